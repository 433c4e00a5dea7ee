package io.github.cmerules.core.model;

import java.time.LocalDate;

/**
 * The dates between which the credits of one licensing period count, both included.
 *
 * <p>The day on which the license expires is the last day of the ending cycle.
 *
 * @param start the first day, included
 * @param end the last day, included; not before {@code start}
 */
public record Cycle(LocalDate start, LocalDate end) {

    /**
     * Checks the order of the days.
     *
     * @throws InvalidInputException if the cycle ends before it starts
     */
    public Cycle {
        if (end.isBefore(start)) {
            throw InvalidInputException.of(
                    "", "end [" + end + "] is before start [" + start + "]. Maybe the two are swapped?");
        }
    }

    /**
     * {@return the cycle between two days}
     *
     * @param startInclusive the first day
     * @param endInclusive the last day
     * @throws InvalidInputException if the cycle ends before it starts
     */
    public static Cycle of(LocalDate startInclusive, LocalDate endInclusive) {
        return new Cycle(startInclusive, endInclusive);
    }

    /**
     * {@return the cycle written as {@link #toString()} prints it}
     *
     * @param text two ISO dates with a slash between, such as {@code 2023-03-15/2025-03-14}
     * @throws InvalidInputException if the text is anything else
     */
    public static Cycle of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw InvalidInputException.of("", Shown.quoted(text) + " is not a cycle: expected 2023-03-15/2025-03-14");
        }
        return new Cycle(Dates.parse(text.substring(0, slash)), Dates.parse(text.substring(slash + 1)));
    }

    /** {@return the same days as a range} */
    public DateRange range() {
        return new DateRange(start, end);
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
