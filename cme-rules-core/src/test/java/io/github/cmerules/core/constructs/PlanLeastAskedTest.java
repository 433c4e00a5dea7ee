package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.atMost;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which part of what is left to do has to be something special, and which may be anything. */
class PlanLeastAskedTest {

    private static final CreditPredicate ANY = CreditPredicate.anyCredit();
    private static final CreditPredicate CATEGORY_1 = CreditPredicate.category(Categories.AMA_PRA_1);
    private static final CreditPredicate LIVE = CreditPredicate.format(Formats.LIVE);
    private static final CreditPredicate LARGE = CreditPredicate.worthAtLeast(Amount.of(2));
    private static final CreditPredicate IN_STEPS = CreditPredicate.claimedInStepsOf(Amount.of("0.75"));

    private static Requirement trainings(String name, int number, CreditPredicate eligible) {
        return owes(name, new Demand.Completions(number, eligible, Window.cycle()));
    }

    private static Requirement hours(String name, int amount, CreditPredicate eligible) {
        return owes(name, credits(amount, eligible));
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of(
                        "large activities within hours",
                        List.of(hours("total", 10, ANY), hours("large", 4, LARGE)),
                        List.of("6 any", "4 one activity")),
                Arguments.of(
                        "large activities of a category within hours",
                        List.of(hours("total", 10, ANY), hours("large", 4, LARGE.and(CATEGORY_1))),
                        List.of("6 any", "4 category 1, one activity")),
                Arguments.of(
                        "large activities of a category within large ones",
                        List.of(hours("total", 10, LARGE), hours("large", 4, LARGE.and(CATEGORY_1))),
                        List.of("6 one activity", "4 category 1, one activity")),
                Arguments.of(
                        "activities in steps within hours",
                        List.of(hours("total", 10, ANY), hours("steps", 4, IN_STEPS)),
                        List.of("5.5 any", "4.5 one activity")));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(
                        "two subjects within hours",
                        List.of(
                                hours("total", 9, ANY),
                                hours("safety", 3, about("safety")),
                                hours("culture", 2, about("culture"))),
                        List.of("4 any", "3 [safety]", "2 [culture]")),
                Arguments.of(
                        "a training of a category among some",
                        List.of(trainings("any", 3, ANY), trainings("first", 1, CATEGORY_1)),
                        List.of("2 trainings any", "1 trainings category 1")),
                Arguments.of(
                        "a training on a subject among some",
                        List.of(trainings("any", 3, ANY), trainings("safety", 1, about("safety"))),
                        List.of("2 trainings any", "1 trainings [safety]")));
    }

    static Stream<Arguments> trainings() {
        return Stream.of(
                Arguments.of(
                        "trainings out of hours",
                        List.of(hours("total", 10, ANY), trainings("first", 2, CATEGORY_1)),
                        List.of("10 2 trainings category 1")),
                Arguments.of(
                        "one of each of two subjects",
                        List.of(
                                hours("safety", 3, about("safety")),
                                hours("culture", 3, about("culture")),
                                trainings("first", 2, CATEGORY_1)),
                        List.of("3 1 trainings [safety] category 1", "3 1 trainings [culture] category 1")),
                Arguments.of(
                        "trainings of several kinds out of the same hours",
                        List.of(
                                hours("safety", 6, about("safety")),
                                trainings("two", 2, about("safety")),
                                trainings("one", 1, about("safety").and(CATEGORY_1))),
                        List.of("6 2 trainings [safety] category 1")),
                Arguments.of(
                        "parts of a coverage out of different hours",
                        List.of(
                                hours("safety", 1, about("safety")),
                                hours("culture", 2, about("culture")),
                                owes(
                                        "parts",
                                        Demand.coverage(
                                                List.of(
                                                        new Demand.Coverage.Part(
                                                                "one",
                                                                about("safety").and(CATEGORY_1)),
                                                        new Demand.Coverage.Part("live", LIVE),
                                                        new Demand.Coverage.Part(
                                                                "two",
                                                                about("culture")
                                                                        .or(CreditPredicate.format(Formats.JOURNAL)))),
                                                Window.cycle()))),
                        List.of("1 [safety] category 1", "2 [culture]", "1 trainings any")));
    }

    /** Some hours or some trainings, whichever are easier to have. */
    private static Requirement either(Demand.Credits hours, int number, CreditPredicate eligible) {
        return owes(
                "either",
                Demand.anyOf(
                        new Demand.Branch("hours", "Hours", hours),
                        new Demand.Branch(
                                "trainings", "Trainings", new Demand.Completions(number, eligible, Window.cycle()))));
    }

    static Stream<Arguments> choices() {
        CreditPredicate safety = about("safety");
        return Stream.of(
                Arguments.of(
                        "more hours in place of trainings",
                        List.of(hours("safety", 2, safety), either(credits(5, safety), 2, safety)),
                        List.of("5 [safety]")),
                Arguments.of(
                        "a training in place of more hours",
                        List.of(hours("safety", 1, safety), either(credits(2, safety), 1, safety.and(CATEGORY_1))),
                        List.of("1 1 trainings [safety] category 1")),
                Arguments.of(
                        "a training in place of more hours of any kind",
                        List.of(hours("total", 4, ANY), either(credits(6, ANY), 1, CATEGORY_1)),
                        List.of("4 1 trainings category 1")),
                Arguments.of(
                        "a large training in place of large activities",
                        List.of(hours("total", 4, ANY), either(credits(6, LARGE), 1, CATEGORY_1.and(LARGE))),
                        List.of("4 1 trainings category 1, one activity")),
                Arguments.of(
                        "a training out of large activities",
                        List.of(hours("large", 3, safety.and(LARGE)), trainings("one", 1, safety)),
                        List.of("3 1 trainings [safety], one activity")),
                Arguments.of(
                        "one of two trainings out of a large activity",
                        List.of(hours("large", 3, safety.and(LARGE)), trainings("two", 2, safety)),
                        List.of("3 1 trainings [safety], one activity", "1 trainings [safety]")),
                Arguments.of(
                        "one of two trainings out of what could be two large activities",
                        List.of(hours("large", 4, safety.and(LARGE)), trainings("two", 2, safety)),
                        List.of("4 1 trainings [safety], one activity", "1 trainings [safety]")),
                Arguments.of(
                        "one of three trainings out of steps",
                        List.of(hours("steps", 1, safety.and(IN_STEPS)), trainings("three", 3, safety)),
                        List.of("1.5 1 trainings [safety], one activity", "2 trainings [safety]")),
                Arguments.of(
                        "fewer steps than trainings",
                        List.of(
                                hours("whole", 1, safety.and(CreditPredicate.claimedInStepsOf(Amount.of(1)))),
                                trainings("two", 2, safety)),
                        List.of("1 1 trainings [safety], one activity", "1 trainings [safety]")),
                Arguments.of(
                        "late hours of the right size that are a training",
                        List.of(
                                owes("safety", Demand.credits(Amount.of("2.75"), safety, Window.cycle())),
                                owes("year", Demand.credits(Amount.of("2.25"), ANY, Window.calendarYearsBefore(1))),
                                owes(
                                        "late",
                                        Demand.completion(
                                                safety.and(CreditPredicate.claimedInStepsOf(Amount.of("0.5"))),
                                                Window.beforeDeadline(Period.ofYears(1))))),
                        List.of("2.25 [safety]", "0.5 1 trainings [safety]")),
                Arguments.of(
                        "large trainings out of hours",
                        List.of(hours("safety", 3, safety), trainings("large", 2, safety.and(LARGE))),
                        List.of("4 2 trainings [safety]")));
    }

    private static void check(String name, ConstructBook book, List<String> items) {
        Plan plan = Planner.plan(
                List.of(ConstructBook.license().build()),
                List.of(),
                EvaluationOptions.builder()
                        .ruleBooks(RuleBooks.of(book.build()))
                        .asOf(LocalDate.of(2024, 1, 1))
                        .build());

        assertThat(plan.impossible()).as(name).isEmpty();
        assertThat(plan.items().stream().map(PlanLeastAskedTest::describe))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(items);
    }

    private static String describe(PlanItem item) {
        String asked = (item.topics().isEmpty() ? "" : item.topics() + " ")
                + (item.categories().size() == 1 ? "category 1 " : "")
                + (item.formats().contains(Formats.LIVE) ? "" : "not live ");
        return ((item.amount().isZero() ? "" : item.amount() + " ")
                        + (item.completions() == 0 ? "" : item.completions() + " trainings ")
                        + (asked.isEmpty() && !item.inOneActivity() ? "any" : asked))
                .strip()
                .concat(item.inOneActivity() ? (asked.isEmpty() ? " " : ", ") + "one activity" : "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"sizes", "kinds", "trainings", "choices"})
    void no_more_is_special_than_has_to_be(String name, List<Requirement> requirements, List<String> items) {
        check(name, book(requirements.toArray(Requirement[]::new)), items);
    }

    static Stream<Arguments> limits() {
        Limit total = atMost(4, LIVE, "total");
        Limit safety = atMost(2, LIVE.and(CATEGORY_1), "safety");
        return Stream.of(
                Arguments.of(List.of(total), List.of("4 not live", "2 [safety] not live", "4 [safety]")),
                Arguments.of(List.of(total, safety), List.of("4 not live", "4 [safety] not live", "2 [safety]")),
                // A subject that is bounded is not asked for.
                Arguments.of(List.of(atMost(4, about("culture"), "total")), List.of("4 any", "6 [safety]")));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void what_is_bounded_is_left_open_up_to_the_bound(List<Limit> limits, List<String> items) {
        check(
                "bounded",
                book(hours("total", 10, ANY), hours("safety", 6, about("safety")))
                        .schedule(schedule -> schedule.addLimits(limits.toArray(Limit[]::new))),
                items);
    }

    static Stream<Arguments> relations() {
        Requirement safety = hours("safety", 3, about("safety"));
        return Stream.of(
                Arguments.of(
                        List.of(safety, trainings("trainings", 2, about("safety"))),
                        exclusive("safety", "trainings"),
                        List.of("3 [safety]", "2 trainings [safety]")),
                Arguments.of(
                        List.of(safety, trainings("one", 1, about("safety")), trainings("other", 1, about("safety"))),
                        exclusive("one", "other"),
                        List.of("3 2 trainings [safety]")),
                Arguments.of(
                        List.of(safety, trainings("one", 1, about("safety")), trainings("other", 1, about("safety"))),
                        exclusive("safety", "one"),
                        List.of("3 [safety]", "1 trainings [safety]")),
                Arguments.of(
                        List.of(either(credits(5, about("safety")), 1, about("safety")), safety),
                        exclusive("safety", "either"),
                        List.of("1 trainings [safety]", "3 [safety]")),
                Arguments.of(
                        List.of(safety, either(credits(5, about("safety")), 1, about("safety"))),
                        exclusive("safety", "either"),
                        List.of("1 trainings [safety]", "3 [safety]")),
                Arguments.of(
                        List.of(trainings("one", 1, ANY), trainings("other", 1, ANY)),
                        exclusive("one", "other"),
                        List.of("2 trainings any")),
                Arguments.of(
                        List.of(safety, hours("any", 2, ANY), hours("total", 9, CATEGORY_1)),
                        exclusive("safety", "any"),
                        List.of("6 category 1", "3 [safety] category 1")),
                // The training is made of the hours that may be one, not of those that may not.
                Arguments.of(
                        List.of(safety, hours("culture", 3, about("culture")), trainings("first", 1, CATEGORY_1)),
                        exclusive("safety", "first"),
                        List.of("3 [safety]", "3 1 trainings [culture] category 1")));
    }

    @ParameterizedTest
    @MethodSource("relations")
    void what_excludes_each_other_is_planned_apart(
            List<Requirement> requirements, Relation relation, List<String> items) {
        check("apart", book(requirements, relation), items);
    }
}
