package io.github.cmerules.benchmarks.peers.drools;

import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import java.util.Arrays;
import java.util.List;

/** What the rules report to. */
public final class Earned {

    private final Outcome[] outcomes = new Outcome[Requirement.values().length];

    /** Takes what a requirement earned, in quarters of an hour. */
    public void earned(Requirement requirement, Number quarterHours) {
        outcomes[requirement.ordinal()] = Outcome.of(requirement, quarterHours.intValue());
    }

    /** Takes that a requirement is not owed. */
    public void notApplicable(Requirement requirement) {
        outcomes[requirement.ordinal()] = Outcome.notApplicable(requirement);
    }

    List<Outcome> outcomes() {
        return Arrays.asList(outcomes);
    }
}
