package io.github.cmerules.core.model;

import java.util.Optional;

/** Whether a license complies. */
public enum Verdict {
    /** Everything that applies is met or waived. */
    COMPLIANT("compliant"),
    /** Something is unmet, and its deadline is not after the day of the evaluation. */
    NON_COMPLIANT("non-compliant"),
    /** Something is short, and its deadline is still to come. */
    IN_PROGRESS("in-progress"),
    /** The answer depends on something that is not known. */
    UNDETERMINED("undetermined"),
    /** Nothing is required. */
    EXEMPT("exempt");

    private final String code;

    Verdict(String code) {
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
    public static Optional<Verdict> find(String code) {
        for (Verdict value : values()) {
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
