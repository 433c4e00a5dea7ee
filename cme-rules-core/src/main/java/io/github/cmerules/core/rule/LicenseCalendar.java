package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.List;

/** How an authority lays out the cycles of a license. New kinds may be added. */
public sealed interface LicenseCalendar permits BirthdayCalendar {

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

    /** {@return the calendar in words, as a sentence} */
    String describe();
}
