package io.github.cmerules.core.oracle;

import static io.github.cmerules.core.oracle.Instance.has;

import io.github.cmerules.core.oracle.Instance.Bound;
import io.github.cmerules.core.oracle.Instance.Group;
import io.github.cmerules.core.oracle.Instance.Nesting;
import io.github.cmerules.core.oracle.Instance.Owed;
import io.github.cmerules.core.oracle.Instance.Part;
import io.github.cmerules.core.oracle.Instance.Relief;
import io.github.cmerules.core.oracle.Instance.Sharing;
import io.github.cmerules.core.oracle.Instance.TestLot;
import io.github.cmerules.core.oracle.Instance.Way;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Draws small instances: up to 5 requirements, 6 lots of up to 4 units, 4 limits, and whatever may relate requirements. */
final class Instances extends DomainContextBase {

    private static final int MOST = 5;
    private static final int MOST_WITH_WAYS = 2;
    private static final int MOST_LOTS = 6;
    private static final int MOST_BOUNDS = 4;

    /**
     * {@return instances of every kind, and among them more with limits that overlap, and with lots of one credit that is not
     *     divided, than chance would give}
     */
    @Provide
    Arbitrary<Instance> instances() {
        Arbitrary<List<Bound>> anywhere =
                number(0, MOST - 1).flatMap(Instances::bound).list().ofMaxSize(MOST_BOUNDS);
        Arbitrary<List<Bound>> onFirst = Combinators.combine(number(1, Instance.TOPICS - 1), number(1, 4))
                .as((topic, atMost) -> new Bound(0, false, topic, atMost))
                .list()
                .ofMinSize(2)
                .ofMaxSize(MOST_BOUNDS);
        Arbitrary<TestLot> forFirst = lots().map(lot -> new TestLot(lot.units(), lot.topics() | 1, lot.format()));
        Arbitrary<List<TestLot>> alike = Combinators.combine(
                        lots().list().ofMinSize(1).ofMaxSize(MOST_LOTS / 2),
                        lots().list().ofMaxSize(MOST_LOTS / 2))
                .as(Instances::twice);
        Arbitrary<Integer> severalLots = number(1, (1 << MOST_LOTS) - 1);
        Arbitrary<Integer> mayJoin =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(0)), Tuple.of(1, severalLots));
        Arbitrary<List<TestLot>> lots = lots().list().ofMaxSize(MOST_LOTS);
        Arbitrary<List<Group>> undivided = members()
                .map(members -> new Group(members, Sharing.UNDIVIDED))
                .list()
                .ofSize(1);
        return Arbitraries.frequencyOf(
                Tuple.of(4, instances(join(lots, mayJoin), groups(), anywhere)),
                Tuple.of(1, instances(join(lots, severalLots), undivided, anywhere)),
                Tuple.of(1, instances(join(alike, mayJoin), groups(), anywhere)),
                Tuple.of(2, instances(forFirst.list().ofMinSize(3).ofMaxSize(MOST_LOTS), groups(), onFirst)));
    }

    /** {@return some lots and, in the places after them, lots like them but for their units} */
    private static List<TestLot> twice(List<TestLot> lots, List<TestLot> units) {
        List<TestLot> all = new ArrayList<>(lots);
        for (int i = 0; i < units.size(); i++) {
            TestLot like = lots.get(i % lots.size());
            all.add(new TestLot(units.get(i).units(), like.topics(), like.format()));
        }
        return all;
    }

    private static Arbitrary<Instance> instances(
            Arbitrary<List<TestLot>> lots, Arbitrary<List<Group>> groups, Arbitrary<List<Bound>> bounds) {
        return Combinators.combine(owed(), lots, groups, nestings(), bounds).as(Instances::tidy);
    }

    private static Arbitrary<List<TestLot>> join(Arbitrary<List<TestLot>> lots, Arbitrary<Integer> joined) {
        return Combinators.combine(lots, joined).as(Instances::join);
    }

    /** {@return the lots, of which some belong to the credit of the one before; a set says which} */
    private static List<TestLot> join(List<TestLot> lots, int joined) {
        List<TestLot> all = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            TestLot lot = lots.get(i);
            boolean joins = i > 0 && has(joined, i);
            all.add(
                    joins
                            ? new TestLot(
                                    lot.units(), lot.topics(), all.get(i - 1).format(), true)
                            : lot);
        }
        return all;
    }

    private static Arbitrary<TestLot> lots() {
        return Combinators.combine(number(1, 4), number(1, (1 << Instance.TOPICS) - 1), number(0, 1))
                .as(TestLot::new);
    }

    // ---- Requirements -------------------------------------------------------------------------------------------

    private static Arbitrary<List<Owed>> owed() {
        List<Arbitrary<Owed>> all = new ArrayList<>();
        for (int r = 0; r < MOST; r++) {
            all.add(Combinators.combine(ways(r), relief()).as(Owed::new));
        }
        Arbitrary<Integer> size =
                Arbitraries.frequency(Tuple.of(1, 1), Tuple.of(2, 2), Tuple.of(3, 3), Tuple.of(6, 4), Tuple.of(8, 5));
        return Combinators.combine(size, Combinators.combine(all).as(list -> list))
                .as((number, list) -> list.subList(0, number));
    }

    private static Arbitrary<Relief> relief() {
        return Arbitraries.frequency(
                Tuple.of(16, Relief.NONE), Tuple.of(1, Relief.WAIVED), Tuple.of(1, Relief.FULFILLED));
    }

    private static Arbitrary<List<Way>> ways(int r) {
        Arbitrary<Part> own = number(1, 6).map(need -> Part.hours(need, r));
        Arbitrary<Part> hours = Combinators.combine(number(1, 6), topic()).as(Part::hours);
        Arbitrary<Part> trainings = Combinators.combine(number(1, 2), topic()).as(Part::trainings);
        Arbitrary<Part> facts =
                Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)).map(Part::fact);
        Arbitrary<Part> counted = Arbitraries.frequencyOf(Tuple.of(3, hours), Tuple.of(1, trainings));
        Arbitrary<Way> several = Combinators.combine(
                        counted, Arbitraries.frequencyOf(Tuple.of(3, counted), Tuple.of(1, facts)))
                .as((one, other) -> new Way(List.of(one, other)));
        Arbitrary<Way> further = Arbitraries.frequencyOf(
                Tuple.of(5, single(hours)),
                Tuple.of(2, single(trainings)),
                Tuple.of(2, single(facts)),
                Tuple.of(1, several));
        Arbitrary<List<Way>> anyOf = Combinators.combine(
                        single(counted), further.list().ofMinSize(1).ofMaxSize(2))
                .as((first, others) -> {
                    List<Way> ways = new ArrayList<>(List.of(first));
                    ways.addAll(others);
                    return ways;
                });
        return Arbitraries.frequencyOf(
                Tuple.of(14, single(own).map(List::of)),
                Tuple.of(2, single(trainings).map(List::of)),
                Tuple.of(2, several.map(List::of)),
                Tuple.of(3, anyOf));
    }

    private static Arbitrary<Way> single(Arbitrary<Part> parts) {
        return parts.map(part -> new Way(List.of(part)));
    }

    // ---- Relations and limits -----------------------------------------------------------------------------------

    private static Arbitrary<List<Group>> groups() {
        Arbitrary<Integer> pair = Combinators.combine(number(0, MOST - 1), number(1, MOST - 1))
                .as((one, further) -> 1 << one | 1 << (one + further) % MOST);
        Arbitrary<Group> group = Combinators.combine(
                        members(),
                        Arbitraries.frequency(Tuple.of(3, Sharing.EXCLUSIVE), Tuple.of(1, Sharing.UNDIVIDED)))
                .as(Group::new);
        Arbitrary<Group> pairs = Combinators.combine(
                        pair,
                        Arbitraries.frequency(
                                Tuple.of(3, Sharing.EXCLUSIVE),
                                Tuple.of(2, Sharing.ON_TOP),
                                Tuple.of(1, Sharing.UNDIVIDED)))
                .as(Group::new);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(5, group.list().ofMinSize(1).ofMaxSize(2)),
                Tuple.of(4, pairs.list().ofMinSize(1).ofMaxSize(6)),
                Tuple.of(4, ring(4)),
                Tuple.of(2, ring(5)));
    }

    private static Arbitrary<Integer> members() {
        return number(3, (1 << MOST) - 1).filter(set -> Integer.bitCount(set) >= 2);
    }

    /** {@return pairs that go around in a ring, of which no two others exclude each other} */
    private static Arbitrary<List<Group>> ring(int size) {
        return Arbitraries.shuffle(0, 1, 2, 3, 4).map(order -> {
            List<Group> ring = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                ring.add(new Group(1 << order.get(i) | 1 << order.get((i + 1) % size), Sharing.EXCLUSIVE));
            }
            return ring;
        });
    }

    private static Arbitrary<List<Nesting>> nestings() {
        Arbitrary<Nesting> one = Combinators.combine(
                        number(0, MOST - 1), number(0, MOST - 1), Arbitraries.of(true, true, false))
                .as(Nesting::new)
                .filter(nesting -> nesting.inner() != nesting.outer());
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(3, one.list().ofMinSize(1).ofMaxSize(2)));
    }

    private static Arbitrary<Bound> bound(int toward) {
        return Combinators.combine(Arbitraries.of(true, false), topic(), number(0, 4))
                .as((byFormat, which, atMost) -> new Bound(toward, byFormat, which, atMost));
    }

    private static Arbitrary<Integer> topic() {
        return number(0, Instance.TOPICS - 1);
    }

    private static Arbitrary<Integer> number(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }

    // ---- What a rule book may not say ---------------------------------------------------------------------------

    /** {@return an instance without what a rule book may not say: relations that make no sense are left out} */
    static Instance tidy(
            List<Owed> drawn, List<TestLot> lots, List<Group> groups, List<Nesting> nestings, List<Bound> bounds) {
        List<Owed> owed = fewWays(drawn);
        List<Nesting> allowed = new ArrayList<>();
        for (Nesting nesting : nestings) {
            if (allowed(nesting, owed, allowed)) {
                allowed.add(nesting);
            }
        }
        List<Group> siblings = groups.stream()
                .map(group -> siblings(group, owed.size(), allowed))
                .filter(group -> Integer.bitCount(group.members()) >= 2)
                .toList();
        List<Bound> inCredits = bounds.stream()
                .filter(bound ->
                        bound.toward() < owed.size() && owed.get(bound.toward()).hasHours())
                .toList();
        return new Instance(owed, lots, siblings, allowed, inCredits);
    }

    /** {@return the requirements, of which only some keep more than one way: each way is tried with each} */
    private static List<Owed> fewWays(List<Owed> drawn) {
        List<Owed> owed = new ArrayList<>();
        int several = 0;
        for (Owed one : drawn) {
            boolean many = one.ways().size() > 1 && ++several > MOST_WITH_WAYS;
            owed.add(many ? new Owed(one.ways().subList(0, 1), one.relief()) : one);
        }
        return owed;
    }

    private static boolean allowed(Nesting nesting, List<Owed> owed, List<Nesting> earlier) {
        if (nesting.inner() >= owed.size() || nesting.outer() >= owed.size()) {
            return false;
        }
        if (leadsTo(nesting.outer(), nesting.inner(), earlier)) {
            return false;
        }
        if (!nesting.counted()) {
            return true;
        }
        return outer(nesting.inner(), earlier) < 0
                && owed.get(nesting.inner()).plain()
                && owed.get(nesting.outer()).plain();
    }

    /** {@return whether a requirement is within another one, directly or through others, or is that one} */
    private static boolean leadsTo(int from, int to, List<Nesting> nestings) {
        return from == to
                || nestings.stream()
                        .filter(nesting -> nesting.inner() == from)
                        .anyMatch(nesting -> leadsTo(nesting.outer(), to, nestings));
    }

    /** {@return among whose units a requirement takes its own, or -1} */
    private static int outer(int requirement, List<Nesting> nestings) {
        return nestings.stream()
                .filter(nesting -> nesting.counted() && nesting.inner() == requirement)
                .mapToInt(Nesting::outer)
                .findFirst()
                .orElse(-1);
    }

    /** {@return a group of those that take their units from the same place; what counts among another is never undivided} */
    private static Group siblings(Group group, int size, List<Nesting> nestings) {
        int first = Integer.numberOfTrailingZeros(group.members());
        int place = group.sharing() == Sharing.UNDIVIDED ? -1 : outer(first, nestings);
        int members = 0;
        for (int r = 0; r < size; r++) {
            if (has(group.members(), r) && outer(r, nestings) == place) {
                members |= 1 << r;
            }
        }
        return new Group(members, group.sharing());
    }
}
