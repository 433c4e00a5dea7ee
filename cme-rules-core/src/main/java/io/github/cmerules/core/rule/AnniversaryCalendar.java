package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.List;

/**
 * A calendar in which a license ends on the day before an anniversary of its issue, every few years.
 *
 * <p>The anniversary of 29 February is 28 February in other years.
 *
 * @param years the length of a cycle, in years
 */
public record AnniversaryCalendar(int years) implements LicenseCalendar {

    /**
     * Checks the number.
     *
     * @throws InvalidInputException if a cycle is shorter than a year
     */
    public AnniversaryCalendar {
        if (years < 1) {
            throw InvalidInputException.of("", "years [" + years + "] is out of range: expected 1 or more");
        }
    }

    @Override
    public List<String> missing(License license) {
        return license.issuedOn().isPresent() ? List.of() : List.of("issuedOn");
    }

    @Override
    public Cycle cycleContaining(License license, LocalDate day) {
        LocalDate issued = license.issuedOn().orElseThrow();
        int passed = 0;
        while (!issued.plusYears((long) passed + years).isAfter(day)) {
            passed += years;
        }
        return new Cycle(
                issued.plusYears(passed),
                issued.plusYears((long) passed + years).minusDays(1));
    }

    @Override
    public String describe() {
        return "Renewed " + Lengths.every(years) + " on the anniversary of the issue.";
    }
}
