package io.github.cmerules.cli;

import java.util.Locale;

/** How an outlook is written. */
enum OutlookFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For calendars. */
    ICS;

    /** {@return the name as it is given on the command line} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a format by the name that is given on the command line. */
    static final class Converter extends NamedValue<OutlookFormat> {
        Converter() {
            super(values());
        }
    }
}
