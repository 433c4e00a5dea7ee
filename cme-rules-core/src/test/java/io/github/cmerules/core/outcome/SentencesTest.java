package io.github.cmerules.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every reason has a sentence. The wording may change: then this table does. */
class SentencesTest {

    private static final RequirementId ID = RequirementId.of("us-xx/safety");

    private static RequirementOutcome.Builder outcome(RequirementStatus status) {
        return RequirementOutcome.builder()
                .id(ID)
                .title("Patient safety")
                .status(status)
                .unit(Unit.CREDITS)
                .required(Amount.of(4))
                .counted(Amount.of(3))
                .missing(Amount.of(1))
                .deadline(SampleRuleBook.END);
    }

    private static CreditOutcome used(String id, String amount) {
        return new CreditOutcome(
                id,
                Optional.of("Course " + id),
                Amount.of(amount),
                Amount.of(amount),
                List.of(new Use(ID, Amount.of(amount))),
                List.of());
    }

    private static CreditOutcome rejected(String id, RejectionReason reason) {
        return new CreditOutcome(
                id,
                Optional.empty(),
                Amount.of(2),
                Amount.of(2),
                List.of(),
                List.of(new Rejection(ID, reason, Amount.of(2))));
    }

    private static String explain(RequirementOutcome outcome, CreditOutcome... credits) {
        return evaluation(List.of(outcome), List.of(credits)).explain(outcome);
    }

    private static Evaluation evaluation(List<RequirementOutcome> requirements, List<CreditOutcome> credits) {
        return Evaluation.builder()
                .verdict(Verdict.UNDETERMINED)
                .license(new LicenseReference(SampleRuleBook.XX, Profession.MD, Optional.empty()))
                .asOf(SampleRuleBook.END)
                .ruleBook(
                        new RuleBookReference(RuleBookId.of("x"), "1", LocalDate.of(2026, 1, 1), "sha256:0", Map.of()))
                .requirements(requirements)
                .credits(credits)
                .questions(List.of(new Question("serves-children", Optional.empty(), List.of(ID))))
                .build();
    }

    private static final Map<RequirementStatus, String> BY_STATUS = Map.of(
            RequirementStatus.MET, "3 of 4 credits: Course a (3).",
            RequirementStatus.UNMET, "3 of 4 credits: Course a (3). 1 credit missing.",
            RequirementStatus.OPEN, "3 of 4 credits: Course a (3). 1 credit missing.",
            RequirementStatus.NOT_APPLICABLE, "Not applicable: the license is retired.",
            RequirementStatus.WAIVED, "3 of 4 credits: Course a (3). The rest is waived.",
            RequirementStatus.UNDETERMINED,
                    "Depends on what is not known: serves-children. In the worst case 3 of 4 credits: Course a (3).");

    private static final Map<RejectionReason, String> BY_REASON = Map.of(
            RejectionReason.WRONG_TOPIC, "another subject",
            RejectionReason.WRONG_CATEGORY, "another kind of credit",
            RejectionReason.NOT_APPROVED, "the required approval is missing",
            RejectionReason.INSUFFICIENT_EVIDENCE, "the evidence is too weak",
            RejectionReason.DUPLICATE, "the activity was claimed before",
            RejectionReason.PLANNED, "not earned yet",
            RejectionReason.AFTER_AS_OF, "completed after the day of the evaluation",
            RejectionReason.OUTSIDE_WINDOW, "completed outside the dates that count",
            RejectionReason.OVER_LIMIT, "over a limit",
            RejectionReason.USED_ELSEWHERE, "used for another requirement");

    @ParameterizedTest
    @EnumSource
    void every_status_has_a_sentence(RequirementStatus status) {
        RequirementOutcome outcome =
                outcome(status).because(Optional.of("the license is retired")).build();

        assertThat(explain(outcome, used("a", "3"))).isEqualTo(BY_STATUS.get(status));
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_sentence(RejectionReason reason) {
        assertThat(explain(outcome(RequirementStatus.UNMET).counted(Amount.ZERO).build(), rejected("b", reason)))
                .isEqualTo("0 of 4 credits. 1 credit missing. Not counted, " + BY_REASON.get(reason) + ": b (2).");
    }

    @Test
    void table_of_reasons_is_complete_and_no_two_read_alike() {
        assertThat(BY_REASON.keySet()).isEqualTo(EnumSet.allOf(RejectionReason.class));
        assertThat(BY_REASON.values()).doesNotHaveDuplicates();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("credits", "3 of 4 credits: Course a (3)."),
                Arguments.of("fulfilled", "Known to be done, without a record of the credit."),
                Arguments.of("fact:on-staff", "Satisfied because on-staff is true."),
                Arguments.of("fact:on-staff+fact:teaches", "Satisfied because on-staff and teaches are true."),
                Arguments.of(
                        "fact:on-staff+credits", "Satisfied because on-staff is true: 3 of 4 credits: Course a (3)."),
                Arguments.of("credits+credits", "3 of 4 credits: Course a (3)."),
                Arguments.of("course", "Satisfied by the alternative course."),
                Arguments.of("fact:on-staff+course", "Satisfied by the alternative fact:on-staff+course."));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void every_way_to_satisfy_has_a_sentence(String way, String sentence) {
        assertThat(explain(
                        outcome(RequirementStatus.MET)
                                .satisfiedBy(Optional.of(way))
                                .build(),
                        used("a", "3")))
                .isEqualTo(sentence);
    }

    @Test
    void fact_beside_another_demand_is_followed_by_what_counts_toward_that() {
        RequirementOutcome outcome = outcome(RequirementStatus.MET)
                .counted(Amount.of(4))
                .satisfiedBy(Optional.of("fact:on-staff"))
                .build();

        assertThat(explain(outcome, used("a", "4")))
                .isEqualTo("Satisfied because on-staff is true: 4 of 4 credits: Course a (4).");
    }

    @Test
    void fact_that_takes_no_credits_is_not_followed_by_any() {
        RequirementOutcome outcome = outcome(RequirementStatus.MET)
                .required(Amount.ZERO)
                .satisfiedBy(Optional.of("fact:on-staff"))
                .build();

        assertThat(explain(outcome, used("a", "3"))).isEqualTo("Satisfied because on-staff is true.");
    }

    @Test
    void what_does_not_apply_is_not_explained_by_credits() {
        assertThat(explain(
                        outcome(RequirementStatus.NOT_APPLICABLE).build(),
                        rejected("b", RejectionReason.OUTSIDE_WINDOW)))
                .isEqualTo("Not applicable.");
    }

    @Test
    void limit_is_named() {
        RequirementOutcome outcome = outcome(RequirementStatus.MET)
                .limitedBy(List.of("at most 5 credits of reading"))
                .build();

        assertThat(explain(outcome, used("a", "3"), rejected("b", RejectionReason.OVER_LIMIT)))
                .isEqualTo("3 of 4 credits: Course a (3). Not counted, over the limit (at most 5 credits of reading):"
                        + " b (2).");
    }

    @Test
    void completions_are_counted_without_amounts() {
        RequirementOutcome outcome = outcome(RequirementStatus.UNMET)
                .unit(Unit.COMPLETIONS)
                .required(Amount.of(1))
                .counted(Amount.ZERO)
                .uncovered(List.of("part 1", "part 2"))
                .build();

        assertThat(explain(outcome, rejected("b", RejectionReason.NOT_APPROVED)))
                .isEqualTo("0 of 1 completion. 1 completion missing. Not covered: part 1, part 2. Not counted, the"
                        + " required approval is missing: b.");
    }

    @Test
    void long_list_of_credits_is_cut() {
        List<CreditOutcome> six = new ArrayList<>();
        IntStream.range(0, 6).forEach(i -> six.add(used("c" + i, "1")));
        List<CreditOutcome> seven = new ArrayList<>(six);
        seven.add(used("c6", "1"));

        assertThat(explain(outcome(RequirementStatus.MET).build(), six.toArray(CreditOutcome[]::new)))
                .endsWith("Course c4 (1), Course c5 (1).");
        assertThat(explain(outcome(RequirementStatus.MET).build(), seven.toArray(CreditOutcome[]::new)))
                .endsWith("Course c4 (1) and 2 more.");
    }

    /** Evaluations that are read from elsewhere have ids of their own, in any order. */
    @Test
    void parts_of_a_credit_may_stand_in_any_order() {
        RequirementOutcome first = outcome(RequirementStatus.MET).build();
        RequirementOutcome second = outcome(RequirementStatus.MET)
                .id(RequirementId.of("us-xx/ethics"))
                .build();
        RequirementId same = RequirementId.of("us-xx/safety");
        RequirementId unknown = RequirementId.of("us-xx/unknown");
        CreditOutcome credit = new CreditOutcome(
                "a",
                Optional.empty(),
                Amount.of(6),
                Amount.of(6),
                List.of(
                        new Use(unknown, Amount.of(5)),
                        new Use(second.id(), Amount.of(1)),
                        new Use(same, Amount.of(2))),
                List.of(
                        new Rejection(second.id(), RejectionReason.OVER_LIMIT, Amount.of(3)),
                        new Rejection(unknown, RejectionReason.OVER_LIMIT, Amount.of(5)),
                        new Rejection(same, RejectionReason.PLANNED, Amount.of(4)),
                        new Rejection(same, RejectionReason.NOT_APPROVED, Amount.of(1)),
                        new Rejection(same, RejectionReason.OVER_LIMIT, Amount.of(6))));
        Evaluation evaluation = evaluation(List.of(first, second), List.of(credit));

        assertThat(evaluation.explain(first))
                .isEqualTo("3 of 4 credits: a (2). Not counted, the required approval is missing: a (1). Not counted,"
                        + " not earned yet: a (4). Not counted, over a limit: a (6).");
        assertThat(evaluation.explain(second)).isEqualTo("3 of 4 credits: a (1). Not counted, over a limit: a (3).");
        assertThat(evaluation.explain(outcome(RequirementStatus.MET).id(unknown).build()))
                .isEqualTo("3 of 4 credits.");
    }

    @Test
    void satisfied_is_met_waived_or_not_applicable() {
        Set<RequirementStatus> satisfied = EnumSet.noneOf(RequirementStatus.class);
        for (RequirementStatus status : RequirementStatus.values()) {
            if (status.satisfied()) {
                satisfied.add(status);
            }
        }

        assertThat(satisfied)
                .containsExactly(RequirementStatus.MET, RequirementStatus.NOT_APPLICABLE, RequirementStatus.WAIVED);
    }
}
