package io.github.cmerules.core.outcome;

import java.util.Optional;

/** What has become of a requirement. The set is closed. */
public enum RequirementStatus {
    /** What is asked for is reached. */
    MET("met"),
    /** It is short, and the deadline is not after the day of the evaluation. */
    UNMET("unmet"),
    /** It is short, and the deadline is still to come. */
    OPEN("open"),
    /** It does not apply to this license. */
    NOT_APPLICABLE("not-applicable"),
    /** It is short, and the authority has waived it. */
    WAIVED("waived"),
    /** The answer depends on something that is not known. */
    UNDETERMINED("undetermined");

    private final String code;

    RequirementStatus(String code) {
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
    public static Optional<RequirementStatus> find(String code) {
        for (RequirementStatus value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** {@return whether nothing is left to be done: met, waived or not applicable} */
    public boolean satisfied() {
        return this == MET || this == WAIVED || this == NOT_APPLICABLE;
    }

    @Override
    public String toString() {
        return code;
    }
}
