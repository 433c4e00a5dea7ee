package io.github.cmerules.core.rule;

import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static io.github.cmerules.core.rule.CreditPredicate.approvedBy;
import static io.github.cmerules.core.rule.CreditPredicate.approvedCourse;
import static io.github.cmerules.core.rule.CreditPredicate.attribute;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.custom;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.core.rule.CreditPredicate.worthAtLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.CreditPredicate.Lack;
import io.github.cmerules.core.rule.CreditPredicate.Mismatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreditPredicateTest {

    private static final Lot LOT = new Lot(
            Credit.builder()
                    .id("c1")
                    .completedOn(LocalDate.of(2024, 5, 2))
                    .format(Formats.LIVE)
                    .addApprovals(Approval.of("a-board"))
                    .attributes(List.of(Attribute.of("post-test")))
                    .build(),
            Amount.of(2),
            Categories.AMA_PRA_1,
            Set.of(Topics.EHR, Topics.PATIENT_SAFETY));

    /** A predicate that the lot matches, one of the same kind that it does not, what is lacking, and both in words. */
    static Stream<Arguments> leaves() {
        return Stream.of(
                Arguments.of(
                        topic(Topics.ALZHEIMERS, Topics.EHR),
                        topic(Topics.ALZHEIMERS),
                        Lack.TOPIC,
                        "topic alzheimers or ehr"),
                Arguments.of(topic(List.of(Topics.EHR)), topic(List.of(Topics.END_OF_LIFE)), Lack.TOPIC, "topic ehr"),
                Arguments.of(
                        category(Categories.AOA_1A, Categories.AMA_PRA_1),
                        category(Categories.AMA_PRA_2),
                        Lack.CATEGORY,
                        "category aoa-1a or ama-pra-1"),
                Arguments.of(
                        category(List.of(Categories.AMA_PRA_1)),
                        category(List.of(Categories.NONE)),
                        Lack.CATEGORY,
                        "category ama-pra-1"),
                Arguments.of(format(Formats.LIVE), format(Formats.JOURNAL), Lack.CATEGORY, "format live"),
                Arguments.of(
                        attribute(Attribute.of("post-test")),
                        attribute(Attribute.of("in-person")),
                        Lack.CATEGORY,
                        "attribute post-test"),
                Arguments.of(
                        worthAtLeast(Amount.of(2)),
                        worthAtLeast(Amount.of("2.01")),
                        Lack.CATEGORY,
                        "a worth of at least 2"),
                Arguments.of(
                        approvedBy(Approval.of("a-board")),
                        approvedBy(Approval.of("b-board")),
                        Lack.APPROVAL,
                        "approval a-board"),
                Arguments.of(
                        custom("an even day", lot -> lot.credit().completedOn().getDayOfMonth() % 2 == 0),
                        custom("an odd day", lot -> lot.credit().completedOn().getDayOfMonth() % 2 == 1),
                        Lack.CATEGORY,
                        "an even day"));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void leaf_matches_or_says_what_is_lacking(
            CreditPredicate matching, CreditPredicate failing, Lack lack, String words) {
        assertThat(matching.mismatch(LOT)).isEmpty();
        assertThat(failing.mismatch(LOT)).contains(new Mismatch(lack, failing));
        assertThat(matching.describe()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void negated_leaf_says_the_opposite(CreditPredicate matching, CreditPredicate failing, Lack lack, String words) {
        assertThat(failing.negate().matches(LOT)).isTrue();
        assertThat(matching.negate().mismatch(LOT)).contains(new Mismatch(lack, matching.negate()));
        assertThat(matching.negate().negate()).isEqualTo(matching);
        assertThat(matching.negate().describe()).isEqualTo("not " + words);
    }

    @Test
    void and_names_the_most_fundamental_lack() {
        CreditPredicate all = approvedBy(Approval.of("b-board"))
                .and(category(Categories.NONE))
                .and(topic(Topics.END_OF_LIFE))
                .and(topic(Topics.EHR));

        assertThat(all.mismatch(LOT)).contains(new Mismatch(Lack.TOPIC, topic(Topics.END_OF_LIFE)));
        assertThat(topic(Topics.EHR)
                        .and(approvedBy(Approval.of("b-board")))
                        .and(category(Categories.NONE))
                        .mismatch(LOT))
                .contains(new Mismatch(Lack.CATEGORY, category(Categories.NONE)));
    }

    @Test
    void or_names_what_came_closest() {
        CreditPredicate any = topic(Topics.END_OF_LIFE)
                .or(topic(Topics.EHR).and(approvedBy(Approval.of("b-board"))))
                .or(category(Categories.NONE));

        assertThat(any.mismatch(LOT)).contains(new Mismatch(Lack.APPROVAL, approvedBy(Approval.of("b-board"))));
        assertThat(any.or(format(Formats.LIVE)).matches(LOT)).isTrue();
    }

    @Test
    void or_of_other_subjects_is_about_another_subject() {
        CreditPredicate any = topic(Topics.END_OF_LIFE).or(topic(Topics.ALZHEIMERS));

        assertThat(any.mismatch(LOT)).contains(new Mismatch(Lack.TOPIC, any));
    }

    @Test
    void nothing_asked_is_matched_by_everything_and_the_opposite_by_nothing() {
        assertThat(anyCredit().matches(LOT)).isTrue();
        assertThat(anyCredit().describe()).isEqualTo("anything");
        assertThat(anyCredit().negate().mismatch(LOT))
                .contains(new Mismatch(Lack.TOPIC, anyCredit().negate()));
        assertThat(anyCredit().negate().describe()).isEqualTo("nothing");
    }

    @Test
    void words_keep_the_structure() {
        CreditPredicate either = topic(Topics.EHR).or(format(Formats.LIVE));
        CreditPredicate both = topic(Topics.EHR).and(format(Formats.LIVE));

        assertThat(either.and(category(Categories.AMA_PRA_1)).describe())
                .isEqualTo("(topic ehr or format live) and category ama-pra-1");
        assertThat(both.or(category(Categories.AMA_PRA_1)).describe())
                .isEqualTo("(topic ehr and format live) or category ama-pra-1");
        assertThat(both.negate().describe()).isEqualTo("not topic ehr or not format live");
        assertThat(both.and(either.and(both)))
                .isEqualTo(new CreditPredicate.AllOf(List.of(
                        topic(Topics.EHR), format(Formats.LIVE), either, topic(Topics.EHR), format(Formats.LIVE))));
    }

    @Test
    void name_stands_for_the_parts_in_words_only() {
        CreditPredicate named =
                category(Categories.AMA_PRA_1, Categories.AOA_1A).as("Category 1");

        assertThat(named.describe()).isEqualTo("Category 1");
        assertThat(named.matches(LOT)).isTrue();
        assertThat(named.negate().describe()).isEqualTo("not Category 1");
        assertThat(named.negate().matches(LOT)).isFalse();
        assertThat(category(Categories.NONE).as("no credit").mismatch(LOT))
                .contains(new Mismatch(Lack.CATEGORY, category(Categories.NONE)));
    }

    @Test
    void credit_of_unknown_format_has_none() {
        Lot unknown = new Lot(
                Credit.builder().id("c2").completedOn(LocalDate.of(2024, 5, 2)).build(),
                Amount.of(1),
                Categories.NONE,
                Set.of());

        assertThat(format(Formats.LIVE).matches(unknown)).isFalse();
        assertThat(format(Formats.LIVE).negate().matches(unknown)).isTrue();
    }

    @Test
    void approved_course_is_shown_with_the_dates_of_its_approval() {
        ApprovedCourse always = new ApprovedCourse("xx-ethics", DateRange.ALL);
        ApprovedCourse for2024 = new ApprovedCourse("xx-pain", DateRange.of("2024-01-01/2024-12-31"));

        assertThat(approvedCourse(List.of(always, for2024)).describe())
                .isEqualTo("approved course xx-ethics or xx-pain (2024-01-01/2024-12-31)");
    }

    @Test
    void code_is_shown_by_its_description() {
        assertThat(custom("an even day", lot -> true)).hasToString("Custom[an even day]");
    }

    @Test
    void order_of_the_values_does_not_matter_to_equality() {
        assertThat(topic(Topics.EHR, Topics.END_OF_LIFE)).isEqualTo(topic(Topics.END_OF_LIFE, Topics.EHR));
    }

    @Test
    void what_is_not_there_cannot_be_named() {
        assertThatNullPointerException().isThrownBy(() -> approvedBy(Approval.of("a-board"), null));
        assertThatNullPointerException().isThrownBy(() -> Condition.licenseType(LicenseType.FULL, null));
    }
}
