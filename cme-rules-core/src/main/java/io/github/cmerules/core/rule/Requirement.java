package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.style.CmeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** Something that a licensee owes, with its source. */
@Value.Immutable
@CmeValue
public sealed interface Requirement extends Sourced permits ImmutableRequirement {

    /** {@return the stable name} */
    RequirementId id();

    /** {@return a heading of a few words} */
    String title();

    /** {@return to whom the requirement applies, everybody where not stated} */
    @Value.Default
    default Condition when() {
        return Condition.always();
    }

    /** {@return whether it is owed once and, when done, done for good; every cycle where not stated} */
    @Value.Default
    default boolean oneTime() {
        return false;
    }

    /** {@return what is asked for} */
    Demand demand();

    /** {@return the last day on which it can be met, the end of the cycle or the day of the application where not stated} */
    @Value.Default
    default Deadline deadline() {
        return Deadline.end();
    }

    /** {@return for whom the authority waived what is short of it, nobody where not stated} */
    @Value.Default
    default Condition waivedWhen() {
        return Condition.never();
    }

    /** {@return requirements in the same schedule that take its place: it does not apply if one of them does} */
    List<RequirementId> supersededBy();

    /** {@return the ways in which the demand can be satisfied, each by itself, in order} */
    @Value.Derived
    @Value.Auxiliary
    default List<Demand.Way> ways() {
        return demand().ways();
    }

    /** {@return the parts of the demand that are answered from the transcript, in the order given} */
    @Value.Derived
    @Value.Auxiliary
    default List<Demand.Counted> counted() {
        List<Demand.Counted> counted = new ArrayList<>();
        for (Demand.Leaf leaf : demand().leaves()) {
            if (leaf instanceof Demand.Counted part) {
                counted.add(part);
            }
        }
        return counted;
    }

    /** {@return the single things about a license that decide whether it is owed, waived or satisfied} */
    @Value.Lazy
    default Set<Condition.Leaf> conditions() {
        Set<Condition.Leaf> conditions = new LinkedHashSet<>(when().leaves());
        conditions.addAll(waivedWhen().leaves());
        for (Demand.Leaf leaf : demand().leaves()) {
            if (leaf instanceof Demand.Holds holds) {
                conditions.add(new Condition.FactIsTrue(holds.fact()));
            }
        }
        return Collections.unmodifiableSet(conditions);
    }

    /** {@return whether it takes credits of the cycle alone, which where credits pass between cycles serve one of them} */
    default boolean usesUp() {
        return !counted().isEmpty()
                && counted().stream()
                        .allMatch(
                                part -> part instanceof Demand.Credits && part.window() instanceof Window.WithinCycle);
    }

    @Override
    List<Citation> citations();

    @Override
    List<InterpretationId> interpretations();

    /** {@return a builder; id, title and demand are required} */
    static Builder builder() {
        return ImmutableRequirement.builder();
    }

    /** Builds requirements. */
    sealed interface Builder permits ImmutableRequirement.Builder {

        /**
         * Takes over everything from another requirement.
         *
         * @param requirement the requirement to start from
         * @return this builder
         */
        Builder from(Requirement requirement);

        /**
         * Sets the stable name.
         *
         * @param id the name, unique within its schedule
         * @return this builder
         */
        Builder id(RequirementId id);

        /**
         * Sets the heading.
         *
         * @param title a few words
         * @return this builder
         */
        Builder title(String title);

        /**
         * Sets to whom the requirement applies.
         *
         * @param when the condition
         * @return this builder
         */
        Builder when(Condition when);

        /**
         * Sets whether the requirement is owed once.
         *
         * @param oneTime true if it is owed once
         * @return this builder
         */
        Builder oneTime(boolean oneTime);

        /**
         * Sets what is asked for.
         *
         * @param demand what is asked for
         * @return this builder
         */
        Builder demand(Demand demand);

        /**
         * Sets the last day on which the requirement can be met.
         *
         * @param deadline the day as a rule
         * @return this builder
         */
        Builder deadline(Deadline deadline);

        /**
         * Sets for whom the authority waived what is short of the requirement.
         *
         * @param waivedWhen the condition
         * @return this builder
         */
        Builder waivedWhen(Condition waivedWhen);

        /**
         * Adds requirements that take the place of this one.
         *
         * @param supersededBy requirements in the same schedule
         * @return this builder
         */
        Builder addSupersededBy(RequirementId... supersededBy);

        /**
         * Adds sources.
         *
         * @param citations where the requirement is written
         * @return this builder
         */
        Builder addCitations(Citation... citations);

        /**
         * Sets the sources.
         *
         * @param citations where the requirement is written
         * @return this builder
         */
        Builder citations(Iterable<? extends Citation> citations);

        /**
         * Adds the open points on which the requirement stands.
         *
         * @param interpretations their names
         * @return this builder
         */
        Builder addInterpretations(InterpretationId... interpretations);

        /**
         * Builds the requirement.
         *
         * @return the requirement
         * @throws InvalidInputException if a value is out of range
         * @throws IllegalStateException if id, title or demand was not set
         */
        Requirement build();
    }
}
