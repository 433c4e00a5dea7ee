package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.InvalidInputException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Groups of requirements of which any two are rivals, and groups of which no two are.
 *
 * <p>Where rivals form no ring without a chord, a division is legal exactly if no group of rivals as a whole gets more than
 * there is: pairs alone do not tell. Where they do form one, groups do not tell either, and every unit has to be given to a
 * group of which no two are rivals.
 */
final class Cliques {

    /** The greatest number of groups without rivals into which units can be divided. */
    private static final int MAX_GROUPS = 2_000;

    private Cliques() {}

    /** {@return the parts into which some requirements fall that no rivalry connects} */
    static List<BitSet> components(List<BitSet> rivals, BitSet among) {
        List<BitSet> components = new ArrayList<>();
        BitSet left = (BitSet) among.clone();
        while (!left.isEmpty()) {
            BitSet component = new BitSet();
            BitSet open = new BitSet();
            open.set(left.nextSetBit(0));
            while (!open.isEmpty()) {
                int one = open.nextSetBit(0);
                component.set(one);
                open.or(rivals.get(one));
                open.and(left);
                open.andNot(component);
            }
            left.andNot(component);
            components.add(component);
        }
        return components;
    }

    /** {@return the groups of rivals, from an order in which the earlier rivals of each are a group; none in another one} */
    static List<BitSet> maximal(List<BitSet> rivals, int[] order) {
        List<BitSet> groups = new ArrayList<>();
        BitSet earlier = new BitSet();
        for (int r : order) {
            BitSet group = (BitSet) earlier.clone();
            group.and(rivals.get(r));
            group.set(r);
            groups.removeIf(other -> contains(group, other));
            groups.add(group);
            earlier.set(r);
        }
        return groups;
    }

    private static boolean contains(BitSet outer, BitSet inner) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    /**
     * {@return some requirements in an order in which the earlier rivals of each are a group, empty if a ring without a
     *     chord prevents that}
     *
     * <p>Units given out in this order, to each whatever its earlier rivals left over, always suffice.
     */
    static Optional<int[]> colorOrder(List<BitSet> rivals, BitSet among) {
        int[] order = new int[among.cardinality()];
        BitSet left = (BitSet) among.clone();
        for (int place = order.length - 1; place >= 0; place--) {
            int last = left.length() - 1;
            while (last >= 0 && !isGroup(rivals, last, left)) {
                last = left.previousSetBit(last - 1);
            }
            if (last < 0) {
                return Optional.empty();
            }
            order[place] = last;
            left.clear(last);
        }
        return Optional.of(order);
    }

    /** {@return whether the rivals of a requirement among some are rivals of each other} */
    private static boolean isGroup(List<BitSet> rivals, int r, BitSet among) {
        BitSet neighbors = (BitSet) among.clone();
        neighbors.and(rivals.get(r));
        for (int one = neighbors.nextSetBit(0); one >= 0; one = neighbors.nextSetBit(one + 1)) {
            BitSet others = (BitSet) neighbors.clone();
            others.andNot(rivals.get(one));
            others.clear(one);
            if (!others.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** {@return every pair of rivals} */
    static List<BitSet> pairs(List<BitSet> rivals, BitSet among) {
        List<BitSet> pairs = new ArrayList<>();
        for (int one = among.nextSetBit(0); one >= 0; one = among.nextSetBit(one + 1)) {
            for (int other = among.nextSetBit(one + 1); other >= 0; other = among.nextSetBit(other + 1)) {
                if (rivals.get(one).get(other)) {
                    BitSet pair = new BitSet();
                    pair.set(one);
                    pair.set(other);
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** {@return the groups of which no two are rivals and that are in no greater one, those of the first places first} */
    static List<BitSet> independent(List<BitSet> rivals, BitSet among) {
        List<BitSet> groups = new ArrayList<>();
        extend(rivals, new BitSet(), (BitSet) among.clone(), new BitSet(), groups);
        groups.sort((one, other) -> {
            BitSet difference = (BitSet) one.clone();
            difference.xor(other);
            return one.get(difference.nextSetBit(0)) ? -1 : 1;
        });
        return groups;
    }

    /** Adds every greatest group that contains some requirements, further ones of the open, and none of the closed. */
    private static void extend(List<BitSet> rivals, BitSet group, BitSet open, BitSet closed, List<BitSet> groups) {
        if (open.isEmpty()) {
            if (closed.isEmpty()) {
                groups.add((BitSet) group.clone());
            }
            if (groups.size() > MAX_GROUPS) {
                throw InvalidInputException.of(
                        "",
                        "the requirements that may not share a credit exclude each other in so many rings that credits"
                                + " cannot be divided. Maybe declare groups that exclude each other as a whole?");
            }
            return;
        }
        // One of the first and its rivals is in every greatest group.
        int first = open.nextSetBit(0);
        BitSet candidates = (BitSet) rivals.get(first).clone();
        candidates.set(first);
        candidates.and(open);
        for (int next = candidates.nextSetBit(0); next >= 0; next = candidates.nextSetBit(next + 1)) {
            group.set(next);
            extend(rivals, group, without(rivals, next, open), without(rivals, next, closed), groups);
            group.clear(next);
            open.clear(next);
            closed.set(next);
        }
    }

    private static BitSet without(List<BitSet> rivals, int next, BitSet set) {
        BitSet rest = (BitSet) set.clone();
        rest.andNot(rivals.get(next));
        rest.clear(next);
        return rest;
    }
}
