package io.github.cmerules.core.states;

import static io.github.cmerules.core.model.Categories.AMA_PRA_1;
import static io.github.cmerules.core.model.Categories.NONE;
import static io.github.cmerules.core.states.CaliforniaRuleBook.ADDICTION_RISK;
import static io.github.cmerules.core.states.CaliforniaRuleBook.BOOK;
import static io.github.cmerules.core.states.CaliforniaRuleBook.BUPRENORPHINE;
import static io.github.cmerules.core.states.CaliforniaRuleBook.GERIATRICS;
import static io.github.cmerules.core.states.CaliforniaRuleBook.MANY_PATIENTS_OVER_65;
import static io.github.cmerules.core.states.CaliforniaRuleBook.OPIATE_DEPENDENCE;
import static io.github.cmerules.core.states.CaliforniaRuleBook.PAIN;
import static io.github.cmerules.core.states.CaliforniaRuleBook.PAIN_MANAGEMENT;
import static io.github.cmerules.core.states.CaliforniaRuleBook.PATHOLOGY_OR_RADIOLOGY;
import static io.github.cmerules.core.states.CaliforniaRuleBook.TERMINAL_CARE;
import static io.github.cmerules.core.states.CaliforniaRuleBook.TOTAL;
import static io.github.cmerules.core.states.States.day;
import static io.github.cmerules.core.states.States.evaluate;
import static io.github.cmerules.core.states.States.evaluateOn;
import static io.github.cmerules.core.states.States.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked cases of the Medical Board of California. */
class CaliforniaTest {

    private static License.Builder license(String issuedOn) {
        return States.license(BOOK)
                .issuedOn(day(issuedOn))
                .putFacts(PATHOLOGY_OR_RADIOLOGY, FactValue.FALSE)
                .putFacts(MANY_PATIENTS_OVER_65, FactValue.FALSE);
    }

    private static License bornInMay(String issuedOn) {
        return license(issuedOn).birthDate(day("1985-05-20")).build();
    }

    private static Credit hours(String id, String completedOn, int hours, Topic... topics) {
        return States.credit(id, completedOn, hours, AMA_PRA_1, topics).build();
    }

    @Test
    void acc_ca_1_half_the_hours_for_a_first_license_of_less_than_thirteen_months() {
        License shorter = license("2025-03-10")
                .cycle(Cycle.of("2025-03-10/2026-03-31"))
                .putFacts(MANY_PATIENTS_OVER_65, FactValue.TRUE)
                .build();
        License longer = license("2025-02-20")
                .cycle(Cycle.of("2025-02-20/2026-03-31"))
                .putFacts(MANY_PATIENTS_OVER_65, FactValue.TRUE)
                .build();
        Credit credit = hours("credit", "2025-10-01", 25);

        Evaluation twentyFive = evaluate(BOOK, shorter, credit);
        assertThat(outcome(twentyFive, TOTAL)).isEqualTo("met: 25 of 25 by 2026-03-31");
        assertThat(outcome(twentyFive, GERIATRICS)).isEqualTo("unmet: 0 of 5 by 2026-03-31");
        assertThat(outcome(evaluate(BOOK, shorter), TOTAL)).isEqualTo("unmet: 0 of 25 by 2026-03-31");

        Evaluation fifty = evaluate(BOOK, longer, credit);
        assertThat(outcome(fifty, TOTAL)).isEqualTo("unmet: 25 of 50 by 2026-03-31");
        assertThat(outcome(fifty, GERIATRICS)).isEqualTo("unmet: 0 of 10 by 2026-03-31");
    }

    @Test
    void acc_ca_2_twelve_hours_may_be_split_at_will() {
        License license = bornInMay("2016-09-10");
        Credit[][] satisfying = {
            {hours("pain", "2018-01-10", 3, PAIN_MANAGEMENT), hours("terminal", "2018-01-11", 9, TERMINAL_CARE)},
            {hours("pain", "2018-01-10", 6, PAIN_MANAGEMENT), hours("terminal", "2018-01-11", 6, TERMINAL_CARE)},
            {hours("course", "2018-01-10", 12, PAIN_MANAGEMENT, TERMINAL_CARE)}
        };

        for (Credit[] credits : satisfying) {
            assertThat(outcome(evaluateOn("2019-05-31", BOOK, license, credits), PAIN))
                    .isEqualTo("met: 12 of 12 by 2019-05-31");
        }
        assertThat(outcome(
                        evaluateOn(
                                "2019-05-31",
                                BOOK,
                                license,
                                hours("pain", "2018-01-10", 3, PAIN_MANAGEMENT),
                                hours("terminal", "2018-01-11", 8, TERMINAL_CARE)),
                        PAIN))
                .isEqualTo("unmet: 11 of 12 by 2019-05-31");
    }

    @Test
    void the_course_on_opiate_dependence_takes_eight_hours_on_buprenorphine() {
        License license = bornInMay("2016-09-10");

        Evaluation enough = evaluateOn(
                "2019-05-31",
                BOOK,
                license,
                hours("dependence", "2018-01-10", 4, OPIATE_DEPENDENCE),
                hours("buprenorphine", "2018-01-11", 8, BUPRENORPHINE));
        assertThat(enough.requirement(PAIN).orElseThrow().satisfiedBy()).contains("opiate-dependence");
        assertThat(outcome(
                        evaluateOn(
                                "2019-05-31",
                                BOOK,
                                license,
                                hours("dependence", "2018-01-10", 5, OPIATE_DEPENDENCE),
                                hours("buprenorphine", "2018-01-11", 7, BUPRENORPHINE)),
                        PAIN))
                .startsWith("unmet");
    }

    @Test
    void acc_ca_3_a_board_examination_covers_two_cycles() {
        License license = bornInMay("2010-05-15");
        Credit exam = States.credit("exam", "2022-06-01", 0, NONE)
                .format(Formats.BOARD_CERTIFICATION)
                .build();

        Evaluation ofTheExam = evaluateOn("2024-05-31", BOOK, license, exam);
        assertThat(ofTheExam.cycle()).contains(Cycle.of("2022-06-01/2024-05-31"));
        assertThat(ofTheExam.credits().get(0).worth()).hasToString("100");
        assertThat(outcome(ofTheExam, TOTAL)).isEqualTo("met: 50 of 50 by 2024-05-31");
        assertThat(outcome(evaluateOn("2026-05-31", BOOK, license, exam), TOTAL))
                .isEqualTo("met: 50 of 50 by 2026-05-31");
        assertThat(outcome(evaluateOn("2028-05-31", BOOK, license, exam), TOTAL))
                .isEqualTo("unmet: 0 of 50 by 2028-05-31");
        assertThat(outcome(evaluateOn("2022-05-31", BOOK, license, exam), TOTAL))
                .isEqualTo("unmet: 0 of 50 by 2022-05-31");
    }

    @Test
    void acc_ca_4_pain_is_due_four_years_after_issue_where_that_comes_before_the_second_renewal() {
        License license = bornInMay("2020-05-15");
        Credit inTime = hours("pain", "2024-05-15", 12, PAIN_MANAGEMENT, CaliforniaRuleBook.RISK_OF_ADDICTION);
        Credit late = hours("pain", "2024-05-16", 12, PAIN_MANAGEMENT, CaliforniaRuleBook.RISK_OF_ADDICTION);

        Evaluation firstRenewal = evaluateOn("2022-05-31", BOOK, license);
        assertThat(firstRenewal.cycle()).contains(Cycle.of("2020-05-15/2022-05-31"));
        assertThat(outcome(firstRenewal, PAIN)).isEqualTo("not-applicable: due by 2024-05-15");

        Evaluation under = evaluateOn("2023-01-01", BOOK, license);
        assertThat(under.cycle()).contains(Cycle.of("2022-06-01/2024-05-31"));
        assertThat(outcome(under, PAIN)).isEqualTo("open: 0 of 12 by 2024-05-15");
        assertThat(outcome(under, ADDICTION_RISK)).isEqualTo("open: 0 of 1 by 2024-05-15");

        Evaluation done = evaluateOn("2024-05-31", BOOK, license, inTime, hours("others", "2023-02-01", 38));
        assertThat(done.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(done, PAIN)).isEqualTo("met: 12 of 12 by 2024-05-15");
        assertThat(outcome(done, ADDICTION_RISK)).isEqualTo("met: 1 of 1 by 2024-05-15");
        assertThat(outcome(done, TOTAL)).as("within the required minimum").isEqualTo("met: 50 of 50 by 2024-05-31");

        Evaluation aDayLate = evaluateOn("2024-05-31", BOOK, license, late, hours("others", "2023-02-01", 38));
        assertThat(aDayLate.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(aDayLate, PAIN)).isEqualTo("unmet: 0 of 12 by 2024-05-15");

        assertThat(outcome(evaluateOn("2023-05-31", BOOK, bornInMay("2020-08-15")), PAIN))
                .as("the second renewal comes first")
                .isEqualTo("unmet: 0 of 12 by 2023-05-31");
    }

    @Test
    void a_denied_waiver_leaves_a_hundred_hours_by_the_end_of_the_next_period() {
        License license = license("2015-04-10")
                .cycle(Cycle.of("2024-04-01/2026-03-31"))
                .history(List.of(
                        new PastCycle(Cycle.of("2022-04-01/2024-03-31"), Verdict.NON_COMPLIANT, List.of(), false)))
                .build();

        assertThat(outcome(evaluate(BOOK, license, hours("all", "2025-01-10", 100)), TOTAL))
                .isEqualTo("met: 50 of 50 by 2026-03-31");
        assertThat(outcome(evaluate(BOOK, license, hours("all", "2025-01-10", 99)), TOTAL))
                .isEqualTo("unmet: 49 of 50 by 2026-03-31");
    }
}
