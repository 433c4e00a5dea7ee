package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.diff.EvaluationDiff;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.EvaluationDiffs;
import io.github.cmerules.json.Evaluations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what changed between two evaluations. */
@Command(
        name = "compare",
        header = "Prints what changed between two evaluations of the same licenses.",
        description =
                "%nEach file is a dossier, which is evaluated, or an evaluation as evaluate --format json writes it."
                        + " Licenses are compared in the order in which they stand.")
final class CompareCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier one; '-' is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String earlier;

    @Parameters(index = "1", paramLabel = "NEW", description = "The later one; '-' is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String later;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Converter.class,
            defaultValue = "text",
            description = "How the changes are written: ${COMPLETION-CANDIDATES}. Text unless given.")
    private OutputFormat format = OutputFormat.TEXT;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ChosenRules rules;

    CompareCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        RuleBooks books = rules.books();
        List<EvaluationDiff> diffs = diffs(evaluations(earlier, books), evaluations(later, books));
        streams.results().printDocument(format == OutputFormat.TEXT ? text(diffs) : json(diffs));
        return ExitCode.DONE;
    }

    private static String json(List<EvaluationDiff> diffs) {
        return diffs.size() == 1 ? EvaluationDiffs.write(diffs.get(0)) : EvaluationDiffs.write(diffs);
    }

    private List<EvaluationDiff> diffs(List<Evaluation> before, List<Evaluation> after) {
        if (before.size() != after.size()) {
            throw InvalidInputException.of(
                    "",
                    "licenses: [" + before.size() + "] in " + earlier + " and [" + after.size() + "] in " + later
                            + ": expected the same licenses in both");
        }
        List<EvaluationDiff> diffs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            diffs.add(EvaluationDiff.between(before.get(i), after.get(i)));
        }
        return diffs;
    }

    private List<Evaluation> evaluations(String file, RuleBooks books) {
        String document = Input.read(file, streams.in(), CompareCommand::text);
        return isOfEvaluations(document)
                ? Evaluations.readAll(document)
                : Dossiers.evaluate(Dossiers.read(document, books), ChosenRules.options(books));
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfEvaluations(String document) {
        try {
            JsonNode root = JsonMapper.shared().readTree(document);
            return root.has("verdict") || root.has("evaluations");
        } catch (JacksonException e) {
            // What is no JSON is refused, with its place, where a dossier is read.
            return false;
        }
    }

    private static String text(List<EvaluationDiff> diffs) {
        TextPage page = new TextPage();
        for (EvaluationDiff diff : diffs) {
            page.gap();
            page.entry("", "License", OutlookText.license(diff.after().license()));
            page.entry("", "Before", said(diff.before()));
            page.entry("", "After", said(diff.after()));
            page.section("What changed", diff.sentences());
            if (diff.isEmpty()) {
                page.heading("Nothing changed.");
            }
        }
        return page.heading("Not legal advice.").toString();
    }

    private static String said(Evaluation evaluation) {
        return evaluation.verdict() + " as of " + evaluation.asOf() + ", edition "
                + evaluation.ruleBook().edition();
    }
}
