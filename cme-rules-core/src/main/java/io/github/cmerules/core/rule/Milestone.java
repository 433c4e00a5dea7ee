package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import java.util.List;

/**
 * A day that a licensee should know and that is no part of the verdict, such as the last one on which to ask for a waiver.
 *
 * @param code the stable name, lower-case words joined by hyphens
 * @param title the day in words
 * @param day the day as a rule
 * @param citations where it is written
 * @param interpretations the open points on which it stands
 */
public record Milestone(
        String code, String title, Deadline day, List<Citation> citations, List<InterpretationId> interpretations)
        implements Sourced {
    /** Takes copies of the lists. */
    public Milestone {
        citations = List.copyOf(citations);
        interpretations = List.copyOf(interpretations);
    }
}
