package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.style.CmeValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What records are exchanged for: shares of a fixed amount for an event such as a certification, converted minutes, a rate
 * for hours of another activity, or another category than the one recorded.
 *
 * <p>A bound on what an exchange gives is a {@link Limit}.
 */
@Value.Immutable
@CmeValue
public sealed interface Exchange extends Valuation permits ImmutableExchange {

    @Override
    CreditPredicate of();

    /** {@return what a record is worth, in parts} */
    List<Share> shares();

    @Override
    @Value.Default
    default Condition when() {
        return Condition.always();
    }

    @Override
    Optional<DuplicatePolicy> repeats();

    @Override
    List<Citation> citations();

    @Override
    List<InterpretationId> interpretations();

    @Override
    default String describe() {
        return "A record with " + of().describe() + " is worth "
                + shares().stream().map(Share::describe).collect(Collectors.joining(" and ")) + "."
                + repeats()
                        .map(policy -> " All such records are one activity: " + policy.describe())
                        .orElse("");
    }

    /** {@return a builder; of is required, and at least one share} */
    static Builder builder() {
        return ImmutableExchange.builder();
    }

    /** Builds exchanges. */
    sealed interface Builder permits ImmutableExchange.Builder {

        /**
         * Sets which records are exchanged.
         *
         * @param of which records, as they were claimed
         * @return this builder
         */
        Builder of(CreditPredicate of);

        /**
         * Adds parts of what a record is worth.
         *
         * @param shares the parts
         * @return this builder
         */
        Builder addShares(Share... shares);

        /**
         * Sets for which licenses it holds.
         *
         * @param when the condition, without facts
         * @return this builder
         */
        Builder when(Condition when);

        /**
         * Sets that all records of this kind are one activity.
         *
         * @param repeats how its repeated claims are treated
         * @return this builder
         */
        Builder repeats(DuplicatePolicy repeats);

        /**
         * Adds sources.
         *
         * @param citations where the exchange is written
         * @return this builder
         */
        Builder addCitations(Citation... citations);

        /**
         * Sets the sources.
         *
         * @param citations where the exchange is written
         * @return this builder
         */
        Builder citations(Iterable<? extends Citation> citations);

        /**
         * Adds the open points on which the exchange stands.
         *
         * @param interpretations their names
         * @return this builder
         */
        Builder addInterpretations(InterpretationId... interpretations);

        /**
         * Sets the open points on which the exchange stands.
         *
         * @param interpretations their names
         * @return this builder
         */
        Builder interpretations(Iterable<? extends InterpretationId> interpretations);

        /**
         * Builds the exchange.
         *
         * @return the exchange
         * @throws IllegalStateException if of was not set
         */
        Exchange build();
    }
}
