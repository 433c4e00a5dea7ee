package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import java.util.List;
import java.util.Optional;

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

    /** {@return whether a unit of credit serves at most one of the requirements} */
    default boolean exclusive() {
        return false;
    }

    /** {@return whether a credit serves one of the requirements as a whole, if any} */
    default boolean undivided() {
        return false;
    }

    /** {@return for a relation of an inner and an outer requirement, the outer one} */
    default Optional<RequirementId> outer() {
        return Optional.empty();
    }

    /** {@return whether units of the inner requirement must also be counted toward the outer one} */
    default boolean amongCounted() {
        return false;
    }

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
     * {@return the relation that a credit serves one of some requirements as a whole: none of it is left for another}
     *
     * <p>A credit is a line of the transcript with all that the authority makes of it.
     *
     * @param requirements the requirements, at least two
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    static Relation undivided(
            List<RequirementId> requirements,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations) {
        return new Undivided(requirements, when, citations, interpretations);
    }

    /**
     * {@return the relation that a subject is owed on top of the total: no unit of credit serves both}
     *
     * @param topic the requirement for the subject
     * @param total the requirement for the total
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    static Relation onTop(
            RequirementId topic,
            RequirementId total,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations) {
        return exclusive(List.of(topic, total), when, citations, interpretations);
    }

    /**
     * {@return the relation that a requirement takes only units that are eligible for another one, whatever becomes of
     *     that one}
     *
     * @param inner the inner requirement
     * @param outer the outer requirement
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    static Relation within(
            RequirementId inner,
            RequirementId outer,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations) {
        return new Within(inner, outer, when, citations, interpretations);
    }

    /**
     * {@return the relation that a requirement takes only units that are also counted toward another one, under all
     *     limits of that one}
     *
     * @param inner the inner requirement
     * @param outer the outer requirement
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    static Relation amongCounted(
            RequirementId inner,
            RequirementId outer,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations) {
        return new AmongCounted(inner, outer, when, citations, interpretations);
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
        public boolean exclusive() {
            return true;
        }

        @Override
        public String describe() {
            return "A credit serves at most one of "
                    + String.join(
                            ", ", requirements.stream().map(Object::toString).toList()) + ".";
        }
    }

    /**
     * A credit serves one of some requirements as a whole.
     *
     * @param requirements the requirements, at least two
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    record Undivided(
            List<RequirementId> requirements,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations)
            implements Relation {
        /** Takes copies of the lists. */
        public Undivided {
            requirements = List.copyOf(requirements);
            citations = List.copyOf(citations);
            interpretations = List.copyOf(interpretations);
        }

        @Override
        public boolean exclusive() {
            return true;
        }

        @Override
        public boolean undivided() {
            return true;
        }

        @Override
        public String describe() {
            return "A credit as a whole serves at most one of "
                    + String.join(
                            ", ", requirements.stream().map(Object::toString).toList()) + ".";
        }
    }

    /**
     * A requirement that takes only credits that are eligible for another one.
     *
     * @param inner the inner requirement
     * @param outerRequirement the outer requirement
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    record Within(
            RequirementId inner,
            RequirementId outerRequirement,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations)
            implements Relation {
        /** Takes copies of the lists. */
        public Within {
            citations = List.copyOf(citations);
            interpretations = List.copyOf(interpretations);
        }

        @Override
        public List<RequirementId> requirements() {
            return List.of(inner, outerRequirement);
        }

        @Override
        public Optional<RequirementId> outer() {
            return Optional.of(outerRequirement);
        }

        @Override
        public String describe() {
            return inner + " takes only credits that are eligible for " + outerRequirement + ".";
        }
    }

    /**
     * A requirement that takes only credits that are counted toward another one.
     *
     * @param inner the inner requirement
     * @param outerRequirement the outer requirement
     * @param when when the relation is in force
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    record AmongCounted(
            RequirementId inner,
            RequirementId outerRequirement,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations)
            implements Relation {
        /** Takes copies of the lists. */
        public AmongCounted {
            citations = List.copyOf(citations);
            interpretations = List.copyOf(interpretations);
        }

        @Override
        public List<RequirementId> requirements() {
            return List.of(inner, outerRequirement);
        }

        @Override
        public Optional<RequirementId> outer() {
            return Optional.of(outerRequirement);
        }

        @Override
        public boolean amongCounted() {
            return true;
        }

        @Override
        public String describe() {
            return inner + " takes only credits that are counted toward " + outerRequirement + ".";
        }
    }
}
