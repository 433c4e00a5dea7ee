package io.github.cmerules.json;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.JsonInput;
import io.github.cmerules.json.internal.JsonOutput;
import io.github.cmerules.json.internal.Lines;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The evaluation of many dossiers, one a line, in constant memory.
 *
 * <p>Every line gives one line of output, in the same order: an evaluation, or a list of evaluations for a dossier with
 * several licenses, or the errors of a line that cannot be evaluated, which does not stop the others. Blank lines are
 * skipped. A line may end with a carriage return, and a byte order mark at its beginning is skipped. A line of more than
 * 16 MiB is an error, and is not held in memory.
 */
public final class JsonLines {

    /**
     * How many lines went well.
     *
     * @param evaluated the number of lines that were evaluated, whatever the verdict
     * @param failed the number of lines that could not be evaluated
     */
    public record Summary(long evaluated, long failed) {}

    /**
     * What became of one line.
     *
     * @param json the line of output, without a line break at its end
     * @param evaluated whether the line was evaluated, whatever the verdict; the output has its errors otherwise
     */
    public record Result(String json, boolean evaluated) {}

    private JsonLines() {}

    /**
     * Evaluates every line.
     *
     * @param in dossiers as UTF-8, one a line; the stream is read to its end and not closed
     * @param out takes the results as UTF-8, one a line; the stream is flushed and not closed
     * @param options the rule books, the evidence asked for, and what holds where a dossier says nothing
     * @param progress takes the number of results written so far, after each of them
     * @return how many lines went well
     * @throws UncheckedIOException if one of the streams fails
     */
    public static Summary evaluate(InputStream in, OutputStream out, EvaluationOptions options, LongConsumer progress) {
        long evaluated = 0;
        long failed = 0;
        Lines lines = new Lines(in);
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try {
            while (lines.next()) {
                if (lines.blank()) {
                    continue;
                }
                Result result = evaluate(lines.bytes(), lines.tooLong(), lines.number(), options);
                if (result.evaluated()) {
                    evaluated++;
                } else {
                    failed++;
                }
                buffered.write(result.json().getBytes(StandardCharsets.UTF_8));
                buffered.write('\n');
                progress.accept(evaluated + failed);
            }
            buffered.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Summary(evaluated, failed);
    }

    /**
     * Evaluates one line, for callers that hand out the lines themselves.
     *
     * @param line a dossier as UTF-8; white space around it, such as a line break at its end, does not matter
     * @param number the number that the line has in messages, from 1
     * @param options the rule books, the evidence asked for, and what holds where the dossier says nothing
     * @return the same result as among other lines; a blank line has errors
     */
    public static Result evaluate(byte[] line, long number, EvaluationOptions options) {
        return evaluate(new ByteArrayInputStream(line), line.length > Bounds.LINE_BYTES, number, options);
    }

    private static Result evaluate(InputStream line, boolean tooLong, long number, EvaluationOptions options) {
        try {
            return new Result(evaluated(line, tooLong, number, options), true);
        } catch (InvalidInputException refused) {
            return new Result(errors(number, refused), false);
        }
    }

    private static String evaluated(InputStream line, boolean tooLong, long number, EvaluationOptions options) {
        if (tooLong) {
            throw InvalidInputException.of(
                    "", "the line is too long: expected at most " + Bounds.LINE_BYTES + " bytes");
        }
        Dossier dossier = DossierReader.read(JsonInput.of(line, Bounds.LINE_BYTES, number), options);
        List<Evaluation> evaluations = Dossiers.evaluate(dossier, options);
        return dossier.several() ? Evaluations.writeLine(evaluations) : Evaluations.writeLine(evaluations.get(0));
    }

    private static String errors(long line, InvalidInputException refused) {
        return JsonOutput.line(out -> {
            out.version();
            out.number("line", line);
            out.objects("errors", refused.problems(), problem -> {
                out.text("path", problem.path());
                out.text("message", problem.message());
            });
        });
    }
}
