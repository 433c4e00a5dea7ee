package io.github.cmerules.core.outcome;

import java.util.Optional;

/** Why a part of a credit does not count toward a requirement; of several, the first in this order is given. The set is closed: reasons are never reworded and never reused. */
public enum RejectionReason {
    /** The subject is another one; left out of results, because most credits are irrelevant to most requirements. */
    WRONG_TOPIC("wrong-topic"),
    /** The kind of credit is another one: its category, format, size or another property. */
    WRONG_CATEGORY("wrong-category"),
    /** A required approval is missing. */
    NOT_APPROVED("not-approved"),
    /** The evidence is weaker than the caller or the rule asks for. */
    INSUFFICIENT_EVIDENCE("insufficient-evidence"),
    /** The activity was claimed before. */
    DUPLICATE("duplicate"),
    /** The credit is not earned yet. */
    PLANNED("planned"),
    /** The credit was completed after the day of the evaluation. */
    AFTER_AS_OF("after-as-of"),
    /** The credit was completed outside the dates from which the requirement takes credits, or counts on such a day. */
    OUTSIDE_WINDOW("outside-window"),
    /** An upper bound is used up. */
    OVER_LIMIT("over-limit"),
    /** The credit serves another requirement that does not share it. */
    USED_ELSEWHERE("used-elsewhere");

    private final String code;

    RejectionReason(String code) {
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
    public static Optional<RejectionReason> find(String code) {
        for (RejectionReason value : values()) {
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
