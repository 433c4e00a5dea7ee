package io.github.cmerules.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Compares the count with the best of all legal divisions, which are tried one by one.
 *
 * <p>The instances are small: up to 5 requirements, 5 lots, 3 groups of requirements that may not share, and 3 limits that
 * may overlap; amounts are whole credits. The oracle knows nothing of how the library counts: it gives every unit of every
 * lot to every set of requirements that may share it.
 */
class CountingOraclePropertyTest {

    private static final int REQUIREMENTS = 5;
    private static final List<Format> FORMATS = List.of(Formats.LIVE, Formats.ENDURING);
    private static final Citation SOURCE = new Citation(
            "An invented rule",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Citation.Confidence.PRIMARY);

    /** A lot of some units, wanted by the requirements in a bit set, in one of two formats. */
    record TestLot(int units, int wanted, int format) {}

    /** A limit toward one requirement, on a format or on the lots that another requirement wants as well. */
    record TestLimit(int toward, boolean byFormat, int which, int atMost) {
        boolean bounds(TestLot lot) {
            return byFormat ? lot.format() == which % 2 : (lot.wanted() >> which & 1) == 1;
        }
    }

    /** A requirement that counts only what also counts toward another one. */
    record Nesting(int inner, int outer) {}

    /** Another way to meet a requirement: with the lots that another requirement wants. */
    record Alternative(int requirement, int topic, int need) {}

    record Instance(
            List<Integer> needs,
            List<TestLot> lots,
            List<Integer> sharedGroups,
            List<TestLimit> limits,
            List<Integer> undivided,
            List<Nesting> nestings,
            List<Alternative> alternatives) {

        static Instance plain(List<Integer> needs, List<TestLot> lots, List<Integer> groups, List<TestLimit> limits) {
            return new Instance(needs, lots, groups, limits, List.of(), List.of(), List.of());
        }

        /** {@return the groups that share no unit, without requirements that count among others} */
        List<Integer> groups() {
            List<Integer> groups = new ArrayList<>();
            sharedGroups.forEach(group -> groups.add(withoutInner(group)));
            undivided.forEach(group -> groups.add(withoutInner(group)));
            return groups;
        }

        int withoutInner(int group) {
            int left = group;
            for (Nesting nesting : nestings) {
                left &= ~(1 << nesting.inner());
            }
            return left;
        }

        boolean mayShare(int set) {
            return groups().stream().allMatch(group -> Integer.bitCount(group & set) <= 1)
                    && nestings.stream().allMatch(n -> (set >> n.inner() & 1) == 0 || (set >> n.outer() & 1) == 1);
        }

        /** {@return who wants a lot if a requirement goes the first way, or the other} */
        int wanted(TestLot lot, boolean other) {
            int wanted = lot.wanted();
            for (Alternative alternative : other ? alternatives : List.<Alternative>of()) {
                wanted &= ~(1 << alternative.requirement());
                wanted |= (lot.wanted() >> alternative.topic() & 1) << alternative.requirement();
            }
            for (Nesting nesting : nestings) {
                wanted &= (wanted >> nesting.outer() & 1) == 1 ? -1 : ~(1 << nesting.inner());
            }
            return wanted;
        }

        Instance otherWay() {
            List<Integer> others = new ArrayList<>(needs);
            alternatives.forEach(alternative -> others.set(alternative.requirement(), alternative.need()));
            return new Instance(others, lots, sharedGroups, limits, undivided, nestings, alternatives);
        }
    }

    @Provide
    Arbitrary<Instance> instances() {
        Arbitrary<TestLot> lots = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, (1 << REQUIREMENTS) - 1),
                        Arbitraries.integers().between(0, 1))
                .as(TestLot::new);
        Arbitrary<Integer> groups = Arbitraries.integers()
                .between(3, (1 << REQUIREMENTS) - 1)
                .filter(group -> Integer.bitCount(group) >= 2);
        Arbitrary<TestLimit> limits = Combinators.combine(
                        Arbitraries.integers().between(0, REQUIREMENTS - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, REQUIREMENTS - 1),
                        Arbitraries.integers().between(0, 3))
                .as(TestLimit::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4).list().ofSize(REQUIREMENTS),
                        lots.list().ofMinSize(1).ofMaxSize(5),
                        groups.list().ofMaxSize(2),
                        limits.list().ofMaxSize(3))
                .as(Instance::plain);
    }

    @Provide
    Arbitrary<Instance> furtherInstances() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, REQUIREMENTS - 1);
        Arbitrary<Nesting> nestings = Combinators.combine(place, place)
                .as(Nesting::new)
                .filter(nesting -> nesting.inner() != nesting.outer());
        Arbitrary<Alternative> alternatives = Combinators.combine(
                        place, place, Arbitraries.integers().between(1, 4))
                .as(Alternative::new);
        Arbitrary<Integer> groups = Arbitraries.integers()
                .between(3, (1 << REQUIREMENTS) - 1)
                .filter(group -> Integer.bitCount(group) >= 2);
        return Combinators.combine(
                        instances(),
                        groups.list().ofMaxSize(1),
                        nestings.list().ofMaxSize(1),
                        alternatives.list().ofMaxSize(1))
                .as((plain, undivided, nested, others) -> new Instance(
                        plain.needs(), plain.lots(), plain.sharedGroups(), plain.limits(), undivided, nested, others));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void count_is_the_best_with_ways_nesting_and_undivided_lots(@ForAll("furtherInstances") Instance instance) {
        Assume.that(chordal(instance));
        int[] best = best(instance, false);
        Instance shown = instance;
        if (!instance.alternatives().isEmpty()) {
            Instance other = instance.otherWay();
            int[] otherBest = best(other, true);
            if (compareShortfalls(shortfalls(instance, best), shortfalls(other, otherBest)) < 0) {
                best = otherBest;
                shown = other;
            }
        }

        Evaluation evaluation = evaluate(instance);

        int[] counted = evaluation.requirements().stream()
                .map(RequirementOutcome::counted)
                .mapToInt(amount -> (int) (amount.hundredths() / 100))
                .toArray();
        assertThat(counted).isEqualTo(best);
        assertThat(evaluation.requirements())
                .extracting(outcome -> (int) (outcome.required().hundredths() / 100))
                .isEqualTo(shown.needs());
        if (instance.alternatives().isEmpty()) {
            checkWitness(instance, evaluation);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.MIXIN)
    void count_is_the_best_of_all_legal_divisions(@ForAll("instances") Instance instance) {
        Assume.that(chordal(instance));
        int[] best = best(instance, false);

        Evaluation evaluation = evaluate(instance);

        int[] counted = evaluation.requirements().stream()
                .map(RequirementOutcome::counted)
                .mapToInt(amount -> (int) (amount.hundredths() / 100))
                .toArray();
        assertThat(counted).isEqualTo(best);
        checkWitness(instance, evaluation);
    }

    private static Evaluation evaluate(Instance instance) {
        License license = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2024-01-01/2025-12-31"))
                .build();
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < instance.lots().size(); i++) {
            TestLot lot = instance.lots().get(i);
            List<Topic> topics = new ArrayList<>();
            for (int r = 0; r < REQUIREMENTS; r++) {
                if ((lot.wanted() >> r & 1) == 1) {
                    topics.add(topic(r));
                }
            }
            credits.add(Credit.builder()
                    .id("c" + i)
                    .completedOn(LocalDate.of(2024, 2, 1).plusDays(i))
                    .category(Categories.AMA_PRA_1)
                    .amount(Amount.of(lot.units()))
                    .format(FORMATS.get(lot.format()))
                    .topics(topics)
                    .build());
        }
        return Evaluator.evaluate(
                license,
                credits,
                EvaluationOptions.builder()
                        .ruleBooks(RuleBooks.of(book(instance)))
                        .build());
    }

    private static RuleBook book(Instance instance) {
        Vocabulary.Builder vocabulary = Vocabulary.builder().putLicenseTypes(LicenseType.FULL, "Full license");
        Schedule.Builder schedule = Schedule.builder()
                .title("Full license, renewal")
                .when(Condition.always())
                .addCitations(SOURCE);
        for (int r = 0; r < REQUIREMENTS; r++) {
            vocabulary.addTopic(TopicDefinition.of(topic(r), "topic " + r));
            schedule.addRequirements(Requirement.builder()
                    .id(requirement(r))
                    .title("Requirement " + r)
                    .demand(demand(instance, r))
                    .addCitations(SOURCE)
                    .build());
        }
        for (int group : instance.sharedGroups()) {
            List<RequirementId> members = members(instance.withoutInner(group));
            if (members.size() > 1) {
                schedule.addRelations(Relation.exclusive(members, Condition.always(), List.of(SOURCE), List.of()));
            }
        }
        for (int group : instance.undivided()) {
            List<RequirementId> members = members(instance.withoutInner(group));
            if (members.size() > 1) {
                schedule.addRelations(Relation.undivided(members, Condition.always(), List.of(SOURCE), List.of()));
            }
        }
        for (Nesting nesting : instance.nestings()) {
            schedule.addRelations(Relation.amongCounted(
                    requirement(nesting.inner()),
                    requirement(nesting.outer()),
                    Condition.always(),
                    List.of(SOURCE),
                    List.of()));
        }
        for (TestLimit limit : instance.limits()) {
            schedule.addLimits(Limit.builder()
                    .title("at most " + limit.atMost())
                    .toward(requirement(limit.toward()))
                    .credits(
                            limit.byFormat()
                                    ? CreditPredicate.format(FORMATS.get(limit.which() % 2))
                                    : CreditPredicate.topic(topic(limit.which())))
                    .atMost(Amount.of(limit.atMost()))
                    .addCitations(SOURCE)
                    .build());
        }
        return RuleBook.builder()
                .id(RuleBookId.of("us-xx/physician"))
                .title("An invented board")
                .jurisdiction(Jurisdiction.of("US-XX"))
                .addProfessions(Profession.MD)
                .verifiedThrough(LocalDate.of(2026, 1, 1))
                .vocabulary(vocabulary.build())
                .addEditions(Edition.builder()
                        .id("1")
                        .inForce(DateRange.ALL)
                        .addSchedules(schedule.build())
                        .build())
                .build();
    }

    private static Demand demand(Instance instance, int r) {
        Demand first = credits(instance.needs().get(r), r);
        for (Alternative alternative : instance.alternatives()) {
            if (alternative.requirement() == r) {
                return Demand.anyOf(
                        new Demand.Branch("first", "first", first),
                        new Demand.Branch("other", "other", credits(alternative.need(), alternative.topic())));
            }
        }
        return first;
    }

    private static Demand credits(int amount, int topic) {
        return Demand.credits(Amount.of(amount), CreditPredicate.topic(topic(topic)), Window.cycle());
    }

    private static List<RequirementId> members(int group) {
        List<RequirementId> members = new ArrayList<>();
        for (int r = 0; r < REQUIREMENTS; r++) {
            if ((group >> r & 1) == 1) {
                members.add(requirement(r));
            }
        }
        return members;
    }

    private static Topic topic(int r) {
        return Topic.of("topic-" + r);
    }

    private static RequirementId requirement(int r) {
        return RequirementId.of("us-xx/r" + r);
    }

    // ---- the oracle ---------------------------------------------------------------------------------------------

    /** {@return the counted amounts of the best legal division, by trying all of them} */
    private static int[] best(Instance instance, boolean other) {
        int limits = instance.limits().size();
        Set<List<Integer>> states = new HashSet<>();
        states.add(new ArrayList<>(Collections.nCopies(REQUIREMENTS + limits, 0)));
        for (TestLot lot : instance.lots()) {
            Set<List<Integer>> after = new HashSet<>();
            for (int choice = -1; choice < REQUIREMENTS; choice++) {
                after.addAll(given(instance, lot, takers(instance, instance.wanted(lot, other), choice), states));
            }
            states = after;
        }
        int[] best = null;
        for (List<Integer> state : states) {
            int[] counted = state.stream().limit(REQUIREMENTS).mapToInt(i -> i).toArray();
            if (best == null || compare(instance, counted, best) > 0) {
                best = counted;
            }
        }
        return best;
    }

    /** {@return who may take a lot that goes to one requirement of each group that does not divide} */
    private static int takers(Instance instance, int wanted, int choice) {
        int takers = wanted;
        for (int group : instance.undivided()) {
            takers &= ~(instance.withoutInner(group) & ~(choice < 0 ? 0 : 1 << choice));
        }
        return takers;
    }

    private static Set<List<Integer>> given(Instance instance, TestLot lot, int takers, Set<List<Integer>> before) {
        Set<List<Integer>> states = before;
        for (int unit = 0; unit < lot.units(); unit++) {
            Set<List<Integer>> next = new HashSet<>(states);
            for (int set = 1; set < 1 << REQUIREMENTS; set++) {
                if ((set & ~takers) == 0 && instance.mayShare(set)) {
                    for (List<Integer> state : states) {
                        give(instance, lot, set, state).ifPresent(next::add);
                    }
                }
            }
            states = next;
        }
        return states;
    }

    private static Optional<List<Integer>> give(Instance instance, TestLot lot, int set, List<Integer> state) {
        List<Integer> next = new ArrayList<>(state);
        for (int r = 0; r < REQUIREMENTS; r++) {
            if ((set >> r & 1) == 1) {
                next.set(r, next.get(r) + 1);
                for (int l = 0; l < instance.limits().size(); l++) {
                    TestLimit limit = instance.limits().get(l);
                    if (limit.toward() == r && limit.bounds(lot)) {
                        int used = next.get(REQUIREMENTS + l) + 1;
                        if (used > limit.atMost()) {
                            return Optional.empty();
                        }
                        next.set(REQUIREMENTS + l, used);
                    }
                }
            }
        }
        return Optional.of(next);
    }

    /** {@return a positive number if the first division is better: less missing in all, in order, then more counted} */
    private static int compare(Instance instance, int[] one, int[] other) {
        int[] short1 = shortfalls(instance, one);
        int[] short2 = shortfalls(instance, other);
        int difference = compareShortfalls(short1, short2);
        return difference == 0 ? Arrays.compare(one, other) : difference;
    }

    private static int compareShortfalls(int[] one, int[] other) {
        int difference =
                Integer.compare(Arrays.stream(other).sum(), Arrays.stream(one).sum());
        return difference == 0 ? Arrays.compare(other, one) : difference;
    }

    private static int[] shortfalls(Instance instance, int[] counted) {
        int[] shortfalls = new int[REQUIREMENTS];
        for (int r = 0; r < REQUIREMENTS; r++) {
            shortfalls[r] = Math.max(0, instance.needs().get(r) - counted[r]);
        }
        return shortfalls;
    }

    /** Every lot gives no unit away twice that may not be shared, and no limit is passed. */
    private static void checkWitness(Instance instance, Evaluation evaluation) {
        int[] used = new int[instance.limits().size()];
        for (CreditOutcome credit : evaluation.credits()) {
            TestLot lot = instance.lots().get(Integer.parseInt(credit.id().substring(1)));
            int[] uses = new int[REQUIREMENTS];
            for (Use use : credit.uses()) {
                int r = Integer.parseInt(use.requirement().code().substring("us-xx/r".length()));
                uses[r] = (int) (use.amount().hundredths() / 100);
                assertThat(instance.wanted(lot, false) >> r & 1).isEqualTo(1);
                for (int l = 0; l < used.length; l++) {
                    TestLimit limit = instance.limits().get(l);
                    if (limit.toward() == r && limit.bounds(lot)) {
                        used[l] += uses[r];
                    }
                }
            }
            assertThat(possible(instance, lot.units(), uses)).isTrue();
            for (int group : instance.undivided()) {
                int[] takers = IntStream.range(0, REQUIREMENTS)
                        .filter(r -> (instance.withoutInner(group) >> r & 1) == 1 && uses[r] > 0)
                        .toArray();
                assertThat(takers.length).isLessThanOrEqualTo(1);
            }
            for (int r = 0; r < REQUIREMENTS; r++) {
                int requirement = r;
                int rejected = credit.rejections().stream()
                        .filter(rejection -> rejection.requirement().equals(requirement(requirement)))
                        .mapToInt(rejection -> (int) (rejection.amount().hundredths() / 100))
                        .sum();
                assertThat(uses[r] + rejected).isEqualTo((instance.wanted(lot, false) >> r & 1) * lot.units());
            }
        }
        for (int l = 0; l < used.length; l++) {
            assertThat(used[l]).isLessThanOrEqualTo(instance.limits().get(l).atMost());
        }
    }

    /** {@return whether some units can be given to sets that may share, so that each requirement gets what it uses} */
    private static boolean possible(Instance instance, int units, int[] uses) {
        if (Arrays.stream(uses).allMatch(use -> use == 0)) {
            return true;
        }
        if (units == 0) {
            return false;
        }
        for (int set = 1; set < 1 << REQUIREMENTS; set++) {
            int[] rest = uses.clone();
            boolean fits = instance.mayShare(set);
            for (int r = 0; r < REQUIREMENTS && fits; r++) {
                if ((set >> r & 1) == 1) {
                    fits = rest[r]-- > 0;
                }
            }
            if (fits && possible(instance, units - 1, rest)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether every ring of requirements that exclude each other has a chord; others are refused} */
    private static boolean chordal(Instance instance) {
        int left = (1 << REQUIREMENTS) - 1;
        while (left != 0) {
            int simplicial = -1;
            for (int r = 0; r < REQUIREMENTS && simplicial < 0; r++) {
                if ((left >> r & 1) == 1 && isGroup(instance, rivals(instance, r) & left)) {
                    simplicial = r;
                }
            }
            if (simplicial < 0) {
                return false;
            }
            left &= ~(1 << simplicial);
        }
        return true;
    }

    private static int rivals(Instance instance, int r) {
        int rivals = 0;
        for (int group : instance.groups()) {
            if ((group >> r & 1) == 1) {
                rivals |= group;
            }
        }
        return rivals & ~(1 << r);
    }

    private static boolean isGroup(Instance instance, int set) {
        for (int r = 0; r < REQUIREMENTS; r++) {
            if ((set >> r & 1) == 1 && (set & ~rivals(instance, r) & ~(1 << r)) != 0) {
                return false;
            }
        }
        return true;
    }
}
