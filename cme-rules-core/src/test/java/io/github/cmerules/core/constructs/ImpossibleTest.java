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
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why nothing that could be planned would meet a requirement. */
class ImpossibleTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 6, 30);
    private static final CreditPredicate UNFORESEEABLE = CreditPredicate.custom("a good one", lot -> false);
    private static final License LICENSE =
            ConstructBook.license().putFacts(CERTIFIED, FactValue.FALSE).build();

    private static Plan plan(ConstructBook book) {
        return Planner.plan(
                List.of(LICENSE),
                List.of(),
                EvaluationOptions.builder()
                        .ruleBooks(RuleBooks.of(book.build()))
                        .asOf(AS_OF)
                        .build());
    }

    private static Requirement dueBefore(String name, Period beforeTheEnd, Demand demand) {
        return ConstructBook.requirement(id(name), demand)
                .deadline(Deadline.before(beforeTheEnd, Anchor.end()))
                .build();
    }

    private static Impossible impossible(String name, Impossible.Reason reason, LocalDate deadline) {
        return new Impossible(LicenseReference.of(LICENSE), Optional.of(id(name)), reason, Optional.of(deadline));
    }

    @Test
    void each_requirement_that_cannot_be_met_has_its_reason_and_its_deadline() {
        Demand unset = new Demand.Credits(RequiredAmount.notSet(), about("safety"), Window.cycle());
        Plan plan = plan(book(
                owes("unset", unset),
                dueBefore("unset-before", Period.ofMonths(18), unset),
                dueBefore("before", Period.ofMonths(18), credits(1, about("safety"))),
                dueBefore("fact-before", Period.ofMonths(18), new Demand.Holds(CERTIFIED)),
                dueBefore("today", Period.ofDays(546), new Demand.Holds(CERTIFIED)),
                owes("fact", new Demand.Holds(CERTIFIED)),
                owes("fact-and-hours", Demand.allOf(new Demand.Holds(CERTIFIED), credits(1, about("safety")))),
                owes("fact-or-judgment", Demand.anyOf(new Demand.Holds(CERTIFIED), credits(1, UNFORESEEABLE))),
                owes("judgment", credits(1, UNFORESEEABLE))));

        assertThat(plan.items()).isEmpty();
        assertThat(plan.impossible())
                .containsExactly(
                        impossible("unset", Impossible.Reason.AMOUNT_UNKNOWN, END),
                        impossible("unset-before", Impossible.Reason.AMOUNT_UNKNOWN, END.minusMonths(18)),
                        impossible("before", Impossible.Reason.DEADLINE_PASSED, END.minusMonths(18)),
                        impossible("fact-before", Impossible.Reason.DEADLINE_PASSED, END.minusMonths(18)),
                        impossible("today", Impossible.Reason.FACT_IS_FALSE, AS_OF),
                        impossible("fact", Impossible.Reason.FACT_IS_FALSE, END),
                        impossible("fact-and-hours", Impossible.Reason.FACT_IS_FALSE, END),
                        impossible("fact-or-judgment", Impossible.Reason.NOT_PLANNABLE, END),
                        impossible("judgment", Impossible.Reason.NOT_PLANNABLE, END));
    }

    /** Hours and something that nobody can plan. */
    private static Requirement not(String name, int hours) {
        return owes(name, Demand.allOf(credits(hours, about("safety")), credits(1, UNFORESEEABLE)));
    }

    @Test
    void what_cannot_be_met_takes_no_hours_from_what_comes_before_it() {
        Plan plan = plan(book(
                List.of(owes("possible", credits(2, about("safety"))), not("not", 3)), exclusive("possible", "not")));

        assertThat(plan.amount()).isEqualTo(Amount.of(2));
        assertThat(plan.impossible()).containsExactly(impossible("not", Impossible.Reason.NOT_PLANNABLE, END));
    }

    @Test
    void subject_that_what_cannot_be_met_would_take_is_not_left_to_choose() {
        ConstructBook book = book(
                List.of(
                        not("not", 3),
                        owes("possible", credits(2, about("safety").or(about("culture"))))),
                exclusive("possible", "not"));
        Plan plan = plan(book);

        assertThat(plan.impossible()).containsExactly(impossible("not", Impossible.Reason.NOT_PLANNABLE, END));
        assertThat(plan.items()).singleElement().satisfies(item -> {
            assertThat(item.topics()).containsExactly(Topic.of("culture"));
            assertThat(item.alternativeTopics()).isEmpty();
            assertThat(item.categories()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void hours_that_what_cannot_be_met_takes_from_what_comes_after_it_are_planned_too() {
        Plan plan = plan(book(
                List.of(
                        not("not", 3),
                        not("neither", 1),
                        owes("possible", credits(2, about("safety"))),
                        owes("culture", credits(2, about("culture")))),
                exclusive("possible", "not", "neither")));

        assertThat(plan.items())
                .extracting(item -> item.amount() + " " + item.topics())
                .containsExactlyInAnyOrder("3 [safety]", "1 [safety]", "2 [safety]", "2 [culture]");
        assertThat(plan.impossible())
                .containsExactly(
                        impossible("not", Impossible.Reason.NOT_PLANNABLE, END),
                        impossible("neither", Impossible.Reason.NOT_PLANNABLE, END));
    }

    @Test
    void what_cannot_be_met_gets_nothing_that_it_takes_from_nobody() {
        Plan hours = plan(book(
                List.of(
                        not("not", 3),
                        owes("possible", credits(2, about("safety"))),
                        not("late", 4),
                        owes("lost", Demand.allOf(credits(4, about("ethics")), credits(1, UNFORESEEABLE)))),
                exclusive("possible", "not", "late")));

        assertThat(hours.items())
                .extracting(item -> item.amount() + " " + item.topics())
                .containsExactlyInAnyOrder("3 [safety]", "2 [safety]");
        assertThat(hours.impossible()).hasSize(3);
    }

    @Test
    void trainings_that_what_cannot_be_met_takes_are_planned_too_and_no_others() {
        Plan trainings = plan(book(
                List.of(
                        owes("not", Demand.allOf(trainings(2), credits(1, UNFORESEEABLE))),
                        owes("possible", trainings(2)),
                        owes("late", Demand.allOf(trainings(3), credits(1, UNFORESEEABLE)))),
                exclusive("possible", "not", "late")));

        assertThat(trainings.items())
                .extracting(item -> item.amount() + " " + item.completions() + " " + item.topics())
                .containsExactly("0 4 [safety]");
        assertThat(trainings.impossible()).hasSize(2);
    }

    private static Demand trainings(int number) {
        return new Demand.Completions(number, about("safety"), Window.cycle());
    }
}
