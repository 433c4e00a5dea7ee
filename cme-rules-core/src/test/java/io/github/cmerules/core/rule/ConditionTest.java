package io.github.cmerules.core.rule;

import static io.github.cmerules.core.rule.Condition.always;
import static io.github.cmerules.core.rule.Condition.appliedBefore;
import static io.github.cmerules.core.rule.Condition.custom;
import static io.github.cmerules.core.rule.Condition.fact;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.occasion;
import static io.github.cmerules.core.rule.Condition.profession;
import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.Condition.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {

    private static final Fact TEACHES = Fact.of("teaches");
    private static final Fact OPERATES = Fact.of("operates");
    private static final Fact UNSAID = Fact.of("unsaid");
    private static final InterpretationId SWITCH = InterpretationId.of("XX-1");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private static final License LICENSE = License.builder()
            .jurisdiction(Jurisdiction.of("US-XX"))
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .putFacts(TEACHES, FactValue.TRUE)
            .putFacts(OPERATES, FactValue.FALSE)
            .build();

    private static final Circumstances CIRCUMSTANCES =
            new Circumstances(LICENSE, DAY, Map.of(SWITCH, "single"), Map.of());

    /** A condition that holds, one of the same kind that does not, and the first in words. */
    static Stream<Arguments> leaves() {
        return Stream.of(
                Arguments.of(fact(TEACHES), fact(OPERATES), "teaches is true", "teaches is not true"),
                Arguments.of(
                        licenseType(LicenseType.of("limited"), LicenseType.FULL),
                        licenseType(LicenseType.of("limited")),
                        "the license type is limited or full",
                        "not (the license type is limited or full)"),
                Arguments.of(
                        occasion(Occasion.RENEWAL),
                        occasion(Occasion.INITIAL, Occasion.REVIVAL),
                        "the occasion is renewal",
                        "not (the occasion is renewal)"),
                Arguments.of(
                        status(LicenseStatus.ACTIVE, LicenseStatus.LAPSED),
                        status(LicenseStatus.RETIRED),
                        "the license is active or lapsed",
                        "not (the license is active or lapsed)"),
                Arguments.of(
                        profession(Profession.MD),
                        profession(Profession.DO),
                        "the profession is MD",
                        "not (the profession is MD)"),
                Arguments.of(
                        reading(SWITCH, "single"),
                        reading(SWITCH, "both"),
                        "XX-1 is read as single",
                        "not (XX-1 is read as single)"),
                Arguments.of(
                        appliedBefore(DAY.plusDays(1)),
                        appliedBefore(DAY),
                        "the application was received before 2025-07-01",
                        "the application was received on or after 2025-07-01"),
                Arguments.of(
                        custom(
                                "the license has no number",
                                license -> license.number().isEmpty()),
                        custom(
                                "the license has a number",
                                license -> license.number().isPresent()),
                        "the license has no number",
                        "not (the license has no number)"));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void leaf_holds_or_is_the_failing_part(Condition holding, Condition failing, String words, String opposite) {
        assertThat(holding.failing(CIRCUMSTANCES)).isEmpty();
        assertThat(failing.failing(CIRCUMSTANCES)).contains(failing);
        assertThat(holding.describe()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void negated_leaf_says_the_opposite(Condition holding, Condition failing, String words, String opposite) {
        assertThat(failing.negate().holds(CIRCUMSTANCES)).isTrue();
        assertThat(holding.negate().failing(CIRCUMSTANCES)).contains(holding.negate());
        assertThat(holding.negate().negate()).isEqualTo(holding);
        assertThat(holding.negate().describe()).isEqualTo(opposite);
    }

    @Test
    void and_fails_at_its_first_failing_part() {
        Condition all = fact(TEACHES).and(fact(OPERATES)).and(profession(Profession.DO));

        assertThat(all.failing(CIRCUMSTANCES)).contains(fact(OPERATES));
    }

    @Test
    void or_fails_as_a_whole() {
        Condition any = fact(OPERATES).or(profession(Profession.DO));

        assertThat(any.failing(CIRCUMSTANCES)).contains(any);
        assertThat(any.or(fact(TEACHES)).holds(CIRCUMSTANCES)).isTrue();
    }

    @Test
    void negation_goes_to_the_leaves() {
        assertThat(fact(TEACHES).and(fact(OPERATES)).negate())
                .isEqualTo(fact(TEACHES).negate().or(fact(OPERATES).negate()));
        assertThat(fact(TEACHES).or(fact(OPERATES)).negate().negate())
                .isEqualTo(fact(TEACHES).or(fact(OPERATES)));
    }

    @Test
    void nothing_asked_always_holds_and_the_opposite_never() {
        assertThat(always().holds(CIRCUMSTANCES)).isTrue();
        assertThat(always().describe()).isEqualTo("in every case");
        assertThat(always().negate().holds(CIRCUMSTANCES)).isFalse();
        assertThat(always().negate().describe()).isEqualTo("never");
    }

    @Test
    void words_keep_the_structure() {
        Condition either = fact(TEACHES).or(fact(OPERATES));

        assertThat(either.and(fact(UNSAID)).describe())
                .isEqualTo("(teaches is true or operates is true) and unsaid is true");
        assertThat(either.negate().or(fact(UNSAID)).describe())
                .isEqualTo("(teaches is not true and operates is not true) or unsaid is true");
    }

    @Test
    void names_the_facts_that_it_asks_for_in_order() {
        Condition nested = fact(TEACHES).and(fact(OPERATES).negate().or(profession(Profession.MD)));

        assertThat(nested.facts()).containsExactly(OPERATES, TEACHES);
        assertThat(always().facts()).isEmpty();
        assertThat(reading(SWITCH, "single").facts()).isEmpty();
    }

    @Test
    void day_of_the_application_wins_over_the_day_of_the_decision() {
        License applied = License.builder()
                .from(LICENSE)
                .appliedOn(LocalDate.of(2025, 1, 31))
                .build();
        Circumstances circumstances = new Circumstances(applied, DAY, Map.of(), Map.of());

        assertThat(appliedBefore(LocalDate.of(2025, 2, 1)).holds(circumstances)).isTrue();
        assertThat(appliedBefore(LocalDate.of(2025, 1, 31)).holds(circumstances))
                .isFalse();
    }

    @Test
    void what_is_known_wins_over_what_is_assumed() {
        Circumstances assuming = CIRCUMSTANCES.assuming(
                Map.of(new Condition.FactIsTrue(OPERATES), true, new Condition.FactIsTrue(UNSAID), true));

        assertThat(assuming.isTrue(OPERATES)).isFalse();
        assertThat(assuming.isTrue(UNSAID)).isTrue();
        assertThat(CIRCUMSTANCES.isTrue(UNSAID)).isFalse();
        assertThat(assuming.known(UNSAID)).isEmpty();
    }

    @Test
    void dated_fact_is_looked_up_on_the_day() {
        FactValue since = new FactValue(List.of(new FactValue.Period(true, DateRange.from(DAY))));
        License license =
                License.builder().from(LICENSE).putFacts(UNSAID, since).build();

        assertThat(new Circumstances(license, DAY, Map.of(), Map.of()).known(UNSAID))
                .contains(true);
        assertThat(new Circumstances(license, DAY.minusDays(1), Map.of(), Map.of()).known(UNSAID))
                .isEmpty();
    }

    @Test
    void what_depends_on_no_answer_is_decided() {
        Condition known = fact(OPERATES);
        Condition one = fact(UNSAID);
        Condition other = fact(Fact.of("unsaid-too"));

        assertThat(known.decided(CIRCUMSTANCES)).contains(false);
        assertThat(known.negate().decided(CIRCUMSTANCES)).contains(true);
        assertThat(one.and(known).decided(CIRCUMSTANCES)).contains(false);
        assertThat(one.or(known.negate()).decided(CIRCUMSTANCES)).contains(true);
        assertThat(one.or(one.negate()).decided(CIRCUMSTANCES)).contains(true);
        assertThat(one.or(other).or(one.negate().and(other.negate())).decided(CIRCUMSTANCES))
                .contains(true);
    }

    @Test
    void what_depends_on_an_answer_is_not_decided() {
        Condition one = fact(UNSAID);
        Condition other = fact(Fact.of("unsaid-too"));

        assertThat(one.decided(CIRCUMSTANCES)).isEmpty();
        assertThat(one.negate().decided(CIRCUMSTANCES)).isEmpty();
        assertThat(one.and(other).decided(CIRCUMSTANCES)).isEmpty();
        assertThat(one.negate().or(other.negate()).decided(CIRCUMSTANCES)).isEmpty();
        assertThat(other.and(one.negate()).decided(CIRCUMSTANCES)).isEmpty();
        assertThat(one.negate().and(other).negate().decided(CIRCUMSTANCES)).isEmpty();
    }
}
