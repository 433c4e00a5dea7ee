package io.github.cmerules.core.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one fact over time: periods in which it is true or false; on any other day it is unknown.
 *
 * @param periods the periods, in order of their first day, no two with a day in common
 */
public record FactValue(List<Period> periods) {

    /** True on every day. */
    public static final FactValue TRUE = new FactValue(List.of(new Period(true, DateRange.ALL)));

    /** False on every day. */
    public static final FactValue FALSE = new FactValue(List.of(new Period(false, DateRange.ALL)));

    /**
     * A period in which a fact has one value.
     *
     * @param value whether the fact is true
     * @param range the days, both ends included
     */
    public record Period(boolean value, DateRange range) {}

    /**
     * Puts the periods in order and checks them.
     *
     * @throws InvalidInputException if two periods have a day in common
     */
    public FactValue {
        List<Period> sorted = new ArrayList<>(periods);
        if (sorted.size() > 1) {
            sorted.sort(Comparator.comparing(period -> period.range().first()));
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).range().overlaps(sorted.get(i).range())) {
                throw InvalidInputException.of(
                        "",
                        "periods " + sorted.get(i - 1).range() + " and "
                                + sorted.get(i).range() + " have a day in common: expected one value a day");
            }
        }
        periods = List.copyOf(sorted);
    }

    /**
     * {@return the value that holds on every day}
     *
     * @param value whether the fact is true
     */
    public static FactValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /**
     * {@return the value on a day, empty if it is unknown}
     *
     * @param date the day in question
     */
    public Optional<Boolean> on(LocalDate date) {
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            if (period.range().contains(date)) {
                return Optional.of(period.value());
            }
        }
        return Optional.empty();
    }
}
