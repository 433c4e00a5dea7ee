package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.style.CmeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The result of evaluating one license: the verdict, what became of each requirement and of each credit, and what is
 * still to be asked.
 *
 * <p>It holds ids, amounts and codes; sentences are made from them when they are asked for.
 */
@Value.Immutable
@CmeValue
public sealed interface Evaluation permits ImmutableEvaluation, FoundEvaluation {

    /** {@return whether the license complies} */
    Verdict verdict();

    /** {@return which license was evaluated} */
    LicenseReference license();

    /** {@return the day of the evaluation: nothing completed later is counted} */
    LocalDate asOf();

    /**
     * {@return the first later day on which the same input evaluates differently, so that this result is valid up to the
     *     day before; empty if there is none}
     */
    Optional<LocalDate> validUntil();

    /** {@return which rules were applied} */
    RuleBookReference ruleBook();

    /** {@return the cycle that was evaluated, if the license has one} */
    Optional<Cycle> cycle();

    /** {@return what became of each requirement, in the order of the book} */
    List<RequirementOutcome> requirements();

    /** {@return what became of each credit, by date of completion, then by id} */
    List<CreditOutcome> credits();

    /** {@return requirements that could each be met alone, but not together} */
    List<JointShortfall> joint();

    /** {@return why the verdict is undetermined, if it is} */
    Optional<UndeterminedCause> undeterminedBy();

    /** {@return the questions whose answers matter} */
    List<Question> questions();

    /** {@return credits that are planned or completed after the day of the evaluation, with what they would serve} */
    List<OutlookEntry> outlook();

    /** {@return until when the evidence of the credits counted should be kept} */
    List<Keep> keep();

    /** {@return days that the licensee should know and that are no part of the verdict} */
    List<KeyDate> dates();

    /** {@return codes of notices that the rule book explains} */
    List<String> notices();

    /**
     * {@return what became of a requirement, empty if the edition does not have it}
     *
     * @param id the requirement
     */
    default Optional<RequirementOutcome> requirement(RequirementId id) {
        return requirements().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /**
     * {@return what became of a requirement, in a sentence or two; the wording may change between versions}
     *
     * @param outcome one of the requirements of this evaluation
     */
    default String explain(RequirementOutcome outcome) {
        return new Sentences(this).explain(outcome);
    }

    /**
     * {@return the evaluation that is made of some findings, each asked for when its part is read}
     *
     * @param findings what was found
     */
    static Evaluation of(Findings findings) {
        return new FoundEvaluation(findings);
    }

    /** {@return a builder; everything that is not optional or a list is required} */
    static Builder builder() {
        return new EvaluationBuilder();
    }

    /** Builds evaluations. */
    sealed interface Builder permits ImmutableEvaluation.Builder, EvaluationBuilder {

        /**
         * Takes over everything from another evaluation.
         *
         * @param evaluation the evaluation to start from
         * @return this builder
         */
        Builder from(Evaluation evaluation);

        /**
         * Sets the verdict.
         *
         * @param verdict whether the license complies
         * @return this builder
         */
        Builder verdict(Verdict verdict);

        /**
         * Sets which license was evaluated.
         *
         * @param license the reference to the license
         * @return this builder
         */
        Builder license(LicenseReference license);

        /**
         * Sets the day of the evaluation.
         *
         * @param asOf the day
         * @return this builder
         */
        Builder asOf(LocalDate asOf);

        /**
         * Sets until when the result is valid.
         *
         * @param validUntilExclusive the first later day with another result
         * @return this builder
         */
        Builder validUntil(Optional<? extends LocalDate> validUntilExclusive);

        /**
         * Sets which rules were applied.
         *
         * @param ruleBook the reference to the rule book
         * @return this builder
         */
        Builder ruleBook(RuleBookReference ruleBook);

        /**
         * Sets the cycle.
         *
         * @param cycle the cycle, if the license has one
         * @return this builder
         */
        Builder cycle(Optional<? extends Cycle> cycle);

        /**
         * Sets what became of each requirement.
         *
         * @param requirements the outcomes in the order of the book
         * @return this builder
         */
        Builder requirements(Iterable<? extends RequirementOutcome> requirements);

        /**
         * Sets what became of each credit.
         *
         * @param credits the outcomes by date of completion, then by id
         * @return this builder
         */
        Builder credits(Iterable<? extends CreditOutcome> credits);

        /**
         * Sets which requirements could each be met alone, but not together.
         *
         * @param joint sets of requirements with what they miss together
         * @return this builder
         */
        Builder joint(Iterable<? extends JointShortfall> joint);

        /**
         * Sets why the verdict is undetermined.
         *
         * @param undeterminedBy the cause, if it is undetermined
         * @return this builder
         */
        Builder undeterminedBy(Optional<? extends UndeterminedCause> undeterminedBy);

        /**
         * Sets the questions.
         *
         * @param questions the questions whose answers matter
         * @return this builder
         */
        Builder questions(Iterable<? extends Question> questions);

        /**
         * Sets the outlook.
         *
         * @param outlook credits to come, with what they would serve
         * @return this builder
         */
        Builder outlook(Iterable<? extends OutlookEntry> outlook);

        /**
         * Sets until when evidence should be kept.
         *
         * @param keep an entry for each credit counted
         * @return this builder
         */
        Builder keep(Iterable<? extends Keep> keep);

        /**
         * Sets the days that the licensee should know.
         *
         * @param dates days that are no part of the verdict
         * @return this builder
         */
        Builder dates(Iterable<? extends KeyDate> dates);

        /**
         * Sets the notices.
         *
         * @param notices codes that the rule book explains
         * @return this builder
         */
        Builder notices(Iterable<String> notices);

        /**
         * Builds the evaluation.
         *
         * @return the evaluation
         * @throws IllegalStateException if something required was not set
         */
        Evaluation build();
    }
}
