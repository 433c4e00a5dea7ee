package io.github.cmerules.core.internal;

import java.time.LocalDate;

/** Days as numbers, to be compared quickly. */
final class Days {

    private static final int MONTH_BITS = 5;
    private static final int YEAR_BITS = 9;

    private Days() {}

    /** {@return a number that is greater for a later day; not by one for the next day} */
    static long number(LocalDate day) {
        return ((long) day.getYear() << YEAR_BITS) + (day.getMonthValue() << MONTH_BITS) + day.getDayOfMonth();
    }
}
