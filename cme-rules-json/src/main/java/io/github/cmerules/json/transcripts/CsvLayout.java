package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * How a CSV file (RFC 4180, UTF-8) is written.
 *
 * @param separator what stands between two fields
 * @param datePattern how a day is written, as {@link DateTimeFormatter} patterns say it, with {@code uuuu} for the year
 */
public record CsvLayout(char separator, String datePattern) {

    // Before the constants that are checked with it.
    private static final LocalDate SAMPLE = LocalDate.of(2025, 3, 14);

    /** Commas, and dates such as {@code 2025-03-14}. */
    public static final CsvLayout STANDARD = new CsvLayout(',', "uuuu-MM-dd");

    /**
     * Checks the layout.
     *
     * @throws InvalidInputException if a date written in the pattern cannot be read back, or the separator is a quote, a
     *     line break, a letter or a digit
     */
    public CsvLayout {
        if (separator == '"' || separator == '\n' || separator == '\r' || Character.isLetterOrDigit(separator)) {
            throw InvalidInputException.of("/separator", "is not usable: expected such as a comma or a semicolon");
        }
        if (!roundTrips(datePattern)) {
            throw InvalidInputException.of(
                    "/datePattern",
                    Shown.quoted(datePattern) + " is not a pattern of a date: expected such as MM/dd/uuuu. Maybe yyyy"
                            + " stands for uuuu?");
        }
    }

    /**
     * {@return the same layout with dates written in another way}
     *
     * @param datePattern a pattern such as {@code MM/dd/uuuu}
     * @throws InvalidInputException if a date written in the pattern cannot be read back
     */
    public CsvLayout withDates(String datePattern) {
        return new CsvLayout(separator, datePattern);
    }

    /** {@return the day that a text names} */
    LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text, formatter(datePattern));
        } catch (DateTimeException notADay) {
            throw notADate(text);
        }
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw notADate(text);
        }
        return day;
    }

    private InvalidInputException notADate(String text) {
        return InvalidInputException.of(
                "",
                Shown.quoted(text) + " is not a date: expected a day that exists, such as "
                        + formatter(datePattern).format(SAMPLE));
    }

    private static boolean roundTrips(String pattern) {
        try {
            DateTimeFormatter formatter = formatter(pattern);
            return LocalDate.parse(formatter.format(SAMPLE), formatter).equals(SAMPLE);
        } catch (DateTimeException | IllegalArgumentException notADatePattern) {
            return false;
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
