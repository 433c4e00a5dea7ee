package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import java.util.List;

/**
 * Which licenses follow a calendar.
 *
 * @param when which licenses follow it; it may not depend on facts
 * @param calendar the calendar
 * @param citations where it is written
 * @param interpretations the open points on which it stands
 */
public record CalendarRule(
        Condition when, LicenseCalendar calendar, List<Citation> citations, List<InterpretationId> interpretations) {

    /** Takes copies of the lists. */
    public CalendarRule {
        citations = List.copyOf(citations);
        interpretations = List.copyOf(interpretations);
    }
}
