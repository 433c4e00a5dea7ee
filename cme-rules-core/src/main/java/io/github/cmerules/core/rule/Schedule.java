package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.style.CmeValue;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an edition asks of one kind of license on one occasion: a column of the authority's chart.
 *
 * <p>A schedule without requirements says that nothing is owed. Where the authority has published no rule, a schedule
 * says so with {@link #unpublished()}; the verdict is then undetermined.
 */
@Value.Immutable
@CmeValue
public sealed interface Schedule extends Sourced permits ImmutableSchedule {

    /** {@return the kind of license and the occasion in words} */
    String title();

    /** {@return to which licenses the schedule applies; it may not depend on facts} */
    Condition when();

    /** {@return whether the authority has published no rule for these licenses} */
    @Value.Default
    default boolean unpublished() {
        return false;
    }

    /** {@return what is owed, in the order of the book} */
    List<Requirement> requirements();

    /** {@return the upper bounds} */
    List<Limit> limits();

    /** {@return how requirements share credits, where they do not share them freely} */
    List<Relation> relations();

    /** {@return what passes on to the next cycle, nothing where not stated; of several the first in force} */
    List<CarryOver> carryOvers();

    /** {@return how a shortfall of the cycle before is made up, not at all where not stated; of several the first in force} */
    List<MakeUp> makeUps();

    /** {@return days that a licensee should know and that are no part of the verdict} */
    List<Milestone> milestones();

    /** {@return codes of notices that go with every evaluation under this schedule} */
    List<Notice> notices();

    @Override
    List<Citation> citations();

    @Override
    List<InterpretationId> interpretations();

    /** {@return the single things about a license that decide what is owed and how it is counted} */
    @Value.Lazy
    default Set<Condition.Leaf> conditions() {
        Set<Condition.Leaf> conditions = new LinkedHashSet<>();
        for (Requirement requirement : requirements()) {
            conditions.addAll(requirement.conditions());
        }
        for (Limit limit : limits()) {
            conditions.addAll(limit.when().leaves());
        }
        for (Relation relation : relations()) {
            conditions.addAll(relation.when().leaves());
        }
        return Collections.unmodifiableSet(conditions);
    }

    /**
     * {@return the requirement with an id, empty if there is none}
     *
     * @param id the name of the requirement
     */
    default Optional<Requirement> find(RequirementId id) {
        for (Requirement requirement : requirements()) {
            if (requirement.id().equals(id)) {
                return Optional.of(requirement);
            }
        }
        return Optional.empty();
    }

    /** {@return a builder; title and when are required} */
    static Builder builder() {
        return ImmutableSchedule.builder();
    }

    /** Builds schedules. */
    sealed interface Builder permits ImmutableSchedule.Builder {

        /**
         * Takes over everything from another schedule.
         *
         * @param schedule the schedule to start from
         * @return this builder
         */
        Builder from(Schedule schedule);

        /**
         * Sets the heading.
         *
         * @param title the kind of license and the occasion in words
         * @return this builder
         */
        Builder title(String title);

        /**
         * Sets to which licenses the schedule applies.
         *
         * @param when a condition that does not depend on facts
         * @return this builder
         */
        Builder when(Condition when);

        /**
         * Sets whether the authority has published no rule.
         *
         * @param unpublished true if there is no published rule
         * @return this builder
         */
        Builder unpublished(boolean unpublished);

        /**
         * Adds requirements.
         *
         * @param requirements what is owed, in the order of the book
         * @return this builder
         */
        Builder addRequirements(Requirement... requirements);

        /**
         * Sets the requirements.
         *
         * @param requirements what is owed, in the order of the book
         * @return this builder
         */
        Builder requirements(Iterable<? extends Requirement> requirements);

        /**
         * Adds upper bounds.
         *
         * @param limits the bounds
         * @return this builder
         */
        Builder addLimits(Limit... limits);

        /**
         * Sets the upper bounds.
         *
         * @param limits the bounds
         * @return this builder
         */
        Builder limits(Iterable<? extends Limit> limits);

        /**
         * Adds relations.
         *
         * @param relations how requirements share credits
         * @return this builder
         */
        Builder addRelations(Relation... relations);

        /**
         * Adds rules for what passes on to the next cycle.
         *
         * @param carryOvers the rules, of which the first in force applies
         * @return this builder
         */
        Builder addCarryOvers(CarryOver... carryOvers);

        /**
         * Adds rules for making up a shortfall of the cycle before.
         *
         * @param makeUps the rules, of which the first in force applies
         * @return this builder
         */
        Builder addMakeUps(MakeUp... makeUps);

        /**
         * Adds days that a licensee should know.
         *
         * @param milestones the days as rules
         * @return this builder
         */
        Builder addMilestones(Milestone... milestones);

        /**
         * Adds notices.
         *
         * @param notices what goes with every evaluation under this schedule
         * @return this builder
         */
        Builder addNotices(Notice... notices);

        /**
         * Adds sources.
         *
         * @param citations where the column is written
         * @return this builder
         */
        Builder addCitations(Citation... citations);

        /**
         * Adds the open points on which the schedule stands.
         *
         * @param interpretations their names
         * @return this builder
         */
        Builder addInterpretations(InterpretationId... interpretations);

        /**
         * Builds the schedule.
         *
         * @return the schedule
         * @throws IllegalStateException if title or when was not set
         */
        Schedule build();
    }
}
