package io.github.cmerules.core.outlook;

import io.github.cmerules.core.outcome.KeyDate;
import io.github.cmerules.core.outcome.RequirementOutcome;
import java.time.LocalDate;
import java.util.List;

/**
 * A day on which something is due, or that the licensee should know.
 *
 * @param date the day; what is due may still be done on it
 * @param license whether it is the day for which the license is evaluated: the last of the cycle, or that of the application
 * @param due the requirements with this deadline that are still short, or that may be, in the order of the book
 * @param keyDates the days that the licensee should know and that are no part of the verdict
 */
public record DueDay(LocalDate date, boolean license, List<RequirementOutcome> due, List<KeyDate> keyDates) {

    /** Takes copies of the lists. */
    public DueDay {
        due = List.copyOf(due);
        keyDates = List.copyOf(keyDates);
    }
}
