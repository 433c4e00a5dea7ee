package io.github.cmerules.core.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How a date is read: a year of four digits, month and day, and a day that exists. */
public final class Dates {

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /**
     * {@return the date that a text names}
     *
     * @param text an ISO date such as {@code 2025-03-14}
     * @throws InvalidInputException if the text is anything else, or there is no such day
     */
    public static LocalDate parse(String text) {
        if (ISO.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noSuchDay) {
                throw InvalidInputException.of("", Shown.quoted(text) + " is not a date: there is no such day");
            }
        }
        throw InvalidInputException.of("", Shown.quoted(text) + " is not a date: expected year-month-day, 2025-03-14");
    }
}
