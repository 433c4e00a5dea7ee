package io.github.cmerules.core;

import static io.github.cmerules.core.Found.outcome;
import static io.github.cmerules.core.SampleRuleBook.ON_STAFF;
import static io.github.cmerules.core.SampleRuleBook.SAFETY;
import static io.github.cmerules.core.SampleRuleBook.SERVES_CHILDREN;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.USES_RECORDS;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumAnd;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.OutlookEntry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the day of an evaluation changes, under an invented rule book. */
class DaysTest {

    @Test
    void planned_and_later_credits_are_shown_with_what_they_would_serve() {
        List<Credit> credits = exactMinimumWithout("safety");
        credits.add(credit("plan", "2025-06-01", "2", Topics.PATIENT_SAFETY)
                .planned(true)
                .build());
        credits.add(credit("later", "2025-05-01", "2", Topics.PATIENT_SAFETY).build());
        credits.add(credit("too-late", "2025-07-01", "2", Topics.PATIENT_SAFETY).build());

        Evaluation evaluation = evaluate(license().build(), credits, "2025-04-01");

        assertThat(evaluation.verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(outcome(evaluation, SAFETY).counted()).isEqualTo(Amount.ZERO);
        assertThat(evaluation.outlook())
                .containsExactly(
                        new OutlookEntry("later", List.of(TOTAL, SAFETY)),
                        new OutlookEntry("plan", List.of(TOTAL, SAFETY)),
                        new OutlookEntry("too-late", List.of()));
    }

    @Test
    void result_of_a_short_license_is_valid_until_the_deadline() {
        Evaluation evaluation = evaluate(license().build(), exactMinimumWithout("safety"), "2025-04-01");

        assertThat(evaluation.validUntil()).contains(SampleRuleBook.END);
    }

    @Test
    void result_is_valid_until_a_later_credit_counts() {
        List<Credit> credits = exactMinimumAnd(
                credit("plan", "2025-04-15", "2").planned(true).build(),
                credit("later", "2025-05-01", "2").build());

        assertThat(evaluate(license().build(), credits, "2025-04-01").validUntil())
                .contains(LocalDate.of(2025, 5, 1));
        assertThat(evaluate(license().build(), credits, "2025-05-01").validUntil())
                .isEmpty();
    }

    @Test
    void result_is_valid_until_a_credit_after_the_deadline_gets_another_reason() {
        List<Credit> credits = exactMinimumAnd(credit("late", "2025-07-15", "2").build());

        assertThat(evaluate(license().build(), credits).validUntil()).contains(LocalDate.of(2025, 7, 15));
        assertThat(evaluate(license().build(), credits, "2025-07-15").validUntil())
                .isEmpty();
    }

    @Test
    void result_that_nothing_can_change_is_valid_without_end() {
        assertThat(evaluate(license().build(), exactMinimum()).validUntil()).isEmpty();
        assertThat(evaluate(license().build(), exactMinimum(), "2025-04-01").validUntil())
                .isEmpty();
        assertThat(evaluate(license().build(), List.of(), "2025-06-30").validUntil())
                .isEmpty();
    }

    @Test
    void computed_cycle_gives_way_to_the_next_one() {
        License computed = SampleRuleBook.bareLicense()
                .birthDate(LocalDate.of(1980, 6, 30))
                .issuedOn(LocalDate.of(2021, 5, 1))
                .putFacts(SERVES_CHILDREN, FactValue.TRUE)
                .putFacts(USES_RECORDS, FactValue.FALSE)
                .putFacts(ON_STAFF, FactValue.FALSE)
                .build();

        Evaluation evaluation = evaluate(computed, exactMinimum(), "2025-04-01");

        assertThat(evaluation.cycle()).contains(Cycle.of(SampleRuleBook.START, SampleRuleBook.END));
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.validUntil()).contains(SampleRuleBook.END.plusDays(1));
        assertThat(evaluate(computed, exactMinimum(), "2025-07-01").cycle())
                .contains(Cycle.of("2025-07-01/2027-06-30"));
    }

    @Test
    void suspended_license_is_evaluated_with_a_notice() {
        Evaluation evaluation =
                evaluate(license().status(LicenseStatus.SUSPENDED).build(), exactMinimum());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.notices()).containsExactly("may-not-renew", "sample-edition");
    }

    @Test
    void day_that_nobody_verified_is_flagged() {
        LocalDate last = SampleRuleBook.VERIFIED_THROUGH;

        assertThat(evaluate(license().build(), exactMinimum(), last.toString()).notices())
                .containsExactly("sample-edition");
        assertThat(evaluate(license().build(), exactMinimum(), last.plusDays(1).toString())
                        .notices())
                .containsExactly("beyond-verification", "sample-edition");
    }
}
