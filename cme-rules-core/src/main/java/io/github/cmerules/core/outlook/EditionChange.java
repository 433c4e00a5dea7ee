package io.github.cmerules.core.outlook;

import io.github.cmerules.core.diff.EvaluationDiff;
import io.github.cmerules.core.diff.PartChange;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Edition;
import java.util.List;
import java.util.Optional;

/**
 * What a coming edition of the rules changes for one license and transcript.
 *
 * <p>The law of the cycle stays that of the edition used: what stands here is the answer to "what if the coming edition had
 * been there in its place". Everything is evaluated again on the same day, with the coming edition taken to be in force
 * from the first day of the one used (see {@link io.github.cmerules.core.rule.RuleBook#asIf}); earlier cycles that draw on
 * the same credits and fall under the edition used are evaluated under the coming one, too. Such an evaluation carries the
 * notice {@code as-if}.
 *
 * @param used the edition under which the license is evaluated
 * @param coming an edition that starts later
 * @param rules what changes between the two in what the license falls under and in what holds for every license
 * @param before the evaluation under the edition used
 * @param after the evaluation under the coming edition; empty where the license cannot be evaluated under it
 * @param problems why it cannot be evaluated under it, empty if it can
 */
public record EditionChange(
        Edition used,
        Edition coming,
        List<PartChange> rules,
        Evaluation before,
        Optional<Evaluation> after,
        List<Problem> problems) {

    /** Takes copies of the lists. */
    public EditionChange {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** {@return what the coming edition asks of the license and the one used does not, in the order of the book} */
    public List<RequirementId> appears() {
        return after.map(then -> Asked.more(before, then)).orElse(List.of());
    }

    /** {@return what the edition used asks of the license and the coming one does not, in the order of the book} */
    public List<RequirementId> vanishes() {
        return after.map(then -> Asked.more(then, before)).orElse(List.of());
    }

    /** {@return what both ask of the license, with another outcome; citations are not looked at} */
    public List<RequirementId> changes() {
        return after.map(then -> Asked.otherwise(before, then)).orElse(List.of());
    }

    /** {@return whether the license has the same verdict, and what is asked of it the same outcomes, under both} */
    public boolean isEmpty() {
        return after.filter(then -> then.verdict() == before.verdict()).isPresent()
                && appears().isEmpty()
                && vanishes().isEmpty()
                && changes().isEmpty();
    }

    /**
     * {@return everything that differs between the two evaluations, the name and the digest of the edition included; empty
     *     where there is no second one}
     */
    public Optional<EvaluationDiff> diff() {
        return after.map(then -> EvaluationDiff.between(before, then));
    }
}
