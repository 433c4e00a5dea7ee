package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.RequiredAmount.MonthStep;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Rounding;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a license is asked for where a day or an amount hangs on it, and what is counted where it says so. */
class LackingDatesTest {

    private static final Deadline TWO_YEARS_AFTER_ISSUE = Deadline.after(Anchor.issue(), Period.ofYears(2));
    private static final RequiredAmount BY_MONTHS =
            RequiredAmount.byMonthsLicensed(new MonthStep(0, Amount.of(1)), new MonthStep(12, Amount.of(2)));

    private static Requirement.Builder soon(String name) {
        return ConstructBook.requirement(id(name), credits(1, about(name))).deadline(TWO_YEARS_AFTER_ISSUE);
    }

    private static List<String> asked(License license, Requirement... requirements) {
        return asked(license, book(requirements));
    }

    private static List<String> asked(License license, ConstructBook book) {
        return Evaluator.problems(
                        license,
                        List.of(),
                        EvaluationOptions.builder()
                                .ruleBooks(RuleBooks.of(book.build()))
                                .build())
                .stream()
                .map(Problem::path)
                .toList();
    }

    private static License license() {
        return ConstructBook.license().build();
    }

    @Test
    void day_on_which_a_deadline_hangs_is_asked_for() {
        assertThat(asked(license(), soon("safety").build())).containsExactly("/license/issuedOn");
    }

    @Test
    void day_is_asked_for_of_a_fact_that_has_to_hold_by_it() {
        Requirement certified = ConstructBook.requirement(id("certified"), new Demand.Holds(Counting.CERTIFIED))
                .deadline(TWO_YEARS_AFTER_ISSUE)
                .build();

        assertThat(asked(license(), certified)).containsExactly("/license/issuedOn");
    }

    @Test
    void only_what_the_license_does_not_say_is_asked_for() {
        Requirement since = ConstructBook.requirement(
                        id("safety"), new Demand.Credits(Amount.of(1), about("safety"), Window.since(Anchor.birth())))
                .deadline(TWO_YEARS_AFTER_ISSUE)
                .build();
        License issued =
                ConstructBook.license().issuedOn(LocalDate.of(2023, 1, 1)).build();

        assertThat(asked(license(), since)).containsExactly("/license/issuedOn", "/license/birthDate");
        assertThat(asked(issued, since)).containsExactly("/license/birthDate");
    }

    @Test
    void day_on_which_an_amount_hangs_is_asked_for() {
        Requirement byMonths = ConstructBook.requirement(
                        id("total"), Demand.credits(BY_MONTHS, CreditPredicate.anyCredit(), Window.cycle()))
                .build();
        Requirement share = ConstructBook.requirement(
                        id("safety"),
                        Demand.credits(
                                RequiredAmount.percentOf(50, id("total"), Rounding.HUNDREDTHS),
                                about("safety"),
                                Window.since(Anchor.birth())))
                .build();
        License born =
                ConstructBook.license().birthDate(LocalDate.of(1980, 1, 1)).build();

        assertThat(asked(license(), byMonths)).containsExactly("/license/issuedOn");
        assertThat(asked(born, byMonths, share)).containsExactly("/license/issuedOn", "/license/issuedOn");
    }

    @Test
    void nothing_is_asked_for_what_nobody_owes() {
        Requirement longer = ConstructBook.requirement(id("abuse"), credits(2, about("abuse")))
                .when(Condition.fact(Counting.CERTIFIED))
                .build();
        Requirement instead = soon("safety").addSupersededBy(id("abuse")).build();
        License certified = ConstructBook.license()
                .putFacts(Counting.CERTIFIED, FactValue.TRUE)
                .build();
        License not = ConstructBook.license()
                .putFacts(Counting.CERTIFIED, FactValue.FALSE)
                .build();
        License exempt =
                ConstructBook.license().exemptions(List.of(id("safety"))).build();

        assertThat(asked(exempt, soon("safety").build())).isEmpty();
        assertThat(asked(license(), soon("safety").when(Condition.never()).build()))
                .isEmpty();
        assertThat(asked(certified, instead, longer)).isEmpty();
        assertThat(asked(not, instead, longer)).containsExactly("/license/issuedOn");
    }

    @Test
    void day_and_amount_of_what_nobody_owes_need_not_be_known() {
        Requirement perYear = ConstructBook.requirement(
                        id("safety"),
                        Demand.credits(
                                RequiredAmount.perYear(Amount.of(2), Rounding.HUNDREDTHS),
                                about("safety"),
                                Window.cycle()))
                .deadline(TWO_YEARS_AFTER_ISSUE)
                .when(Condition.never())
                .build();

        Evaluation evaluation = book(perYear).evaluate(license(), List.of());

        assertThat(outcome(evaluation, "safety").status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
    }

    @Test
    void dates_are_asked_for_once_nothing_else_is_wrong() {
        EvaluationOptions options = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book(soon("safety").build()).build()))
                .putInterpretations(InterpretationId.of("XX-9"), "any")
                .build();

        assertThat(Evaluator.problems(license(), List.of(), options))
                .extracting(Problem::path)
                .containsExactly("/interpretations/XX-9");
    }

    @Test
    void twelve_facts_may_be_unknown_and_one_more_is_told_with_their_names() {
        assertThat(asked(license(), facts(12))).isEmpty();
        assertThat(Evaluator.problems(
                        license(),
                        List.of(),
                        EvaluationOptions.builder()
                                .ruleBooks(RuleBooks.of(facts(13).build()))
                                .build()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("/license/facts");
                    assertThat(problem.message())
                            .startsWith("13 facts are unknown: expected at most 12. Maybe state some of [fact-10, ");
                });
    }

    private static ConstructBook facts(int number) {
        Vocabulary.Builder facts = Vocabulary.builder();
        IntStream.range(0, number).forEach(i -> facts.addFact(Fact.of("fact-" + (10 + i)), "Is it so?"));
        Requirement[] requirements = IntStream.range(0, number)
                .mapToObj(i -> ConstructBook.requirement(id("r-" + i), credits(1, CreditPredicate.anyCredit()))
                        .when(Condition.fact(Fact.of("fact-" + (10 + i))))
                        .build())
                .toArray(Requirement[]::new);
        return book(requirements).vocabulary(facts.build());
    }

    @Test
    void calendar_that_cannot_be_chosen_is_all_that_is_asked_about() {
        ConstructBook book = book(soon("safety").build())
                .book(builder -> builder.addCalendars(new CalendarRule(
                        Condition.issuedBefore(LocalDate.of(2000, 1, 1)),
                        new BirthdayCalendar(2, BirthdayCalendar.First.NEXT_BIRTHDAY, 3),
                        List.of(ConstructBook.ACT),
                        List.of())));
        License withoutCycle = License.builder()
                .jurisdiction(license().jurisdiction())
                .profession(license().profession())
                .type(license().type())
                .build();

        assertThat(Evaluator.problems(
                        withoutCycle,
                        List.of(),
                        EvaluationOptions.builder()
                                .ruleBooks(RuleBooks.of(book.build()))
                                .asOf(LocalDate.of(2025, 4, 1))
                                .build()))
                .containsExactly(new Problem("/license/issuedOn", "is missing: the cycle depends on it"));
    }

    @Test
    void amounts_of_one_license_are_not_those_of_the_next() {
        EvaluationOptions options = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book(ConstructBook.requirement(
                                        id("total"),
                                        Demand.credits(
                                                RequiredAmount.perYear(Amount.of(10), Rounding.HUNDREDTHS),
                                                CreditPredicate.anyCredit(),
                                                Window.cycle()))
                                .build())
                        .build()))
                .build();
        License oneYear =
                ConstructBook.license().cycle(Cycle.of("2023-01-01/2023-12-31")).build();
        License twoYears =
                ConstructBook.license().cycle(Cycle.of("2023-01-01/2024-12-31")).build();

        for (int i = 0; i < 2; i++) {
            assertThat(outcome(Evaluator.evaluate(oneYear, List.of(), options), "total")
                            .required())
                    .isEqualTo(Amount.of(10));
            assertThat(outcome(Evaluator.evaluate(twoYears, List.of(), options), "total")
                            .required())
                    .isEqualTo(Amount.of(20));
        }
    }

    @Test
    void window_before_a_deadline_ends_with_the_day_of_that_deadline() {
        Requirement safety = ConstructBook.requirement(
                        id("safety"),
                        new Demand.Credits(Amount.of(1), about("safety"), Window.beforeDeadline(Period.ofYears(1))))
                .deadline(TWO_YEARS_AFTER_ISSUE)
                .build();
        License license =
                ConstructBook.license().issuedOn(LocalDate.of(2022, 1, 1)).build();

        // Due on 2024-01-01: a year before it is before the cycle ends.
        assertThat(missing(safety, license, "2023-01-02")).isEqualTo(Amount.ZERO);
        assertThat(missing(safety, license, "2022-12-31")).isEqualTo(Amount.of(1));
        assertThat(missing(safety, license, "2024-01-02")).isEqualTo(Amount.of(1));
    }

    private static Amount missing(Requirement requirement, License license, String day) {
        Evaluation evaluation = book(requirement)
                .evaluate(
                        license,
                        List.of(ConstructBook.credit("c", day, "1", Topic.of("safety"))
                                .build()));
        return outcome(evaluation, "safety").missing();
    }

    @Test
    void share_of_what_is_not_set_is_not_set() {
        Requirement total = ConstructBook.requirement(
                        id("total"),
                        Demand.credits(RequiredAmount.notSet(), CreditPredicate.anyCredit(), Window.cycle()))
                .build();
        Requirement share = ConstructBook.requirement(
                        id("safety"),
                        Demand.credits(
                                RequiredAmount.percentOf(50, id("total"), Rounding.HUNDREDTHS),
                                about("safety"),
                                Window.cycle()))
                .build();

        Evaluation evaluation = book(total, share).evaluate(license(), List.of());

        assertThat(outcome(evaluation, "safety").status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(outcome(evaluation, "safety").undeterminedBy()).contains(UndeterminedCause.AMOUNT_UNKNOWN);
    }
}
