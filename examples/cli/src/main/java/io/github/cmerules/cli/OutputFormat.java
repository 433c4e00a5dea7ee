package io.github.cmerules.cli;

import java.util.Locale;

/** How a result is written. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    /** {@return the name as it is given on the command line} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a format by the name that is given on the command line. */
    static final class Converter extends NamedValue<OutputFormat> {
        Converter() {
            super(values());
        }
    }
}
