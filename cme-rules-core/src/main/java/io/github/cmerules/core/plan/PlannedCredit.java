package io.github.cmerules.core.plan;

import io.github.cmerules.core.model.Amount;
import java.util.List;

/**
 * A credit of the transcript that is not earned yet and that a plan takes as done.
 *
 * @param credit the name of the line in the transcript
 * @param amount the amount claimed, in credits
 * @param serves what it is to be counted toward
 */
public record PlannedCredit(String credit, Amount amount, List<Service> serves) {

    /** Takes a copy of the list. */
    public PlannedCredit {
        serves = List.copyOf(serves);
    }
}
