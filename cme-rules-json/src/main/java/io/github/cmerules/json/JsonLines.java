package io.github.cmerules.json;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.InOrder;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.JsonInput;
import io.github.cmerules.json.internal.JsonOutput;
import io.github.cmerules.json.internal.Lines;
import io.github.cmerules.json.internal.Lines.Line;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The evaluation of many dossiers, one a line, in constant memory.
 *
 * <p>Every line gives one line of output, in the same order: an evaluation, or a list of evaluations for a dossier with
 * several licenses, or the errors of a line that cannot be evaluated, which does not stop the others. Blank lines are
 * skipped. A line may end with a carriage return, and a byte order mark at its beginning is skipped. A line of more than
 * 16 MiB is an error, and is not held in memory. All processors work; lines are read and results written by the thread that
 * asks, a few hundred lines apart at most.
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

    private static final int BLOCK_LINES = 32;
    private static final int BLOCK_BYTES = 1 << 18;

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
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        long evaluated = 0;
        long failed = 0;
        try (Stream<List<Line>> blocks = blocks(new Lines(in));
                Stream<List<Result>> done = InOrder.map(blocks, block -> results(block, options))) {
            for (Iterator<List<Result>> results = done.iterator(); results.hasNext(); ) {
                for (Result result : results.next()) {
                    evaluated += result.evaluated() ? 1 : 0;
                    failed += result.evaluated() ? 0 : 1;
                    buffered.write(result.json().getBytes(StandardCharsets.UTF_8));
                    buffered.write('\n');
                    progress.accept(evaluated + failed);
                }
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
        return result(Line.of(number, line), options);
    }

    /** {@return the lines that are not blank, several at a time, so that handing them over takes little of the time} */
    private static Stream<List<Line>> blocks(Lines lines) {
        return Stream.generate(() -> block(lines)).takeWhile(block -> !block.isEmpty());
    }

    private static List<Line> block(Lines lines) {
        List<Line> block = new ArrayList<>();
        int bytes = 0;
        try {
            while (bytes < BLOCK_BYTES && block.size() < BLOCK_LINES && lines.next()) {
                if (!lines.blank()) {
                    block.add(lines.line());
                    bytes += block.get(block.size() - 1).length();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return block;
    }

    private static List<Result> results(List<Line> block, EvaluationOptions options) {
        return block.stream().map(line -> result(line, options)).toList();
    }

    private static Result result(Line line, EvaluationOptions options) {
        try {
            return new Result(evaluate(line, options), true);
        } catch (InvalidInputException refused) {
            return new Result(errors(line.number(), refused), false);
        }
    }

    private static String evaluate(Line line, EvaluationOptions options) {
        if (line.tooLong()) {
            throw InvalidInputException.of(
                    "", "the line is too long: expected at most " + Bounds.LINE_BYTES + " bytes");
        }
        JsonInput input = JsonInput.of(line.bytes(), Bounds.LINE_BYTES, line.number());
        Dossier dossier = DossierReader.read(input, options);
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
