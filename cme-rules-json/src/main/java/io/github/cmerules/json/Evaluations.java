package io.github.cmerules.json;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.json.internal.JsonInput;
import io.github.cmerules.json.internal.JsonOutput;
import io.github.cmerules.json.internal.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The entry point for documents that hand over evaluations.
 *
 * <p>More properties may be added to them in a later version; readers ignore what they do not know. Amounts are numbers
 * with at most two decimals.
 */
public final class Evaluations {

    private Evaluations() {}

    /**
     * {@return an evaluation as a document over several lines; reading it gives an equal evaluation}
     *
     * @param evaluation the evaluation
     */
    public static String write(Evaluation evaluation) {
        return JsonOutput.pretty(one(evaluation));
    }

    /**
     * {@return the evaluations of a dossier with several licenses as a document over several lines}
     *
     * @param evaluations the evaluations, in the order of the licenses
     */
    public static String write(List<Evaluation> evaluations) {
        return JsonOutput.pretty(list(evaluations, Evaluations::one));
    }

    /**
     * {@return an evaluation and the verdict under every other reading as a document over several lines; reading it gives
     *     the evaluation}
     *
     * @param readings the evaluation with its readings
     */
    public static String write(Readings readings) {
        return JsonOutput.pretty(one(readings));
    }

    /**
     * {@return the evaluations of a dossier with several licenses, and the verdicts under every other reading, as a
     *     document over several lines}
     *
     * @param readings the evaluations with their readings, in the order of the licenses
     */
    public static String writeReadings(List<Readings> readings) {
        return JsonOutput.pretty(list(readings, Evaluations::one));
    }

    /**
     * {@return an evaluation as a document on one line, without a line break at its end}
     *
     * @param evaluation the evaluation
     */
    public static String writeLine(Evaluation evaluation) {
        return JsonOutput.line(one(evaluation));
    }

    /**
     * {@return the evaluations of a dossier with several licenses as a document on one line, without a line break at its
     *     end}
     *
     * @param evaluations the evaluations, in the order of the licenses
     */
    public static String writeLine(List<Evaluation> evaluations) {
        return JsonOutput.line(list(evaluations, Evaluations::one));
    }

    /**
     * Reads an evaluation; properties that it does not know are ignored, and so are the explanations.
     *
     * @param json a document that this library wrote, with one evaluation
     * @return the evaluation
     * @throws InvalidInputException if the document is no JSON or no evaluation, with every problem listed
     */
    public static Evaluation read(String json) {
        Problems problems = new Problems();
        Optional<Evaluation> evaluation =
                EvaluationReader.read(JsonInput.ofOwn(json).document(problems, false));
        problems.throwIfAny();
        return evaluation.orElseThrow();
    }

    /**
     * Reads the evaluations of a document with one or several; properties that it does not know are ignored, and so are the
     * explanations.
     *
     * @param json a document that this library wrote
     * @return the evaluations, in the order of the document
     * @throws InvalidInputException if the document is no JSON, or not of evaluations, with every problem listed
     */
    public static List<Evaluation> readAll(String json) {
        Problems problems = new Problems();
        List<Evaluation> evaluations =
                EvaluationReader.readAll(JsonInput.ofOwn(json).document(problems, false));
        problems.throwIfAny();
        return evaluations;
    }

    private static Consumer<JsonOutput> one(Evaluation evaluation) {
        return out -> {
            out.version();
            new EvaluationWriter(out, evaluation).write();
        };
    }

    private static Consumer<JsonOutput> one(Readings readings) {
        return out -> {
            one(readings.evaluation()).accept(out);
            out.objects("readings", readings.others(), other -> {
                out.text("interpretation", other.interpretation());
                out.text("value", other.value());
                out.text("verdict", other.verdict());
                out.errors(other.problems());
            });
        };
    }

    private static <T> Consumer<JsonOutput> list(List<T> results, Function<T, Consumer<JsonOutput>> one) {
        return out -> {
            out.version();
            out.objects("evaluations", results, (T result) -> one.apply(result).accept(out));
        };
    }
}
