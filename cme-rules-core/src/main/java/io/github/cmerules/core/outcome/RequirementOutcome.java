package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What became of one requirement. */
public sealed interface RequirementOutcome permits FoundRequirement {

    /** {@return the requirement} */
    RequirementId id();

    /** {@return its heading} */
    String title();

    /** {@return what has become of it} */
    RequirementStatus status();

    /** {@return what it is counted in} */
    Unit unit();

    /** {@return the least amount, in the unit} */
    Amount required();

    /** {@return what counts, surplus included, in the unit} */
    Amount counted();

    /** {@return what is missing, in the unit; 0 where it is satisfied otherwise, waived or not applicable} */
    Amount missing();

    /** {@return the last day on which it could be met, included} */
    LocalDate deadline();

    /** {@return where it is written} */
    List<Citation> citations();

    /**
     * {@return what satisfied it, where there are several ways: the name of the alternative, or {@code credits},
     *     {@code fulfilled} or {@code fact:} and the name of a fact; of several choices at once all of them, joined by
     *     {@code +}}
     */
    Optional<String> satisfiedBy();

    /** {@return the named alternative that takes least, to which the amounts belong, where none of several is met} */
    Optional<String> closest();

    /** {@return why it is undetermined, if it is} */
    Optional<UndeterminedCause> undeterminedBy();

    /** {@return why it does not apply, as a phrase, if it does not} */
    Optional<String> because();

    /** {@return the upper bounds that cut what counts, in words} */
    List<String> limitedBy();

    /** {@return what is not covered, or not done, in words, of a requirement that asks for several things} */
    List<String> uncovered();

    /**
     * {@return the outcome that is made of some findings, each asked for when its part is read}
     *
     * @param findings what was found
     */
    static RequirementOutcome of(RequirementFindings findings) {
        return new FoundRequirement(findings);
    }

    /** {@return a builder; everything that is not optional or a list is required} */
    static Builder builder() {
        return new RequirementBuilder();
    }

    /** Builds outcomes of requirements. */
    sealed interface Builder permits RequirementBuilder {

        /**
         * Takes over everything from another outcome.
         *
         * @param outcome the outcome to start from
         * @return this builder
         */
        Builder from(RequirementOutcome outcome);

        /**
         * Sets the requirement.
         *
         * @param id its name
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
         * Sets what has become of it.
         *
         * @param status the status
         * @return this builder
         */
        Builder status(RequirementStatus status);

        /**
         * Sets what it is counted in.
         *
         * @param unit the unit
         * @return this builder
         */
        Builder unit(Unit unit);

        /**
         * Sets the least amount.
         *
         * @param required in the unit
         * @return this builder
         */
        Builder required(Amount required);

        /**
         * Sets what counts.
         *
         * @param counted in the unit, surplus included
         * @return this builder
         */
        Builder counted(Amount counted);

        /**
         * Sets what is missing.
         *
         * @param missing in the unit
         * @return this builder
         */
        Builder missing(Amount missing);

        /**
         * Sets the deadline.
         *
         * @param deadlineInclusive the last day on which it could be met
         * @return this builder
         */
        Builder deadline(LocalDate deadlineInclusive);

        /**
         * Sets the sources.
         *
         * @param citations where it is written
         * @return this builder
         */
        Builder citations(Iterable<? extends Citation> citations);

        /**
         * Sets what satisfied it.
         *
         * @param satisfiedBy the way, if there are several
         * @return this builder
         */
        Builder satisfiedBy(Optional<String> satisfiedBy);

        /**
         * Sets the alternative that takes least.
         *
         * @param closest its name, if it has one and none of several is met
         * @return this builder
         */
        Builder closest(Optional<String> closest);

        /**
         * Sets why it is undetermined.
         *
         * @param undeterminedBy the cause, if it is undetermined
         * @return this builder
         */
        Builder undeterminedBy(Optional<? extends UndeterminedCause> undeterminedBy);

        /**
         * Sets why it does not apply.
         *
         * @param because a phrase, if it does not apply
         * @return this builder
         */
        Builder because(Optional<String> because);

        /**
         * Sets the upper bounds that cut what counts.
         *
         * @param limitedBy the bounds in words
         * @return this builder
         */
        Builder limitedBy(Iterable<String> limitedBy);

        /**
         * Sets the parts that are not covered.
         *
         * @param uncovered the parts in words
         * @return this builder
         */
        Builder uncovered(Iterable<String> uncovered);

        /**
         * Builds the outcome.
         *
         * @return the outcome
         * @throws IllegalStateException if something required was not set
         */
        RequirementOutcome build();
    }
}
