package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * A calendar in which all licenses are renewed on one day of the year, every few years.
 *
 * <p>The first cycle starts on the day of issue and ends on the next renewal date, that day included. 29 February is
 * 28 February in other years.
 *
 * @param years the length of a cycle, in years
 * @param last the day of the year on which a cycle ends
 * @param someYear any year in which a cycle ends: an even one for renewals in even years
 */
public record FixedDateCalendar(int years, MonthDay last, int someYear) implements LicenseCalendar {

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if a cycle is shorter than a year
     */
    public FixedDateCalendar {
        if (years < 1) {
            throw InvalidInputException.of("", "years [" + years + "] is out of range: expected 1 or more");
        }
    }

    /** {@return the calendar in which every calendar year is a cycle} */
    public static FixedDateCalendar calendarYear() {
        return new FixedDateCalendar(1, MonthDay.of(12, 31), 0);
    }

    @Override
    public List<String> missing(License license) {
        return license.issuedOn().isPresent() ? List.of() : List.of("issuedOn");
    }

    @Override
    public Cycle cycleContaining(License license, LocalDate day) {
        LocalDate issued = license.issuedOn().orElseThrow();
        LocalDate end = firstOnOrAfter(day.isBefore(issued) ? issued : day);
        LocalDate start = last.atYear(end.getYear() - years).plusDays(1);
        return new Cycle(start.isBefore(issued) ? issued : start, end);
    }

    private LocalDate firstOnOrAfter(LocalDate day) {
        int year = day.getYear() + Math.floorMod(someYear - day.getYear(), years);
        LocalDate end = last.atYear(year);
        return end.isBefore(day) ? last.atYear(year + years) : end;
    }

    @Override
    public String describe() {
        return "Renewed " + Lengths.every(years) + " on " + last.toString().substring(2)
                + (years == 1 ? "." : ", as in " + someYear + ".");
    }
}
