package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.InvalidInputException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Groups of requirements of which any two are rivals.
 *
 * <p>Where rivals form no ring without a chord, a division is legal exactly if no group as a whole gets more than there
 * is: pairs alone do not tell.
 */
final class Cliques {

    private Cliques() {}

    /** {@return the groups among some requirements that are in no greater group} */
    static List<BitSet> maximal(List<BitSet> rivals, BitSet among) {
        List<BitSet> groups = new ArrayList<>();
        int[] order = colorOrder(rivals, among);
        BitSet earlier = new BitSet();
        for (int r : order) {
            BitSet group = (BitSet) earlier.clone();
            group.and(rivals.get(r));
            group.set(r);
            groups.removeIf(other -> contains(group, other));
            if (groups.stream().noneMatch(other -> contains(other, group))) {
                groups.add(group);
            }
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
     * {@return some requirements in an order in which the earlier rivals of each are a group}
     *
     * <p>Units given out in this order, to each whatever its earlier rivals left over, always suffice.
     */
    static int[] colorOrder(List<BitSet> rivals, BitSet among) {
        int[] order = new int[among.cardinality()];
        BitSet left = (BitSet) among.clone();
        for (int place = order.length - 1; place >= 0; place--) {
            int last = -1;
            for (int r = left.length() - 1; r >= 0 && last < 0; r = left.previousSetBit(r - 1)) {
                if (left.get(r) && isGroup(rivals, r, left)) {
                    last = r;
                }
            }
            if (last < 0) {
                throw InvalidInputException.of(
                        "",
                        "the requirements that may not share a credit exclude each other in a ring: credits can be divided"
                                + " only where such a ring has a chord. Maybe declare the ring as one group?");
            }
            order[place] = last;
            left.clear(last);
        }
        return order;
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
}
