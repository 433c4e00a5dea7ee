package io.github.cmerules.core.model;

import java.util.List;

/**
 * An earlier cycle with its fixed outcome, for rule books that carry anything over.
 *
 * @param cycle the days of the earlier cycle
 * @param verdict what was decided then
 * @param carried what was left over
 * @param declared whether the carry was declared to the authority
 */
public record PastCycle(Cycle cycle, Verdict verdict, List<Carried> carried, boolean declared) {

    /**
     * Credits left over from an earlier cycle.
     *
     * @param amount the number of credits
     * @param category their category
     */
    public record Carried(Amount amount, Category category) {}

    /** Takes a copy of the list. */
    public PastCycle {
        carried = List.copyOf(carried);
    }
}
