package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.style.CmeValue;
import java.util.List;
import org.immutables.value.Value;

/** An upper bound: at most so much from some credits counts toward a requirement. */
@Value.Immutable
@CmeValue
public sealed interface Limit extends Sourced permits ImmutableLimit {

    /** {@return the bound in words} */
    String title();

    /** {@return the requirement toward which the credits count} */
    RequirementId toward();

    /** {@return which credits are bounded} */
    CreditPredicate credits();

    /** {@return the most that counts, in credits} */
    Amount atMost();

    /** {@return when the bound is in force, always where not stated} */
    @Value.Default
    default Condition when() {
        return Condition.always();
    }

    @Override
    List<Citation> citations();

    @Override
    List<InterpretationId> interpretations();

    /** {@return a builder; title, toward, credits and atMost are required} */
    static Builder builder() {
        return ImmutableLimit.builder();
    }

    /** Builds limits. */
    sealed interface Builder permits ImmutableLimit.Builder {

        /**
         * Sets the bound in words.
         *
         * @param title a few words
         * @return this builder
         */
        Builder title(String title);

        /**
         * Sets the requirement.
         *
         * @param toward the requirement toward which the credits count
         * @return this builder
         */
        Builder toward(RequirementId toward);

        /**
         * Sets which credits are bounded.
         *
         * @param credits which credits
         * @return this builder
         */
        Builder credits(CreditPredicate credits);

        /**
         * Sets the bound.
         *
         * @param atMost the most that counts, in credits
         * @return this builder
         */
        Builder atMost(Amount atMost);

        /**
         * Sets when the bound is in force.
         *
         * @param when the condition
         * @return this builder
         */
        Builder when(Condition when);

        /**
         * Adds sources.
         *
         * @param citations where the bound is written
         * @return this builder
         */
        Builder addCitations(Citation... citations);

        /**
         * Adds the open points on which the bound stands.
         *
         * @param interpretations their names
         * @return this builder
         */
        Builder addInterpretations(InterpretationId... interpretations);

        /**
         * Builds the limit.
         *
         * @return the limit
         * @throws IllegalStateException if title, toward, from or atMost was not set
         */
        Limit build();
    }
}
