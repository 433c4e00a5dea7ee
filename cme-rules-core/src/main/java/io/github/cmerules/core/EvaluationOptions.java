package io.github.cmerules.core;

import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.style.CmeValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How a license is to be evaluated, apart from the license and the credits. */
@Value.Immutable
@CmeValue
public sealed interface EvaluationOptions permits ImmutableEvaluationOptions {

    /**
     * {@return the day of the evaluation; absent: the last day of the cycle, or the day of the application}
     *
     * <p>Nothing completed later is counted.
     */
    Optional<LocalDate> asOf();

    /** {@return the rule books to choose from, those installed where not stated} */
    @Value.Default
    default RuleBooks ruleBooks() {
        return RuleBooks.installed();
    }

    /** {@return the values chosen for switches; any other switch has the value that the rule book chose} */
    Map<InterpretationId, String> interpretations();

    /** {@return the weakest evidence that counts, attestation where not stated} */
    @Value.Default
    default Evidence minimumEvidence() {
        return Evidence.ATTESTED;
    }

    /** {@return the options of {@link Evaluator#evaluate(io.github.cmerules.core.model.License, java.util.Collection)}} */
    static EvaluationOptions standard() {
        return builder().build();
    }

    /** {@return a builder; nothing is required} */
    static Builder builder() {
        return ImmutableEvaluationOptions.builder();
    }

    /** Builds options. */
    sealed interface Builder permits ImmutableEvaluationOptions.Builder {

        /**
         * Takes over everything from other options.
         *
         * @param options the options to start from
         * @return this builder
         */
        Builder from(EvaluationOptions options);

        /**
         * Sets the day of the evaluation.
         *
         * @param asOf the day; nothing completed later is counted
         * @return this builder
         */
        Builder asOf(LocalDate asOf);

        /**
         * Sets the day of the evaluation, or leaves it to the license.
         *
         * @param asOf the day, if there is one
         * @return this builder
         */
        Builder asOf(Optional<? extends LocalDate> asOf);

        /**
         * Sets the rule books to choose from.
         *
         * @param ruleBooks the rule books
         * @return this builder
         */
        Builder ruleBooks(RuleBooks ruleBooks);

        /**
         * Chooses the value of a switch.
         *
         * @param id the interpretation with the switch
         * @param value one of its values
         * @return this builder
         */
        Builder putInterpretations(InterpretationId id, String value);

        /**
         * Sets the values chosen for switches.
         *
         * @param interpretations values by interpretation
         * @return this builder
         */
        Builder interpretations(Map<? extends InterpretationId, ? extends String> interpretations);

        /**
         * Sets the weakest evidence that counts.
         *
         * @param minimumEvidence the weakest evidence
         * @return this builder
         */
        Builder minimumEvidence(Evidence minimumEvidence);

        /**
         * Builds the options.
         *
         * @return the options
         */
        EvaluationOptions build();
    }
}
