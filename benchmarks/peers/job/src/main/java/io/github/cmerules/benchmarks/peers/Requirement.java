package io.github.cmerules.benchmarks.peers;

/** What a licensee owes, in quarters of an hour. */
public enum Requirement {
    /** Every credit in the cycle. */
    TOTAL(200),
    /** In the cycle, any of {@link Topic#RISK}. */
    RISK(40),
    /** In the cycle; owed by prescribers only. */
    OPIOID(12),
    /** Once, whenever it was done. */
    END_OF_LIFE(8),
    /** Once, whenever it was done. */
    EHR(12),
    /** In the cycle. */
    BIAS(8),
    /** In the cycle. */
    BOARD(8);

    private final int required;

    Requirement(int required) {
        this.required = required;
    }

    /** {@return the least amount, in quarters of an hour} */
    public int required() {
        return required;
    }
}
