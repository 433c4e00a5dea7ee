package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;

/**
 * A calendar in which a license is renewed on the licensee's birthday every few years.
 *
 * <p>The first cycle starts on the day of issue; every later one on the day after a renewal date. A renewal date belongs
 * to the cycle that ends on it. Someone born on 29 February has the birthday on 28 February in every year.
 *
 * @param years the length of a cycle, in years
 * @param first how the first renewal date is found
 * @param shortMonths under {@link First#NEXT_BIRTHDAY}: a birthday up to this many months after the issue, that day
 *     included, is passed over, and the first renewal date is {@code years} years later
 */
public record BirthdayCalendar(int years, First first, int shortMonths) implements LicenseCalendar {

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if a cycle is shorter than a year, or the months are negative
     */
    public BirthdayCalendar {
        if (years < 1) {
            throw InvalidInputException.of("", "years [" + years + "] is out of range: expected 1 or more");
        }
        if (shortMonths < 0) {
            throw InvalidInputException.of("", "shortMonths [" + shortMonths + "] is negative: expected 0 or more");
        }
    }

    /** How the first renewal date is found. */
    public enum First {
        /** The next birthday on or after the day of issue, unless it comes too soon. */
        NEXT_BIRTHDAY,
        /** The birthday in the second calendar year after the year of issue. */
        SECOND_YEAR
    }

    @Override
    public List<String> missing(License license) {
        return CalendarNeeds.issueAndBirth(license);
    }

    @Override
    public Cycle cycleContaining(License license, LocalDate day) {
        LocalDate issued = license.issuedOn().orElseThrow();
        MonthDay birthday = birthday(license.birthDate().orElseThrow());
        LocalDate start = issued;
        LocalDate end = firstRenewal(issued, birthday);
        while (end.isBefore(day)) {
            start = end.plusDays(1);
            end = birthday.atYear(end.getYear() + years);
        }
        return new Cycle(start, end);
    }

    private LocalDate firstRenewal(LocalDate issued, MonthDay birthday) {
        if (first == First.SECOND_YEAR) {
            return birthday.atYear(issued.getYear() + 2);
        }
        LocalDate next = birthday.atYear(issued.getYear());
        if (next.isBefore(issued)) {
            next = birthday.atYear(issued.getYear() + 1);
        }
        return next.isAfter(issued.plusMonths(shortMonths)) ? next : birthday.atYear(next.getYear() + years);
    }

    private static MonthDay birthday(LocalDate birthDate) {
        MonthDay day = MonthDay.from(birthDate);
        return day.equals(MonthDay.of(Month.FEBRUARY, 29)) ? MonthDay.of(Month.FEBRUARY, 28) : day;
    }

    @Override
    public String describe() {
        String start = first == First.SECOND_YEAR
                ? "first on the birthday in the second year after the year of issue"
                : "first on the next birthday, or " + Lengths.describe(Period.ofYears(years))
                        + " later if that birthday lies within " + Lengths.describe(Period.ofMonths(shortMonths))
                        + " after issue";
        return "Renewed on the birthday " + Lengths.every(years) + ", " + start
                + "; 29 February is taken as 28 February.";
    }
}
