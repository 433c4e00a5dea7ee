package io.github.cmerules.core.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Places that are tied together, directly or through others. */
final class Ties {

    private final int[] leader;

    Ties(int places) {
        leader = new int[places];
        for (int i = 0; i < places; i++) {
            leader[i] = i;
        }
    }

    /** Ties two places together. */
    void tie(int one, int other) {
        leader[root(other)] = root(one);
    }

    private int root(int place) {
        int root = place;
        while (leader[root] != root) {
            root = leader[root];
        }
        return root;
    }

    /** {@return the sets of some places that are tied together, in the order of their first places} */
    Collection<List<Integer>> sets(IntPredicate among) {
        Map<Integer, List<Integer>> sets = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            if (among.test(i)) {
                sets.computeIfAbsent(root(i), key -> new ArrayList<>()).add(i);
            }
        }
        return sets.values();
    }
}
