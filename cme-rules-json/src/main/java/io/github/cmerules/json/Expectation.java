package io.github.cmerules.json;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.RequirementStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a law case expects. It is partial: only what it states is to be compared.
 *
 * @param verdict the verdict, if it is stated
 * @param requirements what is expected of requirements, in the order of the document
 * @param joint a shortfall of several requirements together, if one is stated
 */
public record Expectation(Optional<Verdict> verdict, Map<RequirementId, Outcome> requirements, Optional<Joint> joint) {

    /** Takes a copy of the map. */
    public Expectation {
        requirements = Collections.unmodifiableMap(new LinkedHashMap<>(requirements));
    }

    /**
     * What is expected of one requirement.
     *
     * @param status the status, if it is stated; {@code not-applicable} also stands for a requirement that is absent from
     *     the result
     * @param required the least amount in the unit of the requirement, if it is stated
     * @param counted what counts in the unit of the requirement, if it is stated
     * @param missing what is missing in the unit of the requirement, if it is stated
     */
    public record Outcome(
            Optional<RequirementStatus> status,
            Optional<Amount> required,
            Optional<Amount> counted,
            Optional<Amount> missing) {}

    /**
     * What could be met by each requirement alone but not by all together; which of them is short is free.
     *
     * @param requirements the requirements
     * @param missing what is missing in all of them together, in credits
     */
    public record Joint(List<RequirementId> requirements, Amount missing) {

        /** Takes a copy of the list. */
        public Joint {
            requirements = List.copyOf(requirements);
        }
    }
}
