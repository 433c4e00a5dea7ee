package io.github.cmerules.benchmarks.peers;

/**
 * What became of one requirement.
 *
 * @param requirement the requirement
 * @param applicable whether it is owed
 * @param earned what counts, in quarters of an hour; 0 if it is not owed
 * @param required the least amount, in quarters of an hour; 0 if it is not owed
 * @param satisfied whether that is enough
 */
public record Outcome(Requirement requirement, boolean applicable, int earned, int required, boolean satisfied) {

    /** {@return the outcome of a requirement that is owed} */
    public static Outcome of(Requirement requirement, int earned) {
        return new Outcome(requirement, true, earned, requirement.required(), earned >= requirement.required());
    }

    /** {@return the outcome of a requirement that is not owed} */
    public static Outcome notApplicable(Requirement requirement) {
        return new Outcome(requirement, false, 0, 0, true);
    }
}
