package io.github.cmerules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.testkit.generators.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The check is checked on evaluations that are each wrong in one way. */
class WitnessCheckTest {

    private static final Amount FIVE = Amount.of(5);

    private final Situation situation = Samples.SITUATION;
    private final Evaluation evaluation = situation.evaluate();

    @Test
    void nothingIsWrongWithAnEvaluation() {
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
    }

    @Test
    void countedIsNotTheSumOfTheUses() {
        expectViolation(
                changed(
                        SampleRuleBook.TOTAL,
                        outcome -> builder(outcome).counted(Amount.of(99)).build()),
                "sample/total: counted is not the sum of the uses");
    }

    @Test
    void lessIsRequiredThanTheBookSays() {
        expectViolation(
                changed(
                        SampleRuleBook.TOTAL,
                        outcome -> builder(outcome).required(Amount.of(1)).build()),
                "sample/total: required");
    }

    @Test
    void somethingIsMissingThoughMet() {
        expectViolation(
                changed(
                        SampleRuleBook.TOTAL,
                        outcome -> builder(outcome).missing(Amount.of(1)).build()),
                "sample/total: missing");
    }

    @Test
    void unmetThoughReached() {
        expectViolation(
                changed(
                        SampleRuleBook.ETHICS,
                        outcome ->
                                builder(outcome).status(RequirementStatus.UNMET).build()),
                "sample/ethics: status");
    }

    @Test
    void waivedWithoutAWaiver() {
        expectViolation(
                changed(
                        SampleRuleBook.ETHICS,
                        outcome -> builder(outcome)
                                .status(RequirementStatus.WAIVED)
                                .build()),
                "sample/ethics: status");
    }

    @Test
    void notApplicableThoughItApplies() {
        expectViolation(
                changed(
                        SampleRuleBook.PAIN,
                        outcome -> builder(outcome)
                                .status(RequirementStatus.NOT_APPLICABLE)
                                .build()),
                "sample/pain: status",
                "sample/pain: counts credits without applying");
    }

    @Test
    void theVerdictDoesNotFollow() {
        expectViolation(
                Evaluation.builder()
                        .from(evaluation)
                        .verdict(Verdict.NON_COMPLIANT)
                        .build(),
                "verdict");
    }

    @Test
    void aPlannedCreditIsUsed() {
        expectViolation(
                counting("planned", SampleRuleBook.TOTAL, FIVE),
                "planned for sample/total: rejections",
                "planned for sample/total: counted and left over are not what is eligible");
    }

    @Test
    void aCreditBeforeTheCycleIsUsed() {
        expectViolation(counting("before", SampleRuleBook.TOTAL, FIVE), "before for sample/total: rejections");
    }

    @Test
    void aCreditOnAnotherSubjectIsUsed() {
        expectViolation(
                counting("general", SampleRuleBook.ETHICS, FIVE),
                "general for sample/ethics: counted and left over are not what is eligible");
    }

    @Test
    void aTrainingWithoutApprovalIsUsed() {
        expectViolation(
                counting("unapproved", SampleRuleBook.ABUSE, Amount.of(1)), "unapproved for sample/abuse: rejections");
    }

    @Test
    void aLimitIsExceeded() {
        expectViolation(
                counting("more-journals", SampleRuleBook.TOTAL, Amount.of(3)), "limit [at most 5 credits of reading]");
    }

    @Test
    void aPartIsLeftOverBelowALimit() {
        expectViolation(
                rejecting("journal", SampleRuleBook.TOTAL, RejectionReason.OVER_LIMIT, "4"),
                "journal for sample/total: is over no limit");
    }

    @Test
    void aPartIsNeitherUsedNorRejected() {
        expectViolation(
                withCredit(
                        "general",
                        outcome -> new CreditOutcome(
                                outcome.id(),
                                outcome.title(),
                                outcome.claimed(),
                                outcome.worth(),
                                List.of(),
                                outcome.rejections())),
                "general for sample/total: counted and left over are not what is eligible");
    }

    @Test
    void aReasonIsAnotherOne() {
        expectViolation(
                rejecting("before", SampleRuleBook.TOTAL, RejectionReason.PLANNED, "5"),
                "before for sample/total: rejections");
    }

    @Test
    void aWorthIsAnotherOne() {
        expectViolation(
                withCredit(
                        "general",
                        outcome -> new CreditOutcome(
                                outcome.id(),
                                outcome.title(),
                                outcome.claimed(),
                                Amount.of(13),
                                outcome.uses(),
                                outcome.rejections())),
                "general: worth");
    }

    @Test
    void exclusiveRequirementsShareACredit() {
        Credit both = Credit.builder()
                .from(Samples.CREDITS.get(4))
                .addTopics(Topics.EHR)
                .build();
        List<Credit> credits = new ArrayList<>(situation.credits());
        credits.set(4, both);
        Situation contested = situation.with(credits);
        Evaluation shared = contested.evaluate();
        assertThat(WitnessCheck.violations(contested, shared)).isEmpty();
        Evaluation wrong = withCredit(shared, "pain", outcome -> {
            List<Use> uses = new ArrayList<>(outcome.uses());
            uses.add(new Use(SampleRuleBook.RECORDS, both.amount()));
            return new CreditOutcome(
                    outcome.id(), outcome.title(), outcome.claimed(), outcome.worth(), uses, outcome.rejections());
        });
        assertThat(WitnessCheck.violations(contested, wrong))
                .anyMatch(violation -> violation.startsWith("pain: serves more than one of"));
    }

    @Test
    void theRulesAreCoveredByAnotherLine() {
        Evaluation wrong = withCredit(
                "rules",
                outcome -> new CreditOutcome(
                        outcome.id(),
                        outcome.title(),
                        outcome.claimed(),
                        outcome.worth(),
                        outcome.uses().stream()
                                .filter(use -> !use.requirement().equals(SampleRuleBook.RULES))
                                .toList(),
                        outcome.rejections()));
        expectViolation(wrong, "sample/rules: is completed by");
    }

    @Test
    void aCreditIsLeftOut() {
        expectViolation(
                Evaluation.builder()
                        .from(evaluation)
                        .credits(evaluation.credits().subList(1, 3))
                        .build(),
                "credits of the result");
    }

    private void expectViolation(Evaluation wrong, String... beginnings) {
        List<String> violations = WitnessCheck.violations(situation, wrong);
        for (String beginning : beginnings) {
            assertThat(violations).anyMatch(violation -> violation.startsWith(beginning));
        }
    }

    private static RequirementOutcome.Builder builder(RequirementOutcome outcome) {
        return RequirementOutcome.builder().from(outcome);
    }

    private Evaluation changed(RequirementId id, UnaryOperator<RequirementOutcome> change) {
        return Evaluation.builder()
                .from(evaluation)
                .requirements(evaluation.requirements().stream()
                        .map(outcome -> outcome.id().equals(id) ? change.apply(outcome) : outcome)
                        .toList())
                .build();
    }

    private Evaluation withCredit(String id, UnaryOperator<CreditOutcome> change) {
        return withCredit(evaluation, id, change);
    }

    private static Evaluation withCredit(Evaluation evaluation, String id, UnaryOperator<CreditOutcome> change) {
        return Evaluation.builder()
                .from(evaluation)
                .credits(evaluation.credits().stream()
                        .map(outcome -> outcome.id().equals(id) ? change.apply(outcome) : outcome)
                        .toList())
                .build();
    }

    /** The evaluation with one more use in place of what was said of the credit and the requirement. */
    private Evaluation counting(String credit, RequirementId id, Amount amount) {
        return withCredit(credit, outcome -> {
            List<Use> uses = new ArrayList<>(outcome.uses());
            uses.removeIf(use -> use.requirement().equals(id));
            uses.add(new Use(id, amount));
            List<Rejection> rejections = new ArrayList<>(outcome.rejections());
            rejections.removeIf(rejection -> rejection.requirement().equals(id));
            return new CreditOutcome(
                    outcome.id(), outcome.title(), outcome.claimed(), outcome.worth(), uses, rejections);
        });
    }

    private Evaluation rejecting(String credit, RequirementId id, RejectionReason reason, String amount) {
        return withCredit(credit, outcome -> {
            List<Use> uses = new ArrayList<>(outcome.uses());
            uses.removeIf(use -> use.requirement().equals(id));
            List<Rejection> rejections = new ArrayList<>(outcome.rejections());
            rejections.removeIf(rejection -> rejection.requirement().equals(id));
            rejections.add(new Rejection(id, reason, Amount.of(amount)));
            return new CreditOutcome(
                    outcome.id(), outcome.title(), outcome.claimed(), outcome.worth(), uses, rejections);
        });
    }
}
