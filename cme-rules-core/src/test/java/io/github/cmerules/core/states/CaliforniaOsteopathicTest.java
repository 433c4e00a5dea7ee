package io.github.cmerules.core.states;

import static io.github.cmerules.core.model.Categories.AMA_PRA_1;
import static io.github.cmerules.core.model.Categories.AOA_1A;
import static io.github.cmerules.core.model.Categories.NONE;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.AOA_1;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.BOOK;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.CALENDAR_YEARS;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.LICENSE_PERIOD;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.OPIOID_ADDICTION;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.PAIN;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.PAIN_MANAGEMENT;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.SCHEDULE_2;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.TOTAL;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.WINDOW;
import static io.github.cmerules.core.states.CaliforniaOsteopathicRuleBook.YEAR_IN_RESIDENCY;
import static io.github.cmerules.core.states.States.credit;
import static io.github.cmerules.core.states.States.evaluate;
import static io.github.cmerules.core.states.States.evaluateUnder;
import static io.github.cmerules.core.states.States.outcome;
import static io.github.cmerules.core.states.States.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worked cases of the Osteopathic Medical Board of California. */
class CaliforniaOsteopathicTest {

    private static License license(boolean yearInResidency) {
        return States.license(BOOK)
                .cycle(Cycle.of("2024-04-01/2026-03-31"))
                .putFacts(YEAR_IN_RESIDENCY, FactValue.of(yearInResidency))
                .build();
    }

    private static final Credit PAIN_COURSE =
            credit("pain", "2025-01-10", 12, AMA_PRA_1, PAIN_MANAGEMENT).build();
    private static final Credit ADDICTION_HOUR =
            credit("addiction", "2025-01-11", 1, AMA_PRA_1, OPIOID_ADDICTION).build();

    @Test
    void acc_cado_2_ama_credit_is_category_2_even_for_the_pain_course() {
        Credit otherAma = credit("ama", "2025-01-12", 22, AMA_PRA_1).build();

        Evaluation evaluation = evaluate(
                BOOK,
                license(false),
                PAIN_COURSE,
                ADDICTION_HOUR,
                otherAma,
                credit("aoa", "2025-02-01", 15, AOA_1A).build());
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, TOTAL)).isEqualTo("met: 50 of 50 by 2026-03-31");
        assertThat(outcome(evaluation, PAIN)).isEqualTo("met: 12 of 12 by 2026-03-31");
        assertThat(outcome(evaluation, SCHEDULE_2)).isEqualTo("met: 1 of 1 by 2026-03-31");
        assertThat(outcome(evaluation, AOA_1)).isEqualTo("unmet: 15 of 20 by 2026-03-31");
        assertThat(rejections(evaluation, "pain")).containsExactly(AOA_1 + ": 12 wrong-category");

        assertThat(evaluate(
                                BOOK,
                                license(false),
                                PAIN_COURSE,
                                ADDICTION_HOUR,
                                otherAma,
                                credit("aoa", "2025-02-01", 20, AOA_1A).build())
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void acc_cado_3_a_year_in_residency_takes_away_fifty_hours() {
        Evaluation inResidency = evaluate(BOOK, license(true), PAIN_COURSE, ADDICTION_HOUR);
        assertThat(inResidency.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(inResidency, TOTAL)).startsWith("not-applicable");

        Evaluation inPractice = evaluate(BOOK, license(false), PAIN_COURSE, ADDICTION_HOUR);
        assertThat(inPractice.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(inPractice, TOTAL)).isEqualTo("unmet: 13 of 50 by 2026-03-31");
    }

    @Test
    void acc_cado_4_forty_journals_are_twenty_units_of_category_2() {
        Credit together = credit("journals", "2025-01-10", 40, NONE)
                .format(Formats.JOURNAL)
                .build();
        Credit[] eachByItself = IntStream.range(0, 40)
                .mapToObj(i -> credit("journal-" + i, "2025-01-10", 1, NONE)
                        .format(Formats.JOURNAL)
                        .build())
                .toArray(Credit[]::new);

        for (Credit[] journals : new Credit[][] {{together}, eachByItself}) {
            Evaluation evaluation = evaluate(BOOK, license(false), journals);
            assertThat(outcome(evaluation, TOTAL)).isEqualTo("unmet: 20 of 50 by 2026-03-31");
            assertThat(outcome(evaluation, AOA_1)).isEqualTo("unmet: 0 of 20 by 2026-03-31");
        }
        assertThat(evaluate(BOOK, license(false), eachByItself).credits())
                .allSatisfy(journal -> assertThat(journal.worth()).hasToString("0.5"));
    }

    @Test
    void the_two_years_are_those_of_the_license_or_two_calendar_years() {
        Credit early = credit("early", "2024-02-01", 10, AOA_1A).build();
        Credit late = credit("late", "2026-02-01", 7, AOA_1A).build();

        Evaluation license =
                evaluateUnder(Map.of(WINDOW, LICENSE_PERIOD), "2026-03-31", BOOK, license(false), early, late);
        assertThat(outcome(license, AOA_1)).isEqualTo("unmet: 7 of 20 by 2026-03-31");
        assertThat(rejections(license, "early")).contains(AOA_1 + ": 10 outside-window");

        Evaluation calendar =
                evaluateUnder(Map.of(WINDOW, CALENDAR_YEARS), "2026-03-31", BOOK, license(false), early, late);
        assertThat(outcome(calendar, AOA_1)).isEqualTo("unmet: 10 of 20 by 2026-03-31");
        assertThat(rejections(calendar, "late")).contains(AOA_1 + ": 7 outside-window");
    }

    @Test
    void acc_cado_1_what_fills_a_past_deficit_reduces_the_current_period() {
        License behind = License.builder()
                .from(license(false))
                .history(List.of(
                        new PastCycle(Cycle.of("2022-04-01/2024-03-31"), Verdict.NON_COMPLIANT, List.of(), false)))
                .build();
        Credit past = credit("past", "2023-01-10", 40, AOA_1A).build();

        Evaluation evaluation = evaluate(
                BOOK,
                behind,
                past,
                PAIN_COURSE,
                ADDICTION_HOUR,
                credit("aoa", "2025-02-01", 42, AOA_1A).build());
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, TOTAL)).isEqualTo("unmet: 45 of 50 by 2026-03-31");
        assertThat(evaluate(
                                BOOK,
                                behind,
                                past,
                                PAIN_COURSE,
                                ADDICTION_HOUR,
                                credit("aoa", "2025-02-01", 47, AOA_1A).build())
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }
}
