package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import java.util.List;

/**
 * How requirements share credits, where they do not share them freely. New kinds may be added.
 */
public sealed interface Relation extends Sourced {

    /** {@return when the relation is in force} */
    Condition when();

    /** {@return the requirements that it concerns, in the order given} */
    List<RequirementId> requirements();

    /** {@return the relation in words, as a sentence} */
    String describe();

    /**
     * {@return the relation that a unit of credit serves at most one of some requirements}
     *
     * @param requirements the requirements, at least two
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    static Relation exclusive(
            List<RequirementId> requirements,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations) {
        return new Exclusive(requirements, when, citations, interpretations);
    }

    /**
     * A unit of credit serves at most one of some requirements.
     *
     * @param requirements the requirements, at least two
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    record Exclusive(
            List<RequirementId> requirements,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations)
            implements Relation {
        /** Takes copies of the lists. */
        public Exclusive {
            requirements = List.copyOf(requirements);
            citations = List.copyOf(citations);
            interpretations = List.copyOf(interpretations);
        }

        @Override
        public String describe() {
            return "A credit serves at most one of "
                    + String.join(
                            ", ", requirements.stream().map(Object::toString).toList()) + ".";
        }
    }
}
