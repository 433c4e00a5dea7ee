package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The constructs of the catalogue in which credits pass between cycles, each on its own figures. */
class CarryConstructsTest {

    private static final Cycle FIRST = Cycle.of("2019-01-01/2020-12-31");
    private static final Cycle SECOND = Cycle.of("2021-01-01/2022-12-31");
    private static final Cycle THIRD = Cycle.of("2023-01-01/2024-12-31");
    private static final Category ONE = Categories.AMA_PRA_1;
    private static final Category TWO = Categories.AMA_PRA_2;

    private static License.Builder license(Cycle cycle, PastCycle... history) {
        return ConstructBook.license().cycle(cycle).history(List.of(history));
    }

    private static PastCycle past(Cycle cycle, Verdict verdict, PastCycle.Carried... carried) {
        return new PastCycle(cycle, verdict, List.of(carried), false);
    }

    private static PastCycle.Carried left(int amount, Category category) {
        return new PastCycle.Carried(Amount.of(amount), category);
    }

    private static Credit in(Cycle cycle, int day, int amount, Category category, String... topics) {
        Credit.Builder credit = ConstructBook.credit(
                        "line-" + cycle.start().plusDays(day),
                        cycle.start().plusDays(day).toString(),
                        String.valueOf(amount))
                .category(category);
        for (String topic : topics) {
            credit.addTopics(Topic.of(topic));
        }
        return credit.build();
    }

    private static String verdict(ConstructBook book, License.Builder license, Credit... credits) {
        return book.evaluate(license.build(), List.of(credits)).verdict().code();
    }

    private static Requirement total(int amount) {
        return owes("total", credits(amount, CreditPredicate.anyCredit()));
    }

    private static CarryOver.Builder carryOver(Excess excess) {
        return CarryOver.builder()
                .title("carried over")
                .addToward(id("total"))
                .excess(excess)
                .addCitations(ACT);
    }

    private static MakeUp madeUp() {
        return MakeUp.builder()
                .title("made up")
                .addToward(id("total"))
                .addCitations(ACT)
                .build();
    }

    @Test
    void k100_nothing_is_carried_over() {
        // K-100 begin: No carry-over
        ConstructBook book = book(total(50));
        // K-100 end

        License.Builder license = license(SECOND, past(FIRST, Verdict.COMPLIANT, left(10, ONE)));
        assertThat(verdict(book, license, in(FIRST, 1, 60, ONE), in(SECOND, 1, 40, ONE)))
                .isEqualTo("non-compliant");
        assertThat(verdict(book, license, in(FIRST, 1, 60, ONE), in(SECOND, 1, 50, ONE)))
                .isEqualTo("compliant");
    }

    @Test
    void k101_what_was_declared_as_carried_over() {
        // K-101 begin: Carry-over as declared on the application, one category only
        CarryOver iowa = CarryOver.builder()
                .title("at most 20 credits of Category 1 carried over")
                .addToward(id("total"))
                .credits(CreditPredicate.category(Categories.AMA_PRA_1))
                .atMost(Amount.of(20))
                .declared(true)
                .addCitations(ACT)
                .build();
        ConstructBook book = book(total(40)).schedule(s -> s.addCarryOvers(iowa));
        // K-101 end

        PastCycle.Carried[] carried = {left(15, ONE), left(10, ONE), left(30, TWO)};
        License declared = license(SECOND, new PastCycle(FIRST, Verdict.COMPLIANT, List.of(carried), true))
                .build();
        License silent =
                license(SECOND, past(FIRST, Verdict.COMPLIANT, carried)).build();
        License twoAgo = license(THIRD, new PastCycle(FIRST, Verdict.COMPLIANT, List.of(carried), true))
                .build();

        Evaluation evaluation = book.evaluate(declared, List.of(in(SECOND, 1, 19, ONE)));
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, "total").counted()).isEqualTo(Amount.of(39));
        assertThat(outcome(evaluation, "total").limitedBy())
                .containsExactly("at most 20 credits of Category 1 carried over");
        assertThat(evaluation.notices()).contains("carry-over-stated");
        assertThat(evaluation.credits())
                .extracting(CreditOutcome::id)
                .containsExactly(
                        "/license/history/0/carried/0",
                        "/license/history/0/carried/1",
                        "/license/history/0/carried/2",
                        "line-2021-01-02");
        CreditOutcome line = evaluation.credits().stream()
                .filter(credit -> credit.id().equals("/license/history/0/carried/1"))
                .findFirst()
                .orElseThrow();
        assertThat(line.uses()).containsExactly(new Use(id("total"), Amount.of(5)));
        assertThat(line.rejections())
                .containsExactly(new Rejection(id("total"), RejectionReason.OVER_LIMIT, Amount.of(5)));
        assertThat(book.evaluate(declared, List.of(in(SECOND, 1, 20, ONE))).verdict())
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(book.evaluate(silent, List.of(in(SECOND, 1, 39, ONE))).verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(book.evaluate(twoAgo, List.of(in(THIRD, 1, 39, ONE))).verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void k101_what_the_earlier_cycle_did_not_need() {
        // K-101 begin: Carry-over to the next period, chosen as the licensee likes
        Requirement total = owes("total", credits(100, CreditPredicate.anyCredit()));
        Requirement first = owes("category-1", credits(40, CreditPredicate.category(Categories.AMA_PRA_1)));
        CarryOver newJersey = CarryOver.builder()
                .title("at most 25 credits carried over")
                .addToward(id("total"), id("category-1"))
                .atMost(Amount.of(25))
                .excess(Excess.bestForLicensee())
                .addCitations(ACT)
                .build();
        ConstructBook book = book(total, first).schedule(s -> s.addCarryOvers(newJersey));
        // K-101 end

        License.Builder license = license(SECOND, past(FIRST, Verdict.COMPLIANT));
        Credit[] twoCycles = {
            in(FIRST, 1, 60, ONE), in(FIRST, 2, 65, TWO), in(SECOND, 1, 20, ONE), in(SECOND, 2, 55, TWO)
        };
        assertThat(verdict(book, license, twoCycles)).isEqualTo("compliant");
        twoCycles[3] = in(SECOND, 2, 54, TWO);
        assertThat(verdict(book, license, twoCycles)).isEqualTo("non-compliant");
    }

    @Test
    void k101_topic_credits_cannot_be_carried_over() {
        // K-101 begin: Carry-over to the next period, but not of topic credits
        Requirement total = owes("total", credits(48, CreditPredicate.anyCredit()));
        Requirement ethics = owes("ethics", credits(2, about("ethics")));
        CarryOver texas = CarryOver.builder()
                .title("at most 48 credits carried over")
                .addToward(id("total"))
                .atMost(Amount.of(48))
                .excess(Excess.bestForLicensee())
                .addCitations(ACT)
                .build();
        ConstructBook book = book(total, ethics).schedule(s -> s.addCarryOvers(texas));
        // K-101 end

        Credit[] credits = {
            in(FIRST, 1, 94, ONE),
            in(FIRST, 2, 2, ONE, "ethics"),
            in(SECOND, 1, 46, ONE),
            in(SECOND, 2, 2, ONE, "ethics"),
        };
        License second = license(SECOND, past(FIRST, Verdict.COMPLIANT)).build();
        License third = license(THIRD, past(SECOND, Verdict.COMPLIANT), past(FIRST, Verdict.COMPLIANT))
                .build();

        assertThat(book.evaluate(second, List.of(credits)).verdict()).isEqualTo(Verdict.COMPLIANT);
        Evaluation evaluation = book.evaluate(third, List.of(credits));
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, "total").counted()).isEqualTo(Amount.of(46));
        assertThat(outcome(evaluation, "ethics").counted()).isEqualTo(Amount.ZERO);
    }

    @Test
    void k101_who_chooses_the_excess_decides() {
        // K-101 begin: Carry-over of what is left when other credits are used up first
        CarryOver.Builder carryOver = CarryOver.builder()
                .title("at most 25 credits carried over")
                .addToward(id("total"), id("category-1"))
                .atMost(Amount.of(25))
                .addCitations(ACT);
        CarryOver categoryOneFirst = carryOver
                .excess(Excess.after(CreditPredicate.category(Categories.AMA_PRA_1)))
                .build();
        CarryOver oldestFirst = carryOver.excess(Excess.newest()).build();
        // K-101 end

        Requirement first = owes("category-1", credits(40, CreditPredicate.category(ONE)));
        Credit[] credits = {in(FIRST, 1, 65, TWO), in(FIRST, 2, 60, ONE), in(SECOND, 1, 20, ONE), in(SECOND, 2, 55, TWO)
        };
        License license = license(SECOND, past(FIRST, Verdict.COMPLIANT)).build();
        Evaluation after = book(total(100), first)
                .schedule(s -> s.addCarryOvers(categoryOneFirst))
                .evaluate(license, List.of(credits));
        Evaluation newest = book(total(100), first)
                .schedule(s -> s.addCarryOvers(oldestFirst))
                .evaluate(license, List.of(credits));

        // Category 1 first leaves 25 of Category 2; oldest first leaves the newest, up to 20 of Category 1.
        assertThat(outcome(after, "total").missing()).isEqualTo(Amount.ZERO);
        assertThat(outcome(after, "category-1").missing()).isEqualTo(Amount.of(20));
        assertThat(after.notices()).contains("carry-over-after");
        assertThat(newest.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(newest.notices()).contains("carry-over-newest");
    }

    @Test
    void k102_a_shortfall_is_made_up_first() {
        // K-102 begin: Deficit cured with later credit, which is then used up
        MakeUp ohio = MakeUp.builder()
                .title("later credits first fill what the cycle before was short of")
                .addToward(id("total"))
                .addCitations(ACT)
                .build();
        ConstructBook book = book(total(50)).schedule(s -> s.addMakeUps(ohio));
        // K-102 end

        License.Builder license = license(SECOND, past(FIRST, Verdict.NON_COMPLIANT));
        Evaluation short10 = book.evaluate(license.build(), List.of(in(FIRST, 1, 40, ONE), in(SECOND, 1, 55, ONE)));
        assertThat(short10.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(short10, "total").counted()).isEqualTo(Amount.of(45));
        assertThat(short10.notices()).contains("shortfall-made-up");
        assertThat(short10.credits().get(1).rejections())
                .containsExactly(new Rejection(id("total"), RejectionReason.USED_ELSEWHERE, Amount.of(10)));
        assertThat(verdict(book, license, in(FIRST, 1, 40, ONE), in(SECOND, 1, 60, ONE)))
                .isEqualTo("compliant");
    }

    @Test
    void k103_both_periods_are_owed_by_the_end_of_the_next() {
        // K-103 begin: Denied waiver, then both periods are owed
        MakeUp california = MakeUp.builder()
                .title("missing hours are made up by the end of the next period")
                .addToward(id("total"))
                .addCitations(ACT)
                .build();
        ConstructBook book = book(total(50)).schedule(s -> s.addMakeUps(california));
        // K-103 end

        License.Builder license = license(SECOND, past(FIRST, Verdict.NON_COMPLIANT));
        assertThat(verdict(book, license, in(SECOND, 1, 100, ONE))).isEqualTo("compliant");
        assertThat(verdict(book, license, in(SECOND, 1, 99, ONE))).isEqualTo("non-compliant");
    }

    @Test
    void of_credits_that_are_alike_the_rule_says_which_are_left_over() {
        CarryOver newest = carryOver(Excess.newest()).build();
        ConstructBook book = book(total(10)).schedule(s -> s.addCarryOvers(newest));
        License license = license(SECOND, past(FIRST, Verdict.COMPLIANT)).build();

        Evaluation evaluation =
                book.evaluate(license, List.of(in(FIRST, 1, 7, ONE), in(FIRST, 2, 7, ONE), in(SECOND, 1, 6, ONE)));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.credits().get(0).uses()).isEmpty();
        assertThat(evaluation.credits().get(1).uses()).containsExactly(new Use(id("total"), Amount.of(4)));
    }

    @Test
    void of_credits_that_differ_in_nothing_else_those_are_left_over_that_are_used_up_last() {
        CarryOver after = carryOver(Excess.after(CreditPredicate.category(ONE))).build();
        ConstructBook book = book(total(7)).schedule(s -> s.addCarryOvers(after));
        License license = license(SECOND, past(FIRST, Verdict.COMPLIANT)).build();

        Evaluation evaluation = book.evaluate(license, List.of(in(FIRST, 1, 7, TWO), in(FIRST, 2, 7, ONE)));

        assertThat(evaluation.credits().get(0).uses()).containsExactly(new Use(id("total"), Amount.of(7)));
        assertThat(evaluation.credits().get(1).uses()).isEmpty();
    }

    @Test
    void the_cycle_before_is_served_first_whichever_way_it_goes() {
        MakeUp ohio = MakeUp.builder()
                .title("later credits first fill what the cycle before was short of")
                .addToward(id("either"))
                .addCitations(ACT)
                .build();
        Requirement either = owes(
                "either",
                Demand.anyOf(
                        new Demand.Branch("much", "5 about x", credits(5, about("x"))),
                        new Demand.Branch("little", "2 about y", credits(2, about("y")))));
        ConstructBook book = book(either).schedule(s -> s.addMakeUps(ohio));
        License license = license(SECOND, past(FIRST, Verdict.NON_COMPLIANT)).build();

        // The cycle before lacks one about y, or gets five about x; then the next one has nothing.
        Evaluation evaluation = book.evaluate(license, List.of(in(FIRST, 1, 1, ONE, "y"), in(SECOND, 1, 5, ONE, "x")));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, "either").missing()).isEqualTo(Amount.of(2));
    }

    @Test
    void only_a_compliant_cycle_leaves_something_and_only_a_short_one_is_made_up() {
        CarryOver over = carryOver(Excess.bestForLicensee()).build();
        ConstructBook book = book(total(10)).schedule(s -> s.addCarryOvers(over).addMakeUps(madeUp()));
        Credit[] muchBefore = {in(FIRST, 1, 15, ONE), in(SECOND, 1, 5, ONE)};
        Credit[] littleBefore = {in(FIRST, 1, 5, ONE), in(SECOND, 1, 10, ONE)};

        assertThat(verdict(book, license(SECOND, past(FIRST, Verdict.COMPLIANT)), muchBefore))
                .isEqualTo("compliant");
        assertThat(verdict(book, license(SECOND, past(FIRST, Verdict.NON_COMPLIANT)), muchBefore))
                .isEqualTo("non-compliant");
        assertThat(verdict(book, license(SECOND, past(FIRST, Verdict.EXEMPT)), muchBefore))
                .isEqualTo("non-compliant");
        assertThat(verdict(book, license(SECOND, past(FIRST, Verdict.NON_COMPLIANT)), littleBefore))
                .isEqualTo("non-compliant");
        assertThat(verdict(book, license(SECOND, past(FIRST, Verdict.COMPLIANT)), littleBefore))
                .isEqualTo("compliant");
        assertThat(verdict(book, license(SECOND, past(FIRST, Verdict.EXEMPT)), littleBefore))
                .isEqualTo("compliant");
    }

    @Test
    void what_is_stated_as_carried_over_counts_toward_nothing_else() {
        CarryOver stated = CarryOver.builder()
                .title("what is stated")
                .addToward(id("total"))
                .addCitations(ACT)
                .build();
        Requirement once = owes("safety", Demand.credits(Amount.of(1), CreditPredicate.category(ONE), Window.ever()));
        ConstructBook book = book(total(10), once).schedule(s -> s.addCarryOvers(stated));

        Evaluation evaluation = book.evaluate(
                license(SECOND, past(FIRST, Verdict.COMPLIANT, left(10, ONE))).build(), List.of());

        assertThat(outcome(evaluation, "total").missing()).isEqualTo(Amount.ZERO);
        assertThat(outcome(evaluation, "safety").missing()).isEqualTo(Amount.of(1));
    }

    @Test
    void plan_of_the_earlier_cycle_is_not_carried_over() {
        CarryOver any = carryOver(Excess.bestForLicensee()).build();
        ConstructBook book = book(total(10)).schedule(s -> s.addCarryOvers(any));
        License.Builder license = license(SECOND, past(FIRST, Verdict.COMPLIANT));
        Credit left = in(FIRST, 2, 5, ONE);
        Credit plan = Credit.builder().from(left).planned(true).build();

        assertThat(verdict(book, license, in(FIRST, 1, 10, ONE), left, in(SECOND, 1, 5, ONE)))
                .isEqualTo("compliant");
        assertThat(verdict(book, license, in(FIRST, 1, 10, ONE), plan, in(SECOND, 1, 5, ONE)))
                .isEqualTo("non-compliant");
    }

    @Test
    void history_that_is_no_history_is_refused() {
        CarryOver any = carryOver(Excess.bestForLicensee()).build();
        ConstructBook book = book(total(50)).schedule(s -> s.addCarryOvers(any));
        List<Credit> none = new ArrayList<>();

        assertThatThrownBy(() -> book.evaluate(
                        license(SECOND, past(SECOND, Verdict.COMPLIANT)).build(), none))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/license/history/0/cycle");
        Cycle beforeTheLaw = Cycle.of("1997-01-01/1998-12-31");
        Cycle firstUnderIt = Cycle.of("1999-01-01/2000-12-31");
        assertThatThrownBy(() -> book.evaluate(
                        license(firstUnderIt, past(beforeTheLaw, Verdict.COMPLIANT))
                                .build(),
                        none))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/license/history/0: ")
                .hasMessageContaining("Maybe state what was carried?");
    }

    @Test
    void newest_are_left_over_although_others_would_serve_better() {
        Requirement first = owes("category-1", credits(7, CreditPredicate.category(ONE)));
        License.Builder license = license(SECOND, past(FIRST, Verdict.COMPLIANT));
        Credit[] oldOne = {in(FIRST, 1, 7, ONE), in(FIRST, 2, 7, TWO)};
        Credit[] oldTwo = {in(FIRST, 1, 7, TWO), in(FIRST, 2, 7, ONE)};
        Requirement since = Requirement.builder()
                .from(first)
                .when(Condition.endWithin(DateRange.from(SECOND.end())))
                .build();
        CarryOver newest =
                carryOver(Excess.newest()).addToward(id("category-1")).build();
        CarryOver best =
                carryOver(Excess.bestForLicensee()).addToward(id("category-1")).build();

        // The earlier cycle needs seven of any kind, this one seven of Category 1.
        ConstructBook newestLeft = book(total(7), since).schedule(s -> s.addCarryOvers(newest));
        assertThat(verdict(newestLeft, license, oldTwo)).isEqualTo("compliant");
        assertThat(verdict(newestLeft, license, oldOne)).isEqualTo("non-compliant");
        ConstructBook bestLeft = book(total(7), since).schedule(s -> s.addCarryOvers(best));
        assertThat(verdict(bestLeft, license, oldOne)).isEqualTo("compliant");
    }

    @Test
    void only_what_a_rule_names_is_carried_over() {
        CarryOver rule = carryOver(Excess.bestForLicensee())
                .credits(CreditPredicate.category(ONE))
                .build();
        ConstructBook book = book(total(10)).schedule(s -> s.addCarryOvers(rule));
        License.Builder license = license(SECOND, past(FIRST, Verdict.COMPLIANT));

        assertThat(verdict(book, license, in(FIRST, 1, 10, TWO), in(FIRST, 2, 10, ONE)))
                .isEqualTo("compliant");
        assertThat(verdict(book, license, in(FIRST, 1, 10, ONE), in(FIRST, 2, 10, TWO)))
                .isEqualTo("compliant");
        assertThat(verdict(book, license, in(FIRST, 1, 10, TWO), in(FIRST, 2, 10, TWO)))
                .isEqualTo("non-compliant");
    }

    @Test
    void nothing_is_carried_over_that_was_done_before_the_cycle_that_left_it() {
        ConstructBook book = book(total(10))
                .schedule(
                        s -> s.addCarryOvers(carryOver(Excess.bestForLicensee()).build()));
        License.Builder license = license(THIRD, past(SECOND, Verdict.COMPLIANT));

        assertThat(verdict(book, license, in(SECOND, 1, 10, ONE), in(SECOND, 2, 10, ONE)))
                .isEqualTo("compliant");
        assertThat(verdict(book, license, in(SECOND, 1, 10, ONE), in(FIRST, 2, 10, ONE)))
                .isEqualTo("non-compliant");
    }

    @Test
    void what_is_stated_as_carried_over_stands_for_what_was_left() {
        ConstructBook book = book(total(10))
                .schedule(
                        s -> s.addCarryOvers(carryOver(Excess.bestForLicensee()).build()));
        Credit[] muchLeft = {in(FIRST, 1, 10, ONE), in(FIRST, 2, 10, ONE)};

        Evaluation stated = book.evaluate(
                license(SECOND, past(FIRST, Verdict.COMPLIANT, left(4, ONE))).build(), List.of(muchLeft));

        assertThat(outcome(stated, "total").missing()).isEqualTo(Amount.of(6));
        assertThat(stated.notices()).containsExactly("carry-over-stated");
        assertThat(verdict(book, license(SECOND, past(FIRST, Verdict.COMPLIANT)), muchLeft))
                .isEqualTo("compliant");
    }

    @Test
    void where_only_what_is_stated_is_carried_over_and_nothing_is_there_is_nothing_to_say() {
        ConstructBook book = book(total(10))
                .schedule(s -> s.addCarryOvers(carryOver(Excess.stated()).build()));

        Evaluation evaluation =
                book.evaluate(license(SECOND, past(FIRST, Verdict.COMPLIANT)).build(), List.of(in(FIRST, 1, 30, ONE)));

        assertThat(outcome(evaluation, "total").missing()).isEqualTo(Amount.of(10));
        assertThat(evaluation.notices()).isEmpty();
    }

    @Test
    void what_was_carried_out_of_a_cycle_before_the_law_can_be_stated() {
        ConstructBook book = book(total(10))
                .schedule(
                        s -> s.addCarryOvers(carryOver(Excess.bestForLicensee()).build()));
        Cycle beforeTheLaw = Cycle.of("1997-01-01/1998-12-31");
        Cycle firstUnderIt = Cycle.of("1999-01-01/2000-12-31");

        assertThat(verdict(book, license(firstUnderIt, past(beforeTheLaw, Verdict.COMPLIANT, left(10, ONE)))))
                .isEqualTo("compliant");
    }

    @Test
    void shortfall_of_a_cycle_is_handed_on_from_cycle_to_cycle() {
        ConstructBook book = book(total(50)).schedule(s -> s.addMakeUps(madeUp()));
        License.Builder license =
                license(THIRD, past(FIRST, Verdict.NON_COMPLIANT), past(SECOND, Verdict.NON_COMPLIANT));
        Credit[] before = {in(FIRST, 1, 40, ONE), in(SECOND, 1, 50, ONE)};

        // Ten of the second cycle go to the first, and ten of the third to the second.
        assertThat(verdict(book, license, before[0], before[1], in(THIRD, 1, 60, ONE)))
                .isEqualTo("compliant");
        assertThat(verdict(book, license, before[0], before[1], in(THIRD, 1, 59, ONE)))
                .isEqualTo("non-compliant");
    }

    @Test
    void only_what_passes_to_or_from_the_cycle_evaluated_is_said() {
        ConstructBook book = book(total(10))
                .schedule(
                        s -> s.addCarryOvers(carryOver(Excess.bestForLicensee()).build())
                                .addMakeUps(madeUp()));

        Evaluation made = book.evaluate(
                license(THIRD, past(SECOND, Verdict.NON_COMPLIANT), past(FIRST, Verdict.COMPLIANT))
                        .build(),
                List.of());
        Evaluation left = book.evaluate(
                license(THIRD, past(SECOND, Verdict.COMPLIANT), past(FIRST, Verdict.NON_COMPLIANT))
                        .build(),
                List.of());

        assertThat(made.notices()).containsExactly("shortfall-made-up");
        assertThat(left.notices()).containsExactly("carry-over-best");
    }

    @Test
    void what_was_not_known_in_the_cycle_before_is_asked_for() {
        Fact practicing = Fact.of("practicing");
        ConstructBook book = book(
                        total(10),
                        ConstructBook.requirement(id("safety"), credits(4, about("safety")))
                                .when(Condition.fact(practicing))
                                .build())
                .schedule(
                        s -> s.addCarryOvers(carryOver(Excess.bestForLicensee()).build()))
                .schedule(s -> s.addRelations(Counting.exclusive("total", "safety")))
                .vocabulary(Vocabulary.builder()
                        .addFact(practicing, "Are you practicing?")
                        .build());
        License license = license(SECOND, past(FIRST, Verdict.COMPLIANT))
                .putFacts(
                        practicing, new FactValue(List.of(new FactValue.Period(false, DateRange.from(SECOND.start())))))
                .build();

        // If safety was owed then, its credits are used up.
        Evaluation evaluation = book.evaluate(license, List.of(in(FIRST, 1, 10, ONE), in(FIRST, 2, 10, ONE, "safety")));

        assertThat(outcome(evaluation, "total").status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(evaluation.questions()).extracting(Question::fact).containsExactly("practicing");
    }

    @Test
    void shortfall_that_no_rule_lets_make_up_concerns_no_later_cycle() {
        License.Builder license = license(SECOND, past(FIRST, Verdict.NON_COMPLIANT));

        assertThat(verdict(book(total(10)), license, in(SECOND, 1, 10, ONE))).isEqualTo("compliant");
    }

    @Test
    void history_of_a_license_without_a_cycle_leaves_nothing() {
        ConstructBook book = book(total(10))
                .schedule(
                        s -> s.addCarryOvers(carryOver(Excess.bestForLicensee()).build()));
        License renewed = ConstructBook.license().build();
        License first = License.builder()
                .jurisdiction(renewed.jurisdiction())
                .profession(renewed.profession())
                .type(renewed.type())
                .occasion(Occasion.INITIAL)
                .appliedOn(SECOND.start())
                .history(List.of(past(FIRST, Verdict.COMPLIANT, left(10, ONE))))
                .build();

        Evaluation evaluation = book.evaluate(first, List.of());

        assertThat(outcome(evaluation, "total").missing()).isEqualTo(Amount.of(10));
        assertThat(evaluation.notices()).isEmpty();
    }

    @Test
    void what_the_cycle_before_was_waived_takes_nothing_from_the_next_one() {
        CarryOver over = carryOver(Excess.bestForLicensee()).build();
        License license = license(SECOND, past(FIRST, Verdict.COMPLIANT))
                .addWaivers(Waiver.of(id("total"), FIRST.end()))
                .build();

        Evaluation evaluation =
                book(total(3)).schedule(s -> s.addCarryOvers(over)).evaluate(license, List.of(in(FIRST, 1, 5, ONE)));

        assertThat(outcome(evaluation, "total").counted()).isEqualTo(Amount.of(5));
    }

    @Test
    void what_counts_toward_nothing_takes_no_place_among_what_is_left_over() {
        CarryOver newest = carryOver(Excess.newest()).atMost(Amount.of(5)).build();
        ConstructBook book = book(total(10)).schedule(s -> s.addCarryOvers(newest));
        Credit left = in(FIRST, 2, 5, ONE);
        Credit plan = Credit.builder()
                .from(left)
                .id("plan")
                .completedOn(FIRST.end())
                .planned(true)
                .build();

        Evaluation evaluation = book.evaluate(
                license(SECOND, past(FIRST, Verdict.COMPLIANT)).build(),
                List.of(in(FIRST, 1, 10, ONE), left, plan, in(SECOND, 1, 5, ONE)));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.credits().get(1).uses()).containsExactly(new Use(id("total"), Amount.of(5)));
    }
}
