package io.github.cmerules.core;

import static io.github.cmerules.core.Found.credited;
import static io.github.cmerules.core.Found.outcome;
import static io.github.cmerules.core.Found.status;
import static io.github.cmerules.core.Found.use;
import static io.github.cmerules.core.SampleRuleBook.ETHICS;
import static io.github.cmerules.core.SampleRuleBook.HANDBOOK;
import static io.github.cmerules.core.SampleRuleBook.ON_STAFF;
import static io.github.cmerules.core.SampleRuleBook.PART_1;
import static io.github.cmerules.core.SampleRuleBook.PEDIATRICS;
import static io.github.cmerules.core.SampleRuleBook.RECORDS;
import static io.github.cmerules.core.SampleRuleBook.SAFETY;
import static io.github.cmerules.core.SampleRuleBook.SERVES_CHILDREN;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which status a requirement has, under an invented rule book. */
class StatusesTest {

    @Test
    void exact_minimum_is_met_and_every_line_of_it_is_needed() {
        Evaluation evaluation = evaluate(license().build(), exactMinimum());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.requirements())
                .extracting(RequirementOutcome::status)
                .containsOnly(RequirementStatus.MET);
        assertThat(outcome(evaluation, TOTAL).counted()).isEqualTo(Amount.of(20));
        for (Credit credit : exactMinimum()) {
            assertThat(evaluate(license().build(), exactMinimumWithout(credit.id()))
                            .verdict())
                    .as("without %s", credit.id())
                    .isEqualTo(Verdict.NON_COMPLIANT);
        }
    }

    @Test
    void one_hundredth_less_is_unmet() {
        List<Credit> credits = exactMinimumWithout("general");
        credits.add(credit("general", "2024-07-01", "8.49").build());

        Evaluation evaluation = evaluate(license().build(), credits);

        assertThat(status(evaluation, TOTAL)).isEqualTo(RequirementStatus.UNMET);
        assertThat(outcome(evaluation, TOTAL).missing()).isEqualTo(Amount.of("0.01"));
    }

    @Test
    void short_requirement_is_open_up_to_the_day_before_its_deadline() {
        List<Credit> credits = exactMinimumWithout("safety");

        assertThat(status(evaluate(license().build(), credits, "2025-06-29"), SAFETY))
                .isEqualTo(RequirementStatus.OPEN);
        assertThat(status(evaluate(license().build(), credits, "2025-06-30"), SAFETY))
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(status(evaluate(license().build(), credits, "2025-07-01"), SAFETY))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void requirement_whose_condition_fails_is_not_applicable() {
        License license = license().putFacts(SERVES_CHILDREN, FactValue.FALSE).build();

        Evaluation evaluation = evaluate(license, exactMinimum());

        assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(outcome(evaluation, PEDIATRICS).because()).contains("serves-children is not true");
        assertThat(outcome(evaluation, PEDIATRICS).counted()).isEqualTo(Amount.ZERO);
        assertThat(outcome(evaluation, PEDIATRICS).required()).isEqualTo(Amount.of(2));
    }

    @Test
    void dated_fact_is_looked_up_on_the_renewal_date() {
        FactValue until = new FactValue(List.of(new FactValue.Period(true, DateRange.of("2020-01-01/2025-06-29"))));

        Evaluation evaluation =
                evaluate(license().putFacts(SERVES_CHILDREN, until).build(), exactMinimumWithout("pediatrics"));

        assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.UNDETERMINED);
    }

    @Test
    void exemption_makes_a_requirement_not_applicable() {
        License license = license().exemptions(Set.of(SAFETY)).build();

        Evaluation evaluation = evaluate(license, exactMinimumWithout("safety"));

        assertThat(status(evaluation, SAFETY)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(outcome(evaluation, SAFETY).because()).contains("exempt on a stated ground");
        assertThat(credited(evaluate(license, exactMinimum()), "safety").uses()).containsExactly(use(TOTAL, "4"));
    }

    @Test
    void waiver_without_requirement_covers_the_default_scope() {
        License license = license().addWaivers(Waiver.ofDefaultScope()).build();

        Evaluation evaluation = evaluate(license, exactMinimumWithout("general", "safety"));

        assertThat(status(evaluation, TOTAL)).isEqualTo(RequirementStatus.WAIVED);
        assertThat(outcome(evaluation, TOTAL).missing()).isEqualTo(Amount.ZERO);
        assertThat(outcome(evaluation, TOTAL).counted()).isEqualTo(Amount.of("7.5"));
        assertThat(status(evaluation, SAFETY)).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void waiver_covers_deadlines_up_to_its_day_inclusive() {
        List<Credit> credits = exactMinimumWithout("safety", "general");
        credits.add(credit("general", "2024-07-01", "12.5").build());
        License upTo =
                license().addWaivers(Waiver.of(SAFETY, SampleRuleBook.END)).build();
        License before = license()
                .addWaivers(Waiver.of(SAFETY, SampleRuleBook.END.minusDays(1)))
                .build();

        assertThat(status(evaluate(upTo, credits), SAFETY)).isEqualTo(RequirementStatus.WAIVED);
        assertThat(evaluate(upTo, credits).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(status(evaluate(before, credits), SAFETY)).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void what_is_reached_is_met_though_it_is_waived() {
        License license = license().addWaivers(Waiver.of(SAFETY)).build();

        assertThat(status(evaluate(license, exactMinimum()), SAFETY)).isEqualTo(RequirementStatus.MET);
    }

    @Test
    void one_time_requirement_may_be_known_to_be_done() {
        License license = license().addFulfilled(Fulfillment.of(ETHICS)).build();

        RequirementOutcome ethics = outcome(evaluate(license, exactMinimumWithout("ethics")), ETHICS);

        assertThat(ethics.status()).isEqualTo(RequirementStatus.MET);
        assertThat(ethics.satisfiedBy()).contains("fulfilled");
        assertThat(ethics.counted()).isEqualTo(Amount.ZERO);
        assertThat(ethics.missing()).isEqualTo(Amount.ZERO);
    }

    @Test
    void statement_of_a_later_day_does_not_count_yet() {
        List<Credit> credits = exactMinimumWithout("ethics");
        License later = license()
                .addFulfilled(Fulfillment.of(ETHICS, LocalDate.of(2025, 3, 1)))
                .build();
        License afterDeadline = license()
                .addFulfilled(Fulfillment.of(ETHICS, SampleRuleBook.END.plusDays(1)))
                .build();

        assertThat(status(evaluate(later, credits, "2025-02-28"), ETHICS)).isEqualTo(RequirementStatus.OPEN);
        assertThat(evaluate(later, credits, "2025-02-28").validUntil()).contains(LocalDate.of(2025, 3, 1));
        assertThat(status(evaluate(later, credits, "2025-03-01"), ETHICS)).isEqualTo(RequirementStatus.MET);
        assertThat(status(evaluate(afterDeadline, credits, "2025-12-31"), ETHICS))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void alternative_that_satisfies_is_named() {
        License byFact = license().putFacts(ON_STAFF, FactValue.TRUE).build();

        assertThat(outcome(evaluate(byFact, exactMinimumWithout("records")), RECORDS)
                        .satisfiedBy())
                .contains("fact:on-staff");
        assertThat(outcome(evaluate(byFact, exactMinimum()), RECORDS).satisfiedBy())
                .contains("credits");
        assertThat(outcome(evaluate(license().build(), exactMinimum()), TOTAL).satisfiedBy())
                .isEmpty();
    }

    @Test
    void coverage_names_what_is_not_covered() {
        List<Credit> credits = exactMinimumWithout("handbook");
        credits.add(credit("first", "2024-03-01", "0.5", PART_1).build());

        RequirementOutcome handbook = outcome(evaluate(license().build(), credits), HANDBOOK);

        assertThat(handbook.status()).isEqualTo(RequirementStatus.UNMET);
        assertThat(handbook.uncovered()).containsExactly("part 2");
        assertThat(handbook.missing()).isEqualTo(Amount.of(1));
    }
}
