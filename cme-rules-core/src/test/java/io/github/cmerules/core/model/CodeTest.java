package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTest {

    private record Kind(String name, Function<String, Code> reader, List<String> valid, List<String> invalid) {}

    private static final List<String> NEVER = List.of("", " ", "-", "a b", "a_b", "a--b", "-a", "a-", "é", "a\n");

    private static Kind words(String name, Function<String, Code> reader) {
        return new Kind(
                name, reader, List.of("a", "end-of-life", "243-cmr-1", "ama-pra-1"), List.of("End", "a/b", "a.b"));
    }

    private static Kind paths(String name, Function<String, Code> reader) {
        return new Kind(name, reader, List.of("us-ma/total", "total", "a/b/c-d"), List.of("US-MA/total", "/a", "a/"));
    }

    private static Kind labels(String name, Function<String, Code> reader) {
        return new Kind(name, reader, List.of("MA-I-23", "MD", "a", "1"), List.of("MA/I", "MA.I"));
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                words("approval", Approval::of),
                words("attribute", Attribute::of),
                words("category", Category::of),
                words("kind of credential", CredentialKind::of),
                words("fact", Fact::of),
                words("format", Format::of),
                words("license type", LicenseType::of),
                words("topic", Topic::of),
                paths("requirement id", RequirementId::of),
                paths("rule book id", RuleBookId::of),
                labels("interpretation", InterpretationId::of),
                labels("profession", Profession::of),
                new Kind(
                        "jurisdiction",
                        Jurisdiction::of,
                        List.of("US-MA", "US", "CA-ON", "GB-ENG", "AT-9"),
                        List.of("us-ma", "USA", "US-", "US-MASS", "U")));
    }

    static Stream<Arguments> valid() {
        return kinds().flatMap(kind ->
                kind.valid().stream().map(text -> Arguments.of(Named.of(kind.name(), kind), text)));
    }

    static Stream<Arguments> invalid() {
        return kinds().flatMap(kind -> Stream.concat(kind.invalid().stream(), NEVER.stream())
                .map(text -> Arguments.of(Named.of(kind.name(), kind), text)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void equals_the_same_code_of_its_kind_alone(Kind kind) {
        String text = kind.valid().get(0);
        Code code = kind.reader().apply(text);
        Code another = kind.reader().apply(kind.valid().get(1));

        assertThat(code)
                .isEqualTo(kind.reader().apply(text))
                .hasSameHashCodeAs(kind.reader().apply(text));
        assertThat(code).isNotEqualTo(another).isNotEqualTo(text).isNotEqualTo(null);
        assertThat(code.hashCode()).isNotEqualTo(another.hashCode());
        assertThat(kinds().filter(other -> other.valid().contains(text))
                        .map(other -> other.reader().apply(text))
                        .filter(code::equals))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void reads_what_it_prints(Kind kind, String text) {
        Code code = kind.reader().apply(text);

        assertThat(code).hasToString(text).isEqualTo(kind.reader().apply(text));
        assertThat(code.code()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses_any_other_text_and_names_the_kind(Kind kind, String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> kind.reader().apply(text))
                .withMessageContaining("is not a " + kind.name() + ": expected");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void is_bounded_in_length(Kind kind) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> kind.reader().apply("a".repeat(Code.MAX_LENGTH + 1)))
                .withMessageContaining("at most 120 characters");
    }

    @Test
    void longest_code_is_accepted() {
        assertThat(Topic.of("a".repeat(Code.MAX_LENGTH)).code()).hasSize(Code.MAX_LENGTH);
    }

    @Test
    void codes_are_in_alphabetical_order() {
        assertThat(Topic.of("a")).isLessThan(Topic.of("b"));
        assertThat(RequirementId.of("us-ma/ehr")).isLessThan(RequirementId.of("us-ma/total"));
        assertThat(Fact.of("a")).isEqualByComparingTo(Fact.of("a"));
    }

    @Test
    void same_text_of_another_kind_is_another_code() {
        assertThat((Object) Topic.of("ehr")).isNotEqualTo(Fact.of("ehr"));
    }

    @Test
    void common_codes_are_each_listed_once() {
        assertThat(Topics.ALL).doesNotHaveDuplicates();
        assertThat(Categories.ALL).doesNotHaveDuplicates();
        assertThat(Formats.ALL).doesNotHaveDuplicates();
    }
}
