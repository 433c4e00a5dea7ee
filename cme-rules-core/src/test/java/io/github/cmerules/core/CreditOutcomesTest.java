package io.github.cmerules.core;

import static io.github.cmerules.core.Found.credited;
import static io.github.cmerules.core.Found.outcome;
import static io.github.cmerules.core.Found.rejection;
import static io.github.cmerules.core.Found.use;
import static io.github.cmerules.core.SampleRuleBook.ETHICS;
import static io.github.cmerules.core.SampleRuleBook.HANDBOOK;
import static io.github.cmerules.core.SampleRuleBook.PART_1;
import static io.github.cmerules.core.SampleRuleBook.PART_2;
import static io.github.cmerules.core.SampleRuleBook.RECORDS;
import static io.github.cmerules.core.SampleRuleBook.SAFETY;
import static io.github.cmerules.core.SampleRuleBook.SERVES_CHILDREN;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumAnd;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Keep;
import io.github.cmerules.core.outcome.RejectionReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of each credit, under an invented rule book. */
class CreditOutcomesTest {

    @Test
    void each_reason_is_given_the_first_in_their_order() {
        List<Credit> credits = exactMinimumAnd(
                credit("category", "2024-02-02", "1", Topics.PATIENT_SAFETY)
                        .category(Categories.NONE)
                        .build(),
                credit("approval", "2024-02-03", "1", Topics.MEDICAL_ETHICS).build(),
                credit("weak", "2024-02-04", "1", Topics.PATIENT_SAFETY)
                        .evidence(Evidence.ATTESTED)
                        .build(),
                credit("again", "2024-02-05", "1", Topics.PATIENT_SAFETY)
                        .activityId("act")
                        .evidence(Evidence.VERIFIED)
                        .build(),
                credit("once", "2023-12-01", "1", Topics.PATIENT_SAFETY)
                        .activityId("act")
                        .evidence(Evidence.VERIFIED)
                        .build(),
                credit("planned", "2024-02-06", "1", Topics.PATIENT_SAFETY)
                        .planned(true)
                        .evidence(Evidence.VERIFIED)
                        .build(),
                credit("later", "2025-06-01", "1", Topics.PATIENT_SAFETY)
                        .evidence(Evidence.VERIFIED)
                        .build(),
                credit("before", "2023-06-30", "1", Topics.PATIENT_SAFETY)
                        .evidence(Evidence.VERIFIED)
                        .build());

        Evaluation evaluation = Evaluator.evaluate(
                license().build(),
                credits,
                options()
                        .asOf(LocalDate.of(2025, 5, 31))
                        .minimumEvidence(Evidence.DOCUMENTED)
                        .build());

        assertThat(credited(evaluation, "category").rejections())
                .containsExactly(
                        rejection(TOTAL, RejectionReason.WRONG_CATEGORY, "1"),
                        rejection(SAFETY, RejectionReason.WRONG_CATEGORY, "1"));
        assertThat(credited(evaluation, "approval").rejections())
                .contains(rejection(ETHICS, RejectionReason.NOT_APPROVED, "1"));
        assertThat(credited(evaluation, "weak").rejections())
                .containsExactly(
                        rejection(TOTAL, RejectionReason.INSUFFICIENT_EVIDENCE, "1"),
                        rejection(SAFETY, RejectionReason.INSUFFICIENT_EVIDENCE, "1"));
        assertThat(credited(evaluation, "again").rejections())
                .contains(rejection(SAFETY, RejectionReason.DUPLICATE, "1"));
        assertThat(credited(evaluation, "once").uses()).contains(use(SAFETY, "1"));
        assertThat(credited(evaluation, "planned").rejections())
                .contains(rejection(SAFETY, RejectionReason.PLANNED, "1"));
        assertThat(credited(evaluation, "later").rejections())
                .contains(rejection(SAFETY, RejectionReason.AFTER_AS_OF, "1"));
        assertThat(credited(evaluation, "before").rejections())
                .contains(rejection(SAFETY, RejectionReason.OUTSIDE_WINDOW, "1"));
    }

    @Test
    void the_earlier_of_two_reasons_is_given() {
        Credit weakAndPlannedAndLate = credit("c", "2026-01-01", "1", Topics.PATIENT_SAFETY)
                .planned(true)
                .category(Categories.NONE)
                .build();
        Credit weakAndPlanned = Credit.builder()
                .from(weakAndPlannedAndLate)
                .category(Categories.AMA_PRA_1)
                .build();
        Credit plannedAndLate = Credit.builder()
                .from(weakAndPlanned)
                .evidence(Evidence.VERIFIED)
                .build();
        Credit late = Credit.builder().from(plannedAndLate).planned(false).build();

        assertThat(reason(weakAndPlannedAndLate)).isEqualTo(RejectionReason.WRONG_CATEGORY);
        assertThat(reason(weakAndPlanned)).isEqualTo(RejectionReason.INSUFFICIENT_EVIDENCE);
        assertThat(reason(plannedAndLate)).isEqualTo(RejectionReason.PLANNED);
        assertThat(reason(late)).isEqualTo(RejectionReason.AFTER_AS_OF);
    }

    private RejectionReason reason(Credit credit) {
        Evaluation evaluation = Evaluator.evaluate(
                license().build(),
                List.of(credit),
                options().minimumEvidence(Evidence.VERIFIED).build());
        return credited(evaluation, credit.id()).rejections().stream()
                .filter(rejection -> rejection.requirement().equals(SAFETY))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    void another_subject_is_no_rejection() {
        CreditOutcome general = credited(evaluate(license().build(), exactMinimum()), "general");

        assertThat(general.uses()).containsExactly(use(TOTAL, "8.5"));
        assertThat(general.rejections()).isEmpty();
    }

    @Test
    void uses_and_rejections_of_a_credit_add_up_to_its_worth() {
        Evaluation evaluation = evaluate(
                license().build(),
                List.of(
                        credit("a", "2024-01-01", "3")
                                .category(Categories.AMA_PRA_2)
                                .format(Formats.JOURNAL)
                                .build(),
                        credit("b", "2024-01-02", "4")
                                .category(Categories.AMA_PRA_2)
                                .format(Formats.JOURNAL)
                                .build()));

        assertThat(credited(evaluation, "a").uses()).containsExactly(use(TOTAL, "3"));
        assertThat(credited(evaluation, "b").uses()).containsExactly(use(TOTAL, "2"));
        assertThat(credited(evaluation, "b").rejections())
                .containsExactly(rejection(TOTAL, RejectionReason.OVER_LIMIT, "2"));
        assertThat(outcome(evaluation, TOTAL).limitedBy()).containsExactly("at most 5 credits of reading");
    }

    @Test
    void limit_takes_the_oldest_first_then_by_id() {
        Credit late = reading("a", "2024-01-02", "5");
        Credit second = reading("c", "2024-01-01", "3");
        Credit first = reading("b", "2024-01-01", "3");

        Evaluation evaluation = evaluate(license().build(), List.of(late, second, first));

        assertThat(evaluation.credits()).extracting(CreditOutcome::id).containsExactly("b", "c", "a");
        assertThat(credited(evaluation, "b").uses()).containsExactly(use(TOTAL, "3"));
        assertThat(credited(evaluation, "c").uses()).containsExactly(use(TOTAL, "2"));
        assertThat(credited(evaluation, "a").uses()).isEmpty();
    }

    private Credit reading(String id, String day, String amount) {
        return credit(id, day, amount).format(Formats.JOURNAL).build();
    }

    @Test
    void limit_may_depend_on_a_fact() {
        Credit teaching = credit("t", "2024-01-01", "4", Topics.PATIENT_SAFETY)
                .format(Formats.TEACHING)
                .build();
        License withoutChildren =
                license().putFacts(SERVES_CHILDREN, FactValue.FALSE).build();

        assertThat(outcome(evaluate(license().build(), List.of(teaching)), SAFETY)
                        .counted())
                .isEqualTo(Amount.of(1));
        assertThat(outcome(evaluate(withoutChildren, List.of(teaching)), SAFETY).counted())
                .isEqualTo(Amount.of(4));
    }

    @Test
    void event_is_worth_its_shares_whatever_was_claimed() {
        Credit certificate = credit("cert", "2024-01-01", "0.25", Topics.OPIOID_PAIN)
                .format(Formats.BOARD_CERTIFICATION)
                .build();

        CreditOutcome outcome = credited(evaluate(license().build(), List.of(certificate)), "cert");

        assertThat(outcome.claimed()).isEqualTo(Amount.of("0.25"));
        assertThat(outcome.worth()).isEqualTo(Amount.of(12));
        assertThat(outcome.uses()).containsExactly(use(TOTAL, "12"), use(SAFETY, "2"));
    }

    @Test
    void coverage_is_worth_something_on_the_line_that_completes_it() {
        List<Credit> parts = List.of(
                credit("p2", "2024-03-01", "7", PART_2).build(),
                credit("p1", "2024-04-01", "7", PART_1).build(),
                credit("p2b", "2024-05-01", "7", PART_2).build());

        Evaluation evaluation = evaluate(license().build(), parts);

        assertThat(credited(evaluation, "p2").worth()).isEqualTo(Amount.ZERO);
        assertThat(credited(evaluation, "p1").worth()).isEqualTo(Amount.of("1.5"));
        assertThat(credited(evaluation, "p2b").worth()).isEqualTo(Amount.ZERO);
        assertThat(credited(evaluation, "p1").uses()).containsExactly(use(TOTAL, "1.5"), use(HANDBOOK, "1"));
        assertThat(outcome(evaluation, HANDBOOK).counted()).isEqualTo(Amount.of(1));
    }

    @Test
    void part_covered_before_the_cycle_completes_nothing() {
        Evaluation evaluation = evaluate(
                license().build(),
                List.of(
                        credit("p2", "2020-03-01", "7", PART_2).build(),
                        credit("p1", "2024-04-01", "7", PART_1).build()));

        assertThat(credited(evaluation, "p1").worth()).isEqualTo(Amount.ZERO);
    }

    @Test
    void plan_to_complete_a_coverage_leaves_the_worth_to_what_does() {
        Evaluation evaluation = evaluate(
                license().build(),
                List.of(
                        credit("p2", "2024-03-01", "7", PART_2).build(),
                        credit("plan", "2024-03-15", "7", PART_1).planned(true).build(),
                        credit("p1", "2024-04-01", "7", PART_1).build()));

        assertThat(credited(evaluation, "p1").worth()).isEqualTo(Amount.of("1.5"));
        assertThat(credited(evaluation, "plan").worth()).isEqualTo(Amount.ZERO);
    }

    @Test
    void duplicate_completes_no_coverage() {
        Evaluation evaluation = evaluate(
                license().build(),
                List.of(
                        credit("p1", "2024-03-01", "7", PART_1)
                                .activityId("reading")
                                .build(),
                        credit("p2", "2024-03-02", "7", PART_2)
                                .activityId("reading")
                                .build()));

        assertThat(credited(evaluation, "p2").worth()).isEqualTo(Amount.ZERO);
    }

    @Test
    void incomplete_coverage_is_worth_nothing() {
        Evaluation evaluation = evaluate(
                license().build(),
                List.of(credit("p1", "2024-04-01", "7", PART_1).build()));

        assertThat(credited(evaluation, "p1").worth()).isEqualTo(Amount.ZERO);
        assertThat(credited(evaluation, "p1").uses()).isEmpty();
    }

    @Test
    void one_time_credit_of_an_earlier_cycle_adds_nothing_to_this_one() {
        CreditOutcome records = credited(evaluate(license().build(), exactMinimum()), "records");

        assertThat(records.uses()).containsExactly(use(RECORDS, "3"));
        assertThat(records.rejections()).containsExactly(rejection(TOTAL, RejectionReason.OUTSIDE_WINDOW, "3"));
    }

    @Test
    void evidence_of_what_was_counted_is_to_be_kept() {
        Evaluation evaluation = evaluate(
                license().build(),
                exactMinimumAnd(credit("old", "2001-01-01", "1").build()));

        assertThat(evaluation.keep())
                .hasSize(8)
                .contains(new Keep("safety", LocalDate.of(2026, 6, 30)))
                .extracting(Keep::credit)
                .doesNotContain("old");
    }
}
