package io.github.cmerules.core.internal;

import java.util.List;

/**
 * What may pass from one cycle to another.
 *
 * @param passage the rule
 * @param units the lots that may pass
 * @param ranks the place of each lot in the order in which its cycle uses it up
 */
record Door(Passage passage, Count units, List<Integer> ranks) {
    Door {
        ranks = List.copyOf(ranks);
    }
}
