package io.github.cmerules.core.model;

import java.time.LocalDate;

/**
 * The dates from one day to another, both included; either end may be open.
 *
 * <p>{@link LocalDate#MIN} as the first day and {@link LocalDate#MAX} as the last stand for an open end.
 *
 * @param first the first day, included
 * @param last the last day, included; not before {@code first}
 */
public record DateRange(LocalDate first, LocalDate last) {

    /** Every date there is. */
    public static final DateRange ALL = new DateRange(LocalDate.MIN, LocalDate.MAX);

    /**
     * Checks the order of the days.
     *
     * @throws InvalidInputException if the last day is before the first
     */
    public DateRange {
        if (last.isBefore(first)) {
            throw InvalidInputException.of("", "last day [" + last + "] is before first day [" + first + "]");
        }
    }

    /**
     * {@return the range between two days}
     *
     * @param first the first day, included
     * @param last the last day, included
     * @throws InvalidInputException if the last day is before the first
     */
    public static DateRange of(LocalDate first, LocalDate last) {
        return new DateRange(first, last);
    }

    /**
     * {@return the range from a day on, without end}
     *
     * @param first the first day, included
     */
    public static DateRange from(LocalDate first) {
        return new DateRange(first, LocalDate.MAX);
    }

    /**
     * {@return the range written as {@link #toString()} prints it}
     *
     * @param text two ISO dates with a slash between, {@code ..} for an open end
     * @throws InvalidInputException if the text is anything else
     */
    public static DateRange of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw InvalidInputException.of(
                    "", Shown.quoted(text) + " is not a range of dates: expected 2024-01-01/2025-12-31");
        }
        String first = text.substring(0, slash);
        String last = text.substring(slash + 1);
        return new DateRange(
                first.equals("..") ? LocalDate.MIN : Dates.parse(first),
                last.equals("..") ? LocalDate.MAX : Dates.parse(last));
    }

    /**
     * {@return whether a day lies in the range}
     *
     * @param date the day in question
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /**
     * {@return whether the two ranges have a day in common}
     *
     * @param other the range to compare with
     */
    public boolean overlaps(DateRange other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    @Override
    public String toString() {
        return (first.equals(LocalDate.MIN) ? ".." : first.toString())
                + "/"
                + (last.equals(LocalDate.MAX) ? ".." : last.toString());
    }
}
