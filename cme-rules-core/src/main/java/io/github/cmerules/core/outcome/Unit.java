package io.github.cmerules.core.outcome;

import java.util.Optional;

/** What a requirement is counted in. */
public enum Unit {
    /** Credits, with at most two decimals. */
    CREDITS("credits"),
    /** Trainings without hours, whole numbers. */
    COMPLETIONS("completions");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** {@return the code as it is written in documents} */
    public String code() {
        return code;
    }

    /**
     * {@return the value with a code, or empty if there is none}
     *
     * @param code the code as it is written in documents
     */
    public static Optional<Unit> find(String code) {
        for (Unit value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
