package io.github.cmerules.core.outcome;

import java.util.Optional;

/** Why something is undetermined. The set is closed. */
public enum UndeterminedCause {
    /** A fact about the licensee is not known. */
    FACT("fact"),
    /** The authority has published no rule for this license type and occasion. */
    NO_PUBLISHED_RULE("no-published-rule"),
    /** The authority has not set the amount yet. */
    AMOUNT_UNKNOWN("amount-unknown");

    private final String code;

    UndeterminedCause(String code) {
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
    public static Optional<UndeterminedCause> find(String code) {
        for (UndeterminedCause value : values()) {
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
