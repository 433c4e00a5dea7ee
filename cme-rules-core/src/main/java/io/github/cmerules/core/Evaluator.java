package io.github.cmerules.core;

import io.github.cmerules.core.internal.Evaluating;
import io.github.cmerules.core.internal.Prepared;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Readings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether the credits of a transcript meet what a license requires.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluator.evaluate(license, credits);
 * }</pre>
 *
 * <p>An evaluation is a function of its input alone: no clock, no locale, no files, and the order of the credits does not
 * matter. Any number of threads may evaluate at the same time.
 */
public final class Evaluator {

    /** So many that handing them over takes little of the time. */
    private static final int ENTRIES_AT_ONCE = 32;

    private Evaluator() {}

    /** Found when something is evaluated, not when the class is merely named. */
    private static final class Log {
        private static final Logger OF_EVALUATOR = LoggerFactory.getLogger(Evaluator.class);
    }

    /**
     * Evaluates a license under the installed rule books, as of the end of its cycle.
     *
     * @param license the license
     * @param credits the transcript, in any order
     * @return the evaluation
     * @throws InvalidInputException if the license or the transcript cannot be evaluated, with every problem listed
     */
    public static Evaluation evaluate(License license, Collection<? extends Credit> credits) {
        return evaluate(license, credits, EvaluationOptions.standard());
    }

    /**
     * Evaluates a license.
     *
     * @param license the license
     * @param credits the transcript, in any order
     * @param options the day of the evaluation, the rule books, the readings chosen and the evidence asked for
     * @return the evaluation
     * @throws InvalidInputException if license, transcript or options cannot be evaluated, with every problem listed
     */
    public static Evaluation evaluate(
            License license, Collection<? extends Credit> credits, EvaluationOptions options) {
        Evaluation evaluation = Evaluating.evaluate(Requests.required(license, credits, options));
        Logger log = Log.OF_EVALUATOR;
        if (log.isDebugEnabled()) {
            log.debug(
                    "{} edition {}: {} as of {}, {} credits",
                    evaluation.ruleBook().id(),
                    evaluation.ruleBook().edition(),
                    evaluation.verdict(),
                    evaluation.asOf(),
                    evaluation.credits().size());
        }
        return evaluation;
    }

    /**
     * Lays out a transcript for being evaluated more than once: for several licenses, days or readings, or again while somebody
     * looks at it.
     *
     * <p>An evaluation then takes less time and comes to the same result. To lay out takes longer than one evaluation
     * saves, and pays from about the fourth under the same rules on: the first one reads codes as that of any list does.
     *
     * @param credits the transcript, in any order
     * @return the same credits in the same order, as a list that never changes; to be handed to any method that takes credits
     */
    public static List<Credit> prepared(Collection<? extends Credit> credits) {
        return Prepared.of(credits);
    }

    /**
     * One of many evaluations.
     *
     * @param license the license
     * @param credits the transcript, in any order
     * @param options the day of the evaluation, the rule books, the readings chosen and the evidence asked for
     */
    public record Entry(License license, List<Credit> credits, EvaluationOptions options) {

        /** Takes a copy of the transcript. */
        public Entry {
            credits = Prepared.copyOf(credits);
        }
    }

    /**
     * What came of one of many evaluations.
     *
     * @param entry what was to be evaluated
     * @param evaluation the evaluation; empty if it was refused
     * @param problems why it was refused, empty if it was not
     */
    public record Result(Entry entry, Optional<Evaluation> evaluation, List<Problem> problems) {

        /** Takes a copy of the problems. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Evaluates many licenses on all processors.
     *
     * <p>One that cannot be evaluated does not stop the others. Neither the entries nor the results are held: memory does
     * not grow with their number.
     *
     * @param entries what is to be evaluated; read by the thread that takes the results, a few hundred ahead
     * @return the results in the order of the entries, as a sequential stream
     */
    public static Stream<Result> evaluateAll(Stream<Entry> entries) {
        return InOrder.map(Chunks.of(entries, ENTRIES_AT_ONCE), Evaluator::results)
                .flatMap(List::stream);
    }

    private static List<Result> results(List<Entry> entries) {
        return entries.stream().map(Evaluator::result).toList();
    }

    private static Result result(Entry entry) {
        try {
            Evaluation evaluation = evaluate(entry.license(), entry.credits(), entry.options());
            return new Result(entry, Optional.of(evaluation), List.of());
        } catch (InvalidInputException refused) {
            return new Result(entry, Optional.empty(), refused.problems());
        }
    }

    /**
     * Evaluates a license, and again under every other value of every switch of its rule book, each changed alone.
     *
     * <p>This tells which of the points that the sources leave open decide the verdict: see {@link Readings#decisive()}.
     * Two switches changed together are not tried. A reading can ask for more than the license says, for instance where
     * the cycle is computed; it then stands in the result with its problems in place of a verdict.
     *
     * @param license the license
     * @param credits the transcript, in any order
     * @param options the day of the evaluation, the rule books, the readings in effect and the evidence asked for
     * @return the evaluation under the options, and the verdict under each other reading
     * @throws InvalidInputException if license, transcript or options cannot be evaluated under the readings in effect,
     *     with every problem listed
     */
    public static Readings readings(License license, Collection<? extends Credit> credits, EvaluationOptions options) {
        List<Credit> prepared = prepared(credits);
        Evaluation evaluation = evaluate(license, prepared, options);
        List<Readings.Other> others = new ArrayList<>();
        options.ruleBooks().find(license.jurisdiction(), license.profession()).stream()
                .flatMap(book -> book.interpretations().stream())
                .forEach(interpretation -> interpretation.choice().stream()
                        .flatMap(choice -> choice.values().stream())
                        .filter(value -> !value.equals(
                                evaluation.ruleBook().interpretations().get(interpretation.id())))
                        .forEach(value -> others.add(other(license, prepared, options, interpretation.id(), value))));
        return new Readings(evaluation, others);
    }

    private static Readings.Other other(
            License license,
            Collection<? extends Credit> credits,
            EvaluationOptions options,
            InterpretationId id,
            String value) {
        EvaluationOptions changed = EvaluationOptions.builder()
                .from(options)
                .putInterpretations(id, value)
                .build();
        try {
            Verdict verdict = evaluate(license, credits, changed).verdict();
            return new Readings.Other(id, value, Optional.of(verdict), List.of());
        } catch (InvalidInputException refused) {
            return new Readings.Other(id, value, Optional.empty(), refused.problems());
        }
    }

    /**
     * Looks for everything that would make {@link #evaluate(License, Collection, EvaluationOptions)} refuse its input
     * before anything is counted.
     *
     * @param license the license
     * @param credits the transcript
     * @param options how it is to be evaluated
     * @return every problem, empty if there is none
     */
    public static List<Problem> problems(
            License license, Collection<? extends Credit> credits, EvaluationOptions options) {
        return Requests.of(license, credits, options)
                .map(Evaluating::problems)
                .orElseGet(() -> List.of(Requests.noRuleBook(license, options.ruleBooks())));
    }
}
