package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.style.CmeValue;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Credits of a cycle that first fill what the cycle before it was short of, and then no longer serve their own cycle.
 *
 * <p>The earlier cycle comes from the history of the license, as one that was not compliant, and its credits from the
 * transcript.
 */
@Value.Immutable
@CmeValue
public sealed interface MakeUp extends Sourced permits ImmutableMakeUp {

    /** The notice that goes with an evaluation in which a shortfall of the cycle before was made up first. */
    Notice NOTICE = new Notice(
            "shortfall-made-up", "Credits of this cycle first made up what the cycle before it was short of.");

    /** {@return the rule in words} */
    String title();

    /** {@return the requirements of the earlier cycle whose shortfall is made up; they take credits of the cycle} */
    List<RequirementId> toward();

    /** {@return which credits make it up, any where not stated} */
    @Value.Default
    default CreditPredicate credits() {
        return CreditPredicate.anyCredit();
    }

    /** {@return when the rule is in force, always where not stated; it may not depend on facts} */
    @Value.Default
    default Condition when() {
        return Condition.always();
    }

    /** {@return the rule in words, as a sentence} */
    default String describe() {
        return "Credits with " + credits().describe() + " first fill what the cycle before was short of in "
                + toward().stream().map(RequirementId::code).collect(Collectors.joining(" and "))
                + ", and then no longer serve their own cycle.";
    }

    @Override
    List<Citation> citations();

    @Override
    List<InterpretationId> interpretations();

    /** {@return a builder; title and at least one requirement are required} */
    static Builder builder() {
        return ImmutableMakeUp.builder();
    }

    /** Builds rules for making up a shortfall. */
    sealed interface Builder permits ImmutableMakeUp.Builder {

        /**
         * Sets the rule in words.
         *
         * @param title a few words
         * @return this builder
         */
        Builder title(String title);

        /**
         * Adds requirements whose shortfall is made up.
         *
         * @param toward requirements of the earlier cycle that take credits of the cycle
         * @return this builder
         */
        Builder addToward(RequirementId... toward);

        /**
         * Sets which credits make it up.
         *
         * @param credits which credits
         * @return this builder
         */
        Builder credits(CreditPredicate credits);

        /**
         * Sets when the rule is in force.
         *
         * @param when a condition that does not depend on facts
         * @return this builder
         */
        Builder when(Condition when);

        /**
         * Adds sources.
         *
         * @param citations where the rule is written
         * @return this builder
         */
        Builder addCitations(Citation... citations);

        /**
         * Adds the open points on which the rule stands.
         *
         * @param interpretations their names
         * @return this builder
         */
        Builder addInterpretations(InterpretationId... interpretations);

        /**
         * Builds the rule.
         *
         * @return the rule
         * @throws IllegalStateException if the title was not set
         */
        MakeUp build();
    }
}
