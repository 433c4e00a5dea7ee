package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.TRAINING;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.id;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.plan.CatalogActivity;
import io.github.cmerules.core.plan.Preference;
import io.github.cmerules.core.recorded.Recording;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.ApprovedCourse;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the library says of some dossiers under constructs of every kind, put together at random, stays as it was recorded. */
class RecordedConstructsTest {

    private static final int BOOKS = 160;
    private static final List<String> TOPICS = List.of("x", "y", "z", "w");
    private static final List<UnaryOperator<Requirement.Builder>> TURNS = List.of(
            builder -> builder,
            builder -> builder,
            builder -> builder,
            builder -> builder.when(Condition.fact(CERTIFIED)),
            builder -> builder.waivedWhen(Condition.fact(TRAINING)),
            builder -> builder.deadline(Deadline.end().curable(Period.ofMonths(3))),
            builder -> builder.deadline(Deadline.before(Period.ofMonths(6), Anchor.end())));

    /** Of 800 seeds those whose books show what no other test does, as planted faults told. */
    private static final List<Integer> SEEDS =
            List.of(1023, 1085, 1129, 1140, 1156, 1163, 1298, 1322, 1382, 1418, 1474, 1520, 1541, 1709, 1713, 1778);

    private Random random = new Random(20261124);

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    // ---- Rules --------------------------------------------------------------------------------------------------

    private Demand demand(int kind, String topic, String other) {
        CreditPredicate anything = CreditPredicate.anyCredit();
        CreditPredicate first = CreditPredicate.category(Categories.AMA_PRA_1);
        return switch (kind) {
            case 0, 1 -> credits(3 + random.nextInt(4), anything);
            case 2 -> credits(2 + random.nextInt(3), first);
            case 3, 4 -> credits(1 + random.nextInt(3), about(topic));
            case 5 -> credits(2, about(topic).or(about(other)));
            case 6 -> credits(2, about(topic).and(first));
            case 7 -> Demand.completion(about(topic), Window.ever());
            case 8 -> new Demand.Completions(2, about(topic), Window.cycle());
            case 9 ->
                Demand.coverage(
                        List.of(
                                new Demand.Coverage.Part("one", about(topic)),
                                new Demand.Coverage.Part("other", about(other))),
                        Window.cycle());
            case 10 -> Demand.atLeastEvery(Period.ofYears(1), about(topic), Window.cycle());
            case 11 ->
                Demand.anyOf(
                        new Demand.Branch("hours", "hours", credits(3, about(topic))),
                        new Demand.Branch("training", "training", Demand.completion(about(other), Window.cycle())));
            case 12 ->
                Demand.anyOf(
                        new Demand.Branch("hours", "hours", credits(4, first)),
                        new Demand.Branch(
                                "trainings", "trainings", new Demand.Completions(2, about(topic), Window.cycle())));
            case 13 ->
                Demand.allOf(
                        credits(2, about(topic)), Demand.completion(about(topic).and(first), Window.cycle()));
            case 14 -> credits(4, about(topic).and(CreditPredicate.worthAtLeast(Amount.of(2))));
            case 15 -> credits(3, CreditPredicate.claimedInStepsOf(Amount.of(1)));
            case 16 -> credits(2, CreditPredicate.format(Formats.LIVE));
            case 17 -> Demand.credits(Amount.of(3), anything, Window.last(Period.ofYears(1), Anchor.end()));
            case 18 -> Demand.credits(Amount.of(2), about(topic), Window.beforeDeadline(Period.ofYears(3)));
            case 19 -> Demand.completion(about(topic).and(CreditPredicate.worthAtLeast(Amount.of(2))), Window.cycle());
            case 20 ->
                Demand.completion(
                        CreditPredicate.approvedCourse(List.of(
                                new ApprovedCourse("course-" + topic, DateRange.ALL),
                                new ApprovedCourse("course-" + other, DateRange.from(LocalDate.of(2025, 1, 1))))),
                        Window.cycle());
            default -> Demand.credits(Amount.of(2), about(topic), Window.ever());
        };
    }

    private Requirement requirement(int place) {
        int kind = random.nextInt(22);
        Requirement.Builder requirement =
                ConstructBook.requirement(id("r" + place), demand(kind, any(TOPICS), any(TOPICS)));
        return kind == 7 || kind == 21
                ? requirement.oneTime(true).build()
                : any(TURNS).apply(requirement).build();
    }

    private Relation relation(List<String> inCredits) {
        List<String> names = new ArrayList<>(inCredits);
        Collections.shuffle(names, random);
        String one = names.get(0);
        String other = names.get(1);
        return switch (random.nextInt(5)) {
            case 0 ->
                Counting.exclusive(
                        names.stream().limit(2 + random.nextInt(2)).sorted().toArray(String[]::new));
            case 1 -> Counting.undivided(one, other);
            case 2 -> Counting.onTop(one, other);
            case 3 -> Counting.within(one, other);
            default -> Counting.amongCounted(one, other);
        };
    }

    private Limit limit(List<String> inCredits) {
        CreditPredicate which = chance(2) ? CreditPredicate.format(Formats.JOURNAL) : about(any(TOPICS));
        return Counting.atMost(1 + random.nextInt(3), which, any(inCredits));
    }

    private ConstructBook book() {
        List<Requirement> owed = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(this::requirement)
                .toList();
        List<String> inCredits = IntStream.range(0, owed.size())
                .filter(place -> owed.get(place).demand() instanceof Demand.Credits)
                .mapToObj(place -> "r" + place)
                .toList();
        ConstructBook book = Counting.book(owed.toArray(Requirement[]::new));
        for (int i = inCredits.size() < 2 ? 0 : random.nextInt(3); i > 0; i--) {
            Relation relation = relation(inCredits);
            book.schedule(schedule -> schedule.addRelations(relation));
        }
        if (!inCredits.isEmpty()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                Limit limit = limit(inCredits);
                book.schedule(schedule -> schedule.addLimits(limit));
            }
            passing(book, id(any(inCredits)));
        }
        if (chance(5)) {
            DuplicatePolicy policy = any(List.of(DuplicatePolicy.values()));
            book.edition(edition -> edition.duplicates(policy));
        }
        if (chance(4)) {
            Valuation valuation = Exchange.builder()
                    .of(CreditPredicate.format(Formats.TEACHING))
                    .addShares(
                            Share.of(Amount.of(1)).about(Topic.of("x")),
                            Share.of(Amount.of(2)).about(Topic.of("y")))
                    .addCitations(ACT)
                    .build();
            book.edition(edition -> edition.addValuations(valuation));
        }
        owed.stream()
                .filter(requirement -> requirement.demand() instanceof Demand.Coverage)
                .findFirst()
                .filter(coverage -> chance(2))
                .ifPresent(coverage -> book.edition(edition -> edition.addValuations(new Valuation.WhenCovered(
                        about("x").or(about("y")),
                        coverage.id(),
                        Amount.of(2),
                        Categories.AMA_PRA_1,
                        Set.of(Topic.of("z")),
                        List.of(ACT),
                        List.of()))));
        return book;
    }

    private void passing(ConstructBook book, RequirementId toward) {
        if (chance(4)) {
            CarryOver carryOver = CarryOver.builder()
                    .title("carried over")
                    .addToward(toward)
                    .atMost(Amount.of(2))
                    .excess(any(List.of(Excess.bestForLicensee(), Excess.newest())))
                    .addCitations(ACT)
                    .build();
            book.schedule(schedule -> schedule.addCarryOvers(carryOver));
        }
        if (chance(4)) {
            MakeUp makeUp = MakeUp.builder()
                    .title("made up")
                    .addToward(toward)
                    .addCitations(ACT)
                    .build();
            book.schedule(schedule -> schedule.addMakeUps(makeUp));
        }
    }

    // ---- Dossiers -----------------------------------------------------------------------------------------------

    private License license() {
        License.Builder license = ConstructBook.license();
        int certified = random.nextInt(5);
        int training = random.nextInt(5);
        if (certified > 0) {
            license.putFacts(CERTIFIED, FactValue.of(certified % 2 == 0));
        }
        if (training > 0) {
            license.putFacts(TRAINING, FactValue.of(training == 1));
        }
        if (chance(2)) {
            license.history(List.of(new PastCycle(
                    Cycle.of("2021-07-01/2023-06-30"),
                    chance(2) ? Verdict.COMPLIANT : Verdict.NON_COMPLIANT,
                    List.of(),
                    true)));
        }
        return license.build();
    }

    private List<Credit> transcript(int most) {
        List<Credit> credits = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            Credit.Builder credit = Credit.builder()
                    .id("c" + credits.size())
                    .completedOn(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1200)))
                    .category(chance(3) ? Categories.AMA_PRA_2 : Categories.AMA_PRA_1)
                    .amount(new Amount(50L * (1 + random.nextInt(6))))
                    .format(any(List.of(Formats.LIVE, Formats.JOURNAL, Formats.TEACHING, Formats.ENDURING)))
                    .planned(chance(12));
            for (int topic = random.nextInt(3); topic > 0; topic--) {
                credit.addTopics(Topic.of(any(TOPICS)));
            }
            if (chance(6)) {
                credit.activityId("course-" + any(TOPICS));
            }
            credits.add(credit.build());
        }
        return credits;
    }

    private List<CatalogActivity> catalog() {
        List<CatalogActivity> catalog = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500));
            List<Credit> lines = transcript(2).stream()
                    .map(line -> Credit.builder().from(line).planned(false).build())
                    .toList();
            if (!lines.isEmpty()) {
                catalog.add(new CatalogActivity(
                        "activity-" + i, lines, random.nextInt(100), from, from.plusDays(random.nextInt(200))));
            }
        }
        return catalog;
    }

    private void add(Recording recording, String name) {
        ConstructBook book = book();
        License license = license();
        List<Credit> credits = transcript(6);
        List<CatalogActivity> catalog = catalog();
        LocalDate asOf = LocalDate.of(2023, 9, 1).plusDays(random.nextInt(700));
        try {
            RuleBook rules = book.build();
            EvaluationOptions options = EvaluationOptions.builder()
                    .ruleBooks(RuleBooks.of(rules))
                    .asOf(asOf)
                    .build();
            recording.add("book " + name + " as of " + asOf);
            recording.add(rules.editions().get(0));
            recording.add(license, asOf);
            recording.add(credits);
            recording.add(Evaluator.evaluate(license, credits, options));
            recording.add(Planner.plan(List.of(license), credits, options));
            recording.add(
                    Planner.choose(List.of(license), credits, catalog, any(List.of(Preference.values())), options));
        } catch (InvalidInputException refused) {
            recording.add(refused);
        }
    }

    @Test
    void evaluations_plans_and_choices_are_those_that_were_recorded() {
        Recording recording = new Recording();
        for (int i = 0; i < BOOKS; i++) {
            add(recording, String.valueOf(i));
        }
        recording.check("constructs");
    }

    @Test
    void those_of_books_that_show_more_are_those_that_were_recorded() {
        Recording recording = new Recording();
        for (int seed : SEEDS) {
            random = new Random(seed);
            add(recording, "of seed " + seed);
        }
        recording.check("constructs-of-seeds");
    }
}
