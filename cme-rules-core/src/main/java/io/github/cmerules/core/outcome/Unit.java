package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import java.util.Optional;

/** What a requirement is counted in. */
public enum Unit {
    /** Credits, with at most two decimals. */
    CREDITS("credits"),
    /** Trainings without hours, whole numbers. */
    COMPLETIONS("completions");

    private static final long ONE = 100;

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

    /**
     * {@return an amount with the unit in words, such as {@code 2.5 credits} or {@code 1 completion}}
     *
     * @param amount in this unit
     */
    public String phrase(Amount amount) {
        boolean one = amount.hundredths() == ONE;
        String unit = this == CREDITS ? one ? "credit" : "credits" : one ? "completion" : "completions";
        return amount + " " + unit;
    }

    @Override
    public String toString() {
        return code;
    }
}
