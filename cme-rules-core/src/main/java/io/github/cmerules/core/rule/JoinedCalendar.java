package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.List;

/**
 * A calendar for education that is longer than the license: several cycles of another calendar are one.
 *
 * @param base the calendar by which the license is renewed
 * @param cycles the number of its cycles that are one
 * @param apart the number of first cycles that stay cycles of their own, 0 or more
 */
public record JoinedCalendar(LicenseCalendar base, int cycles, int apart) implements LicenseCalendar {

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if there are none to join, or the number of those that stay apart is negative
     */
    public JoinedCalendar {
        if (cycles < 1) {
            throw InvalidInputException.of("", "cycles [" + cycles + "] is out of range: expected 1 or more");
        }
        if (apart < 0) {
            throw InvalidInputException.of("", "apart [" + apart + "] is negative: expected 0 or more");
        }
    }

    @Override
    public List<String> missing(License license) {
        return base.missing(license);
    }

    @Override
    public Cycle cycleContaining(License license, LocalDate day) {
        Cycle cycle = base.cycle(license, 1);
        LocalDate start = cycle.start();
        int number = 1;
        while (cycle.end().isBefore(day) || !lastOfOne(number)) {
            if (lastOfOne(number)) {
                start = cycle.end().plusDays(1);
            }
            cycle = base.cycleContaining(license, cycle.end().plusDays(1));
            number++;
        }
        return new Cycle(start, cycle.end());
    }

    private boolean lastOfOne(int number) {
        return number <= apart || (number - apart) % cycles == 0;
    }

    @Override
    public String describe() {
        return "Education is reported for " + cycles + " cycles of the license together"
                + (apart == 0 ? "" : ", after " + apart + (apart == 1 ? " by itself" : " by themselves")) + ". "
                + base.describe();
    }
}
