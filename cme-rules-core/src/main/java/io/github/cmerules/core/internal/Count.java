package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Unit;
import java.util.List;

/**
 * What the transcript holds for one requirement.
 *
 * @param unit what is counted
 * @param required the least amount, in the unit
 * @param uses what counts, oldest first
 * @param rejections what does not count although its subject fits, oldest first
 * @param limitedBy the upper bounds that cut what counts, in words
 * @param uncovered the parts that are not covered, in words
 */
record Count(
        Unit unit,
        Amount required,
        List<Part> uses,
        List<Rejected> rejections,
        List<String> limitedBy,
        List<String> uncovered) {

    /**
     * A part of a lot.
     *
     * @param credit the index of the credit, oldest first
     * @param lot the index of the lot within the credit
     * @param amount the part, in the unit
     */
    record Part(int credit, int lot, Amount amount) {}

    /**
     * A part of a lot that does not count.
     *
     * @param part the part
     * @param reason why not
     * @param inWindow whether it was, or is to be, completed on a date from which the requirement takes credits
     */
    record Rejected(Part part, RejectionReason reason, boolean inWindow) {}

    Count {
        uses = List.copyOf(uses);
        rejections = List.copyOf(rejections);
        limitedBy = List.copyOf(limitedBy);
        uncovered = List.copyOf(uncovered);
    }

    Amount counted() {
        return uses.stream().map(Part::amount).reduce(Amount.ZERO, Amount::plus);
    }

    Amount missing() {
        return required.minusOrZero(counted());
    }

    boolean reached() {
        return counted().compareTo(required) >= 0;
    }
}
