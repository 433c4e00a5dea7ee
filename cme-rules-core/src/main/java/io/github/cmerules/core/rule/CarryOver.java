package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.style.CmeValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Credits that a cycle does not need and that serve the next cycle in its place; none serves both.
 *
 * <p>The earlier cycle comes from the history of the license and must have been compliant. If the history states what was
 * left over, that stands. Otherwise the transcript is asked, unless {@link #excess()} says that only a statement counts:
 * the earlier cycle keeps what every requirement counted in credits of the cycle needs, and what is left passes on. Credits
 * pass to the next cycle only. In the cycle that they leave, they would count on their own date; where that is in an earlier
 * cycle still, that one is asked first.
 */
@Value.Immutable
@CmeValue
public sealed interface CarryOver extends Sourced permits ImmutableCarryOver {

    /** {@return the rule in words} */
    String title();

    /** {@return the requirements toward which what is carried over counts; they take credits of the cycle} */
    List<RequirementId> toward();

    /** {@return which credits may be carried over, any where not stated} */
    @Value.Default
    default CreditPredicate credits() {
        return CreditPredicate.anyCredit();
    }

    /** {@return the most that may be carried over, in credits; any amount where not stated} */
    Optional<Amount> atMost();

    /** {@return who says what is left over; only what the history states where not stated} */
    @Value.Default
    default Excess excess() {
        return Excess.stated();
    }

    /** {@return whether it has to be declared to the authority; not where not stated} */
    @Value.Default
    default boolean declared() {
        return false;
    }

    /** {@return when the rule is in force, always where not stated; it may not depend on facts} */
    @Value.Default
    default Condition when() {
        return Condition.always();
    }

    /** {@return the rule in words, as a sentence} */
    default String describe() {
        return atMost().map(most -> "At most " + most + " credits").orElse("Credits") + " with "
                + credits().describe() + " that a cycle does not need"
                + (declared() ? ", as declared to the authority," : "") + " count toward "
                + toward().stream().map(RequirementId::code).collect(Collectors.joining(" and "))
                + " in the next one; what is left over is " + excess().describe() + ".";
    }

    @Override
    List<Citation> citations();

    @Override
    List<InterpretationId> interpretations();

    /** {@return a builder; title and at least one requirement are required} */
    static Builder builder() {
        return ImmutableCarryOver.builder();
    }

    /** Builds rules for carrying over. */
    sealed interface Builder permits ImmutableCarryOver.Builder {

        /**
         * Sets the rule in words.
         *
         * @param title a few words
         * @return this builder
         */
        Builder title(String title);

        /**
         * Adds requirements toward which what is carried over counts.
         *
         * @param toward requirements of the same schedule that take credits of the cycle
         * @return this builder
         */
        Builder addToward(RequirementId... toward);

        /**
         * Sets which credits may be carried over.
         *
         * @param credits which credits
         * @return this builder
         */
        Builder credits(CreditPredicate credits);

        /**
         * Sets the most that may be carried over.
         *
         * @param atMost in credits
         * @return this builder
         */
        Builder atMost(Amount atMost);

        /**
         * Sets who says what is left over.
         *
         * @param excess the policy
         * @return this builder
         */
        Builder excess(Excess excess);

        /**
         * Sets whether it has to be declared.
         *
         * @param declared true if only what was declared to the authority is carried over
         * @return this builder
         */
        Builder declared(boolean declared);

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
        CarryOver build();
    }
}
