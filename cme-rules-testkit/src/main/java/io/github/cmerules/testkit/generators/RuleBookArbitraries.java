package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Rounding;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of whole rule books, and of situations under them.
 *
 * <p>The books are small, speak a small vocabulary, so that their rules meet, and hold every kind of demand, window,
 * deadline, amount, limit, relation and valuation. They are valid by design: what would not be, such as a coverage that
 * excludes another requirement, is left out of the rule that is drawn. Books shrink to one requirement of one credit.
 */
public final class RuleBookArbitraries {

    private static final int MAX_REQUIREMENTS = 5;
    private static final int MAX_CREDITS = 8;

    private static final Topic A = Topic.of("a");
    private static final Topic B = Topic.of("b");
    private static final Topic B_NARROW = Topic.of("b-narrow");
    private static final List<Topic> TOPICS = List.of(A, B, B_NARROW);
    private static final List<Category> CATEGORIES =
            List.of(Categories.AMA_PRA_1, Categories.AMA_PRA_2, Categories.NONE);
    private static final List<Format> FORMATS =
            List.of(Formats.JOURNAL, Formats.LIVE, Formats.TEACHING, Formats.BOARD_CERTIFICATION);
    private static final Fact F = Fact.of("f");
    private static final Fact G = Fact.of("g");
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2022, 1, 1);
    private static final LocalDate VERIFIED = LocalDate.of(2026, 1, 1);
    private static final Citation SOURCE =
            new Citation("An invented rule", Optional.empty(), Optional.empty(), VERIFIED, Citation.Confidence.PRIMARY);

    private RuleBookArbitraries() {}

    // ---- Books --------------------------------------------------------------------------------------------------

    /** {@return rule books of one edition, or of two that follow each other} */
    public static Arbitrary<RuleBook> ruleBooks() {
        return Combinators.combine(rules(), rules().optional(0.3)).as((first, second) -> {
            RuleBook.Builder book = RuleBook.builder()
                    .id(RuleBookId.of("random/book"))
                    .title("A random rule book")
                    .jurisdiction(Jurisdiction.of("US-XX"))
                    .addProfessions(Profession.MD)
                    .verifiedThrough(VERIFIED)
                    .vocabulary(vocabulary())
                    .addDefaultWaiverScope(id(0));
            LocalDate last = second.isPresent() ? CHANGE.minusDays(1) : LocalDate.MAX;
            book.addEditions(edition("first", new DateRange(FIRST, last), first));
            second.ifPresent(rules -> book.addEditions(edition("second", DateRange.from(CHANGE), rules)));
            return book.build();
        });
    }

    private static Vocabulary vocabulary() {
        return Vocabulary.builder()
                .putLicenseTypes(LicenseType.FULL, "Full license")
                .addTopic(TopicDefinition.of(A, "a"))
                .addTopic(TopicDefinition.of(B, "b"))
                .addTopic(new TopicDefinition(B_NARROW, "narrow b", Set.of(B), Set.of()))
                .addFact(F, "Is f true?")
                .addFact(G, "Is g true?")
                .build();
    }

    /** What one edition says. */
    private record Rules(
            List<Requirement> requirements,
            List<Limit> limits,
            List<Relation> relations,
            Optional<CarryOver> carryOver,
            Optional<MakeUp> makeUp,
            List<Exchange> exchanges,
            DuplicatePolicy duplicates) {}

    private static Edition edition(String id, DateRange inForce, Rules rules) {
        return Edition.builder()
                .id(id)
                .inForce(inForce)
                .addSchedules(Schedule.builder()
                        .title("Renewal")
                        .when(Condition.occasion(Occasion.RENEWAL))
                        .requirements(rules.requirements())
                        .limits(rules.limits())
                        .addRelations(rules.relations().toArray(Relation[]::new))
                        .addCarryOvers(rules.carryOver().stream().toArray(CarryOver[]::new))
                        .addMakeUps(rules.makeUp().stream().toArray(MakeUp[]::new))
                        .addMilestones(new Milestone(
                                "ask-by",
                                "The last day to ask for more time",
                                Deadline.before(Period.ofMonths(1), Anchor.end()),
                                List.of(SOURCE),
                                List.of()))
                        .addCitations(SOURCE)
                        .build())
                .addValuations(rules.exchanges().toArray(Valuation[]::new))
                .duplicates(rules.duplicates())
                .build();
    }

    private static Arbitrary<Rules> rules() {
        // Mostly several, so that there is something to relate.
        Arbitrary<List<Requirement>> requirements = Arbitraries.frequency(
                        Tuple.of(1, 1), Tuple.of(2, 2), Tuple.of(3, 3), Tuple.of(3, 4), Tuple.of(3, MAX_REQUIREMENTS))
                .flatMap(number -> Combinators.combine(IntStream.range(0, number)
                                .mapToObj(RuleBookArbitraries::requirement)
                                .toList())
                        .as(list -> list));
        Arbitrary<DuplicatePolicy> policies = Arbitraries.of(
                DuplicatePolicy.EVERY_CLAIM,
                DuplicatePolicy.ONCE_EVER,
                DuplicatePolicy.ONCE_A_CALENDAR_YEAR,
                DuplicatePolicy.ONCE_A_CYCLE);
        return Combinators.combine(
                        requirements,
                        limits().list().ofMaxSize(3),
                        ties().list().ofMaxSize(5),
                        passages().optional(0.7),
                        exchanges().list().ofMaxSize(3),
                        policies)
                .as((owed, limits, ties, passage, exchanges, policy) -> {
                    // How cycles before this one are laid out may change what was done once.
                    boolean once = policy == DuplicatePolicy.ONCE_A_CYCLE
                            && owed.stream().anyMatch(Requirement::oneTime);
                    return new Rules(
                            owed,
                            limits.stream()
                                    .flatMap(limit -> limit.among(owed).stream())
                                    .toList(),
                            relations(ties, owed),
                            passage.flatMap(drawn -> drawn.carryOver(owed)),
                            passage.flatMap(drawn -> drawn.makeUp(owed)),
                            exchanges,
                            once ? DuplicatePolicy.ONCE_EVER : policy);
                });
    }

    // ---- Requirements -------------------------------------------------------------------------------------------

    private static RequirementId id(int place) {
        return RequirementId.of("r" + place);
    }

    private static Arbitrary<Requirement> requirement(int place) {
        return Combinators.combine(
                        place == 0 ? credits(place).map(demand -> (Demand) demand) : demands(place),
                        conditions(),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(Condition.never())), Tuple.of(1, conditions())),
                        deadlines(),
                        Arbitraries.integers().between(0, 9))
                .as((demand, when, waived, deadline, kind) -> {
                    Requirement.Builder requirement = Requirement.builder()
                            .id(id(place))
                            .title(demand.describe())
                            .demand(demand)
                            .when(when)
                            .waivedWhen(waived)
                            .addCitations(SOURCE);
                    boolean once = kind == 9 && place > 0;
                    if (once) {
                        // Only what reaches back without end and asks for no amount stays done.
                        requirement.demand(Demand.completion(CreditPredicate.topic(A), Window.ever()));
                    } else {
                        requirement.deadline(deadline);
                    }
                    if (kind == 8 && place > 0) {
                        requirement.addSupersededBy(id(place - 1));
                    }
                    return requirement.oneTime(once).build();
                });
    }

    private static Arbitrary<Demand> demands(int place) {
        Arbitrary<Demand.Leaf> leaves = leaves(place);
        Arbitrary<Demand> anyOf = leaves.list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .map(list -> new Demand.AnyOf(IntStream.range(0, list.size())
                        .mapToObj(i -> new Demand.Branch("way-" + i, "way " + i, list.get(i)))
                        .toList()));
        Arbitrary<Demand> allOf =
                leaves.list().ofMinSize(2).ofMaxSize(2).map(list -> new Demand.AllOf(List.copyOf(list)));
        return Arbitraries.frequencyOf(Tuple.of(6, leaves.map(leaf -> leaf)), Tuple.of(1, anyOf), Tuple.of(1, allOf));
    }

    private static Arbitrary<Demand.Leaf> leaves(int place) {
        Arbitrary<Demand.Leaf> completions = Combinators.combine(
                        Arbitraries.integers().between(1, 2), predicates(), windows())
                .as(Demand.Completions::new);
        Arbitrary<Demand.Leaf> coverage = Combinators.combine(
                        predicates().list().ofMinSize(1).ofMaxSize(3), windows())
                .as((parts, window) -> new Demand.Coverage(
                        parts.stream()
                                .map(part -> new Demand.Coverage.Part(part.describe(), part))
                                .toList(),
                        window));
        // Where every date counts, a training starts the time in which the next one is due.
        Arbitrary<Demand.Leaf> recurrence = Combinators.combine(
                        Arbitraries.integers().between(6, 30).map(Period::ofMonths),
                        predicates(),
                        windows().filter(window -> !(window instanceof Window.Ever)))
                .as(Demand.Recurrence::new);
        return Arbitraries.frequencyOf(
                Tuple.of(10, credits(place).map(credits -> credits)),
                Tuple.of(4, completions),
                Tuple.of(1, recurrence),
                Tuple.of(2, coverage),
                Tuple.of(1, Arbitraries.of(new Demand.Holds(F), new Demand.Holds(G))));
    }

    private static Arbitrary<Demand.Credits> credits(int place) {
        return Combinators.combine(required(place), predicates(), windows()).as(Demand.Credits::new);
    }

    private static Arbitrary<RequiredAmount> required(int place) {
        Arbitrary<RequiredAmount> fixed = Arbitraries.longs()
                .between(1, 12)
                .flatMap(credits -> Arbitraries.of(Amount.of(credits), new Amount(credits * 25)))
                .map(RequiredAmount::of);
        List<Tuple.Tuple2<Integer, Arbitrary<RequiredAmount>>> kinds = new ArrayList<>(List.of(
                Tuple.of(12, fixed),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                RequiredAmount.byDeadline(
                                        new RequiredAmount.DeadlineStep(LocalDate.of(2020, 7, 1), Amount.of(3)),
                                        new RequiredAmount.DeadlineStep(LocalDate.of(2023, 1, 1), Amount.of(5))),
                                RequiredAmount.perYear(Amount.of(3), Rounding.HUNDREDTHS)))));
        if (place > 0) {
            kinds.add(Tuple.of(
                    1,
                    Arbitraries.of(30, 50).map(share -> RequiredAmount.percentOf(share, id(0), Rounding.HUNDREDTHS))));
            kinds.add(Tuple.of(1, Arbitraries.just(RequiredAmount.notSet())));
        }
        return Arbitraries.frequencyOf(kinds);
    }

    private static Arbitrary<CreditPredicate> predicates() {
        CreditPredicate a = CreditPredicate.topic(A);
        CreditPredicate b = CreditPredicate.topic(B);
        CreditPredicate credit = CreditPredicate.category(Categories.NONE).negate();
        CreditPredicate one = CreditPredicate.category(Categories.AMA_PRA_1);
        return Arbitraries.of(
                CreditPredicate.anyCredit(),
                a,
                b,
                credit,
                one,
                a.or(b),
                a.and(b),
                a.and(credit),
                a.and(CreditPredicate.claimedInStepsOf(Amount.of("0.5"))),
                b.and(one),
                CreditPredicate.topic(B_NARROW),
                CreditPredicate.format(Formats.LIVE),
                a.or(CreditPredicate.format(Formats.JOURNAL)),
                b.and(CreditPredicate.evidenceAtLeast(Evidence.DOCUMENTED)),
                credit.and(CreditPredicate.completedWithin(
                        new DateRange(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 5, 31)))));
    }

    private static Arbitrary<Window> windows() {
        return Arbitraries.frequency(
                Tuple.of(8, Window.cycle()),
                Tuple.of(2, Window.ever()),
                Tuple.of(1, Window.beforeDeadline(Period.ofMonths(18))),
                Tuple.of(1, Window.before(Period.ofYears(3), Anchor.end())),
                Tuple.of(1, Window.last(Period.ofYears(3), Anchor.end())),
                Tuple.of(1, Window.byApplication(CHANGE, Window.cycle(), Window.beforeDeadline(Period.ofYears(1)))),
                Tuple.of(1, Window.since(Anchor.issue())),
                Tuple.of(1, Window.after(Anchor.issue(), Period.ofMonths(24))),
                Tuple.of(1, Window.calendarYearsBefore(2)));
    }

    private static Arbitrary<Deadline> deadlines() {
        Deadline.Move move = new Deadline.Move(CHANGE.minusDays(1), CHANGE.plusMonths(3));
        return Arbitraries.frequency(
                Tuple.of(12, Deadline.end()),
                Tuple.of(1, Deadline.before(Period.ofMonths(2), Anchor.end())),
                Tuple.of(1, Deadline.after(Anchor.issue(), Period.ofMonths(24))),
                Tuple.of(1, Deadline.earliest(Deadline.end(), Deadline.after(Anchor.issue(), Period.ofMonths(30)))),
                Tuple.of(1, Deadline.end().moved(move)),
                Tuple.of(2, Deadline.end().curable(Period.ofMonths(3))),
                Tuple.of(1, Deadline.before(Period.ofMonths(1), Anchor.end()).curable(Period.ofMonths(2))));
    }

    /** Conditions under which requirements, limits and relations hold. */
    private static Arbitrary<Condition> conditions() {
        return Arbitraries.frequency(
                Tuple.of(12, Condition.always()),
                Tuple.of(2, Condition.fact(F)),
                Tuple.of(1, Condition.fact(F).and(Condition.fact(G).negate())),
                Tuple.of(1, Condition.fact(G).or(Condition.endsInEvenYear())),
                Tuple.of(1, Condition.issuedBefore(LocalDate.of(2019, 1, 1))),
                Tuple.of(1, Condition.licensedLessThan(36).negate()),
                Tuple.of(1, Condition.cycleNumber(2, 2)));
    }

    // ---- Limits and relations -----------------------------------------------------------------------------------

    /**
     * A limit toward the requirement in some place, if that is counted in credits.
     *
     * <p>Where it is always in force and lower than what is asked for, it bounds verified credits only, so that something
     * is left to fill the amount.
     */
    private record Bound(int place, CreditPredicate any, int quarters, Condition when) {
        Optional<Limit> among(List<Requirement> owed) {
            Requirement toward = owed.get(place % owed.size());
            boolean leavesRoom = !when.equals(Condition.always())
                    || toward.counted().stream()
                            .flatMap(part -> part.least().stated().stream())
                            .allMatch(stated -> stated.compareTo(new Amount(quarters * 25L)) <= 0);
            CreditPredicate credits = leavesRoom ? any : any.and(CreditPredicate.evidenceAtLeast(Evidence.VERIFIED));
            return toward.counted().stream().anyMatch(Demand.Credits.class::isInstance)
                    ? Optional.of(Limit.builder()
                            .title("at most " + new Amount(quarters * 25L) + " with " + credits.describe() + " toward "
                                    + toward.id())
                            .toward(toward.id())
                            .credits(credits)
                            .atMost(new Amount(quarters * 25L))
                            .when(when)
                            .addCitations(SOURCE)
                            .build())
                    : Optional.empty();
        }
    }

    private static Arbitrary<Bound> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MAX_REQUIREMENTS - 1),
                        predicates(),
                        Arbitraries.integers().between(0, 16),
                        conditions())
                .as(Bound::new);
    }

    private enum Kind {
        EXCLUSIVE,
        RING,
        ON_TOP,
        UNDIVIDED,
        WITHIN,
        AMONG_COUNTED
    }

    /** A relation of some kind among some places, as far as the requirements in these places may have it. */
    private record Tie(Kind kind, Set<Integer> places, Condition when) {}

    private static Arbitrary<Tie> ties() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers()
                                .between(0, MAX_REQUIREMENTS - 1)
                                .set()
                                .ofMinSize(2)
                                .ofMaxSize(3),
                        conditions())
                .as(Tie::new);
    }

    /** The later of two requirements is the inner one; what counts among others excludes none but its siblings. */
    private static List<Relation> relations(List<Tie> ties, List<Requirement> owed) {
        List<Relation> relations = new ArrayList<>();
        Set<RequirementId> inner = new HashSet<>();
        for (Tie tie : ties) {
            List<Requirement> tied = tie.places().stream()
                    .sorted()
                    .filter(place -> place < owed.size())
                    .map(owed::get)
                    .filter(requirement -> !requirement.oneTime())
                    .toList();
            if (tie.kind() == Kind.AMONG_COUNTED && tied.size() > 1) {
                RequirementId taker = tied.get(1).id();
                if (tied.subList(0, 2).stream().allMatch(RuleBookArbitraries::plain) && inner.add(taker)) {
                    relations.add(
                            Relation.amongCounted(taker, tied.get(0).id(), tie.when(), List.of(SOURCE), List.of()));
                }
            }
            if (tie.kind() == Kind.WITHIN && tied.size() > 1) {
                if (tied.subList(0, 2).stream().noneMatch(r -> r.counted().isEmpty())) {
                    relations.add(Relation.within(
                            tied.get(1).id(), tied.get(0).id(), tie.when(), List.of(SOURCE), List.of()));
                }
            }
        }
        for (Tie tie : ties) {
            boolean ring = tie.kind() == Kind.RING;
            List<RequirementId> rivals = IntStream.range(0, owed.size())
                    .filter(place -> ring || tie.places().contains(place))
                    .mapToObj(owed::get)
                    .filter(requirement -> !requirement.oneTime() && mayExclude(requirement))
                    .map(Requirement::id)
                    .filter(id -> !inner.contains(id))
                    .toList();
            if (ring && rivals.size() > 2) {
                for (int i = 0; i < rivals.size(); i++) {
                    List<RequirementId> next = List.of(rivals.get(i), rivals.get((i + 1) % rivals.size()));
                    relations.add(Relation.exclusive(next, tie.when(), List.of(SOURCE), List.of()));
                }
            }
            if (rivals.size() > 1) {
                List<RequirementId> pair = rivals.subList(0, 2);
                Optional<Relation> relation = switch (tie.kind()) {
                    case EXCLUSIVE -> Optional.of(Relation.exclusive(rivals, tie.when(), List.of(SOURCE), List.of()));
                    case ON_TOP ->
                        Optional.of(Relation.onTop(pair.get(1), pair.get(0), tie.when(), List.of(SOURCE), List.of()));
                    case UNDIVIDED -> Optional.of(Relation.undivided(rivals, tie.when(), List.of(SOURCE), List.of()));
                    case RING, WITHIN, AMONG_COUNTED -> Optional.empty();
                };
                relation.ifPresent(relations::add);
            }
        }
        return relations;
    }

    private static boolean plain(Requirement requirement) {
        return requirement.demand() instanceof Demand.Credits;
    }

    private static boolean mayExclude(Requirement requirement) {
        return !requirement.counted().isEmpty()
                && requirement.counted().stream()
                        .allMatch(part -> part instanceof Demand.Credits || part instanceof Demand.Completions);
    }

    // ---- What passes between cycles -----------------------------------------------------------------------------

    /** Toward the requirements in some places, of those that take credits of the cycle alone. */
    private record Passage(
            Excess excess, CreditPredicate credits, Set<Integer> places, Optional<Amount> atMost, boolean declared) {

        Optional<CarryOver> carryOver(List<Requirement> owed) {
            RequirementId[] toward = toward(owed);
            CarryOver.Builder rule = CarryOver.builder()
                    .title("carried over")
                    .addToward(toward)
                    .credits(credits)
                    .excess(excess)
                    .declared(declared)
                    .addCitations(SOURCE);
            atMost.ifPresent(rule::atMost);
            return toward.length == 0 ? Optional.empty() : Optional.of(rule.build());
        }

        Optional<MakeUp> makeUp(List<Requirement> owed) {
            RequirementId[] toward = toward(owed);
            return toward.length == 0
                    ? Optional.empty()
                    : Optional.of(MakeUp.builder()
                            .title("made up")
                            .addToward(toward)
                            .credits(credits)
                            .addCitations(SOURCE)
                            .build());
        }

        private RequirementId[] toward(List<Requirement> owed) {
            return places.stream()
                    .sorted()
                    .filter(place -> place < owed.size())
                    .map(owed::get)
                    .filter(Requirement::usesUp)
                    .map(Requirement::id)
                    .toArray(RequirementId[]::new);
        }
    }

    private static Arbitrary<Passage> passages() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(2, Excess.stated()),
                                Tuple.of(4, Excess.bestForLicensee()),
                                Tuple.of(1, Excess.newest()),
                                Tuple.of(1, Excess.after(CreditPredicate.topic(A)))),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(CreditPredicate.anyCredit())), Tuple.of(1, predicates())),
                        Arbitraries.integers()
                                .between(0, MAX_REQUIREMENTS - 1)
                                .set()
                                .ofMinSize(3),
                        Arbitraries.longs()
                                .between(1, 16)
                                .map(quarters -> new Amount(quarters * 50))
                                .optional(0.5),
                        Arbitraries.of(false, false, true))
                .as(Passage::new);
    }

    // ---- Valuations ---------------------------------------------------------------------------------------------

    private static Arbitrary<Exchange> exchanges() {
        Conversion halves = Conversion.to(RoundingMode.HALF_UP, Amount.of("0.5"));
        CreditPredicate journal = CreditPredicate.format(Formats.JOURNAL);
        CreditPredicate teaching = CreditPredicate.format(Formats.TEACHING);
        CreditPredicate certification = CreditPredicate.format(Formats.BOARD_CERTIFICATION);
        Share fixed = Share.of(Amount.of(3)).in(Categories.AMA_PRA_1).about();
        return Arbitraries.of(
                exchange(journal, Share.of(Worth.rate(1, 2, halves.atLeast(Amount.of(1))))),
                exchange(journal, Share.of(Worth.rate(2, 3, halves.onSum(Window.cycle())))),
                exchange(teaching, Share.of(Worth.minutes(60, halves)).in(Categories.AMA_PRA_2)),
                exchange(
                        certification,
                        fixed,
                        Share.of(Amount.of(1)).in(Categories.AMA_PRA_1).about(A)),
                exchange(certification, fixed.again(Period.ofYears(1), 3)),
                Exchange.builder()
                        .of(certification)
                        .addShares(fixed)
                        .repeats(DuplicatePolicy.ONCE_A_CALENDAR_YEAR)
                        .addCitations(SOURCE)
                        .build(),
                exchange(
                        CreditPredicate.topic(B_NARROW),
                        Share.of(Worth.claimed()).about(A)),
                exchange(
                        CreditPredicate.category(Categories.AMA_PRA_2),
                        Share.of(Worth.claimed()).in(Categories.AMA_PRA_1)));
    }

    private static Exchange exchange(CreditPredicate of, Share... shares) {
        return Exchange.builder().of(of).addShares(shares).addCitations(SOURCE).build();
    }

    // ---- Situations ---------------------------------------------------------------------------------------------

    /** {@return situations under random rule books, each with a rule book of its own} */
    public static Arbitrary<Situation> situations() {
        return ruleBooks().flatMap(RuleBookArbitraries::situations);
    }

    /**
     * {@return situations under a rule book}
     *
     * @param book one of {@link #ruleBooks()}
     */
    public static Arbitrary<Situation> situations(RuleBook book) {
        CmeArbitraries arbitraries = CmeArbitraries.of(book);
        return arbitraries
                .cycles()
                .flatMap(cycle -> Combinators.combine(
                                licenses(arbitraries, cycle),
                                histories(cycle),
                                credits(cycle).list().ofMaxSize(MAX_CREDITS),
                                CmeArbitraries.datesAround(cycle).optional(0.4))
                        .as((license, history, credits, asOf) -> new Situation(
                                with(history, license),
                                numbered(credits),
                                EvaluationOptions.builder()
                                        .asOf(asOf)
                                        .ruleBooks(RuleBooks.of(book))
                                        .build())));
    }

    /** Rules hang on the day of issue: it is always stated. */
    private static Arbitrary<License> licenses(CmeArbitraries arbitraries, Cycle cycle) {
        return Combinators.combine(
                        arbitraries.licenses(LicenseType.FULL, Occasion.RENEWAL, LicenseStatus.ACTIVE, cycle),
                        CmeArbitraries.dates(cycle.start().minusYears(4), cycle.start()))
                .as((license, issued) ->
                        License.builder().from(license).issuedOn(issued).build());
    }

    /** One or two cycles before a cycle, the last one first, as far as an edition covers them. */
    private static Arbitrary<List<PastCycle>> histories(Cycle cycle) {
        Arbitrary<PastCycle.Carried> carried = Combinators.combine(
                        Arbitraries.longs().between(1, 16).map(quarters -> new Amount(quarters * 25)),
                        Arbitraries.of(CATEGORIES))
                .as(PastCycle.Carried::new);
        Arbitrary<PastCycle> pasts = Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.frequency(Tuple.of(3, Verdict.COMPLIANT), Tuple.of(2, Verdict.NON_COMPLIANT)),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(List.<PastCycle.Carried>of())),
                                Tuple.of(1, carried.list().ofMinSize(1).ofMaxSize(2))),
                        Arbitraries.of(true, false))
                .as((years, verdict, left, declared) -> new PastCycle(
                        new Cycle(cycle.start().minusYears(years), cycle.start().minusDays(1)),
                        verdict,
                        left,
                        declared));
        return pasts.list().ofMinSize(1).ofMaxSize(2).map(drawn -> {
            List<PastCycle> history = new ArrayList<>();
            LocalDate start = cycle.start();
            for (PastCycle past : drawn) {
                LocalDate last = start.minusDays(1);
                start = start.minusDays(ChronoUnit.DAYS.between(past.cycle().start(), cycle.start()));
                if (!last.isBefore(FIRST)) {
                    history.add(new PastCycle(new Cycle(start, last), past.verdict(), past.carried(), past.declared()));
                }
            }
            return history;
        });
    }

    /** Facts that change might be unknown in an earlier cycle only; they are left out where there is one. */
    private static License with(List<PastCycle> history, License license) {
        Map<Fact, FactValue> facts = new TreeMap<>(license.facts());
        facts.values()
                .removeIf(value -> !history.isEmpty()
                        && !Set.of(FactValue.TRUE, FactValue.FALSE).contains(value));
        return License.builder().from(license).facts(facts).history(history).build();
    }

    private static Arbitrary<Credit> credits(Cycle cycle) {
        Arbitrary<LocalDate> inCycle = CmeArbitraries.dates(cycle.start(), cycle.end());
        Arbitrary<Amount> amounts = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(0, 12).map(Amount::of)),
                Tuple.of(2, Arbitraries.longs().between(1, 30).map(quarters -> new Amount(quarters * 25))),
                Tuple.of(1, Arbitraries.longs().between(1, 999).map(Amount::new)));
        Arbitrary<Credit> plain = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, inCycle),
                                Tuple.of(1, CmeArbitraries.datesAround(cycle)),
                                Tuple.of(
                                        1,
                                        CmeArbitraries.dates(
                                                cycle.start().minusYears(2),
                                                cycle.start().minusDays(1)))),
                        amounts,
                        Arbitraries.of(TOPICS).set().ofMaxSize(2),
                        Arbitraries.of(CATEGORIES))
                .as((day, amount, topics, category) -> Credit.builder()
                        .id("c")
                        .completedOn(day)
                        .amount(amount)
                        .topics(topics)
                        .category(category)
                        .build());
        return Combinators.combine(
                        plain,
                        Arbitraries.of(FORMATS).optional(0.7),
                        Arbitraries.of("x", "y").optional(0.2),
                        Arbitraries.integers().between(0, 300).optional(0.2),
                        Arbitraries.frequency(Tuple.of(6, Evidence.VERIFIED), Tuple.of(2, Evidence.ATTESTED)),
                        Arbitraries.frequency(Tuple.of(15, false), Tuple.of(1, true)))
                .as((credit, format, activity, minutes, evidence, planned) -> {
                    Credit.Builder builder =
                            Credit.builder().from(credit).evidence(evidence).planned(planned);
                    format.ifPresent(builder::format);
                    activity.ifPresent(builder::activityId);
                    minutes.ifPresent(builder::minutes);
                    return builder.build();
                });
    }

    private static List<Credit> numbered(List<Credit> credits) {
        return IntStream.range(0, credits.size())
                .mapToObj(i ->
                        Credit.builder().from(credits.get(i)).id("c" + (i + 1)).build())
                .toList();
    }
}
