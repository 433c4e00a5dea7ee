package io.github.cmerules.json;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.core.outlook.Outlook;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.JsonInput;
import io.github.cmerules.json.internal.JsonOutput;
import io.github.cmerules.json.internal.Pointers;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The entry point for documents that hand over licenses and a transcript.
 *
 * <p>A document that says something unknown, impossible or contradictory is refused with every problem at once; each
 * names its place as a JSON pointer, such as {@code /credits/3/completedOn}. What is no JSON at all is one problem alone,
 * with line and column.
 *
 * <p><strong>Bounds.</strong> A document has at most 64 MiB and 200,000 credits, 32 levels of objects and lists, texts of
 * 10,000 characters and numbers of 50 digits; the names of properties have at most 200 characters. One credit, and
 * everything beside the credits, has at most 20,000 values and 1,000,000 characters. At most 1,000 problems are listed.
 * A document is read as a stream: memory grows with the result, not with what is refused.
 */
public final class Dossiers {

    private Dossiers() {}

    /**
     * Reads a dossier from UTF-8; a byte order mark at the beginning is skipped.
     *
     * @param json the document; the stream is read to its end and not closed
     * @param books the rule books whose codes the document may use
     * @return the dossier
     * @throws InvalidInputException if the document is no JSON, exceeds a bound, or cannot be evaluated, with every
     *     problem listed
     * @throws UncheckedIOException if the stream fails
     */
    public static Dossier read(InputStream json, RuleBooks books) {
        return DossierReader.read(JsonInput.of(json, Bounds.DOCUMENT_BYTES), options(books));
    }

    /**
     * Reads a dossier.
     *
     * @param json the document
     * @param books the rule books whose codes the document may use
     * @return the dossier
     * @throws InvalidInputException if the document is no JSON, exceeds a bound, or cannot be evaluated, with every
     *     problem listed
     */
    public static Dossier read(String json, RuleBooks books) {
        return DossierReader.read(JsonInput.of(json, Bounds.DOCUMENT_BYTES), options(books));
    }

    /**
     * {@return a dossier as a document over several lines; reading it gives an equal dossier}
     *
     * @param dossier the dossier
     */
    public static String write(Dossier dossier) {
        return JsonOutput.pretty(out -> new DossierWriter(out).write(dossier));
    }

    /**
     * Evaluates every license of a dossier.
     *
     * <p>The day and the switches that the dossier states go before those of the options. A switch of one license's rule
     * book is not handed on to a license whose rule book does not have it.
     *
     * @param dossier the dossier
     * @param base the rule books, the evidence asked for, and what holds where the dossier says nothing
     * @return an evaluation for each license, in the order of the dossier
     * @throws InvalidInputException if a license cannot be evaluated, with every problem of all of them listed
     */
    public static List<Evaluation> evaluate(Dossier dossier, EvaluationOptions base) {
        return each(dossier, base, (license, options) -> Evaluator.evaluate(license, dossier.credits(), options));
    }

    /**
     * Evaluates every license of a dossier, and again under every other reading of what the sources leave open.
     *
     * <p>The day and the switches that the dossier states are handed on as by {@link #evaluate}.
     *
     * @param dossier the dossier
     * @param base the rule books, the evidence asked for, and what holds where the dossier says nothing
     * @return an evaluation with its readings for each license, in the order of the dossier
     * @throws InvalidInputException if a license cannot be evaluated under the readings in effect, with every problem of
     *     all of them listed
     */
    public static List<Readings> readings(Dossier dossier, EvaluationOptions base) {
        return each(dossier, base, (license, options) -> Evaluator.readings(license, dossier.credits(), options));
    }

    /**
     * Looks ahead for every license of a dossier.
     *
     * <p>The day and the switches that the dossier states are handed on as by {@link #evaluate}.
     *
     * @param dossier the dossier
     * @param base the rule books, the evidence asked for, and what holds where the dossier says nothing
     * @return an outlook for each license, in the order of the dossier
     * @throws InvalidInputException if a license cannot be evaluated, with every problem of all of them listed
     */
    public static List<Outlook> outlooks(Dossier dossier, EvaluationOptions base) {
        return each(dossier, base, (license, options) -> Outlook.of(license, dossier.credits(), options));
    }

    /**
     * Plans what is left to do for all licenses of a dossier together.
     *
     * <p>The day and the switches that the dossier states go before those of the options.
     *
     * @param dossier the dossier
     * @param base the rule books, the evidence asked for, and what holds where the dossier says nothing
     * @return the plan, safe under all answers to what is not known
     * @throws InvalidInputException if neither the dossier nor the options state the day, if a license cannot be evaluated,
     *     with every problem of all of them listed, or if the plan is beyond the work bound
     */
    public static Plan plan(Dossier dossier, EvaluationOptions base) {
        return planned(dossier, base, options -> Planner.plan(dossier.licenses(), dossier.credits(), options));
    }

    /**
     * Plans what is left to do for all licenses of a dossier together, for each set of answers to what is not known and
     * matters.
     *
     * <p>The day and the switches that the dossier states go before those of the options.
     *
     * @param dossier the dossier
     * @param base the rule books, the evidence asked for, and what holds where the dossier says nothing
     * @return a plan for each set of answers, true before false in the order of the names
     * @throws InvalidInputException if neither the dossier nor the options state the day, if a license cannot be evaluated,
     *     with every problem of all of them listed, or if a plan is beyond the work bound
     */
    public static List<Plan> plans(Dossier dossier, EvaluationOptions base) {
        return planned(dossier, base, options -> Planner.plans(dossier.licenses(), dossier.credits(), options));
    }

    private static <T> T planned(Dossier dossier, EvaluationOptions base, Function<EvaluationOptions, T> planning) {
        EvaluationOptions options = options(dossier, base).ofAll();
        try {
            return planning.apply(options);
        } catch (InvalidInputException refused) {
            String only = dossier.several() ? Pointers.child("/licenses", 0) : LicenseReader.CORE_PATH;
            throw new InvalidInputException(refused.problems().stream()
                    .map(problem -> moved(problem, only))
                    .toList());
        }
    }

    private static <T> List<T> each(
            Dossier dossier, EvaluationOptions base, BiFunction<License, EvaluationOptions, T> evaluating) {
        DossierOptions options = options(dossier, base);
        List<T> results = new ArrayList<>();
        Set<Problem> problems = new LinkedHashSet<>();
        for (int i = 0; i < dossier.licenses().size(); i++) {
            License license = dossier.licenses().get(i);
            String path = dossier.several() ? Pointers.child("/licenses", i) : LicenseReader.CORE_PATH;
            try {
                results.add(evaluating.apply(license, options.of(license)));
            } catch (InvalidInputException refused) {
                refused.problems().forEach(problem -> problems.add(moved(problem, path)));
            }
        }
        InvalidInputException.throwIfAny(List.copyOf(problems));
        return List.copyOf(results);
    }

    /** {@return a problem of a license, at the place where the document has the license} */
    private static Problem moved(Problem problem, String path) {
        return new Problem(Pointers.move(problem.path(), LicenseReader.CORE_PATH, path), problem.message());
    }

    private static DossierOptions options(Dossier dossier, EvaluationOptions base) {
        return new DossierOptions(base, dossier.licenses(), dossier.asOf(), dossier.interpretations());
    }

    private static EvaluationOptions options(RuleBooks books) {
        return EvaluationOptions.builder().ruleBooks(books).build();
    }
}
