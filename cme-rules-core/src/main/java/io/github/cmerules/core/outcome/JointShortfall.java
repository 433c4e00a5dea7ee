package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import java.util.List;

/**
 * Requirements that could each be met alone, but not together, because they may not share a credit.
 *
 * @param requirements the requirements, in the order of the book
 * @param missing what they miss together, in credits; which of them is reported short is a matter of order
 */
public record JointShortfall(List<RequirementId> requirements, Amount missing) {

    /** Takes a copy of the list. */
    public JointShortfall {
        requirements = List.copyOf(requirements);
    }
}
