package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import java.util.List;

/**
 * All that a {@link Division} depends on.
 *
 * @param rivals the requirements, in the order of the book
 * @param ranks how they share units
 */
record Contest(List<Rival> rivals, Ranks ranks) {

    /**
     * A requirement in a contest.
     *
     * @param age its cycle
     * @param requirement its name
     * @param asks whether it needs credits
     * @param tally what the transcript holds for it
     */
    record Rival(int age, RequirementId requirement, boolean asks, Tally tally) {

        /** {@return a number that does not take a walk through all lots} */
        @Override
        public int hashCode() {
            return 31 * requirement.hashCode() + Boolean.hashCode(asks);
        }
    }

    static Contest of(List<Claim> claims, Ranks ranks) {
        return new Contest(
                claims.stream()
                        .map(claim -> new Rival(claim.age(), claim.requirement().id(), claim.asks(), claim.tally()))
                        .toList(),
                ranks);
    }
}
