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
        StringBuilder text = new StringBuilder();
        phrase(amount, text);
        return text.toString();
    }

    /** Adds an amount with the unit to a text. */
    void phrase(Amount amount, StringBuilder text) {
        boolean one = amount.hundredths() == ONE;
        amount.appendTo(text);
        text.append(this == CREDITS ? one ? " credit" : " credits" : one ? " completion" : " completions");
    }

    @Override
    public String toString() {
        return code;
    }
}
