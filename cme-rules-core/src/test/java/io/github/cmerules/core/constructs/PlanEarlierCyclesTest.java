package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.owes;
import static io.github.cmerules.core.constructs.PlanTrial.AS_OF;
import static io.github.cmerules.core.constructs.PlanTrial.enough;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is planned where the cycle before was short and takes from what is done now. */
class PlanEarlierCyclesTest {

    private static final Cycle BEFORE = Cycle.of("2021-07-01/2023-06-30");
    private static final CreditPredicate CATEGORY_1 = CreditPredicate.category(Categories.AMA_PRA_1);

    private static final License SHORT = ConstructBook.license()
            .history(List.of(new PastCycle(BEFORE, Verdict.NON_COMPLIANT, List.of(), true)))
            .build();

    private static MakeUp madeUp(CreditPredicate which, String... names) {
        return MakeUp.builder()
                .title("made up")
                .addToward(Stream.of(names).map(Counting::id).toArray(RequirementId[]::new))
                .credits(which)
                .addCitations(ACT)
                .build();
    }

    /** A requirement of the cycle before alone. */
    private static Requirement before(String name, Demand demand) {
        return ConstructBook.requirement(id(name), demand)
                .when(Condition.endWithin(new DateRange(BEFORE.start(), BEFORE.end())))
                .build();
    }

    private static Credit earlier(String amount, String... topics) {
        return ConstructBook.credit(
                        "earlier",
                        "2022-01-01",
                        amount,
                        Stream.of(topics).map(Topic::of).toArray(Topic[]::new))
                .build();
    }

    private static List<PlanItem> plan(ConstructBook book, Credit... credits) {
        return enough(book, SHORT, AS_OF, credits);
    }

    /** {@return amount and trainings of each subject, whether they serve the cycle before or this one} */
    private static List<String> summed(List<PlanItem> items) {
        Map<String, PlanItem> sums = new TreeMap<>();
        for (PlanItem item : items) {
            sums.merge(
                    item.topics().toString(),
                    item,
                    (one, other) -> PlanItem.builder()
                            .from(one)
                            .amount(one.amount().plus(other.amount()))
                            .completions(one.completions() + other.completions())
                            .build());
        }
        return PlanTrial.words(List.copyOf(sums.values()));
    }

    @Test
    void what_the_cycle_before_lacks_is_planned_beside_what_is_owed_now() {
        ConstructBook book = book(owes("total", credits(50, CreditPredicate.anyCredit())))
                .schedule(s -> s.addMakeUps(madeUp(CreditPredicate.anyCredit(), "total")));

        assertThat(summed(plan(book, earlier("40")))).containsExactly("60 0 []");
        assertThat(summed(plan(
                        book,
                        earlier("40"),
                        ConstructBook.credit("now", "2023-09-01", "15").build())))
                .containsExactly("45 0 []");
        assertThat(summed(enough(book, ConstructBook.license().build(), AS_OF, earlier("40"))))
                .containsExactly("50 0 []");
    }

    @Test
    void little_is_planned_such_that_the_cycle_before_takes_nothing_of_it() {
        ConstructBook book = book(before("much", credits(30, about("x"))), owes("little", credits(2, about("x"))))
                .schedule(s -> s.addMakeUps(madeUp(CATEGORY_1, "much")));

        PlanItem item = plan(book).get(0);

        assertThat(summed(plan(book))).containsExactly("2 0 [x]");
        assertThat(item.categories()).doesNotContain(Categories.AMA_PRA_1).contains(Categories.AMA_PRA_2);
    }

    @Test
    void what_only_the_hours_of_the_cycle_before_can_serve_is_planned_on_top() {
        ConstructBook book = book(
                        before("much", credits(3, about("x"))),
                        owes("little", credits(2, about("x").and(CATEGORY_1))))
                .schedule(s -> s.addMakeUps(madeUp(CATEGORY_1, "much")));

        assertThat(summed(plan(book))).containsExactly("5 0 [x]");
        assertThat(summed(plan(book, earlier("1", "x")))).containsExactly("4 0 [x]");
        assertThat(summed(plan(book, earlier("3", "x")))).containsExactly("2 0 [x]");
    }

    @Test
    void of_two_earlier_requirements_one_is_made_up_and_one_is_left() {
        ConstructBook book = book(
                        before("much", credits(30, about("x"))),
                        before("some", credits(1, about("y"))),
                        owes("little", credits(2, about("x"))),
                        owes("more", credits(2, about("y").and(CATEGORY_1))))
                .schedule(s -> s.addMakeUps(madeUp(CATEGORY_1, "much", "some")));

        assertThat(summed(plan(book))).containsExactly("2 0 [x]", "3 0 [y]");
    }

    @Test
    void of_several_ways_of_the_cycle_before_the_one_with_the_least_left_to_do_is_taken() {
        Demand either = Demand.anyOf(
                new Demand.Branch("much", "5 about x", credits(5, about("x"))),
                new Demand.Branch("little", "2 about y", credits(2, about("y"))));
        ConstructBook book =
                book(owes("either", either)).schedule(s -> s.addMakeUps(madeUp(CreditPredicate.anyCredit(), "either")));
        ConstructBook onlyX = book(before("either", either), owes("x", credits(3, about("x"))))
                .schedule(s -> s.addMakeUps(madeUp(CreditPredicate.anyCredit(), "either")));
        ConstructBook onlyY = book(before("either", either), owes("y", credits(3, about("y"))))
                .schedule(s -> s.addMakeUps(madeUp(CreditPredicate.anyCredit(), "either")));

        assertThat(summed(plan(book, earlier("1", "y")))).containsExactly("3 0 [y]");
        assertThat(summed(plan(onlyX, earlier("1", "y")))).containsExactly("1 0 [y]", "3 0 [x]");
        assertThat(summed(plan(onlyX, earlier("4.5", "x")))).containsExactly("3.5 0 [x]");
        assertThat(summed(plan(onlyY, earlier("4.5", "x")))).containsExactly("0.5 0 [x]", "3 0 [y]");
        assertThat(summed(plan(onlyY))).containsExactly("5 0 [y]");
    }

    @Test
    void many_earlier_requirements_are_made_up_all_together() {
        String[] names = {"v", "w", "x", "y", "z", "pain", "ethics"};
        ConstructBook book = book(Stream.of(names).map(name -> owes(1, name)).toArray(Requirement[]::new))
                .schedule(s -> s.addMakeUps(madeUp(CreditPredicate.anyCredit(), names)));

        assertThat(summed(plan(book)))
                .containsExactly("2 0 [ethics]", "2 0 [pain]", "2 0 [v]", "2 0 [w]", "2 0 [x]", "2 0 [y]", "2 0 [z]");
    }

    @Test
    void many_earlier_requirements_are_left_all_together() {
        String[] names = {"v", "w", "x", "y", "z", "pain", "ethics"};
        ConstructBook book = book(Stream.concat(
                                Stream.of(names).map(name -> before(name, credits(9, about(name)))),
                                Stream.of(owes("now", credits(1, about("v").or(about("w"))))))
                        .toArray(Requirement[]::new))
                .schedule(s -> s.addMakeUps(madeUp(CATEGORY_1, names)));

        List<PlanItem> items = plan(book);

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.amount().hundredths()).isEqualTo(100);
            assertThat(item.categories()).doesNotContain(Categories.AMA_PRA_1);
        });
    }

    @Test
    void trainings_are_planned_beside_what_the_cycle_before_lacks() {
        ConstructBook book = book(
                        before("hours", credits(3, about("x"))),
                        owes("training", Demand.completion(about("x"), Window.cycle())),
                        owes("more", credits(1, about("x").and(CATEGORY_1))))
                .schedule(s -> s.addMakeUps(madeUp(CATEGORY_1, "hours")));

        assertThat(summed(plan(book))).containsExactly("4 1 [x]");
    }

    @Test
    void nothing_is_left_for_a_cycle_before_that_was_compliant() {
        License compliant = ConstructBook.license()
                .history(List.of(new PastCycle(BEFORE, Verdict.COMPLIANT, List.of(), true)))
                .build();
        ConstructBook book = book(owes("total", credits(5, CreditPredicate.anyCredit())))
                .schedule(s -> s.addMakeUps(madeUp(CreditPredicate.anyCredit(), "total")));

        assertThat(summed(enough(book, compliant, AS_OF))).containsExactly("5 0 []");
        assertThat(summed(enough(book, SHORT, LocalDate.of(2025, 6, 30)))).containsExactly("10 0 []");
    }
}
