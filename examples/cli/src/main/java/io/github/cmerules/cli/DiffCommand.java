package io.github.cmerules.cli;

import io.github.cmerules.core.diff.EditionDiff;
import io.github.cmerules.core.rule.RuleBook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what changed between two editions. */
@Command(
        name = "diff",
        header = "Prints what changed in the rules of a jurisdiction from one day to another.",
        description =
                "%nThe editions of the rule book that are in force on the two days are compared, part by part: what"
                        + " came, what went, and what is asked otherwise, with the sources of both.")
final class DiffCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuleBookChoice ruleBook;

    @Parameters(index = "1", paramLabel = "DATE1", description = "A day on which the earlier edition is in force.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate earlier;

    @Parameters(index = "2", paramLabel = "DATE2", description = "A day on which the later edition is in force.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate later;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Converter.class,
            defaultValue = "text",
            description = "How the changes are written: ${COMPLETION-CANDIDATES}. Text unless given.")
    private OutputFormat format = OutputFormat.TEXT;

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        RuleBook book = ruleBook.ruleBook();
        EditionDiff diff =
                EditionDiff.between(RuleBookFinder.edition(book, earlier), RuleBookFinder.edition(book, later));
        streams.results().print(format == OutputFormat.JSON ? DiffJson.of(book, diff) : DiffText.of(book, diff));
        return ExitCode.DONE;
    }
}
