package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the codes of a file mean. */
class MappingTest {

    private static final KnownActivity LECTURE =
            KnownActivity.builder().title("Lecture").build();
    private static final KnownActivity COURSE =
            KnownActivity.builder().title("Course").build();

    private static Arguments twice(
            String path,
            UnaryOperator<Mapping.Builder> first,
            UnaryOperator<Mapping.Builder> again,
            UnaryOperator<Mapping.Builder> other) {
        return Arguments.of(path, first, again, other);
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                twice(
                        "/categories",
                        mapping -> mapping.putCategories("X", Categories.AMA_PRA_1),
                        mapping -> mapping.putCategories(" x", Categories.AMA_PRA_1),
                        mapping -> mapping.putCategories(" x", Categories.AMA_PRA_2)),
                twice(
                        "/formats",
                        mapping -> mapping.putFormats("X", Formats.LIVE),
                        mapping -> mapping.putFormats(" x", Formats.LIVE),
                        mapping -> mapping.putFormats(" x", Formats.ENDURING)),
                twice(
                        "/designations",
                        mapping -> mapping.putDesignations("X", Designation.of(Topics.MEDICAL_ETHICS)),
                        mapping -> mapping.putDesignations(" x", Designation.of(Topics.MEDICAL_ETHICS)),
                        mapping -> mapping.putDesignations(" x", Designation.NOTHING)),
                twice(
                        "/evidences",
                        mapping -> mapping.putEvidences("X", Evidence.VERIFIED),
                        mapping -> mapping.putEvidences(" x", Evidence.VERIFIED),
                        mapping -> mapping.putEvidences(" x", Evidence.ATTESTED)),
                twice(
                        "/activities",
                        mapping -> mapping.putActivities("X", LECTURE),
                        mapping -> mapping.putActivities(" x", LECTURE),
                        mapping -> mapping.putActivities(" x", COURSE)));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeHasOneMeaningHoweverItIsWritten(
            String path,
            UnaryOperator<Mapping.Builder> first,
            UnaryOperator<Mapping.Builder> again,
            UnaryOperator<Mapping.Builder> other) {
        Mapping.Builder contradicting = other.apply(first.apply(Mapping.builder()));

        assertThat(again.apply(first.apply(Mapping.builder())).build()).isNotNull();
        assertThatThrownBy(contradicting::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(path + ": \" x\" is given two meanings: case and white space around a code do not matter");
    }

    @Test
    void everyCodeOfTheRuleBooksMeansItself() {
        Vocabulary codes = Vocabulary.builder()
                .addTopic(TopicDefinition.of(Topics.MEDICAL_ETHICS, "ethics"))
                .putApprovals(Approval.of("gold-seal"), "course with a gold seal")
                .putAttributes(Attribute.of("self-assessment"), "self-assessment")
                .build();

        Mapping own = VendorCodes.own(codes);

        assertThat(own.designations())
                .containsEntry("medical-ethics", Designation.of(Topics.MEDICAL_ETHICS))
                .containsEntry("approval:gold-seal", Designation.of(Approval.of("gold-seal")))
                .containsEntry("attribute:self-assessment", Designation.of(Attribute.of("self-assessment")))
                .hasSize(3);
    }
}
