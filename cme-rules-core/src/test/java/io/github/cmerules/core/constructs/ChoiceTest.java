package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.plan.CatalogActivity;
import io.github.cmerules.core.plan.Choice;
import io.github.cmerules.core.plan.PlannedCredit;
import io.github.cmerules.core.plan.Preference;
import io.github.cmerules.core.plan.Service;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is chosen from a catalog, and on which days. */
class ChoiceTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);
    private static final LocalDate SUMMER = LocalDate.of(2024, 7, 1);
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    private static CatalogActivity activity(String id, String amount, long price, String... topics) {
        return activity(id, amount, price, AS_OF.minusDays(30), END, topics);
    }

    private static CatalogActivity activity(
            String id, String amount, long price, LocalDate from, LocalDate to, String... topics) {
        Credit line = Credit.builder()
                .id("line")
                .completedOn(from)
                .amount(Amount.of(amount))
                .category(Categories.AMA_PRA_1)
                .topics(Stream.of(topics).map(Topic::of).toList())
                .build();
        return new CatalogActivity(id, List.of(line), price, from, to);
    }

    private static Choice choose(ConstructBook book, Preference preference, CatalogActivity... catalog) {
        return choose(book, List.of(), preference, catalog);
    }

    private static Choice choose(
            ConstructBook book, List<Credit> credits, Preference preference, CatalogActivity... catalog) {
        return Planner.choose(
                List.of(ConstructBook.license().build()), credits, List.of(catalog), preference, options(book));
    }

    private static EvaluationOptions options(ConstructBook book) {
        return EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book.build()))
                .asOf(AS_OF)
                .build();
    }

    private static List<String> ids(Choice choice) {
        return choice.activities().stream()
                .map(chosen -> chosen.activity().id())
                .sorted()
                .toList();
    }

    private static List<String> onDays(Choice choice) {
        return choice.activities().stream()
                .map(chosen -> chosen.activity().id() + " on " + chosen.on())
                .toList();
    }

    private static CreditPredicate from(LocalDate first, LocalDate last) {
        return CreditPredicate.completedWithin(new DateRange(first, last));
    }

    private static Service service(String... names) {
        return new Service(
                LicenseReference.of(ConstructBook.license().build()),
                Stream.of(names).map(Counting::id).toList());
    }

    @Test
    void cheapest_and_shortest_choices_differ() {
        ConstructBook book = book(owes(3, "safety"));
        CatalogActivity[] catalog = {
            activity("long", "6", 1000, "safety"),
            activity("short", "3", 2000, "safety"),
            activity("other", "3", 1, "culture"),
        };

        Choice cheapest = choose(book, Preference.CHEAPEST, catalog);
        Choice shortest = choose(book, Preference.SHORTEST, catalog);

        assertThat(ids(cheapest)).containsExactly("long");
        assertThat(cheapest.price()).isEqualTo(1000);
        assertThat(ids(shortest)).containsExactly("short");
        assertThat(shortest.amount()).isEqualTo(Amount.of(3));
    }

    @Test
    void among_equally_cheap_choices_the_shorter_is_best_then_the_one_of_fewer_activities() {
        ConstructBook book = book(owes(4, "safety"));

        assertThat(ids(choose(
                        book,
                        Preference.CHEAPEST,
                        activity("five", "5", 300, "safety"),
                        activity("four", "4", 300, "safety"))))
                .containsExactly("four");
        for (Preference preference : Preference.values()) {
            assertThat(ids(choose(
                            book,
                            preference,
                            activity("two-1", "2", 100, "safety"),
                            activity("two-2", "2", 200, "safety"),
                            activity("four", "4", 300, "safety"))))
                    .containsExactly("four");
            assertThat(ids(choose(
                            book,
                            preference,
                            activity("free-2", "4", 0, "safety"),
                            activity("dear", "4", 7, "safety"))))
                    .containsExactly("free-2");
        }
    }

    @Test
    void among_equally_short_choices_the_cheaper_is_best() {
        assertThat(ids(choose(
                        book(owes(4, "safety")),
                        Preference.SHORTEST,
                        activity("dear", "4", 701, "safety"),
                        activity("two-1", "2", 340, "safety"),
                        activity("two-2", "2", 360, "safety"))))
                .containsExactly("two-1", "two-2");
    }

    @Test
    void prices_without_a_common_divisor_are_told_apart_to_the_last_unit() {
        CatalogActivity[] catalog = {
            activity("a", "2", 30, "safety"), activity("b", "2", 31, "safety"), activity("c", "4", 62, "safety"),
        };

        assertThat(ids(choose(book(owes(4, "safety")), Preference.CHEAPEST, catalog)))
                .containsExactly("a", "b");
    }

    @Test
    void nothing_is_chosen_that_serves_nothing() {
        ConstructBook book = book(owes(2, "safety"));

        assertThat(choose(book, Preference.CHEAPEST, activity("free", "2", 0, "culture"))
                        .activities())
                .isEmpty();
        assertThat(choose(book, Preference.CHEAPEST).missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.requirement()).contains(id("safety")));
        Choice done = choose(
                book,
                List.of(ConstructBook.credit("c", "2023-12-01", "2", Topic.of("safety"))
                        .build()),
                Preference.CHEAPEST,
                activity("free", "2", 0, "safety"));
        assertThat(done.activities()).isEmpty();
        assertThat(done.missing()).isEmpty();
    }

    @Test
    void what_is_not_met_all_the_same_is_told_and_the_rest_is_met() {
        Choice choice = choose(
                book(owes(2, "safety"), owes(3, "culture")),
                Preference.CHEAPEST,
                activity("safe", "2", 500, "safety"),
                activity("some", "2", 1, "culture"));

        assertThat(ids(choice)).containsExactly("safe");
        assertThat(choice.missing())
                .extracting(missing -> missing.requirement().orElseThrow())
                .containsExactly(id("culture"));
        assertThat(choice.asOf()).isEqualTo(AS_OF);
        assertThat(choice.licenses())
                .containsExactly(LicenseReference.of(ConstructBook.license().build()));
    }

    @Test
    void activity_is_taken_on_the_first_day_on_which_it_serves_most() {
        ConstructBook book = book(
                owes("late", credits(2, about("safety").and(from(SUMMER, END)))),
                owes("any", credits(1, about("culture"))));
        CatalogActivity safe = activity("safe", "2", 1, AS_OF, END, "safety");
        CatalogActivity culture = activity("culture", "1", 1, AS_OF.plusDays(9), END, "culture");

        Choice choice = choose(book, Preference.CHEAPEST, safe, culture);

        assertThat(onDays(choice)).containsExactly("culture on 2024-01-10", "safe on 2024-07-01");
        assertThat(choice.activities())
                .extracting(Choice.Chosen::serves)
                .containsExactly(List.of(service("any")), List.of(service("late")));
        assertThat(onDays(choose(book, Preference.CHEAPEST, activity("gone", "2", 1, AS_OF, SUMMER, "safety"))))
                .containsExactly("gone on 2024-07-01");
        assertThat(onDays(choose(
                        book, Preference.CHEAPEST, activity("gone", "2", 1, AS_OF, SUMMER.minusDays(1), "safety"))))
                .isEmpty();
        assertThat(onDays(choose(
                        book,
                        Preference.CHEAPEST,
                        activity("before", "1", 1, AS_OF.minusDays(9), AS_OF, "culture"),
                        activity("over", "1", 0, AS_OF.minusDays(9), AS_OF.minusDays(1), "culture"))))
                .containsExactly("before on 2024-01-01");
        assertThat(onDays(
                        choose(book, Preference.CHEAPEST, activity("last", "1", 1, END, END.plusYears(1), "culture"))))
                .containsExactly("last on 2025-06-30");
        assertThat(onDays(choose(
                        book,
                        Preference.CHEAPEST,
                        activity("later", "1", 1, END.plusDays(1), END.plusYears(1), "culture"))))
                .isEmpty();
    }

    @Test
    void activity_is_taken_once_and_on_one_day() {
        ConstructBook book = book(
                owes("early", credits(2, about("safety").and(from(AS_OF, SUMMER.minusDays(1))))),
                owes("late", credits(2, about("safety").and(from(SUMMER, END)))));

        Choice one = choose(book, Preference.CHEAPEST, activity("one", "2", 1, "safety"));
        Choice two =
                choose(book, Preference.CHEAPEST, activity("one", "2", 1, "safety"), activity("two", "2", 9, "safety"));

        assertThat(one.activities()).hasSize(1);
        assertThat(one.missing()).hasSize(1);
        assertThat(two.activities()).extracting(Choice.Chosen::on).containsExactly(AS_OF, SUMMER);
        assertThat(two.missing()).isEmpty();
    }

    @Test
    void lines_of_an_activity_are_taken_together() {
        Credit safety =
                ConstructBook.credit("s", "2024-01-01", "2", Topic.of("safety")).build();
        Credit culture = ConstructBook.credit("c", "2024-01-01", "3", Topic.of("culture"))
                .build();
        CatalogActivity both = new CatalogActivity("both", List.of(safety, culture), 500, AS_OF, END);
        ConstructBook book = book(owes(2, "safety"), owes(3, "culture"));

        Choice choice = choose(
                book,
                Preference.CHEAPEST,
                both,
                activity("safety", "2", 100, "safety"),
                activity("culture", "3", 401, "culture"));
        Choice apart = choose(
                book,
                Preference.CHEAPEST,
                both,
                activity("safety", "2", 100, "safety"),
                activity("culture", "3", 399, "culture"));

        assertThat(ids(choice)).containsExactly("both");
        assertThat(choice.activities().get(0).serves()).containsExactly(service("safety", "culture"));
        assertThat(ids(apart)).containsExactly("culture", "safety");
    }

    @Test
    void second_line_of_an_activity_decides_on_the_day_too() {
        Credit culture = ConstructBook.credit("c", "2024-01-01", "1", Topic.of("culture"))
                .build();
        Credit safety =
                ConstructBook.credit("s", "2024-01-01", "2", Topic.of("safety")).build();
        CatalogActivity both = new CatalogActivity("both", List.of(culture, safety), 500, AS_OF, END);
        ConstructBook book = book(
                owes("late", credits(2, about("safety").and(from(SUMMER, END)))),
                owes("any", credits(1, about("culture"))));

        assertThat(onDays(choose(book, Preference.CHEAPEST, both))).containsExactly("both on 2024-07-01");
    }

    @Test
    void activity_serves_one_of_two_that_may_not_share_it() {
        ConstructBook book = book(
                List.of(owes("p", credits(2, about("safety"))), owes("q", credits(2, about("safety")))),
                exclusive("p", "q"));

        assertThat(ids(choose(
                        book,
                        Preference.CHEAPEST,
                        activity("a", "2", 5, "safety"),
                        activity("b", "2", 6, "safety"),
                        activity("c", "2", 7, "safety"))))
                .containsExactly("a", "b");
        assertThat(ids(choose(
                        book,
                        Preference.CHEAPEST,
                        activity("a", "2", 5, "safety"),
                        activity("b", "2", 6, "safety"),
                        activity("d", "4", 10, "safety"))))
                .containsExactly("d");
    }

    @Test
    void trainings_are_chosen_one_by_one() {
        Requirement trainings = owes("trainings", new Demand.Completions(2, about("safety"), Window.cycle()));

        assertThat(ids(choose(
                        book(trainings),
                        Preference.CHEAPEST,
                        activity("a", "1", 1, "safety"),
                        activity("b", "8", 2, "safety"),
                        activity("c", "9", 3, "safety"))))
                .containsExactly("a", "b");
    }

    @Test
    void choice_is_enough_for_every_answer_and_license() {
        ConstructBook book = book(
                ConstructBook.requirement(id("safety"), credits(2, about("safety")))
                        .when(Condition.fact(CERTIFIED))
                        .build(),
                ConstructBook.requirement(id("culture"), credits(2, about("culture")))
                        .when(Condition.fact(CERTIFIED).negate())
                        .build());
        License physician = ConstructBook.license().build();
        License osteopath = ConstructBook.license().profession(Profession.DO).build();

        Choice choice = Planner.choose(
                List.of(physician, osteopath),
                List.of(),
                List.of(
                        activity("s", "2", 5, "safety"),
                        activity("c", "2", 5, "culture"),
                        activity("sc", "2", 9, "safety", "culture")),
                Preference.CHEAPEST,
                options(book));

        assertThat(ids(choice)).containsExactly("sc");
        assertThat(choice.licenses()).containsExactly(LicenseReference.of(physician), LicenseReference.of(osteopath));
        assertThat(choice.activities().get(0).serves())
                .extracting(Service::license)
                .containsExactly(LicenseReference.of(physician), LicenseReference.of(osteopath));
    }

    @Test
    void what_is_planned_already_is_taken_as_done_and_told() {
        Credit planned = ConstructBook.credit("planned", "2024-03-01", "1", Topic.of("safety"))
                .planned(true)
                .build();
        Credit booked = ConstructBook.credit("booked", "2024-02-01", "1", Topic.of("safety"))
                .build();
        Credit done = ConstructBook.credit("done", "2023-12-01", "1", Topic.of("safety"))
                .build();
        Credit today = ConstructBook.credit("today", "2024-01-01", "1", Topic.of("culture"))
                .build();

        Choice choice = choose(
                book(owes(5, "safety")),
                List.of(planned, booked, done, today),
                Preference.CHEAPEST,
                activity("a", "2", 5, "safety"),
                activity("b", "5", 6, "safety"));

        assertThat(ids(choice)).containsExactly("a");
        assertThat(choice.planned())
                .containsExactly(
                        new PlannedCredit("booked", Amount.of(1), List.of(service("safety"))),
                        new PlannedCredit("planned", Amount.of(1), List.of(service("safety"))));
    }

    @Test
    void what_was_planned_for_a_day_that_is_over_is_taken_as_done_and_told_too() {
        Credit planned = ConstructBook.credit("planned", "2023-12-01", "2", Topic.of("safety"))
                .planned(true)
                .build();

        Choice choice =
                choose(book(owes(2, "safety")), List.of(planned), Preference.CHEAPEST, activity("a", "2", 5, "safety"));

        assertThat(choice.activities()).isEmpty();
        assertThat(choice.planned())
                .containsExactly(new PlannedCredit("planned", Amount.of(2), List.of(service("safety"))));
    }

    @Test
    void activity_that_is_in_the_transcript_is_not_chosen_again() {
        Credit done = ConstructBook.credit("done", "2023-12-01", "2", Topic.of("safety"))
                .activityId("a")
                .build();

        assertThat(ids(choose(
                        book(owes(4, "safety")),
                        List.of(done),
                        Preference.CHEAPEST,
                        activity("a", "2", 5, "safety"),
                        activity("b", "2", 6, "safety"))))
                .containsExactly("b");
    }
}
