package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.RequirementId;
import java.util.List;

/**
 * A credit that is planned, or completed after the day of the evaluation, and what it would serve.
 *
 * @param credit the name of the line in the transcript
 * @param serves the requirements that it would serve
 */
public record OutlookEntry(String credit, List<RequirementId> serves) {

    /** Takes a copy of the list. */
    public OutlookEntry {
        serves = List.copyOf(serves);
    }
}
