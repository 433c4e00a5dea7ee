package io.github.cmerules.cli;

import java.util.Locale;

/** How it is planned where facts are not known. */
enum UnknownFacts {
    /** One plan that is enough whatever the answers are. */
    SAFE,
    /** A plan for each set of answers that matters. */
    EACH;

    /** {@return the name as it is given on the command line} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a way by the name that is given on the command line. */
    static final class Converter extends NamedValue<UnknownFacts> {
        Converter() {
            super(values());
        }
    }
}
