package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.text.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one evaluation is asked with.
 *
 * @param license the license
 * @param credits the transcript, in the order given
 * @param options the day of the evaluation, the rule books, the readings chosen and the evidence asked for
 */
public record Situation(License license, List<Credit> credits, EvaluationOptions options) {

    /** Takes a copy of the list. */
    public Situation {
        credits = List.copyOf(credits);
    }

    /**
     * {@return the evaluation}
     *
     * @throws InvalidInputException if the situation cannot be evaluated
     */
    public Evaluation evaluate() {
        return Evaluator.evaluate(license, credits, options);
    }

    /** {@return whether nothing is wrong with the input} */
    public boolean acceptable() {
        return Evaluator.problems(license, credits, options).isEmpty();
    }

    /**
     * {@return the same situation with another license}
     *
     * @param other the license to take its place
     */
    public Situation with(License other) {
        return new Situation(other, credits, options);
    }

    /**
     * {@return the same situation with another transcript}
     *
     * @param other the transcript to take its place
     */
    public Situation with(List<Credit> other) {
        return new Situation(license, other, options);
    }

    /**
     * {@return the same situation with more credits}
     *
     * @param more the credits to be added at the end
     */
    public Situation plus(List<Credit> more) {
        List<Credit> all = new ArrayList<>(credits);
        all.addAll(more);
        return with(all);
    }

    /**
     * {@return the rule book that the license selects}
     *
     * @throws InvalidInputException if there is none
     */
    public RuleBook ruleBook() {
        return options.ruleBooks()
                .find(license.jurisdiction(), license.profession())
                .orElseThrow(() -> InvalidInputException.of(
                        "/license/jurisdiction",
                        "no rule book for " + license.jurisdiction() + " " + license.profession() + ": expected one of "
                                + options.ruleBooks()));
    }

    /**
     * {@return the last day of the cycle that an evaluation states, or the day of the application}
     *
     * @param evaluation an evaluation of this situation
     */
    public LocalDate deadline(Evaluation evaluation) {
        return deadline(evaluation.cycle());
    }

    /**
     * {@return the last day of a cycle, or the day of the application}
     *
     * @param cycle the cycle of the license, empty if it has none
     * @throws java.util.NoSuchElementException if a license that is renewed has no cycle, or another one no application
     */
    public LocalDate deadline(Optional<Cycle> cycle) {
        return license.occasion() == Occasion.RENEWAL
                ? cycle.orElseThrow().end()
                : license.appliedOn().orElseThrow();
    }

    /** {@return rule book, license and transcript on several lines} */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        options.ruleBooks()
                .find(license.jurisdiction(), license.profession())
                .ifPresent(book -> lines.add(PlainText.of(book)));
        lines.add(PlainText.of(license));
        lines.add("asOf " + options.asOf().map(Object::toString).orElse("the end") + ", evidence "
                + options.minimumEvidence()
                + (options.interpretations().isEmpty() ? "" : ", readings " + options.interpretations()));
        credits.forEach(credit -> lines.add("  " + PlainText.of(credit)));
        return "\n" + String.join("\n", lines);
    }
}
