package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.TRAINING;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.FixedDateCalendar;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans where something is not known, for several licenses, in a time of grace, and for trainings that recur. */
class PlansOfAnswersTest {

    private static EvaluationOptions options(ConstructBook book, String asOf) {
        return EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book.build()))
                .asOf(LocalDate.parse(asOf))
                .build();
    }

    private static Plan plan(ConstructBook book, String asOf, Credit... credits) {
        return Planner.plan(List.of(ConstructBook.license().build()), List.of(credits), options(book, asOf));
    }

    private static List<Plan> plans(ConstructBook book, License... licenses) {
        return Planner.plans(List.of(licenses), List.of(), options(book, "2024-01-01"));
    }

    private static Requirement ifSo(String topic, int amount, Condition when) {
        return ConstructBook.requirement(id(topic), credits(amount, about(topic)))
                .when(when)
                .build();
    }

    private static ConstructBook twoFacts() {
        return book(
                ifSo("safety", 3, Condition.fact(CERTIFIED)),
                ifSo("abuse", 2, Condition.fact(CERTIFIED).negate()),
                ifSo("culture", 1, Condition.fact(TRAINING)));
    }

    @Test
    void safe_plan_is_enough_for_every_answer() {
        Plan plan = plan(twoFacts(), "2024-01-01");

        assertThat(plan.items())
                .extracting(item -> item.amount() + " " + item.topics())
                .containsExactlyInAnyOrder("3 [safety]", "2 [abuse]", "1 [culture]");
        assertThat(plan.assuming()).isEmpty();
        assertThat(plan.licenses())
                .containsExactly(LicenseReference.of(ConstructBook.license().build()));
    }

    @Test
    void each_set_of_answers_has_a_plan_of_its_own() {
        List<Plan> plans = plans(twoFacts(), ConstructBook.license().build());

        assertThat(plans)
                .extracting(Plan::assuming)
                .containsExactly(
                        Map.of("certified", true, "sixty-days-of-training", true),
                        Map.of("certified", true, "sixty-days-of-training", false),
                        Map.of("certified", false, "sixty-days-of-training", true),
                        Map.of("certified", false, "sixty-days-of-training", false));
        assertThat(plans)
                .extracting(Plan::amount)
                .containsExactly(Amount.of(4), Amount.of(3), Amount.of(3), Amount.of(2));
    }

    @Test
    void fact_that_is_known_of_one_license_is_asked_for_the_other() {
        License physician = ConstructBook.license().build();
        License osteopath = ConstructBook.license()
                .profession(Profession.DO)
                .putFacts(CERTIFIED, FactValue.TRUE)
                .build();
        List<Plan> plans = plans(book(ifSo("safety", 3, Condition.fact(CERTIFIED))), physician, osteopath);

        assertThat(plans)
                .extracting(Plan::assuming)
                .containsExactly(Map.of("certified", true), Map.of("certified", false));
        assertThat(plans).extracting(Plan::amount).containsOnly(Amount.of(3));
        assertThat(plans)
                .extracting(plan -> plan.items().get(0).serves().size())
                .containsExactly(2, 1);
        assertThat(plans.get(1).licenses())
                .containsExactly(LicenseReference.of(physician), LicenseReference.of(osteopath));
    }

    @Test
    void problem_of_the_transcript_is_told_once_for_several_licenses() {
        License physician = ConstructBook.license().build();
        License osteopath = ConstructBook.license().profession(Profession.DO).build();
        Credit unknown = ConstructBook.credit("c", "2024-01-01", "1", Topic.of("unheard-of"))
                .build();

        assertThatThrownBy(() -> Planner.plan(
                        List.of(physician, osteopath),
                        List.of(unknown),
                        options(book(ifSo("safety", 1, Condition.always())), "2024-01-01")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactly("/credits/0/topics/0"));
    }

    /** Requirements of which one half or the other is owed, for each of some facts. */
    private static ConstructBook halves(int facts) {
        Vocabulary.Builder known = Vocabulary.builder();
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            Fact fact = Fact.of("fact-" + i);
            known.addFact(fact, "Is it so?");
            requirements.add(ConstructBook.requirement(id("yes-" + i), credits(1, CreditPredicate.anyCredit()))
                    .when(Condition.fact(fact))
                    .build());
            requirements.add(ConstructBook.requirement(id("no-" + i), credits(1, CreditPredicate.anyCredit()))
                    .when(Condition.fact(fact).negate())
                    .build());
        }
        return book(requirements.toArray(Requirement[]::new)).vocabulary(known.build());
    }

    @Test
    void plan_is_safe_in_at_most_64_cases() {
        License known = ConstructBook.license()
                .profession(Profession.DO)
                .facts(Map.of())
                .putFacts(Fact.of("fact-0"), FactValue.TRUE)
                .putFacts(Fact.of("fact-1"), FactValue.TRUE)
                .putFacts(Fact.of("fact-2"), FactValue.TRUE)
                .putFacts(Fact.of("fact-3"), FactValue.TRUE)
                .putFacts(Fact.of("fact-4"), FactValue.TRUE)
                .putFacts(Fact.of("fact-5"), FactValue.TRUE)
                .putFacts(Fact.of("fact-6"), FactValue.TRUE)
                .build();

        assertThat(plan(halves(6), "2024-01-01").amount()).isEqualTo(Amount.of(1));
        assertThatThrownBy(() -> Planner.plan(
                        List.of(known, ConstructBook.license().build()), List.of(), options(halves(7), "2024-01-01")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo("/licenses/1/facts");
                                    assertThat(problem.message())
                                            .startsWith("a plan would have to be safe in 129 cases")
                                            .contains("at most 64");
                                }));
    }

    @Test
    void answers_of_all_licenses_together_are_too_many_to_plan_for_each() {
        License.Builder first = ConstructBook.license();
        License.Builder second = ConstructBook.license().profession(Profession.DO);
        for (int i = 0; i < 6; i++) {
            first.putFacts(Fact.of("fact-" + i), FactValue.TRUE);
            second.putFacts(Fact.of("fact-" + (12 - i)), FactValue.TRUE);
        }

        assertThatThrownBy(() -> plans(halves(13), first.build(), second.build()))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(Problem::path)
                            .containsExactly("/licenses/0/facts", "/licenses/1/facts");
                    assertThat(refused.problems().get(0).message())
                            .startsWith("13 facts are unknown: expected at most 12.");
                });
        assertThatThrownBy(() -> plans(halves(13), ConstructBook.license().build()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactly("/license/facts"));
    }

    @Test
    void nothing_is_planned_where_no_rule_is_published() {
        ConstructBook book = book().schedule(s -> s.unpublished(true));

        Plan plan = plan(book, "2024-01-01");

        assertThat(plan.items()).isEmpty();
        assertThat(plan.impossible())
                .extracting(Impossible::reason)
                .containsExactly(Impossible.Reason.NO_PUBLISHED_RULE);
    }

    @Test
    void what_is_short_on_its_deadline_is_planned_for_the_time_of_grace() {
        ConstructBook book = book(
                ConstructBook.requirement(id("safety"), credits(2, about("safety")))
                        .deadline(Deadline.end().curable(Period.ofDays(30)))
                        .build(),
                ifSo("abuse", 1, Condition.always()));

        assertThat(plan(book, "2025-06-01").items()).extracting(PlanItem::by).containsOnly(LocalDate.of(2025, 6, 30));
        Plan late = plan(book, "2025-07-10");
        assertThat(late.items()).singleElement().satisfies(item -> {
            assertThat(item.amount()).isEqualTo(Amount.of(2));
            assertThat(item.by()).isEqualTo(LocalDate.of(2025, 7, 30));
        });
        assertThat(late.impossible())
                .extracting(one -> one.requirement().orElseThrow())
                .containsExactly(id("abuse"));
        assertThat(plan(book, "2025-07-30").items()).hasSize(1);
        assertThat(plan(book, "2025-07-31").items()).isEmpty();
    }

    @Test
    void cycle_that_is_computed_is_the_same_in_its_time_of_grace() {
        ConstructBook book = book(ConstructBook.requirement(id("safety"), credits(2, about("safety")))
                        .deadline(Deadline.end().curable(Period.ofMonths(3)))
                        .build())
                .book(builder -> builder.addCalendars(new CalendarRule(
                        Condition.always(), FixedDateCalendar.calendarYear(), List.of(ConstructBook.ACT), List.of())));
        License usual = ConstructBook.license().build();
        License withoutCycle = License.builder()
                .jurisdiction(usual.jurisdiction())
                .profession(usual.profession())
                .type(usual.type())
                .issuedOn(LocalDate.of(2020, 1, 1))
                .build();

        assertThat(Planner.plan(List.of(withoutCycle), List.of(), options(book, "2024-05-01"))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.by()).isEqualTo(LocalDate.of(2024, 12, 31)));
    }

    private static List<String> trainings(Window window, String asOf, String... days) {
        ConstructBook book =
                book(owes("training", Demand.atLeastEvery(Period.ofYears(1), CreditPredicate.anyCredit(), window)));
        Plan plan = plan(
                book,
                asOf,
                Stream.of(days)
                        .map(day -> ConstructBook.credit(day, day, "1").build())
                        .toArray(Credit[]::new));
        return Stream.concat(
                        plan.items().stream()
                                .map(item -> item.completions() + " from " + item.notBefore() + " to " + item.by()),
                        plan.impossible().stream().map(one -> one.reason().code()))
                .toList();
    }

    @Test
    void trainings_are_planned_for_the_days_on_which_they_are_due() {
        // A training is good for a year, and on the day a year later.
        assertThat(trainings(Window.cycle(), "2023-07-01"))
                .containsExactly("1 from 2023-07-01 to 2023-07-01", "1 from 2024-06-30 to 2024-07-02");
        assertThat(trainings(Window.cycle(), "2024-01-01", "2023-06-15"))
                .containsExactly("1 from 2024-06-16 to 2024-06-16", "1 from 2024-06-30 to 2025-06-17");
        assertThat(trainings(Window.cycle(), "2024-01-01", "2023-07-01"))
                .containsExactly("1 from 2024-06-30 to 2024-07-02");
        assertThat(trainings(Window.cycle(), "2024-01-01", "2023-06-30", "2024-06-30"))
                .isEmpty();
    }

    @Test
    void trainings_are_planned_from_the_first_one_on() {
        assertThat(trainings(Window.ever(), "2024-01-01", "2023-03-01"))
                .containsExactly("1 from 2024-03-02 to 2024-03-02", "1 from 2024-06-30 to 2025-03-03");
        assertThat(trainings(Window.ever(), "2024-01-01")).containsExactly("1 from 2024-06-30 to 2025-06-30");
        assertThat(trainings(Window.ever(), "2025-06-01")).containsExactly("1 from 2025-06-01 to 2025-06-30");
    }

    @Test
    void training_that_was_due_before_cannot_be_planned() {
        assertThat(trainings(Window.cycle(), "2024-01-01")).containsExactly("not-plannable");
        assertThat(trainings(Window.ever(), "2024-01-01", "2022-03-01")).containsExactly("not-plannable");
    }
}
