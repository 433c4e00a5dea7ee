package io.github.cmerules.core.states;

import static com.example.credentialing.TexasRuleBook.DIRECT_PATIENT_CARE;
import static com.example.credentialing.TexasRuleBook.ETHICS;
import static com.example.credentialing.TexasRuleBook.ETHICS_OR_RESPONSIBILITY;
import static com.example.credentialing.TexasRuleBook.FIRST_THIRD_SIXTH;
import static com.example.credentialing.TexasRuleBook.FORMAL;
import static com.example.credentialing.TexasRuleBook.HUMAN_TRAFFICKING;
import static com.example.credentialing.TexasRuleBook.MONITORING;
import static com.example.credentialing.TexasRuleBook.OPIOIDS;
import static com.example.credentialing.TexasRuleBook.OPIOIDS_EIGHT_YEARS;
import static com.example.credentialing.TexasRuleBook.OPIOIDS_FIRST_PERIODS;
import static com.example.credentialing.TexasRuleBook.OPIOIDS_FIRST_YEAR;
import static com.example.credentialing.TexasRuleBook.PAIN_CLINIC;
import static com.example.credentialing.TexasRuleBook.PAIN_CLINIC_PERSONNEL;
import static com.example.credentialing.TexasRuleBook.THIRD_PERIODS;
import static com.example.credentialing.TexasRuleBook.TOTAL;
import static com.example.credentialing.TexasRuleBook.TRAFFICKING;
import static io.github.cmerules.core.model.Categories.AMA_PRA_1;
import static io.github.cmerules.core.model.Categories.AMA_PRA_2;
import static io.github.cmerules.core.model.Categories.NONE;
import static io.github.cmerules.core.states.States.credit;
import static io.github.cmerules.core.states.States.day;
import static io.github.cmerules.core.states.States.evaluate;
import static io.github.cmerules.core.states.States.evaluateOn;
import static io.github.cmerules.core.states.States.evaluateUnder;
import static io.github.cmerules.core.states.States.outcome;
import static io.github.cmerules.core.states.States.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.credentialing.TexasRuleBook;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.RuleBook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked cases of Texas. */
class TexasTest {

    private static final RuleBook BOOK = TexasRuleBook.ruleBook();

    /** A license with an even number, renewed on 31 May of even years; its third period ends on 2026-05-31. */
    private static License license(boolean directPatientCare) {
        return States.license(BOOK)
                .number("A1234")
                .issuedOn(day("2021-04-10"))
                .putFacts(DIRECT_PATIENT_CARE, FactValue.of(directPatientCare))
                .putFacts(PAIN_CLINIC_PERSONNEL, FactValue.FALSE)
                .build();
    }

    private static License license(boolean directPatientCare, String issuedOn, String cycle) {
        return States.license(BOOK)
                .issuedOn(day(issuedOn))
                .cycle(Cycle.of(cycle))
                .putFacts(DIRECT_PATIENT_CARE, FactValue.of(directPatientCare))
                .putFacts(PAIN_CLINIC_PERSONNEL, FactValue.FALSE)
                .build();
    }

    private static Credit formal(String id, String completedOn, int amount, Topic... topics) {
        return credit(id, completedOn, amount, AMA_PRA_1, topics).build();
    }

    private static Credit informal(String completedOn, int amount) {
        return credit("informal", completedOn, amount, AMA_PRA_2).build();
    }

    private static Credit monitoring(String completedOn, int amount) {
        return credit("monitoring", completedOn, amount, NONE)
                .attributes(List.of(MONITORING))
                .build();
    }

    /** The example of the medical society; its first of May is the day on which the next period begins. */
    @Test
    void acc_tx_1_two_hours_in_a_year_two_in_the_second_period_and_two_every_eight_years() {
        License first = license(true, "2025-05-01", "2025-05-01/2027-04-30");
        License second = license(true, "2025-05-01", "2027-05-01/2029-04-30");
        License third = license(true, "2025-05-01", "2029-05-01/2031-04-30");
        License sixth = license(true, "2025-05-01", "2035-05-01/2037-04-30");
        Credit inTime = formal("in-time", "2026-05-01", 2, OPIOIDS);
        Credit aDayLate = formal("a-day-late", "2026-05-02", 2, OPIOIDS);
        Credit inSecond = formal("in-second", "2027-05-02", 2, OPIOIDS);
        Credit inThird = formal("in-third", "2029-05-01", 2, OPIOIDS);

        Evaluation start = evaluateOn("2025-06-01", BOOK, first);
        assertThat(outcome(start, OPIOIDS_FIRST_YEAR)).isEqualTo("open: 0 of 2 by 2026-05-01");
        assertThat(outcome(start, OPIOIDS_FIRST_PERIODS)).isEqualTo("open: 0 of 2 by 2027-04-30");
        assertThat(outcome(evaluate(BOOK, first, inTime), OPIOIDS_FIRST_YEAR)).isEqualTo("met: 2 of 2 by 2026-05-01");
        assertThat(outcome(evaluate(BOOK, first, aDayLate), OPIOIDS_FIRST_YEAR))
                .isEqualTo("unmet: 0 of 2 by 2026-05-01");

        Evaluation secondPeriod = evaluateOn("2028-01-01", BOOK, second, inTime);
        assertThat(outcome(secondPeriod, OPIOIDS_FIRST_YEAR)).startsWith("not-applicable");
        assertThat(outcome(secondPeriod, OPIOIDS_FIRST_PERIODS)).isEqualTo("open: 0 of 2 by 2029-04-30");
        assertThat(rejections(secondPeriod, "in-time")).contains(OPIOIDS_FIRST_PERIODS + ": 2 outside-window");
        assertThat(outcome(evaluate(BOOK, second, inTime, inSecond), OPIOIDS_FIRST_PERIODS))
                .isEqualTo("met: 2 of 2 by 2029-04-30");

        assertThat(outcome(evaluate(BOOK, third, inTime, inSecond), OPIOIDS_FIRST_PERIODS))
                .startsWith("not-applicable");
        assertThat(outcome(evaluate(BOOK, third, inTime, inSecond), OPIOIDS_EIGHT_YEARS))
                .startsWith("met: 4 of 2");
        assertThat(outcome(evaluateOn("2037-04-30", BOOK, sixth, inTime, inSecond), OPIOIDS_EIGHT_YEARS))
                .isEqualTo("open: 0 of 2 by 2037-05-30");
        assertThat(outcome(evaluate(BOOK, sixth, inSecond, inThird), OPIOIDS_EIGHT_YEARS))
                .isEqualTo("met: 2 of 2 by 2037-04-30");
    }

    @Test
    void acc_tx_2_the_trafficking_hour_is_ethics_and_nothing_else_is_due_in_the_third_period() {
        Credit[] credits = {
            formal("opioids-1", "2022-01-10", 2, OPIOIDS),
            formal("opioids-2", "2023-09-01", 2, OPIOIDS),
            formal("trafficking", "2025-01-10", 1, HUMAN_TRAFFICKING, ETHICS_OR_RESPONSIBILITY),
            formal("ethics", "2025-01-11", 1, ETHICS_OR_RESPONSIBILITY),
            formal("formal", "2025-02-01", 22),
            informal("2025-03-01", 24)
        };

        Evaluation evaluation = evaluateOn("2026-05-31", BOOK, license(true), credits);
        assertThat(evaluation.cycle()).contains(Cycle.of("2024-06-01/2026-05-31"));
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(evaluation, TOTAL)).isEqualTo("met: 48 of 48 by 2026-05-31");
        assertThat(outcome(evaluation, FORMAL)).isEqualTo("met: 24 of 24 by 2026-05-31");
        assertThat(outcome(evaluation, ETHICS)).isEqualTo("met: 2 of 2 by 2026-05-31");
        assertThat(outcome(evaluation, TRAFFICKING)).startsWith("not-applicable");
        assertThat(outcome(evaluation, OPIOIDS_FIRST_YEAR)).startsWith("not-applicable");
        assertThat(outcome(evaluation, OPIOIDS_FIRST_PERIODS)).startsWith("not-applicable");
        assertThat(outcome(evaluation, OPIOIDS_EIGHT_YEARS))
                .as("nothing more is due: the hours of the first two periods are less than eight years old")
                .isEqualTo("met: 4 of 2 by 2026-05-31");

        Evaluation required =
                evaluateUnder(Map.of(THIRD_PERIODS, FIRST_THIRD_SIXTH), "2026-05-31", BOOK, license(true), credits);
        assertThat(required.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(required, TRAFFICKING)).isEqualTo("met: 1 of 1 by 2026-05-31");

        credits[2] = formal("trafficking", "2025-01-10", 1, HUMAN_TRAFFICKING);
        Evaluation notDesignated =
                evaluateUnder(Map.of(THIRD_PERIODS, FIRST_THIRD_SIXTH), "2026-05-31", BOOK, license(true), credits);
        assertThat(notDesignated.verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(outcome(notDesignated, ETHICS)).isEqualTo("open: 1 of 2 by 2026-06-30");
        assertThat(outcome(notDesignated, TRAFFICKING)).isEqualTo("open: 0 of 1 by 2026-06-30");
    }

    @Test
    void acc_tx_3_informal_credits_do_not_make_up_for_a_formal_one() {
        License license = license(false, "2021-04-10", "2024-06-01/2026-05-31");
        Credit ethics = formal("ethics", "2025-01-10", 2, ETHICS_OR_RESPONSIBILITY);

        Evaluation evaluation = evaluateOn(
                "2026-06-30", BOOK, license, ethics, formal("formal", "2025-02-01", 21), informal("2025-03-01", 60));
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, TOTAL)).isEqualTo("met: 83 of 48 by 2026-05-31");
        assertThat(outcome(evaluation, FORMAL)).isEqualTo("unmet: 23 of 24 by 2026-06-30");
        assertThat(rejections(evaluation, "informal")).contains(FORMAL + ": 60 wrong-category");

        assertThat(evaluate(BOOK, license, ethics, formal("formal", "2025-02-01", 22), informal("2025-03-01", 60))
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void acc_tx_5_a_deficit_is_cured_on_day_20_and_not_on_day_35() {
        License license = license(false, "2021-04-10", "2024-06-01/2026-05-31");
        Credit ethics = formal("ethics", "2025-01-10", 2, ETHICS_OR_RESPONSIBILITY);
        Credit others = formal("formal", "2025-02-01", 44);

        Evaluation due = evaluate(BOOK, license, ethics, others);
        assertThat(due.verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(outcome(due, TOTAL)).isEqualTo("open: 46 of 48 by 2026-06-30");

        Evaluation day20 = evaluateOn("2026-06-20", BOOK, license, ethics, others, formal("late", "2026-06-20", 2));
        assertThat(day20.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(day20, TOTAL)).isEqualTo("met: 48 of 48 by 2026-06-30");

        Evaluation day35 = evaluateOn("2026-07-05", BOOK, license, ethics, others, formal("late", "2026-07-05", 2));
        assertThat(day35.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(day35, TOTAL)).isEqualTo("unmet: 46 of 48 by 2026-06-30");
        assertThat(rejections(day35, "late")).contains(TOTAL + ": 2 outside-window");
    }

    @Test
    void ethics_that_are_short_are_cured_with_the_formal_half() {
        License license = license(false, "2021-04-10", "2024-06-01/2026-05-31");
        Credit[] before = {formal("formal", "2025-02-01", 22), informal("2025-03-01", 24)};
        Credit late = formal("late", "2026-06-20", 2, ETHICS_OR_RESPONSIBILITY);

        Evaluation due = evaluate(BOOK, license, before);
        assertThat(outcome(due, ETHICS)).isEqualTo("open: 0 of 2 by 2026-06-30");

        Evaluation day20 = evaluateOn("2026-06-20", BOOK, license, before[0], before[1], late);
        assertThat(day20.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(day20, FORMAL)).isEqualTo("met: 24 of 24 by 2026-06-30");
        assertThat(outcome(day20, ETHICS)).isEqualTo("met: 2 of 2 by 2026-06-30");
    }

    @Test
    void acc_tx_6_without_direct_patient_care_neither_opioids_nor_trafficking_are_due() {
        Credit[] credits = {
            formal("ethics", "2025-01-10", 2, ETHICS_OR_RESPONSIBILITY),
            formal("formal", "2025-02-01", 22),
            informal("2025-03-01", 24)
        };

        Evaluation evaluation = evaluateOn("2026-05-31", BOOK, license(false), credits);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(evaluation, OPIOIDS_EIGHT_YEARS))
                .isEqualTo("not-applicable: direct-patient-care is not true");
        assertThat(outcome(evaluation, TRAFFICKING)).isEqualTo("not-applicable: direct-patient-care is not true");

        Evaluation directCare =
                evaluateOn("2026-06-30", BOOK, license(true, "2021-04-10", "2024-06-01/2026-05-31"), credits);
        assertThat(directCare.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(directCare, OPIOIDS_EIGHT_YEARS)).isEqualTo("unmet: 0 of 2 by 2026-06-30");
    }

    @Test
    void acc_tx_7_two_hours_by_the_first_anniversary_are_missing_although_the_period_has_four() {
        License license = license(true, "2025-06-01", "2025-06-01/2027-05-31");

        Evaluation evaluation = evaluate(BOOK, license, formal("opioids", "2026-12-01", 4, OPIOIDS));
        assertThat(outcome(evaluation, OPIOIDS_FIRST_PERIODS)).isEqualTo("met: 4 of 2 by 2027-05-31");
        assertThat(outcome(evaluation, OPIOIDS_FIRST_YEAR)).isEqualTo("unmet: 0 of 2 by 2026-06-01");
        assertThat(rejections(evaluation, "opioids")).containsExactly(OPIOIDS_FIRST_YEAR + ": 4 outside-window");

        Evaluation inTime = evaluate(
                BOOK,
                license,
                formal("opioids-1", "2026-06-01", 2, OPIOIDS),
                formal("opioids-2", "2026-12-01", 2, OPIOIDS));
        assertThat(outcome(inTime, OPIOIDS_FIRST_YEAR)).isEqualTo("met: 2 of 2 by 2026-06-01");
    }

    @Test
    void the_first_anniversary_may_lie_in_the_second_period() {
        License license = License.builder()
                .from(license(true))
                .number("A1235")
                .issuedOn(day("2025-05-01"))
                .build();

        Evaluation first = evaluateOn("2025-05-31", BOOK, license);
        assertThat(first.cycle()).contains(Cycle.of("2025-05-01/2025-05-31"));
        assertThat(outcome(first, OPIOIDS_FIRST_YEAR)).isEqualTo("not-applicable: due by 2026-05-01");

        Evaluation second = evaluateOn("2027-05-31", BOOK, license);
        assertThat(second.cycle()).contains(Cycle.of("2025-06-01/2027-05-31"));
        assertThat(outcome(second, OPIOIDS_FIRST_YEAR)).isEqualTo("unmet: 0 of 2 by 2026-05-01");
        assertThat(outcome(evaluateOn("2029-05-31", BOOK, license), OPIOIDS_FIRST_YEAR))
                .startsWith("not-applicable");
    }

    @Test
    void acc_tx_8_twelve_of_fourteen_hours_of_monitoring_are_formal() {
        License license = license(false, "2021-04-10", "2024-06-01/2026-05-31");
        Credit ethics = formal("ethics", "2025-01-10", 2, ETHICS_OR_RESPONSIBILITY);

        Evaluation evaluation = evaluateOn(
                "2026-06-30",
                BOOK,
                license,
                ethics,
                formal("formal", "2025-02-01", 8),
                monitoring("2025-04-01", 14),
                informal("2025-03-01", 36));
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, TOTAL)).isEqualTo("met: 60 of 48 by 2026-05-31");
        assertThat(outcome(evaluation, FORMAL)).isEqualTo("unmet: 22 of 24 by 2026-06-30");
        assertThat(rejections(evaluation, "monitoring")).containsExactly(FORMAL + ": 2 over-limit");

        assertThat(evaluate(
                                BOOK,
                                license,
                                ethics,
                                formal("formal", "2025-02-01", 10),
                                monitoring("2025-04-01", 12),
                                informal("2025-03-01", 36))
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void opioid_hours_do_not_serve_the_personnel_of_a_pain_clinic() {
        License license = License.builder()
                .from(license(true, "2025-06-01", "2025-06-01/2027-05-31"))
                .putFacts(PAIN_CLINIC_PERSONNEL, FactValue.TRUE)
                .build();

        Evaluation evaluation = evaluate(BOOK, license, formal("opioids", "2026-01-01", 20, OPIOIDS));
        assertThat(outcome(evaluation, OPIOIDS_FIRST_YEAR)).isEqualTo("met: 2 of 2 by 2026-06-01");
        assertThat(outcome(evaluation, OPIOIDS_FIRST_PERIODS)).isEqualTo("met: 2 of 2 by 2027-05-31");
        assertThat(outcome(evaluation, PAIN_CLINIC)).isEqualTo("open: 18 of 20 by 2027-06-30");

        assertThat(outcome(evaluate(BOOK, license, formal("opioids", "2026-01-01", 22, OPIOIDS)), PAIN_CLINIC))
                .isEqualTo("met: 20 of 20 by 2027-05-31");
    }

    @Test
    void acc_tx_4_excess_serves_the_next_period_only_and_no_topic() {
        Credit[] credits = {
            formal("first", "2024-01-10", 94),
            formal("first-ethics", "2024-01-11", 2, ETHICS_OR_RESPONSIBILITY),
            formal("second", "2026-01-10", 46),
            formal("second-ethics", "2026-01-11", 2, ETHICS_OR_RESPONSIBILITY)
        };
        Cycle first = Cycle.of("2023-06-01/2025-05-31");
        Cycle second = Cycle.of("2025-06-01/2027-05-31");
        PastCycle firstPeriod = new PastCycle(first, Verdict.COMPLIANT, List.of(), false);
        PastCycle secondPeriod = new PastCycle(second, Verdict.COMPLIANT, List.of(), false);
        License inSecond = License.builder()
                .from(license(false, "2019-05-10", "2025-06-01/2027-05-31"))
                .history(List.of(firstPeriod))
                .build();
        License inThird = License.builder()
                .from(license(false, "2019-05-10", "2027-06-01/2029-05-31"))
                .history(List.of(firstPeriod, secondPeriod))
                .build();

        assertThat(evaluate(BOOK, inSecond, credits).verdict()).isEqualTo(Verdict.COMPLIANT);
        Evaluation third = evaluateOn("2029-07-01", BOOK, inThird, credits);
        assertThat(third.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(third, ETHICS)).isEqualTo("unmet: 0 of 2 by 2029-06-30");
        assertThat(outcome(third, TOTAL)).isEqualTo("unmet: 46 of 48 by 2029-06-30");
    }
}
