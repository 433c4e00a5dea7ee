package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The dates of one evaluation: what windows, deadlines and amounts are computed from.
 *
 * @param license the license
 * @param cycle the cycle that is evaluated; a first license has none
 * @param end the day for which the license is evaluated: the last day of the cycle, or the day of the application
 * @param deadline the last day of the requirement in question, included; {@code end} where none is in question
 * @param calendar how the cycles of the license are laid out, where the rule book says so
 */
public record Timeline(
        License license, Optional<Cycle> cycle, LocalDate end, LocalDate deadline, Optional<LicenseCalendar> calendar) {

    /**
     * {@return the dates of a license without a calendar}
     *
     * @param license the license
     * @param cycle the cycle that is evaluated, if there is one
     * @param end the last day of the cycle, or the day of the application
     */
    public static Timeline of(License license, Optional<Cycle> cycle, LocalDate end) {
        return new Timeline(license, cycle, end, end, Optional.empty());
    }

    /**
     * {@return the same dates for a requirement with a last day of its own}
     *
     * @param lastDay the last day of the requirement, included
     */
    public Timeline dueOn(LocalDate lastDay) {
        return new Timeline(license, cycle, end, lastDay, calendar);
    }

    /**
     * {@return the same dates under a calendar}
     *
     * @param layout how cycles are laid out, if the rule book says so
     */
    public Timeline under(Optional<LicenseCalendar> layout) {
        return new Timeline(license, cycle, end, deadline, layout);
    }

    /**
     * {@return the number of the cycle, where that in which the license was issued is number 1; 0 where there is no cycle,
     *     and empty where the day of issue is not known}
     *
     * <p>Where the calendar can be computed, cycles are counted in it; otherwise every earlier cycle is taken to be as long
     * as the one that is evaluated.
     */
    public Optional<Integer> cycleNumber() {
        if (cycle.isEmpty()) {
            return Optional.of(0);
        }
        return license.issuedOn().map(issued -> {
            if (issued.isAfter(end)) {
                return 0;
            }
            return computable()
                    .map(layout -> layout.numberOf(license, cycle.get().end()))
                    .orElseGet(() -> 1 + cyclesSince(issued, cycle.get()));
        });
    }

    /**
     * {@return the last day of one of the cycles, empty where what it takes to compute it is not known}
     *
     * @param number the number of the cycle, 1 or more
     */
    public Optional<LocalDate> endOfCycle(int number) {
        if (license.issuedOn().isPresent() && computable().isPresent()) {
            return computable().map(layout -> layout.cycle(license, number).end());
        }
        return cycle.flatMap(current -> cycleNumber()
                .map(now -> current.end()
                        .plusDays(1)
                        .plus(length(current).multipliedBy(number - now))
                        .minusDays(1)));
    }

    /** {@return the whole months from the day of issue through the end, both included; empty without a day of issue} */
    public Optional<Integer> monthsLicensed() {
        return license.issuedOn()
                .map(issued -> Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(issued, end.plusDays(1)))));
    }

    private Optional<LicenseCalendar> computable() {
        return calendar.filter(layout -> layout.missing(license).isEmpty());
    }

    private static int cyclesSince(LocalDate issued, Cycle cycle) {
        Period length = length(cycle);
        int cycles = 0;
        while (cycle.start().minus(length.multipliedBy(cycles)).isAfter(issued)) {
            cycles++;
        }
        return cycles;
    }

    private static Period length(Cycle cycle) {
        return Period.between(cycle.start(), cycle.end().plusDays(1));
    }
}
