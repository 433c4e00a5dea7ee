package io.github.cmerules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The smallest examples on which random rule books broke a law. */
class RandomRuleBookFindingsTest {

    private static final RequirementId FIRST = RequirementId.of("first");
    private static final RequirementId SECOND = RequirementId.of("second");
    private static final Citation SOURCE = new Citation(
            "An invented rule",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Citation.Confidence.PRIMARY);
    private static final License LICENSE = License.builder()
            .jurisdiction(Jurisdiction.of("US-XX"))
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .cycle(Cycle.of("2020-01-01/2021-12-31"))
            .build();

    @Test
    void twoUndividedCreditsAreGivenOut() {
        Schedule schedule = schedule(
                        requirement(FIRST, Demand.credits(Amount.of(6), CreditPredicate.anyCredit(), Window.cycle())),
                        requirement(
                                SECOND,
                                Demand.credits(
                                        Amount.of(2), CreditPredicate.topic(Topics.MEDICAL_ETHICS), Window.cycle())))
                .addRelations(
                        Relation.undivided(List.of(FIRST, SECOND), Condition.always(), List.of(SOURCE), List.of()))
                .build();

        Evaluation evaluation = evaluate(
                LICENSE,
                edition(schedule).build(),
                ethics("c1", "2020-01-04", "8"),
                ethics("c2", "2020-01-04", "1.77"));

        assertThat(evaluation.requirement(FIRST).orElseThrow().missing()).isEqualTo(Amount.ZERO);
        assertThat(evaluation.requirement(SECOND).orElseThrow().missing()).isEqualTo(Amount.of("0.23"));
    }

    @Test
    void anExemptionDoesNotBringBackWhatWasSuperseded() {
        Requirement first =
                requirement(FIRST, Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle()));
        Requirement second = Requirement.builder()
                .from(requirement(SECOND, Demand.credits(Amount.of(5), CreditPredicate.anyCredit(), Window.cycle())))
                .addSupersededBy(FIRST)
                .build();
        License exempt =
                License.builder().from(LICENSE).exemptions(Set.of(FIRST)).build();
        Edition edition = edition(schedule(first, second).build()).build();
        Credit one = ethics("c1", "2020-01-04", "1");

        assertThat(evaluate(LICENSE, edition, one).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluate(exempt, edition, one).verdict()).isNotEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void aTrainingIsShownByARecordThatCountsAgain() {
        Schedule schedule = schedule(requirement(
                        FIRST,
                        Demand.completion(CreditPredicate.anyCredit(), Window.beforeDeadline(Period.ofMonths(18)))))
                .build();
        Edition edition = certified(schedule, Share.of(Amount.of(3)).again(Period.ofYears(1), 2));

        // Counts on 2020-01-04, which is before the window, and again on 2021-01-04, which is in it.
        Credit certified = certification("2020-01-04");

        assertThat(evaluate(LICENSE, edition, certified).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void aCoverageIsCompletedByAnyLotOfARecord() {
        Schedule schedule = schedule(requirement(
                        FIRST,
                        Demand.coverage(
                                List.of(
                                        new Demand.Coverage.Part("anything", CreditPredicate.anyCredit()),
                                        new Demand.Coverage.Part(
                                                "ethics", CreditPredicate.topic(Topics.MEDICAL_ETHICS))),
                                Window.cycle())))
                .build();
        Edition edition = certified(
                schedule, Share.of(Amount.of(3)).about(), Share.of(Amount.of(1)).about(Topics.MEDICAL_ETHICS));

        Credit certified = certification("2020-01-04");

        assertThat(evaluate(LICENSE, edition, certified).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void aTrainingThatRecursIsShownByARecordThatCountsAgain() {
        Schedule schedule = schedule(requirement(
                        FIRST, new Demand.Recurrence(Period.ofMonths(18), CreditPredicate.anyCredit(), Window.cycle())))
                .build();
        Edition edition = certified(schedule, Share.of(Amount.of(3)).again(Period.ofYears(1), 2));

        // Counts on 2019-12-04 and again on 2020-12-04, which is recent enough up to the end of the cycle.
        Credit certified = certification("2019-12-04");

        assertThat(evaluate(LICENSE, edition, certified).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void aRecordThatIsWorthSeveralLotsIsNotDividedEither() {
        Schedule schedule = schedule(
                        requirement(
                                FIRST,
                                Demand.credits(
                                        Amount.of(1), CreditPredicate.topic(Topics.MEDICAL_ETHICS), Window.cycle())),
                        requirement(
                                SECOND,
                                Demand.credits(
                                        Amount.of(3),
                                        CreditPredicate.topic(Topics.MEDICAL_ETHICS)
                                                .negate(),
                                        Window.cycle())))
                .addRelations(
                        Relation.undivided(List.of(FIRST, SECOND), Condition.always(), List.of(SOURCE), List.of()))
                .build();
        Edition edition = certified(
                schedule, Share.of(Amount.of(3)).about(), Share.of(Amount.of(1)).about(Topics.MEDICAL_ETHICS));
        Situation situation = situation(LICENSE, edition, certification("2020-01-04"));

        Evaluation evaluation = situation.evaluate();

        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(evaluation.requirement(FIRST).orElseThrow().missing()).isEqualTo(Amount.of(1));
        assertThat(evaluation.requirement(SECOND).orElseThrow().missing()).isEqualTo(Amount.ZERO);
    }

    @Test
    void whatIsCarriedOverServesNoneThatExcludesItAndLooksBack() {
        Schedule schedule = schedule(
                        requirement(FIRST, Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle())),
                        requirement(SECOND, Demand.credits(Amount.of(2), CreditPredicate.anyCredit(), Window.ever())))
                .addRelations(
                        Relation.exclusive(List.of(FIRST, SECOND), Condition.always(), List.of(SOURCE), List.of()))
                .addCarryOvers(CarryOver.builder()
                        .title("carried over")
                        .addToward(FIRST)
                        .excess(Excess.bestForLicensee())
                        .addCitations(SOURCE)
                        .build())
                .build();
        License renewed = License.builder()
                .from(LICENSE)
                .history(List.of(new PastCycle(Cycle.of("2018-01-01/2019-12-31"), Verdict.COMPLIANT, List.of(), false)))
                .build();

        // The cycle before uses up one of the credits, and the other one passes: the first may have it, or the second.
        Situation situation = situation(
                renewed, edition(schedule).build(), ethics("c1", "2019-01-04", "1"), ethics("c2", "2019-02-04", "1"));
        Evaluation evaluation = situation.evaluate();

        assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        assertThat(evaluation.requirement(FIRST).orElseThrow().missing()).isEqualTo(Amount.ZERO);
        assertThat(evaluation.requirement(SECOND).orElseThrow().missing()).isEqualTo(Amount.of(1));
    }

    /** {@return an edition in which a certification by a board is worth some shares} */
    private static Edition certified(Schedule schedule, Share... shares) {
        return edition(schedule)
                .addValuations(Exchange.builder()
                        .of(CreditPredicate.format(Formats.BOARD_CERTIFICATION))
                        .addShares(shares)
                        .addCitations(SOURCE)
                        .build())
                .build();
    }

    private static Credit certification(String completedOn) {
        return Credit.builder()
                .from(ethics("c1", completedOn, "1"))
                .format(Formats.BOARD_CERTIFICATION)
                .build();
    }

    private static Evaluation evaluate(License license, Edition edition, Credit... credits) {
        return situation(license, edition, credits).evaluate();
    }

    private static Situation situation(License license, Edition edition, Credit... credits) {
        RuleBook book = RuleBook.builder()
                .id(RuleBookId.of("sample/book"))
                .title("A book")
                .jurisdiction(Jurisdiction.of("US-XX"))
                .addProfessions(Profession.MD)
                .verifiedThrough(LocalDate.of(2026, 1, 1))
                .vocabulary(Vocabulary.builder()
                        .putLicenseTypes(LicenseType.FULL, "Full license")
                        .build())
                .addEditions(edition)
                .build();
        return new Situation(
                license,
                List.of(credits),
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build());
    }

    private static Edition.Builder edition(Schedule schedule) {
        return Edition.builder()
                .id("2018")
                .inForce(DateRange.of("2018-01-01/.."))
                .addSchedules(schedule);
    }

    private static Schedule.Builder schedule(Requirement... requirements) {
        return Schedule.builder()
                .title("Renewal")
                .when(Condition.always())
                .addRequirements(requirements)
                .addCitations(SOURCE);
    }

    private static Requirement requirement(RequirementId id, Demand demand) {
        return Requirement.builder()
                .id(id)
                .title(id.code())
                .demand(demand)
                .addCitations(SOURCE)
                .build();
    }

    private static Credit ethics(String id, String completedOn, String amount) {
        return Credit.builder()
                .id(id)
                .completedOn(LocalDate.parse(completedOn))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(amount))
                .addTopics(Topics.MEDICAL_ETHICS)
                .build();
    }
}
