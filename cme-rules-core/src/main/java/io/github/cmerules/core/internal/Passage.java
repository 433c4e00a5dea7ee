package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Lot;
import java.util.List;
import java.util.Optional;

/**
 * Credits of one cycle that may serve another one in its place.
 *
 * <p>A cycle is named by its age: 0 is the one that is evaluated, 1 the one before it, and so on.
 *
 * @param from the age of the cycle that leaves them
 * @param to the age of the cycle that takes them
 * @param range the dates of the cycle that leaves them
 * @param stated whether only what the history of the license states may pass
 * @param credits which credits may pass
 * @param toward the requirements toward which they count
 * @param limit the most that may pass, if there is a bound
 * @param excess who says what is left over
 */
record Passage(
        int from,
        int to,
        DateRange range,
        boolean stated,
        CreditPredicate credits,
        List<RequirementId> toward,
        Optional<Limit> limit,
        Excess excess) {

    /** The share that a lot is which the history of the license states. */
    static final String STATED = "carried over";

    static boolean isStated(Lot lot) {
        return lot.share().filter(STATED::equals).isPresent();
    }

    /** {@return whether a lot may pass} */
    boolean admits(Lot lot) {
        return range.contains(lot.countsOn()) && isStated(lot) == stated && credits.matches(lot);
    }

    /** {@return whether a rule says what is left over, so that the licensee may not choose} */
    boolean ruled() {
        return excess.oldestFirst() || excess.usedFirst().isPresent();
    }

    /** {@return the place of a lot in the order in which a cycle uses up what may pass} */
    int rank(Lot lot, int place) {
        if (excess.oldestFirst()) {
            return place;
        }
        return excess.usedFirst().filter(first -> first.matches(lot)).isPresent() ? 0 : 1;
    }

    /** {@return whether a requirement of a cycle takes what passes} */
    boolean leadsTo(int age, RequirementId requirement) {
        return to == age && toward.contains(requirement);
    }
}
