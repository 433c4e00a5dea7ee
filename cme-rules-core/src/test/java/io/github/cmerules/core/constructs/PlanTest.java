package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.FactDefinition;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What plans ask for, and that they ask for no more than they have to. */
class PlanTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);
    private static final CreditPredicate CATEGORY_1 = CreditPredicate.category(Categories.AMA_PRA_1);

    private static List<PlanItem> plan(ConstructBook book, Credit... credits) {
        return Planner.plan(List.of(ConstructBook.license().build()), List.of(credits), options(book))
                .items();
    }

    private static EvaluationOptions options(ConstructBook book) {
        return EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book.build()))
                .asOf(AS_OF)
                .build();
    }

    private static ConstructBook with(Requirement... requirements) {
        return ConstructBook.with(requirements)
                .vocabulary(Vocabulary.builder()
                        .putTopics(Topic.of("a"), TopicDefinition.of(Topic.of("a"), "A"))
                        .build());
    }

    private static Demand training(CreditPredicate eligible) {
        return Demand.completion(eligible, Window.cycle());
    }

    @Test
    void a_category_is_asked_for_as_many_hours_as_need_it() {
        List<PlanItem> items = plan(
                with(owes("total", credits(50, CreditPredicate.anyCredit())), owes("first", credits(40, CATEGORY_1))));
        assertThat(items)
                .extracting(item -> item.amount() + " " + item.categories().contains(Categories.AMA_PRA_2))
                .containsExactlyInAnyOrder("40 false", "10 true");
    }

    @Test
    void what_is_bounded_may_be_used_up_to_the_bound() {
        List<PlanItem> items = plan(with(owes("total", credits(50, CreditPredicate.anyCredit())))
                .schedule(schedule -> schedule.addLimits(Limit.builder()
                        .title("at most 10 live")
                        .toward(id("total"))
                        .credits(CreditPredicate.format(Formats.LIVE))
                        .atMost(Amount.of(10))
                        .addCitations(ACT)
                        .build())));
        assertThat(items)
                .extracting(item ->
                        item.amount() + " " + item.formats().contains(Formats.LIVE) + " " + item.formatRequired())
                .containsExactlyInAnyOrder("40 false false", "10 true false");
    }

    @Test
    void an_item_of_hours_and_a_training_lists_what_does_for_both() {
        PlanItem item = plan(with(
                        owes("hours", credits(3, about("a"))),
                        owes("training", training(about("a").and(CATEGORY_1)))))
                .get(0);
        assertThat(item.amount()).isEqualTo(Amount.of(3));
        assertThat(item.completions()).isEqualTo(1);
        assertThat(item.categories()).containsExactly(Categories.AMA_PRA_1);
    }

    @Test
    void hours_that_have_to_be_a_training_list_what_does_for_it() {
        CreditPredicate credit = CreditPredicate.category(Categories.NONE).negate();
        List<PlanItem> items = plan(with(
                        owes("total", credits(10, CATEGORY_1)),
                        owes("all", Demand.coverage(List.of(new Demand.Coverage.Part("part", credit)), Window.cycle())),
                        owes("a", credits(2, about("a"))),
                        owes("trainings", new Demand.Completions(2, credit, Window.cycle())))
                .schedule(schedule -> schedule.addRelations(exclusive("total", "trainings"), exclusive("total", "a"))));
        assertThat(items)
                .filteredOn(item -> !item.topics().isEmpty())
                .singleElement()
                .satisfies(item -> assertThat(item.categories()).doesNotContain(Categories.NONE));
    }

    @Test
    void a_training_that_is_due_before_some_hours_is_an_item_of_its_own() {
        CreditPredicate early =
                about("a").and(CreditPredicate.completedWithin(new DateRange(AS_OF, LocalDate.of(2024, 6, 30))));
        List<PlanItem> items = plan(with(owes("hours", credits(3, about("a"))), owes("training", training(early))));
        assertThat(items)
                .extracting(item -> item.amount() + " " + item.completions() + " " + item.by())
                .containsExactly("0 1 2024-06-30", "3 0 2025-06-30");
    }

    @Test
    void a_format_that_is_worth_something_else_does_not_do() {
        PlanItem item = plan(with(owes("total", credits(3, CreditPredicate.anyCredit())))
                        .edition(edition -> edition.addValuations(Exchange.builder()
                                .of(CreditPredicate.format(Formats.JOURNAL))
                                .addShares(Share.of(Worth.fixed(Amount.of(1))))
                                .addCitations(ACT)
                                .build())))
                .get(0);
        assertThat(item.formats()).contains(Formats.LIVE).doesNotContain(Formats.JOURNAL);
    }

    /** Two rules to read, worth 2 credits together, or each, toward 5. */
    private static ConstructBook rulesToRead(boolean eachPart) {
        Valuation.WhenCovered worth = new Valuation.WhenCovered(
                about("a").or(about("b")),
                id("rules"),
                Amount.of(2),
                Categories.AMA_PRA_2,
                Set.of(),
                List.of(ACT),
                List.of());
        return ConstructBook.with(
                        owes(
                                "total",
                                credits(
                                        5,
                                        CreditPredicate.category(Categories.NONE)
                                                .negate())),
                        owes(
                                "rules",
                                Demand.coverage(
                                        List.of(
                                                new Demand.Coverage.Part("a", about("a")),
                                                new Demand.Coverage.Part("b", about("b"))),
                                        Window.cycle())))
                .edition(edition -> edition.addValuations(eachPart ? worth.eachPartWorth(Amount.of(2)) : worth))
                .vocabulary(Vocabulary.builder()
                        .addTopic(TopicDefinition.of(Topic.of("a"), "A"))
                        .addTopic(TopicDefinition.of(Topic.of("b"), "B"))
                        .addTopic(new TopicDefinition(
                                Topic.of("both"), "A and B", Set.of(), Set.of(Topic.of("a"), Topic.of("b"))))
                        .build());
    }

    private static Credit reading(LocalDate day, Evidence evidence) {
        return Credit.builder()
                .id("c1")
                .completedOn(day)
                .amount(Amount.ZERO)
                .category(Categories.NONE)
                .topics(Set.of(Topic.of("a")))
                .evidence(evidence)
                .build();
    }

    private static List<String> rest(ConstructBook book, Credit... credits) {
        return plan(book, credits).stream()
                .map(item -> item.amount() + " " + item.completions() + " " + item.topics())
                .toList();
    }

    @Test
    void what_completes_a_coverage_brings_what_the_whole_is_worth() {
        Credit before = reading(AS_OF.minusDays(1), Evidence.VERIFIED);
        Credit later = reading(AS_OF.plusDays(30), Evidence.VERIFIED);
        assertThat(rest(rulesToRead(false))).containsExactlyInAnyOrder("2 1 [both]", "3 0 []");
        assertThat(rest(rulesToRead(false), before)).containsExactlyInAnyOrder("2 1 [b]", "3 0 []");
        assertThat(rest(rulesToRead(false), later)).containsExactlyInAnyOrder("2 1 [b]", "3 0 []");
    }

    @Test
    void what_an_earlier_worth_fits_completes_nothing_on_any_day() {
        ConstructBook book = rulesToRead(false)
                .edition(edition -> edition.valuations(Stream.concat(
                                Stream.of(Exchange.builder()
                                        .of(CreditPredicate.format(Formats.BOARD_CERTIFICATION))
                                        .addShares(Share.of(Amount.of(3))
                                                .in(Categories.AMA_PRA_1)
                                                .about())
                                        .addCitations(ACT)
                                        .build()),
                                edition.build().valuations().stream())
                        .toList()));
        Credit certification = Credit.builder()
                .from(reading(AS_OF.minusDays(9), Evidence.VERIFIED))
                .format(Formats.BOARD_CERTIFICATION)
                .build();
        Credit.Builder other = Credit.builder()
                .from(reading(AS_OF.minusDays(9), Evidence.VERIFIED))
                .id("c2")
                .topics(Set.of(Topic.of("b")));
        for (int days : new int[] {1, 20}) {
            Credit reading = other.completedOn(AS_OF.minusDays(days)).build();
            Evaluation done =
                    Evaluator.evaluate(ConstructBook.license().build(), List.of(certification, reading), options(book));
            assertThat(done.requirement(id("total")).orElseThrow().counted()).isEqualTo(Amount.of(3));
            assertThat(done.requirement(id("rules")).orElseThrow().missing()).isEqualTo(Amount.of(1));
        }
    }

    @Test
    void a_part_brings_what_it_is_worth_next_to_others() {
        Credit before = reading(AS_OF.minusDays(1), Evidence.VERIFIED);
        Credit later = reading(AS_OF.plusDays(30), Evidence.VERIFIED);
        assertThat(rest(rulesToRead(true))).containsExactlyInAnyOrder("4 1 [both]", "1 0 []");
        assertThat(rest(rulesToRead(true), before)).containsExactlyInAnyOrder("2 1 [b]", "1 0 []");
        assertThat(rest(rulesToRead(true), later)).containsExactlyInAnyOrder("2 1 [b]", "1 0 []");
    }

    @Test
    void a_part_that_is_not_shown_well_enough_is_planned_again() {
        ConstructBook book = rulesToRead(false);
        List<PlanItem> items = Planner.plan(
                        List.of(ConstructBook.license().build()),
                        List.of(reading(AS_OF.minusDays(1), Evidence.ATTESTED)),
                        EvaluationOptions.builder()
                                .from(options(book))
                                .minimumEvidence(Evidence.DOCUMENTED)
                                .build())
                .items();
        assertThat(items)
                .extracting(item -> item.amount() + " " + item.topics())
                .containsExactlyInAnyOrder("2 [both]", "3 []");
    }

    @Test
    void hours_are_not_planned_for_days_on_which_an_earlier_cycle_would_use_them_up() {
        ConstructBook book = with(
                        ConstructBook.requirement(
                                        id("first"), new Demand.Credits(Amount.of(1), CATEGORY_1, Window.ever()))
                                .deadline(Deadline.end().curable(Period.ofMonths(3)))
                                .build(),
                        owes("a", credits(1, about("a"))))
                .schedule(schedule -> schedule.addRelations(Counting.within("a", "first"))
                        .addMakeUps(MakeUp.builder()
                                .title("made up")
                                .addToward(id("a"))
                                .credits(CreditPredicate.anyCredit())
                                .addCitations(ACT)
                                .build()));
        License license = ConstructBook.license()
                .history(List.of(
                        new PastCycle(Cycle.of("2021-07-01/2023-06-30"), Verdict.NON_COMPLIANT, List.of(), true)))
                .build();
        List<PlanItem> items = Planner.plan(
                        List.of(license),
                        List.of(),
                        EvaluationOptions.builder()
                                .from(options(book))
                                .asOf(LocalDate.of(2023, 7, 15))
                                .build())
                .items();
        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(item.notBefore()).isEqualTo(LocalDate.of(2023, 10, 1)));
    }

    @Test
    void hours_in_steps_are_planned_in_steps() {
        List<PlanItem> items = plan(with(owes(
                "steps", credits(1, about("a").and(CreditPredicate.claimedInStepsOf(Amount.of("0.75")))))));
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.amount()).isEqualTo(Amount.of("1.5"));
            assertThat(item.inOneActivity()).isTrue();
        });
    }

    @Test
    void a_fact_beside_contested_hours_does_not_make_them_impossible() {
        Fact trained = Fact.of("trained");
        ConstructBook book = with(
                        owes("one", Demand.allOf(credits(2, about("a")), new Demand.Holds(trained))),
                        owes("other", credits(3, about("a"))))
                .schedule(schedule -> schedule.addRelations(exclusive("one", "other")))
                .vocabulary(Vocabulary.builder()
                        .putFacts(trained, new FactDefinition(trained, "Is the licensee trained?"))
                        .build());
        License license =
                ConstructBook.license().putFacts(trained, FactValue.TRUE).build();
        var plan = Planner.plan(List.of(license), List.of(), options(book));
        assertThat(plan.impossible()).isEmpty();
        assertThat(plan.amount()).isEqualTo(Amount.of(5));
    }

    @Test
    void where_an_activity_of_the_hours_would_be_a_training_that_does_the_training_is_planned() {
        List<PlanItem> items = plan(with(owes(
                "either",
                Demand.anyOf(
                        new Demand.Branch("hours", "Hours", credits(5, about("a"))),
                        new Demand.Branch("training", "A training", training(about("a")))))));
        assertThat(items)
                .extracting(item -> item.amount() + " " + item.completions())
                .containsExactly("0 1");
    }

    @Test
    void a_training_is_one_activity_of_hours_in_steps_under_a_bound() {
        List<PlanItem> items = plan(with(
                        owes("steps", credits(3, about("a").and(CreditPredicate.claimedInStepsOf(Amount.of("0.5"))))),
                        owes("training", training(about("a"))))
                .schedule(schedule -> schedule.addLimits(Limit.builder()
                        .title("at most 4 in Category 1")
                        .toward(id("steps"))
                        .credits(CATEGORY_1)
                        .atMost(Amount.of(4))
                        .addCitations(ACT)
                        .build())));
        assertThat(items)
                .extracting(item -> item.amount() + " " + item.completions())
                .containsExactly("3 1");
    }

    @Test
    void what_is_bounded_stays_bounded_where_a_training_takes_the_place_of_hours() {
        ConstructBook book = with(
                        owes("total", credits(4, CreditPredicate.anyCredit())),
                        owes(
                                "either",
                                Demand.anyOf(
                                        new Demand.Branch("hours", "Hours", credits(6, CreditPredicate.anyCredit())),
                                        new Demand.Branch("training", "A training", training(CATEGORY_1)))))
                .schedule(schedule -> schedule.addLimits(Limit.builder()
                        .title("at most 1.75 live")
                        .toward(id("total"))
                        .credits(CreditPredicate.format(Formats.LIVE))
                        .atMost(Amount.of("1.75"))
                        .addCitations(ACT)
                        .build()));
        List<PlanItem> items = plan(book);
        List<Credit> live = new ArrayList<>();
        for (PlanItem item : items) {
            item.credits(live.size() + "-")
                    .forEach(line -> live.add(
                            item.formats().contains(Formats.LIVE)
                                    ? Credit.builder()
                                            .from(line)
                                            .format(Formats.LIVE)
                                            .build()
                                    : line));
        }
        Evaluation done = Evaluator.evaluate(
                ConstructBook.license().build(),
                live,
                EvaluationOptions.builder()
                        .from(options(book))
                        .asOf(LocalDate.of(2025, 6, 30))
                        .build());
        assertThat(done.verdict()).as("%s", items).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void nothing_is_planned_for_what_cannot_be_met_beside_a_fact_that_is_false() {
        Fact trained = Fact.of("trained");
        ConstructBook book = with(
                        owes("hours", Demand.allOf(credits(2, about("a")), new Demand.Holds(trained))),
                        owes("more", Demand.allOf(credits(3, about("a")), new Demand.Holds(trained))))
                .schedule(schedule -> schedule.addRelations(exclusive("hours", "more")))
                .vocabulary(Vocabulary.builder()
                        .putTopics(Topic.of("a"), TopicDefinition.of(Topic.of("a"), "A"))
                        .putFacts(trained, new FactDefinition(trained, "Is the licensee trained?"))
                        .build());
        License license =
                ConstructBook.license().putFacts(trained, FactValue.FALSE).build();
        var plan = Planner.plan(List.of(license), List.of(), options(book));
        assertThat(plan.items()).isEmpty();
        assertThat(plan.impossible()).hasSize(2);
    }

    @Test
    void of_several_licenses_the_one_without_a_rule_book_is_named() {
        License known = ConstructBook.license().build();
        License other = License.builder()
                .from(known)
                .jurisdiction(Jurisdiction.of("US-YY"))
                .build();
        EvaluationOptions options = options(with(owes("hours", credits(1, about("a")))));
        assertThatThrownBy(() -> Planner.plan(List.of(known, other), List.of(), options))
                .hasMessageContaining("/licenses/1/jurisdiction");
    }

    @Test
    void of_several_licenses_the_one_with_too_much_unknown_is_named() {
        Requirement[] owed = IntStream.range(0, 13)
                .mapToObj(i -> ConstructBook.requirement(id("r" + i), credits(i + 1, CreditPredicate.anyCredit()))
                        .when(Condition.fact(Fact.of("f" + i)))
                        .build())
                .toArray(Requirement[]::new);
        Vocabulary.Builder facts = Vocabulary.builder();
        IntStream.range(0, 13)
                .forEach(i ->
                        facts.putFacts(Fact.of("f" + i), new FactDefinition(Fact.of("f" + i), "Is " + i + " so?")));
        ConstructBook book = with(owed).vocabulary(facts.build());
        License.Builder known = ConstructBook.license();
        IntStream.range(0, 13).forEach(i -> known.putFacts(Fact.of("f" + i), FactValue.FALSE));
        assertThatThrownBy(() -> Planner.plan(
                        List.of(known.build(), ConstructBook.license().build()), List.of(), options(book)))
                .hasMessageContaining("/licenses/1/facts");
    }
}
