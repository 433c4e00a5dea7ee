package io.github.cmerules.testkit;

import static io.github.cmerules.testkit.TinyRuleBook.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.testkit.generators.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Fifty credits a cycle, and what passes between two cycles; each right evaluation is made wrong in one way. */
class PassingCheckTest {

    private static final RequirementId TOTAL = RequirementId.of("total");
    private static final RequirementId OTHER = RequirementId.of("other");
    private static final Fact INSURED = Fact.of("insured");
    private static final Cycle BEFORE = Cycle.of("2019-01-01/2020-12-31");

    private static CarryOver.Builder carryOver() {
        return CarryOver.builder()
                .title("carried over")
                .addToward(TOTAL)
                .excess(Excess.bestForLicensee())
                .addCitations(SOURCE);
    }

    private static MakeUp makeUp() {
        return MakeUp.builder()
                .title("made up")
                .addToward(TOTAL)
                .addCitations(SOURCE)
                .build();
    }

    // ---- What is carried over -----------------------------------------------------------------------------------

    @Test
    void whatTheCycleBeforeDidNotNeedPassesUpToItsBound() {
        Situation situation = situation(
                schedule ->
                        schedule.addCarryOvers(carryOver().atMost(Amount.of(5)).build()),
                past(Verdict.COMPLIANT),
                credit("before", "2020-05-01", "60"),
                credit("now", "2022-05-01", "45"));
        Evaluation evaluation = situation.evaluate();

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(WitnessCheck.violations(situation, using(evaluation, "before", TOTAL, "6", "54")))
                .contains("carried over: is [6], expected at most [5]");
    }

    @Test
    void whatTheCycleBeforeNeededDoesNotPass() {
        Situation situation = situation(
                schedule -> schedule.addCarryOvers(carryOver().build()),
                past(Verdict.COMPLIANT),
                credit("before", "2020-05-01", "52"),
                credit("now", "2022-05-01", "45"));
        Evaluation evaluation = situation.evaluate();

        assertThat(total(evaluation).counted()).isEqualTo(Amount.of(47));
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(WitnessCheck.violations(situation, using(evaluation, "before", TOTAL, "3", "49")))
                .contains("units used in two cycles: total of the cycle before needs [1] more, expected [0]");
    }

    @Test
    void onlyWhatIsNamedPasses() {
        Situation situation = situation(
                schedule -> schedule.addRequirements(requirement(OTHER, 1))
                        .addCarryOvers(carryOver()
                                .credits(CreditPredicate.category(Categories.AMA_PRA_1))
                                .build()),
                past(Verdict.COMPLIANT),
                credit("before", "2020-05-01", "60"),
                Credit.builder()
                        .from(credit("second", "2020-06-01", "10"))
                        .category(Categories.AMA_PRA_2)
                        .build(),
                credit("now", "2022-05-01", "45"));
        Evaluation evaluation = situation.evaluate();

        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(WitnessCheck.violations(situation, using(evaluation, "second", TOTAL, "1", "9")))
                .anyMatch(violation -> violation.startsWith("second for total: rejections"));
        assertThat(WitnessCheck.violations(situation, using(evaluation, "before", OTHER, "1", "59")))
                .anyMatch(violation -> violation.startsWith("before for other: rejections"));
    }

    /** The newest credit is left over, although nothing uses it, and so the bound is used up for the older one. */
    @Test
    void whatNothingUsesPassesWhereARuleSaysSo() {
        Situation situation = situation(
                schedule -> schedule.requirements(
                                List.of(requirement(TOTAL, 3, CreditPredicate.topic(Topics.MEDICAL_ETHICS))))
                        .addCarryOvers(carryOver()
                                .atMost(Amount.of(5))
                                .excess(Excess.newest())
                                .build()),
                past(Verdict.COMPLIANT),
                Samples.credit("older", "2020-05-01", "4", Topics.MEDICAL_ETHICS)
                        .build(),
                credit("newest", "2020-06-01", "5"));
        Evaluation evaluation = situation.evaluate();

        assertThat(total(evaluation).counted()).isEqualTo(Amount.ZERO);
        assertThat(evaluation.credits().get(0).rejections())
                .containsExactly(new Rejection(TOTAL, RejectionReason.OVER_LIMIT, Amount.of(4)));
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
    }

    /** Of something in which a fact is a part, uses are completions: they do not tell how much of a credit was used. */
    @Test
    void aCompletionIsNoAmountThatPasses() {
        Requirement both = Requirement.builder()
                .from(requirement(TOTAL, 2))
                .demand(Demand.allOf(
                        new Demand.Holds(INSURED),
                        Demand.credits(Amount.of(2), CreditPredicate.anyCredit(), Window.cycle())))
                .build();
        Situation situation = situation(
                schedule -> schedule.requirements(List.of(both))
                        .addCarryOvers(carryOver().atMost(Amount.of("0.5")).build()),
                past(Verdict.COMPLIANT),
                credit("before", "2020-05-01", "10"),
                credit("now", "2022-05-01", "1.5"));
        Evaluation evaluation = situation.evaluate();

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.credits().get(0).uses()).containsExactly(new Use(TOTAL, Amount.of(1)));
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
    }

    @Test
    void nothingPassesFromACycleThatWasShort() {
        Situation situation = situation(
                schedule -> schedule.addCarryOvers(carryOver().build()),
                past(Verdict.NON_COMPLIANT),
                credit("before", "2020-05-01", "60"),
                credit("now", "2022-05-01", "45"));
        Evaluation evaluation = situation.evaluate();

        assertThat(total(evaluation).counted()).isEqualTo(Amount.of(45));
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(WitnessCheck.violations(situation, using(evaluation, "before", TOTAL, "5", "55")))
                .anyMatch(violation -> violation.startsWith("before for total: rejections"));
    }

    @Test
    void whatIsStatedPassesAndNothingElse() {
        Situation situation = situation(
                schedule -> schedule.addCarryOvers(carryOver().build()),
                new PastCycle(
                        BEFORE,
                        Verdict.COMPLIANT,
                        List.of(new PastCycle.Carried(Amount.of(4), Categories.AMA_PRA_1)),
                        false),
                credit("before", "2020-05-01", "60"),
                credit("now", "2022-05-01", "45"));
        Evaluation evaluation = situation.evaluate();

        assertThat(total(evaluation).counted()).isEqualTo(Amount.of(49));
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(WitnessCheck.violations(situation, using(evaluation, "before", TOTAL, "1", "59")))
                .anyMatch(violation -> violation.startsWith("before for total: rejections"));
        assertThat(WitnessCheck.violations(
                        situation, using(evaluation, "/license/history/0/carried/0", TOTAL, "5", "0")))
                .anyMatch(
                        violation -> violation.startsWith("/license/history/0/carried/0 for total: counted and left"));
    }

    // ---- What is made up ----------------------------------------------------------------------------------------

    @Test
    void whatFillsAShortfallOfTheCycleBeforeIsUsedUp() {
        Situation situation = situation(
                schedule -> schedule.addMakeUps(makeUp()),
                past(Verdict.NON_COMPLIANT),
                credit("before", "2020-05-01", "40"),
                credit("now", "2022-05-01", "55"));
        Evaluation evaluation = situation.evaluate();

        assertThat(total(evaluation).counted()).isEqualTo(Amount.of(45));
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(WitnessCheck.violations(situation, using(evaluation, "now", TOTAL, "46", "9")))
                .contains("units used in two cycles: total of the cycle before needs [1] more, expected [0]");
    }

    @Test
    void aCreditOfTheCycleBeforeMakesNothingUp() {
        Situation situation = situation(
                schedule -> schedule.addMakeUps(makeUp()),
                past(Verdict.NON_COMPLIANT),
                credit("before", "2020-05-01", "60"),
                credit("now", "2022-05-01", "45"));
        Evaluation evaluation = situation.evaluate();

        assertThat(total(evaluation).counted()).isEqualTo(Amount.of(45));
        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(WitnessCheck.violations(situation, using(evaluation, "before", TOTAL, "5", "55")))
                .anyMatch(violation -> violation.startsWith("before for total: rejections"));
    }

    // ---- Right and wrong ----------------------------------------------------------------------------------------

    /** {@return an evaluation in which a requirement uses so much of a credit, and what another cycle uses is the rest} */
    private static Evaluation using(
            Evaluation evaluation, String id, RequirementId requirement, String used, String rest) {
        Amount amount = Amount.of(used);
        Amount before = evaluation.requirement(requirement).orElseThrow().counted();
        List<CreditOutcome> credits = evaluation.credits().stream()
                .map(credit -> credit.id().equals(id) ? using(credit, requirement, amount, Amount.of(rest)) : credit)
                .toList();
        Amount counted = credits.stream()
                .map(credit -> UseCheck.used(credit, requirement))
                .reduce(Amount.ZERO, Amount::plus);
        assertThat(counted).isNotEqualTo(before);
        return Evaluation.builder()
                .from(evaluation)
                .credits(credits)
                .requirements(evaluation.requirements().stream()
                        .map(outcome -> outcome.id().equals(requirement)
                                ? RequirementOutcome.builder()
                                        .from(outcome)
                                        .counted(counted)
                                        .build()
                                : outcome)
                        .toList())
                .build();
    }

    private static CreditOutcome using(CreditOutcome credit, RequirementId requirement, Amount used, Amount rest) {
        List<Use> uses = new ArrayList<>(credit.uses());
        uses.removeIf(use -> use.requirement().equals(requirement));
        uses.add(new Use(requirement, used));
        List<Rejection> rejections = new ArrayList<>(credit.rejections());
        rejections.removeIf(rejection -> rejection.requirement().equals(requirement));
        if (!rest.isZero()) {
            rejections.add(new Rejection(requirement, RejectionReason.USED_ELSEWHERE, rest));
        }
        return new CreditOutcome(credit.id(), credit.title(), credit.claimed(), credit.worth(), uses, rejections);
    }

    private static RequirementOutcome total(Evaluation evaluation) {
        return evaluation.requirement(TOTAL).orElseThrow();
    }

    private static PastCycle past(Verdict verdict) {
        return new PastCycle(BEFORE, verdict, List.of(), false);
    }

    private static Credit credit(String id, String completedOn, String amount) {
        return Samples.credit(id, completedOn, amount).build();
    }

    private static Requirement requirement(RequirementId id, int amount) {
        return requirement(id, amount, CreditPredicate.anyCredit());
    }

    private static Requirement requirement(RequirementId id, int amount, CreditPredicate eligible) {
        return Requirement.builder()
                .id(id)
                .title(id.code())
                .demand(Demand.credits(Amount.of(amount), eligible, Window.cycle()))
                .addCitations(SOURCE)
                .build();
    }

    private static Situation situation(UnaryOperator<Schedule.Builder> rules, PastCycle past, Credit... credits) {
        Schedule.Builder schedule = Schedule.builder()
                .title("Renewal")
                .when(Condition.always())
                .addRequirements(requirement(TOTAL, 50))
                .addCitations(SOURCE);
        RuleBook book = TinyRuleBook.book(Edition.builder()
                        .id("2018")
                        .inForce(DateRange.of("2018-01-01/.."))
                        .addSchedules(rules.apply(schedule).build())
                        .build())
                .vocabulary(TinyRuleBook.vocabulary()
                        .addFact(INSURED, "Are you insured?")
                        .build())
                .build();
        License license = License.builder()
                .jurisdiction(book.jurisdiction())
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2021-01-01/2022-12-31"))
                .putFacts(INSURED, FactValue.TRUE)
                .history(List.of(past))
                .build();
        return new Situation(
                license,
                List.of(credits),
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build());
    }
}
