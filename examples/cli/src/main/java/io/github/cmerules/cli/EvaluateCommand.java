package io.github.cmerules.cli;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Evaluations;
import io.github.cmerules.json.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates a dossier, or one on each line. */
@Command(
        name = "evaluate",
        header = "Evaluates the licenses of a dossier against its credits.",
        description = {
            "%nA dossier is a JSON document with one license or several of one person, and a transcript. The result is"
                    + " written to standard output.",
            "%nWith --jsonl every line is a dossier of its own and gives one line of the result; a line that cannot be"
                    + " evaluated gives a line with its errors and does not stop the others. The exit status is then"
                    + " 1."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = Input.STANDARD_INPUT,
            description = "The dossier; '-' or nothing is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Converter.class,
            description = "How the result is written: ${COMPLETION-CANDIDATES}. Text unless --jsonl is given.")
    private @Nullable OutputFormat format;

    @Option(names = "--jsonl", description = "Reads JSON Lines and writes JSON Lines.")
    private boolean jsonLines;

    @Option(
            names = "--readings",
            description = "Says which other readings of what the sources leave open would change the verdict.")
    private boolean readings;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ChosenRules rules;

    EvaluateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!jsonLines) {
            streams.results().printDocument(document());
            return ExitCode.DONE;
        }
        if (format == OutputFormat.TEXT) {
            throw new ParameterException(
                    spec.commandLine(), "--format text does not go with --jsonl: its results are JSON Lines");
        }
        if (readings) {
            throw new ParameterException(
                    spec.commandLine(), "--readings does not go with --jsonl: it takes one dossier at a time");
        }
        EvaluationOptions options = ChosenRules.options(rules.books());
        JsonLines.Summary summary = Input.read(file, streams.in(), stream -> lines(stream, options));
        if (summary.failed() == 0) {
            return ExitCode.DONE;
        }
        streams.messages()
                .println(summary.failed() + " of " + (summary.evaluated() + summary.failed())
                        + " lines cannot be evaluated: see the results with errors");
        return ExitCode.BAD_INPUT;
    }

    private String document() {
        RuleBooks books = rules.books();
        Dossier dossier = Input.read(file, streams.in(), stream -> Dossiers.read(stream, books));
        return readings ? withReadings(dossier, books) : evaluated(dossier, books);
    }

    private String evaluated(Dossier dossier, RuleBooks books) {
        List<Evaluation> evaluations = Dossiers.evaluate(dossier, ChosenRules.options(books));
        if (format != OutputFormat.JSON) {
            return EvaluationText.of(evaluations, books);
        }
        return dossier.several() ? Evaluations.write(evaluations) : Evaluations.write(evaluations.get(0));
    }

    private String withReadings(Dossier dossier, RuleBooks books) {
        List<Readings> results = Dossiers.readings(dossier, ChosenRules.options(books));
        if (format != OutputFormat.JSON) {
            return EvaluationText.ofReadings(results, books);
        }
        return dossier.several() ? Evaluations.writeReadings(results) : Evaluations.write(results.get(0));
    }

    private JsonLines.Summary lines(InputStream stream, EvaluationOptions options) {
        if (!streams.messagesAreSeen().getAsBoolean()) {
            return lines(stream, options, count -> {});
        }
        try (Progress progress = new Progress(streams.messages())) {
            return lines(stream, options, progress);
        }
    }

    private JsonLines.Summary lines(InputStream stream, EvaluationOptions options, LongConsumer progress) {
        return JsonLines.evaluate(stream, streams.results(), options, progress);
    }
}
