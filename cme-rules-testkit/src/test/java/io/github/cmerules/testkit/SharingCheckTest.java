package io.github.cmerules.testkit;

import static io.github.cmerules.testkit.TinyRuleBook.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five requirements in a ring, each of which excludes the next one, so that a unit serves two of them at most; and the same
 * with a hub, or another ring, that excludes them all. Besides, two that divide no credit.
 */
class SharingCheckTest {

    private static final int RING = 5;

    private final Situation situation = situation(RING);
    private final Evaluation evaluation = situation.evaluate();

    @Test
    void twoOfFiveShareEachUnit() {
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(violations(situation, evaluation)).isEmpty();
    }

    @Test
    void aUnitServesNoThirdOne() {
        CreditOutcome credit = evaluation.credits().get(0);
        List<Use> uses = new ArrayList<>(credit.uses());
        uses.set(0, new Use(uses.get(0).requirement(), Amount.of(3)));

        // No two neighbors use more than the 5 credits that there are; all of them together use 11 of 10.
        assertThat(violations(situation, using(evaluation, uses)))
                .singleElement()
                .asString()
                .startsWith("c1: serves more than one of [r0, r1, r2");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1.01, false", "1.5, false"})
    void aHubIsServedWithWhatTheRingLeaves(String ofHub, boolean legal) {
        Situation wheel = situation(RING + 1);
        List<Use> uses = new ArrayList<>(List.of(new Use(id(RING), Amount.of(ofHub))));
        for (int i = 0; i < RING; i++) {
            uses.add(new Use(id(i), Amount.of("1.6")));
        }

        // The ring uses 8, two at a time, and so takes 4 of 5 credits. No set of them shows by itself that 1 is left.
        List<String> violations = violations(wheel, using(wheel.evaluate(), uses));

        if (legal) {
            assertThat(violations).isEmpty();
        } else {
            assertThat(violations).singleElement().asString().contains("as no division of 5 can do");
        }
    }

    /** Two rings, each of which excludes all of the other one, take three units each, if nothing smaller is given out. */
    @Test
    void twoRingsAreServedOneAfterTheOther() {
        Situation rings = situation(2 * RING);

        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < 2 * RING; i++) {
            uses.add(new Use(id(i), Amount.of(1)));
        }

        assertThat(violations(rings, using(rings.evaluate(), uses)))
                .singleElement()
                .asString()
                .contains("as no division of 5 can do");
    }

    @Test
    void whatTakesTooLongToCheckIsRefused() {
        Situation rings = situation(2 * RING);
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < 2 * RING; i++) {
            uses.add(new Use(id(i), Amount.of(i == 0 ? "1.01" : "0.99")));
        }
        Evaluation fine = using(rings.evaluate(), uses);

        assertThatThrownBy(() -> violations(rings, fine))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("too many ways to divide a credit");
    }

    /** Two lots of a credit, each for one of two requirements that divide no credit: only one of them is served. */
    @Test
    void lotsOfACreditThatIsNotDividedServeOneOfThem() {
        Situation lots = undividedLots();
        Evaluation evaluated = lots.evaluate();
        Use first = new Use(id(0), Amount.of(2));
        Use second = new Use(id(1), Amount.of(2));

        assertThat(evaluated.credits().get(0).uses()).containsExactly(first);
        assertThat(violations(lots, evaluated)).isEmpty();
        assertThat(violations(lots, using(evaluated, List.of(second)))).isEmpty();
        assertThat(violations(lots, using(evaluated, List.of(first, second))))
                .containsExactly("c1: serves more than one of [r0, r1], which divide no credit");
    }

    private static Situation undividedLots() {
        CreditPredicate ethics = CreditPredicate.topic(Topics.MEDICAL_ETHICS);
        Schedule schedule = Schedule.builder()
                .title("Renewal")
                .when(Condition.always())
                .addRequirements(requirement(0, ethics), requirement(1, ethics.negate()))
                .addRelations(Relation.undivided(List.of(id(0), id(1)), Condition.always(), List.of(SOURCE), List.of()))
                .addCitations(SOURCE)
                .build();
        return situation(edition(schedule)
                .addValuations(Exchange.builder()
                        .of(CreditPredicate.anyCredit())
                        .addShares(
                                Share.of(Amount.of(2)).about(Topics.MEDICAL_ETHICS),
                                Share.of(Amount.of(2)).about())
                        .addCitations(SOURCE)
                        .build())
                .build());
    }

    private static Evaluation using(Evaluation evaluation, List<Use> uses) {
        CreditOutcome credit = evaluation.credits().get(0);
        return Evaluation.builder()
                .from(evaluation)
                .credits(List.of(new CreditOutcome(
                        credit.id(), credit.title(), credit.claimed(), credit.worth(), uses, credit.rejections())))
                .build();
    }

    private static List<String> violations(Situation situation, Evaluation checked) {
        Owed owed = new Owed(situation, checked.cycle());
        return SharingCheck.violations(checked, owed, new Worths(situation, owed), situation.credits());
    }

    private static Situation situation(int requirements) {
        Schedule.Builder schedule =
                Schedule.builder().title("Renewal").when(Condition.always()).addCitations(SOURCE);
        for (int i = 0; i < requirements; i++) {
            schedule.addRequirements(requirement(i, CreditPredicate.anyCredit()));
        }
        for (int i = 0; i < RING; i++) {
            exclude(schedule, i, (i + 1) % RING);
            for (int other = RING; other < requirements; other++) {
                exclude(schedule, i, other);
            }
            if (requirements == 2 * RING) {
                exclude(schedule, RING + i, RING + (i + 1) % RING);
            }
        }
        return situation(edition(schedule.build()).build());
    }

    private static Requirement requirement(int place, CreditPredicate eligible) {
        return Requirement.builder()
                .id(id(place))
                .title(id(place).code())
                .demand(Demand.credits(Amount.of(2), eligible, Window.cycle()))
                .addCitations(SOURCE)
                .build();
    }

    private static Edition.Builder edition(Schedule schedule) {
        return Edition.builder()
                .id("2018")
                .inForce(DateRange.of("2018-01-01/.."))
                .addSchedules(schedule);
    }

    private static Situation situation(Edition edition) {
        RuleBook book = TinyRuleBook.book(edition).build();
        License license = License.builder()
                .jurisdiction(book.jurisdiction())
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2020-01-01/2021-12-31"))
                .build();
        Credit credit = Credit.builder()
                .id("c1")
                .completedOn(LocalDate.of(2020, 5, 1))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(5))
                .build();
        return new Situation(
                license,
                List.of(credit),
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build());
    }

    private static void exclude(Schedule.Builder schedule, int one, int other) {
        schedule.addRelations(
                Relation.exclusive(List.of(id(one), id(other)), Condition.always(), List.of(SOURCE), List.of()));
    }

    private static RequirementId id(int place) {
        return RequirementId.of("r" + place);
    }
}
