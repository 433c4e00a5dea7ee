package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;

/**
 * A calendar in which a license is renewed on the last day of the licensee's birth month, every few years.
 *
 * <p>The first cycle starts on the day of issue.
 *
 * @param years the length of a cycle, in years
 * @param shortMonths an end of the birth month up to this many months after the issue, that day included, is passed over,
 *     and the first renewal date is {@code years} years later; where it is 0, none is, not even one on the day of issue
 */
public record BirthMonthCalendar(int years, int shortMonths) implements LicenseCalendar {

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if a cycle is shorter than a year, or the months are negative
     */
    public BirthMonthCalendar {
        if (years < 1) {
            throw InvalidInputException.of("", "years [" + years + "] is out of range: expected 1 or more");
        }
        if (shortMonths < 0) {
            throw InvalidInputException.of("", "shortMonths [" + shortMonths + "] is negative: expected 0 or more");
        }
    }

    @Override
    public List<String> missing(License license) {
        return CalendarNeeds.issueAndBirth(license);
    }

    @Override
    public Cycle cycleContaining(License license, LocalDate day) {
        LocalDate start = license.issuedOn().orElseThrow();
        int month = license.birthDate().orElseThrow().getMonthValue();
        LocalDate end = YearMonth.of(start.getYear(), month).atEndOfMonth();
        if (end.isBefore(start)) {
            end = end(end, month, 1);
        }
        if (shortMonths > 0 && !end.isAfter(start.plusMonths(shortMonths))) {
            end = end(end, month, years);
        }
        while (end.isBefore(day)) {
            start = end.plusDays(1);
            end = end(end, month, years);
        }
        return new Cycle(start, end);
    }

    private static LocalDate end(LocalDate before, int month, int later) {
        return YearMonth.of(before.getYear() + later, month).atEndOfMonth();
    }

    @Override
    public String describe() {
        return "Renewed on the last day of the birth month " + Lengths.every(years)
                + ", first on the next such day"
                + (shortMonths == 0
                        ? "."
                        : ", or " + Lengths.describe(Period.ofYears(years)) + " later if that day lies within "
                                + Lengths.describe(Period.ofMonths(shortMonths)) + " after issue.");
    }
}
