package io.github.cmerules.core.oracle;

import static io.github.cmerules.core.oracle.Instance.has;

import io.github.cmerules.core.oracle.Instance.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dynamic program: the units go one after another to any set of requirements that may share one.
 *
 * <p>A state says how much each counter has reached, up to what it needs, and how much room each limit has left. Before
 * its units are given out, it is settled for each lot which trainings take it as a whole, and for each credit who of those
 * who do not divide one gets it.
 */
final class UnitByUnit {

    /** A state packs its numbers, each from 0 to 7: that leaves places for all counters and limits of an instance. */
    private static final int BITS = 3;

    private static final long MOST = 7;

    private final Instance instance;
    private final int[] choice;
    private final List<Counter> counters = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();

    /** Something that counts up to what is needed of it. */
    private record Counter(int requirement, int part, boolean whole, int need) {}

    /** What a limit leaves for one counter. */
    private record Room(Instance.Bound bound, int counter) {}

    private UnitByUnit(Instance instance, int[] choice) {
        this.instance = instance;
        this.choice = choice;
        for (int r = 0; r < choice.length; r++) {
            List<Instance.Part> parts = way(r).parts();
            for (int p = 0; p < parts.size(); p++) {
                Kind kind = parts.get(p).kind();
                if (kind == Kind.HOURS || kind == Kind.TRAININGS) {
                    int need = instance.owed().get(r).asks() ? parts.get(p).need() : 0;
                    counters.add(new Counter(r, p, kind == Kind.TRAININGS, need));
                }
            }
        }
        for (Instance.Bound bound : instance.bounds()) {
            for (int c = 0; c < counters.size(); c++) {
                if (counters.get(c).requirement() == bound.toward()
                        && !counters.get(c).whole()) {
                    rooms.add(new Room(bound, c));
                }
            }
        }
        if ((counters.size() + rooms.size()) * BITS > Long.SIZE) {
            throw new IllegalArgumentException("too many counters and limits for one state");
        }
    }

    private Instance.Way way(int r) {
        return instance.owed().get(r).choices().get(choice[r]);
    }

    /** {@return the least that can be missing} */
    static Shortfall best(Instance instance) {
        int[] choice = new int[instance.owed().size()];
        Shortfall best = new UnitByUnit(instance, choice).least();
        while (next(instance, choice)) {
            Shortfall other = new UnitByUnit(instance, choice.clone()).least();
            best = other.compareTo(best) < 0 ? other : best;
        }
        return best;
    }

    /** Counts through the choices of ways like an odometer. */
    private static boolean next(Instance instance, int[] choice) {
        for (int r = 0; r < choice.length; r++) {
            if (++choice[r] < instance.owed().get(r).choices().size()) {
                return true;
            }
            choice[r] = 0;
        }
        return false;
    }

    private Shortfall least() {
        long start = 0;
        for (int i = 0; i < rooms.size(); i++) {
            start = with(start, counters.size() + i, rooms.get(i).bound().atMost());
        }
        Set<Long> states = Set.of(start);
        for (List<Integer> credit : instance.credits()) {
            Set<Long> after = new HashSet<>();
            for (int some : takersOfCredit(credit)) {
                after.addAll(after(credit, some, states));
            }
            states = after;
        }
        return states.stream().map(this::shortfall).min(Shortfall::compareTo).orElseThrow();
    }

    /** {@return the states after a credit of which only some counters take} */
    private Set<Long> after(List<Integer> credit, int some, Set<Long> before) {
        Set<Long> states = before;
        for (int lot : credit) {
            Set<Long> after = new HashSet<>();
            for (int takers : takers(some & eligible(lot))) {
                after.addAll(after(instance.lots().get(lot), takers, states));
            }
            states = after;
        }
        return states;
    }

    // ---- Who takes a lot ----------------------------------------------------------------------------------------

    private int eligible(int lot) {
        int eligible = 0;
        for (int c = 0; c < counters.size(); c++) {
            Counter counter = counters.get(c);
            Instance.Part part = way(counter.requirement()).parts().get(counter.part());
            eligible |= instance.eligible(lot, counter.requirement(), part) ? 1 << c : 0;
        }
        return eligible;
    }

    /** {@return the sets of counters that may take from one credit, if who takes it as a whole is settled} */
    private Set<Integer> takersOfCredit(List<Integer> credit) {
        Set<Integer> sets = Set.of(credit.stream().mapToInt(this::eligible).reduce(0, (one, other) -> one | other));
        for (Instance.Group group : instance.groups()) {
            if (group.sharing() == Instance.Sharing.UNDIVIDED) {
                Set<Integer> fewer = new HashSet<>();
                for (int set : sets) {
                    for (int r = 0; r < choice.length; r++) {
                        fewer.add(set & ~countersOf(group.members() & ~(1 << r)));
                    }
                }
                sets = fewer;
            }
        }
        return sets;
    }

    /** {@return the sets of counters, among some, that may take from one lot, if which trainings take it is settled} */
    private List<Integer> takers(int set) {
        Set<Integer> settled = new HashSet<>();
        int wholes = 0;
        for (int c = 0; c < counters.size(); c++) {
            wholes |= counters.get(c).whole() ? 1 << c : 0;
        }
        int open = set & wholes;
        for (int leave = open; ; leave = (leave - 1) & open) {
            settled.add(set & ~leave);
            if (leave == 0) {
                break;
            }
        }
        return List.copyOf(settled);
    }

    private int countersOf(int requirements) {
        int set = 0;
        for (int c = 0; c < counters.size(); c++) {
            set |= has(requirements, counters.get(c).requirement()) ? 1 << c : 0;
        }
        return set;
    }

    /** {@return the states after a lot of which some counters take: trainings each unit, others any} */
    private Set<Long> after(Instance.TestLot lot, int takers, Set<Long> before) {
        int whole = 0;
        for (int c = 0; c < counters.size(); c++) {
            whole |= has(takers, c) && counters.get(c).whole() ? 1 << c : 0;
        }
        List<Integer> transitions = transitions(lot, takers & ~whole, whole);
        Set<Long> states = new HashSet<>();
        for (long state : transitions.isEmpty() ? Set.<Long>of() : before) {
            long entered = state;
            for (int c = 0; c < counters.size(); c++) {
                entered = has(whole, c) ? counted(entered, c) : entered;
            }
            states.add(entered);
        }
        for (int unit = 0; unit < lot.units(); unit++) {
            Set<Long> next = new HashSet<>();
            for (long state : states) {
                for (int transition : transitions) {
                    long given = give(lot, transition, state);
                    if (given != NO_ROOM) {
                        next.add(given);
                    }
                }
            }
            states = next;
        }
        return states;
    }

    /**
     * {@return who may take a unit besides the trainings}
     *
     * <p>Left out is who could be joined by one more that no limit bounds: that never hurts.
     */
    private List<Integer> transitions(Instance.TestLot lot, int free, int whole) {
        List<Integer> transitions = new ArrayList<>();
        for (int some = free; ; some = (some - 1) & free) {
            if (compatible(some | whole) && !extendable(lot, some, free, whole)) {
                transitions.add(some);
            }
            if (some == 0) {
                return transitions;
            }
        }
    }

    private boolean extendable(Instance.TestLot lot, int some, int free, int whole) {
        for (int c = 0; c < counters.size(); c++) {
            int joining = c;
            if (has(free & ~some, c)
                    && compatible(some | whole | 1 << c)
                    && rooms.stream()
                            .noneMatch(room ->
                                    room.counter() == joining && room.bound().on(lot))) {
                return true;
            }
        }
        return false;
    }

    private boolean compatible(int set) {
        int requirements = 0;
        for (int c = 0; c < counters.size(); c++) {
            requirements |= has(set, c) ? 1 << counters.get(c).requirement() : 0;
        }
        for (Instance.Group group : instance.groups()) {
            if (Integer.bitCount(group.members() & requirements) > 1) {
                return false;
            }
        }
        for (Instance.Nesting nesting : instance.nestings()) {
            if (nesting.counted() && has(requirements, nesting.inner()) && !has(requirements, nesting.outer())) {
                return false;
            }
        }
        return true;
    }

    // ---- States -------------------------------------------------------------------------------------------------

    private static int at(long state, int place) {
        return (int) (state >>> place * BITS & MOST);
    }

    private static long with(long state, int place, int value) {
        return state & ~(MOST << place * BITS) | (long) value << place * BITS;
    }

    private long counted(long state, int counter) {
        return with(state, counter, Math.min(counters.get(counter).need(), at(state, counter) + 1));
    }

    private static final long NO_ROOM = -1;

    private long give(Instance.TestLot lot, int set, long state) {
        long next = state;
        for (int c = 0; c < counters.size(); c++) {
            next = has(set, c) ? counted(next, c) : next;
        }
        for (int i = 0; i < rooms.size(); i++) {
            if (has(set, rooms.get(i).counter()) && rooms.get(i).bound().on(lot)) {
                int left = at(next, counters.size() + i);
                if (left == 0) {
                    return NO_ROOM;
                }
                next = with(next, counters.size() + i, left - 1);
            }
        }
        return next;
    }

    private Shortfall shortfall(long state) {
        Map<Integer, Long> units = new HashMap<>();
        Map<Integer, Long> completions = new HashMap<>();
        for (int c = 0; c < counters.size(); c++) {
            Counter counter = counters.get(c);
            long lacks = counter.need() - at(state, c);
            if (counter.whole()) {
                completions.merge(counter.requirement(), lacks, Long::sum);
            } else if (way(counter.requirement()).inCompletions()) {
                completions.merge(counter.requirement(), lacks > 0 ? 1L : 0L, Long::sum);
            } else {
                units.merge(counter.requirement(), lacks, Long::sum);
            }
        }
        List<Long> missing = new ArrayList<>();
        long inCompletions = 0;
        long inCredits = 0;
        for (int r = 0; r < choice.length; r++) {
            long facts = way(r).parts().stream()
                    .filter(part -> part.kind() == Kind.FALSE)
                    .count();
            long ofCompletions =
                    completions.getOrDefault(r, 0L) + (instance.owed().get(r).asks() ? facts : 0);
            long ofCredits = units.getOrDefault(r, 0L);
            inCompletions += ofCompletions * 100;
            inCredits += ofCredits;
            missing.add(ofCompletions * 100 + ofCredits);
        }
        return new Shortfall(inCompletions, inCredits, missing);
    }
}
