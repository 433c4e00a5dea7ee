package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.List;

/** How an authority lays out the cycles of a license. New kinds may be added. */
public sealed interface LicenseCalendar
        permits BirthdayCalendar,
                BirthMonthCalendar,
                FixedDateCalendar,
                AnniversaryCalendar,
                NumberParityCalendar,
                JoinedCalendar {

    /**
     * {@return the names of what the calendar needs and the license does not say, such as {@code birthDate}}
     *
     * @param license the license
     */
    List<String> missing(License license);

    /**
     * Computes the cycle that contains a day.
     *
     * @param license a license that says everything that the calendar needs
     * @param day the day in question, not before the license was issued
     * @return the cycle, both ends included
     */
    Cycle cycleContaining(License license, LocalDate day);

    /**
     * {@return the number of the cycle that contains a day, where that in which the license was issued is number 1}
     *
     * @param license a license that says everything that the calendar needs
     * @param day the day in question, not before the license was issued
     */
    default int numberOf(License license, LocalDate day) {
        int number = 1;
        for (Cycle cycle = cycle(license, 1); cycle.end().isBefore(day); number++) {
            cycle = cycleContaining(license, cycle.end().plusDays(1));
        }
        return number;
    }

    /**
     * {@return one of the cycles}
     *
     * @param license a license that says everything that the calendar needs
     * @param number its number, where that in which the license was issued is number 1
     */
    default Cycle cycle(License license, int number) {
        Cycle cycle = cycleContaining(license, license.issuedOn().orElseThrow());
        for (int i = 1; i < number; i++) {
            cycle = cycleContaining(license, cycle.end().plusDays(1));
        }
        return cycle;
    }

    /** {@return the calendar in words, as a sentence} */
    String describe();
}
