package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Dates;
import io.github.cmerules.core.model.InvalidInputException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The day that a date names, with or without a time behind it.
 *
 * @param day the day as written; it is not converted between zones
 * @param timed whether a time or a zone stands behind it
 */
record Days(LocalDate day, boolean timed) {

    private static final int DATE_LENGTH = 10;

    private static final Pattern TIME =
            Pattern.compile("(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?)?(Z|[+-][0-9]{2}:[0-9]{2})?");

    /**
     * {@return the day that a text names}
     *
     * @throws InvalidInputException if the text is neither a date nor a date with a time
     */
    static Days parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > DATE_LENGTH
                && TIME.matcher(trimmed.substring(DATE_LENGTH)).matches()) {
            return new Days(Dates.parse(trimmed.substring(0, DATE_LENGTH)), true);
        }
        return new Days(Dates.parse(trimmed), false);
    }
}
