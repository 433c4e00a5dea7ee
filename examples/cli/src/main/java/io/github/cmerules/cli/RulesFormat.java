package io.github.cmerules.cli;

import java.util.Locale;

/** How rules are written. */
enum RulesFormat {
    /** One edition, for people. */
    TEXT,
    /** One edition, for programs. */
    JSON,
    /** The whole rule book as a rule pack, which can be read again. */
    YAML;

    /** {@return the name as it is given on the command line} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a format by its name. */
    static final class Converter extends NamedValue<RulesFormat> {
        Converter() {
            super(values());
        }
    }
}
