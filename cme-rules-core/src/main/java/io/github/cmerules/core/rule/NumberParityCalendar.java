package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar in which licenses with an even number are renewed in even years and the others in odd years, on one of some
 * days of the year.
 *
 * <p>Each license keeps one of the days: the first that came on or after the day of issue. The first cycle starts on the day
 * of issue. 29 February is 28 February in other years.
 *
 * @param days the days of the year, at least one
 */
public record NumberParityCalendar(List<MonthDay> days) implements LicenseCalendar {

    /**
     * Puts the days in order.
     *
     * @throws InvalidInputException if there are none
     */
    public NumberParityCalendar {
        days = days.stream().sorted().toList();
        if (days.isEmpty()) {
            throw InvalidInputException.of("", "days is empty: expected at least one day of the year");
        }
    }

    @Override
    public List<String> missing(License license) {
        List<String> missing = new ArrayList<>();
        if (license.issuedOn().isEmpty()) {
            missing.add("issuedOn");
        }
        if (LicenseNumbers.isEven(license).isEmpty()) {
            missing.add("number");
        }
        return missing;
    }

    @Override
    public Cycle cycleContaining(License license, LocalDate day) {
        LocalDate issued = license.issuedOn().orElseThrow();
        MonthDay last = days.stream()
                .filter(candidate -> !candidate.atYear(issued.getYear()).isBefore(issued))
                .findFirst()
                .orElse(days.get(0));
        int someYear = LicenseNumbers.isEven(license).orElseThrow() ? 0 : 1;
        return new FixedDateCalendar(2, last, someYear).cycleContaining(license, day);
    }

    @Override
    public String describe() {
        return "Renewed in even or odd years as the license number is, on the first of "
                + String.join(
                        ", ",
                        days.stream().map(day -> day.toString().substring(2)).toList())
                + " on or after the day of issue.";
    }
}
