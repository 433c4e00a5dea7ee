package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.ETHICS;
import static io.github.cmerules.core.SampleRuleBook.HANDBOOK;
import static io.github.cmerules.core.SampleRuleBook.ON_STAFF;
import static io.github.cmerules.core.SampleRuleBook.PAIN;
import static io.github.cmerules.core.SampleRuleBook.PALLIATIVE;
import static io.github.cmerules.core.SampleRuleBook.PART_1;
import static io.github.cmerules.core.SampleRuleBook.PART_2;
import static io.github.cmerules.core.SampleRuleBook.PEDIATRICS;
import static io.github.cmerules.core.SampleRuleBook.RECORDS;
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
import static io.github.cmerules.core.SampleRuleBook.licenseWithoutFacts;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Keep;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an evaluation says, under an invented rule book. */
class EvaluatorTest {

    private static RequirementOutcome outcome(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow();
    }

    private static RequirementStatus status(Evaluation evaluation, RequirementId id) {
        return outcome(evaluation, id).status();
    }

    private static CreditOutcome credited(Evaluation evaluation, String id) {
        return evaluation.credits().stream()
                .filter(credit -> credit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Rejection rejection(RequirementId requirement, RejectionReason reason, String amount) {
        return new Rejection(requirement, reason, Amount.of(amount));
    }

    private static Use use(RequirementId requirement, String amount) {
        return new Use(requirement, Amount.of(amount));
    }

    @Nested
    class Statuses {

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
            License license =
                    license().putFacts(SERVES_CHILDREN, FactValue.FALSE).build();

            Evaluation evaluation = evaluate(license, exactMinimum());

            assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
            assertThat(outcome(evaluation, PEDIATRICS).because()).contains("serves-children is not true");
            assertThat(outcome(evaluation, PEDIATRICS).counted()).isEqualTo(Amount.ZERO);
            assertThat(outcome(evaluation, PEDIATRICS).required()).isEqualTo(Amount.of(2));
        }

        @Test
        void dated_fact_is_looked_up_on_the_renewal_date() {
            FactValue until = new FactValue(List.of(
                    new FactValue.Period(true, io.github.cmerules.core.model.DateRange.of("2020-01-01/2025-06-29"))));

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
            assertThat(credited(evaluate(license, exactMinimum()), "safety").uses())
                    .containsExactly(use(TOTAL, "4"));
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
            assertThat(outcome(evaluate(license().build(), exactMinimum()), TOTAL)
                            .satisfiedBy())
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

    @Nested
    class Verdicts {

        @Test
        void open_requirement_is_in_progress_and_unmet_one_is_not_compliant() {
            List<Credit> credits = exactMinimumWithout("safety");

            assertThat(evaluate(license().build(), credits, "2025-06-29").verdict())
                    .isEqualTo(Verdict.IN_PROGRESS);
            assertThat(evaluate(license().build(), credits, "2025-06-30").verdict())
                    .isEqualTo(Verdict.NON_COMPLIANT);
        }

        @Test
        void schedule_without_requirements_is_exempt() {
            Evaluation evaluation =
                    evaluate(license().type(SampleRuleBook.LIMITED).build(), exactMinimum());

            assertThat(evaluation.verdict()).isEqualTo(Verdict.EXEMPT);
            assertThat(evaluation.requirements()).isEmpty();
            assertThat(evaluation.undeterminedBy()).isEmpty();
        }

        @Test
        void schedule_without_published_rule_is_undetermined() {
            Evaluation evaluation =
                    evaluate(license().type(SampleRuleBook.VISITING).build(), exactMinimum());

            assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(evaluation.undeterminedBy()).contains(UndeterminedCause.NO_PUBLISHED_RULE);
            assertThat(evaluation.notices()).contains("sample-unpublished");
        }

        @Test
        void license_exempt_from_everything_is_exempt() {
            License license = license()
                    .exemptions(List.of(TOTAL, SAFETY, HANDBOOK, PEDIATRICS, ETHICS, RECORDS, PAIN, PALLIATIVE))
                    .build();

            assertThat(evaluate(license, List.of()).verdict()).isEqualTo(Verdict.EXEMPT);
        }

        @Test
        void first_license_takes_the_day_of_the_application() {
            License initial = SampleRuleBook.bareLicense()
                    .occasion(Occasion.INITIAL)
                    .appliedOn(LocalDate.of(2025, 3, 1))
                    .build();

            Evaluation evaluation = evaluate(initial, exactMinimum());

            assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
            assertThat(evaluation.asOf()).isEqualTo(LocalDate.of(2025, 3, 1));
            assertThat(evaluation.cycle()).isEmpty();
            assertThat(evaluation.keep()).isEmpty();
            assertThat(outcome(evaluation, ETHICS).deadline()).isEqualTo(LocalDate.of(2025, 3, 1));
        }

        @Test
        void renewal_date_selects_the_edition() {
            License early = SampleRuleBook.bareLicense()
                    .cycle(Cycle.of("2018-01-01/2019-12-31"))
                    .build();

            Evaluation evaluation =
                    evaluate(early, List.of(credit("c", "2018-05-01", "10").build()));

            assertThat(evaluation.ruleBook().edition()).isEqualTo("2010-01-01");
            assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        }
    }

    @Nested
    class Credits {

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
            assertThat(outcome(evaluate(withoutChildren, List.of(teaching)), SAFETY)
                            .counted())
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
                            credit("plan", "2024-03-15", "7", PART_1)
                                    .planned(true)
                                    .build(),
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

    @Nested
    class Duplicates {

        private Credit.Builder claim(String id, String day, String amount) {
            return credit(id, day, amount).activityId("act");
        }

        private List<String> rejected(Credit... credits) {
            return evaluate(license().build(), List.of(credits)).credits().stream()
                    .filter(credit -> credit.rejections().stream()
                            .anyMatch(rejection -> rejection.reason() == RejectionReason.DUPLICATE))
                    .map(CreditOutcome::id)
                    .toList();
        }

        @Test
        void activity_counts_on_its_earliest_day_also_if_that_is_before_the_cycle() {
            assertThat(rejected(
                            claim("a", "2024-02-01", "1").build(),
                            claim("b", "2023-01-01", "1").build()))
                    .containsExactly("a");
        }

        @Test
        void lines_of_the_earliest_day_are_parts() {
            assertThat(rejected(
                            claim("a", "2024-02-01", "1").build(),
                            claim("b", "2024-02-01", "2").build(),
                            claim("c", "2024-02-01", "1")
                                    .addTopics(Topics.PATIENT_SAFETY)
                                    .build()))
                    .isEmpty();
        }

        @Test
        void two_parts_alike_are_one_line_entered_twice() {
            assertThat(rejected(
                            claim("b", "2024-02-01", "1").build(),
                            claim("a", "2024-02-01", "1").build()))
                    .containsExactly("b");
        }

        @Test
        void better_shown_line_stands_for_its_double() {
            assertThat(rejected(
                            claim("a", "2024-02-01", "1").build(),
                            claim("b", "2024-02-01", "1")
                                    .evidence(Evidence.VERIFIED)
                                    .build()))
                    .containsExactly("a");
            assertThat(rejected(
                            claim("a", "2024-02-01", "1").build(),
                            claim("b", "2024-02-01", "1")
                                    .addApprovals(SampleRuleBook.XX_BOARD)
                                    .build()))
                    .containsExactly("a");
        }

        @Test
        void plan_to_repeat_does_not_take_the_place_of_what_is_done() {
            assertThat(rejected(
                            claim("plan", "2024-01-01", "1").planned(true).build(),
                            claim("done", "2024-02-01", "1").build()))
                    .containsExactly("plan");
        }

        @Test
        void double_that_is_too_weakly_shown_is_said_to_be_that() {
            Evaluation evaluation = Evaluator.evaluate(
                    license().build(),
                    List.of(
                            claim("a", "2024-02-01", "1")
                                    .evidence(Evidence.VERIFIED)
                                    .build(),
                            claim("b", "2024-03-01", "1").build()),
                    options().minimumEvidence(Evidence.DOCUMENTED).build());

            assertThat(credited(evaluation, "b").rejections())
                    .extracting(Rejection::reason)
                    .containsOnly(RejectionReason.INSUFFICIENT_EVIDENCE);
        }

        @Test
        void names_that_only_have_the_same_hash_code_are_different_names() {
            assertThat("Aa").hasSameHashCodeAs("BB");
            assertThat(rejected(
                            credit("Aa", "2024-02-01", "1").activityId("AaBB").build(),
                            credit("BB", "2024-02-02", "1").activityId("BBAa").build()))
                    .isEmpty();
        }

        @Test
        void lines_without_an_activity_are_never_duplicates() {
            assertThat(rejected(
                            credit("a", "2024-02-01", "1").build(),
                            credit("b", "2024-02-01", "1").build()))
                    .isEmpty();
        }
    }

    @Nested
    class UnknownFacts {

        @Test
        void requirement_is_undetermined_if_the_answer_decides() {
            Evaluation evaluation = evaluate(
                    licenseWithoutFacts()
                            .putFacts(USES_RECORDS, FactValue.FALSE)
                            .putFacts(ON_STAFF, FactValue.FALSE)
                            .build(),
                    exactMinimumAnd(credit("more", "2024-08-01", "2").build()).stream()
                            .filter(credit -> !credit.id().equals("pediatrics"))
                            .toList());

            assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(evaluation.undeterminedBy()).contains(UndeterminedCause.FACT);
            assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.UNDETERMINED);
            assertThat(outcome(evaluation, PEDIATRICS).undeterminedBy()).contains(UndeterminedCause.FACT);
            assertThat(outcome(evaluation, PEDIATRICS).missing()).isEqualTo(Amount.of(2));
            assertThat(evaluation.questions())
                    .containsExactly(new Question(
                            "serves-children", Optional.of("Does the licensee serve children?"), List.of(PEDIATRICS)));
        }

        @Test
        void nothing_is_asked_if_the_answer_does_not_matter() {
            Evaluation evaluation = evaluate(licenseWithoutFacts().build(), exactMinimum());

            assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
            assertThat(evaluation.questions()).isEmpty();
            assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.MET);
            assertThat(outcome(evaluation, PEDIATRICS).counted()).isEqualTo(Amount.of(2));
        }

        @Test
        void something_unmet_in_every_case_is_not_compliant() {
            Evaluation evaluation =
                    evaluate(licenseWithoutFacts().build(), exactMinimumWithout("safety", "pediatrics"));

            assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
            assertThat(evaluation.undeterminedBy()).isEmpty();
            assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.UNDETERMINED);
            assertThat(evaluation.questions()).extracting(Question::fact).containsExactly("serves-children");
        }

        @Test
        void amounts_are_those_of_the_worst_case() {
            List<Credit> credits = exactMinimumWithout("safety", "pediatrics");
            credits.add(credit("teaching", "2024-02-01", "4", Topics.PATIENT_SAFETY)
                    .format(Formats.TEACHING)
                    .build());
            License license = license()
                    .facts(java.util.Map.of(USES_RECORDS, FactValue.FALSE, ON_STAFF, FactValue.FALSE))
                    .build();

            Evaluation evaluation = evaluate(license, credits);

            assertThat(outcome(evaluation, SAFETY).status()).isEqualTo(RequirementStatus.UNDETERMINED);
            assertThat(outcome(evaluation, SAFETY).counted()).isEqualTo(Amount.of(1));
            assertThat(outcome(evaluation, SAFETY).missing()).isEqualTo(Amount.of(3));
            assertThat(evaluation.questions())
                    .containsExactly(new Question(
                            "serves-children",
                            Optional.of("Does the licensee serve children?"),
                            List.of(SAFETY, PEDIATRICS)));
        }

        @Test
        void each_of_two_facts_that_can_decide_is_asked_for() {
            Evaluation evaluation = evaluate(licenseWithoutFacts().build(), exactMinimumWithout("records"));

            assertThat(status(evaluation, RECORDS)).isEqualTo(RequirementStatus.UNDETERMINED);
            assertThat(evaluation.questions()).extracting(Question::fact).containsExactly("on-staff", "uses-records");
        }

        @Test
        void ties_go_to_true() {
            RuleBook book = SampleRuleBook.changed(schedule -> schedule.limits(List.of()));
            License license = license()
                    .facts(java.util.Map.of(USES_RECORDS, FactValue.FALSE, ON_STAFF, FactValue.FALSE))
                    .build();

            Evaluation evaluation = Evaluator.evaluate(
                    license,
                    exactMinimum(),
                    options().ruleBooks(RuleBooks.of(book)).build());

            assertThat(credited(evaluation, "pediatrics").uses())
                    .as("as if children were served")
                    .containsExactly(use(TOTAL, "2"), use(PEDIATRICS, "2"));
        }

        @Test
        void waived_or_not_applicable_is_shown_as_waived() {
            License license = license()
                    .facts(java.util.Map.of(USES_RECORDS, FactValue.FALSE, ON_STAFF, FactValue.FALSE))
                    .addWaivers(Waiver.of(PEDIATRICS))
                    .build();

            Evaluation evaluation = evaluate(
                    license,
                    exactMinimumAnd(credit("more", "2024-08-01", "2").build()).stream()
                            .filter(credit -> !credit.id().equals("pediatrics"))
                            .toList());

            assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.WAIVED);
            assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        }
    }

    @Nested
    class Time {

        @Test
        void planned_and_later_credits_are_shown_with_what_they_would_serve() {
            List<Credit> credits = exactMinimumWithout("safety");
            credits.add(credit("plan", "2025-06-01", "2", Topics.PATIENT_SAFETY)
                    .planned(true)
                    .build());
            credits.add(
                    credit("later", "2025-05-01", "2", Topics.PATIENT_SAFETY).build());
            credits.add(
                    credit("too-late", "2025-07-01", "2", Topics.PATIENT_SAFETY).build());

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
            List<Credit> credits =
                    exactMinimumAnd(credit("late", "2025-07-15", "2").build());

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

            assertThat(evaluate(license().build(), exactMinimum(), last.toString())
                            .notices())
                    .containsExactly("sample-edition");
            assertThat(evaluate(
                                    license().build(),
                                    exactMinimum(),
                                    last.plusDays(1).toString())
                            .notices())
                    .containsExactly("beyond-verification", "sample-edition");
        }
    }

    @Nested
    class Determinism {

        @Test
        void order_of_the_credits_does_not_matter() {
            List<Credit> credits = manyCredits();
            Evaluation expected = evaluate(license().build(), credits, "2025-05-01");
            Random random = new Random(7);

            for (int i = 0; i < 20; i++) {
                List<Credit> shuffled = new ArrayList<>(credits);
                Collections.shuffle(shuffled, random);
                assertThat(evaluate(license().build(), shuffled, "2025-05-01")).isEqualTo(expected);
            }
        }

        @Test
        @Tag("many-threads")
        void many_threads_get_the_same_result() throws InterruptedException, ExecutionException {
            List<Credit> credits = manyCredits();
            License license = licenseWithoutFacts().build();
            EvaluationOptions options = options().asOf(LocalDate.of(2025, 5, 1)).build();
            Evaluation expected = Evaluator.evaluate(license, credits, options);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                Callable<Evaluation> task = () -> Evaluator.evaluate(license, credits, options);
                List<Future<Evaluation>> results = threads.invokeAll(Collections.nCopies(200, task));

                for (Future<Evaluation> result : results) {
                    assertThat(result.get()).isEqualTo(expected);
                    assertThat(result.get().ruleBook().digest())
                            .isEqualTo(expected.ruleBook().digest());
                }
            } finally {
                threads.shutdownNow();
            }
        }

        private List<Credit> manyCredits() {
            List<Credit> credits = exactMinimum();
            for (int i = 0; i < 30; i++) {
                credits.add(credit("n" + i, "2024-0" + (1 + i % 9) + "-15", "0.25", Topics.PATIENT_SAFETY)
                        .activityId("act" + i % 11)
                        .format(i % 3 == 0 ? Formats.JOURNAL : Formats.LIVE)
                        .planned(i % 13 == 0)
                        .build());
            }
            return credits;
        }
    }

    @Test
    void result_says_what_it_was_made_with() {
        Evaluation evaluation = Evaluator.evaluate(
                license().number("12345").build(),
                exactMinimum(),
                options().putInterpretations(SampleRuleBook.SHARING, "both").build());

        assertThat(evaluation.ruleBook().id()).isEqualTo(SampleRuleBook.ID);
        assertThat(evaluation.ruleBook().verifiedThrough()).isEqualTo(SampleRuleBook.VERIFIED_THROUGH);
        assertThat(evaluation.ruleBook().digest())
                .isEqualTo(SampleRuleBook.book().editions().get(1).digest());
        assertThat(evaluation.ruleBook().interpretations())
                .containsExactly(java.util.Map.entry(SampleRuleBook.SHARING, "both"));
        assertThat(evaluation.license().number()).contains("12345");
        assertThat(evaluation.asOf()).isEqualTo(SampleRuleBook.END);
        assertThat(outcome(evaluation, TOTAL).citations()).containsExactly(SampleRuleBook.ACT);
    }

    @Test
    void derived_book_stands_in_place_of_the_law() {
        RuleBook stricter = SampleRuleBook.changed(schedule ->
                schedule.requirements(SampleRuleBook.book().editions().get(1).schedules().get(0).requirements().stream()
                        .map(requirement -> requirement.id().equals(TOTAL)
                                ? io.github.cmerules.core.rule.Requirement.builder()
                                        .from(requirement)
                                        .demand(io.github.cmerules.core.rule.Demand.credits(
                                                Amount.of(21),
                                                io.github.cmerules.core.rule.CreditPredicate.anyCredit(),
                                                io.github.cmerules.core.rule.Window.cycle()))
                                        .build()
                                : requirement)
                        .toList()));
        RuleBooks books = RuleBooks.of(SampleRuleBook.book()).replacing(stricter);

        Evaluation evaluation = Evaluator.evaluate(
                license().build(), exactMinimum(), options().ruleBooks(books).build());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(evaluation.ruleBook().id()).hasToString("sample/changed");
        assertThat(evaluate(license().build(), exactMinimum()).verdict()).isEqualTo(Verdict.COMPLIANT);
    }
}
