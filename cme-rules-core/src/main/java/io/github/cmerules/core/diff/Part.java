package io.github.cmerules.core.diff;

/** A kind of part of an edition. New kinds may be added. */
public enum Part {
    /** The edition as a whole. */
    EDITION("edition"),
    /** What is asked of one kind of license on one occasion. */
    SCHEDULE("schedule"),
    /** Something that is owed. */
    REQUIREMENT("requirement"),
    /** An upper bound. */
    LIMIT("limit"),
    /** How requirements share credits. */
    RELATION("relation"),
    /** What passes on to the next cycle. */
    CARRY_OVER("carry-over"),
    /** How a shortfall of the cycle before is made up. */
    MAKE_UP("make-up"),
    /** A day to know. */
    MILESTONE("milestone"),
    /** What some credits are worth. */
    VALUATION("valuation"),
    /** A notice that goes with evaluations. */
    NOTICE("notice"),
    /** A notice that goes with evaluations in which some credit was counted. */
    CREDIT_NOTICE("credit-notice");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    /** {@return the code as it is written in documents} */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
