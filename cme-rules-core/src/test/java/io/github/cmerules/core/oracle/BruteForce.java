package io.github.cmerules.core.oracle;

import io.github.cmerules.core.oracle.Instance.Bound;
import io.github.cmerules.core.oracle.Instance.Group;
import io.github.cmerules.core.oracle.Instance.Kind;
import io.github.cmerules.core.oracle.Instance.Nesting;
import io.github.cmerules.core.oracle.Instance.Part;
import io.github.cmerules.core.oracle.Instance.Sharing;
import io.github.cmerules.core.oracle.Instance.TestLot;
import io.github.cmerules.core.oracle.Instance.Way;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every legal division of every lot, in every combination with those of the other lots, for every choice of ways.
 *
 * <p>A division of a lot says how much of it each part of a requirement takes. Limits are looked up at the totals. Nothing
 * is capped: of the best divisions that one is found that counts most in the order of the book.
 */
final class BruteForce {

    /**
     * What one division of the transcript comes to.
     *
     * @param shortfall what is missing
     * @param counted what each part of a requirement takes
     * @param usesOfFirst what the first of them takes of each lot, as much as possible from the oldest one
     */
    record Result(Shortfall shortfall, List<Integer> counted, List<Integer> usesOfFirst) {

        boolean beats(Result other) {
            int difference = shortfall.compareTo(other.shortfall);
            for (int i = 0; difference == 0 && i < Math.min(counted.size(), other.counted.size()); i++) {
                difference = other.counted.get(i) - counted.get(i);
            }
            for (int i = 0; difference == 0 && i < usesOfFirst.size(); i++) {
                difference = other.usesOfFirst.get(i) - usesOfFirst.get(i);
            }
            return difference < 0;
        }
    }

    /** What was given away so far, and who of those who divide no credit has some of the credit that is given away. */
    private record Given(ByteBuffer total, int holders) {}

    /** Something that takes units: a part of the way that a requirement goes. */
    private record Taker(int requirement, Part part) {}

    private final Instance instance;
    private final List<Way> ways;
    private final List<Taker> takers = new ArrayList<>();

    /** Each limit together with a taker that it bounds. */
    private final List<Bound> bounds = new ArrayList<>();

    private final List<Integer> bounded = new ArrayList<>();

    private BruteForce(Instance instance, List<Way> ways) {
        this.instance = instance;
        this.ways = ways;
        for (int r = 0; r < ways.size(); r++) {
            for (Part part : ways.get(r).counted()) {
                takers.add(new Taker(r, part));
            }
        }
        for (Bound bound : instance.bounds()) {
            for (int t = 0; t < takers.size(); t++) {
                if (takers.get(t).requirement() == bound.toward()
                        && takers.get(t).part().kind() == Kind.HOURS) {
                    bounds.add(bound);
                    bounded.add(t);
                }
            }
        }
    }

    /** {@return the best that can be had; where ways are equally good, by the first of them} */
    static Result best(Instance instance) {
        return best(instance, List.of());
    }

    private static Result best(Instance instance, List<Way> chosen) {
        if (chosen.size() == instance.owed().size()) {
            return new BruteForce(instance, chosen).best();
        }
        Result best = null;
        for (Way way : instance.owed().get(chosen.size()).choices()) {
            List<Way> longer = new ArrayList<>(chosen);
            longer.add(way);
            Result result = best(instance, longer);
            if (best == null || result.shortfall().compareTo(best.shortfall()) < 0) {
                best = result;
            }
        }
        return best;
    }

    private Result best() {
        // For each total what the first taker takes of each lot, as much as possible from the oldest one.
        Map<Given, List<Integer>> totals = new HashMap<>();
        totals.put(new Given(ByteBuffer.wrap(new byte[takers.size() + bounds.size()]), 0), List.of());
        for (List<Integer> credit : instance.credits()) {
            for (int lot : credit) {
                totals = with(divisions(lot, credit.size() == 1), totals);
            }
            Map<Given, List<Integer>> next = new HashMap<>();
            totals.forEach((given, uses) -> next.merge(new Given(given.total(), 0), uses, BruteForce::older));
            totals = next;
        }
        Result best = null;
        for (Map.Entry<Given, List<Integer>> total : totals.entrySet()) {
            Result result = result(total.getKey().total().array(), total.getValue());
            if (best == null || result.beats(best)) {
                best = result;
            }
        }
        return best;
    }

    /** {@return what can be given away with a further lot} */
    private Map<Given, List<Integer>> with(List<byte[]> divisions, Map<Given, List<Integer>> totals) {
        Map<Given, List<Integer>> next = new HashMap<>();
        totals.forEach((given, uses) -> {
            for (byte[] division : divisions) {
                byte[] sum = sum(given.total().array(), division);
                int holders = given.holders() | undivided(holders(division));
                if (withinBounds(sum) && mayHold(holders)) {
                    List<Integer> longer = new ArrayList<>(uses);
                    longer.add(takers.isEmpty() ? 0 : (int) division[0]);
                    next.merge(new Given(ByteBuffer.wrap(sum), holders), longer, BruteForce::older);
                }
            }
        });
        return next;
    }

    /** {@return the requirements that take something, as a set} */
    private int holders(byte[] division) {
        int holders = 0;
        for (int t = 0; t < takers.size(); t++) {
            holders |= division[t] > 0 ? 1 << takers.get(t).requirement() : 0;
        }
        return holders;
    }

    /** {@return those of a set of requirements that may not divide a credit with some other one} */
    private int undivided(int requirements) {
        return instance.groups().stream()
                .filter(group -> group.sharing() == Sharing.UNDIVIDED)
                .mapToInt(group -> requirements & group.members())
                .reduce(0, (one, other) -> one | other);
    }

    private boolean mayHold(int holders) {
        for (Group group : instance.groups()) {
            if (group.sharing() == Sharing.UNDIVIDED && Integer.bitCount(group.members() & holders) > 1) {
                return false;
            }
        }
        return true;
    }

    /** {@return that one of two uses which takes more from an older lot} */
    private static List<Integer> older(List<Integer> one, List<Integer> other) {
        for (int lot = 0; lot < one.size(); lot++) {
            if (!one.get(lot).equals(other.get(lot))) {
                return one.get(lot) > other.get(lot) ? one : other;
            }
        }
        return one;
    }

    private static byte[] sum(byte[] one, byte[] other) {
        byte[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private boolean withinBounds(byte[] total) {
        for (int b = 0; b < bounds.size(); b++) {
            if (total[takers.size() + b] > bounds.get(b).atMost()) {
                return false;
            }
        }
        return true;
    }

    // ---- The divisions of one lot -------------------------------------------------------------------------------

    /** {@return what each taker can take of a lot, which may be alone in its credit, and what that is under each limit} */
    private List<byte[]> divisions(int place, boolean alone) {
        TestLot lot = instance.lots().get(place);
        List<List<Integer>> together = new ArrayList<>();
        together(place, 0, List.of(), together);
        Set<ByteBuffer> taken = new HashSet<>();
        taken.add(ByteBuffer.wrap(new byte[takers.size()]));
        for (int unit = 0; unit < lot.units(); unit++) {
            Set<ByteBuffer> next = new HashSet<>(taken);
            for (ByteBuffer before : taken) {
                for (List<Integer> set : together) {
                    byte[] after = before.array().clone();
                    set.forEach(t -> after[t]++);
                    next.add(ByteBuffer.wrap(after));
                }
            }
            taken = next;
        }
        Set<ByteBuffer> legal = new HashSet<>();
        for (ByteBuffer division : taken) {
            if (asWhole(lot, division.array())) {
                legal.add(ByteBuffer.wrap(completionsAsOne(division.array())));
            }
        }
        List<byte[]> divisions = new ArrayList<>();
        for (ByteBuffer division : legal) {
            if (!pointless(lot, division.array(), legal, alone)) {
                divisions.add(underBounds(lot, division.array()));
            }
        }
        return divisions;
    }

    /** Collects the sets of takers, from one on, that may take the same unit. */
    private void together(int lot, int from, List<Integer> set, List<List<Integer>> sets) {
        if (from == takers.size()) {
            if (set.stream().allMatch(t -> outerTakes(t, set))) {
                sets.add(set);
            }
            return;
        }
        together(lot, from + 1, set, sets);
        Taker taker = takers.get(from);
        if (instance.eligible(lot, taker.requirement(), taker.part())
                && set.stream().noneMatch(t -> rivals(takers.get(t).requirement(), taker.requirement()))) {
            List<Integer> longer = new ArrayList<>(set);
            longer.add(from);
            together(lot, from + 1, longer, sets);
        }
    }

    private boolean rivals(int one, int other) {
        for (Group group : instance.groups()) {
            int both = 1 << one | 1 << other;
            if (one != other && (group.members() & both) == both) {
                return true;
            }
        }
        return false;
    }

    private boolean outerTakes(int taker, List<Integer> set) {
        for (Nesting nesting : instance.nestings()) {
            if (nesting.counted()
                    && nesting.inner() == takers.get(taker).requirement()
                    && set.stream().noneMatch(t -> takers.get(t).requirement() == nesting.outer())) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether trainings take all of a lot or nothing, and one at most of those who do not divide it takes it} */
    private boolean asWhole(TestLot lot, byte[] division) {
        for (int t = 0; t < division.length; t++) {
            boolean training = takers.get(t).part().kind() == Kind.TRAININGS;
            if (training && division[t] > 0 && division[t] < lot.units()) {
                return false;
            }
        }
        return mayHold(holders(division));
    }

    private byte[] completionsAsOne(byte[] division) {
        byte[] counted = division.clone();
        for (int t = 0; t < counted.length; t++) {
            if (takers.get(t).part().kind() == Kind.TRAININGS) {
                counted[t] = (byte) Math.min(1, counted[t]);
            }
        }
        return counted;
    }

    /** {@return whether some other division counts one more, under no limit, and no less elsewhere, not even of other lots} */
    private boolean pointless(TestLot lot, byte[] division, Set<ByteBuffer> legal, boolean alone) {
        for (int t = 0; t < division.length; t++) {
            byte[] more = division.clone();
            more[t]++;
            boolean holdsAnyway = undivided(holders(more)) == undivided(holders(division));
            if (legal.contains(ByteBuffer.wrap(more)) && free(lot, t) && (alone || holdsAnyway)) {
                return true;
            }
        }
        return false;
    }

    private boolean free(TestLot lot, int taker) {
        for (int b = 0; b < bounds.size(); b++) {
            if (bounded.get(b) == taker && bounds.get(b).on(lot)) {
                return false;
            }
        }
        return true;
    }

    private byte[] underBounds(TestLot lot, byte[] division) {
        byte[] all = Arrays.copyOf(division, takers.size() + bounds.size());
        for (int b = 0; b < bounds.size(); b++) {
            all[takers.size() + b] = bounds.get(b).on(lot) ? division[bounded.get(b)] : 0;
        }
        return all;
    }

    // ---- What it comes to ---------------------------------------------------------------------------------------

    private Result result(byte[] total, List<Integer> usesOfFirst) {
        long completions = 0;
        long credits = 0;
        List<Long> missing = new ArrayList<>();
        for (int r = 0; r < ways.size(); r++) {
            boolean asks = instance.owed().get(r).asks();
            boolean inCompletions = ways.get(r).inCompletions();
            long amount = asks ? missing(r, inCompletions, total) : 0;
            completions += inCompletions ? amount : 0;
            credits += inCompletions ? 0 : amount;
            missing.add(amount);
        }
        List<Integer> counted = new ArrayList<>();
        for (int t = 0; t < takers.size(); t++) {
            counted.add((int) total[t]);
        }
        return new Result(new Shortfall(completions, credits, missing), counted, usesOfFirst);
    }

    private long missing(int r, boolean inCompletions, byte[] total) {
        long missing = 100
                * ways.get(r).parts().stream()
                        .filter(part -> part.kind() == Kind.FALSE)
                        .count();
        for (int t = 0; t < takers.size(); t++) {
            if (takers.get(t).requirement() == r) {
                Part part = takers.get(t).part();
                int lacks = Math.max(0, part.need() - total[t]);
                if (part.kind() == Kind.TRAININGS) {
                    missing += 100L * lacks;
                } else {
                    missing += inCompletions ? Math.min(1, lacks) * 100L : lacks;
                }
            }
        }
        return missing;
    }
}
