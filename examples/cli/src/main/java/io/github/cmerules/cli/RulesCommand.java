package io.github.cmerules.cli;

import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the rules of an edition with their sources. */
@Command(
        name = "rules",
        header = "Prints the rules of a jurisdiction with their sources.",
        description = "%nOne edition of the rule book: what is asked of each kind of license on each occasion, where it"
                + " is written, and how the rule book reads what the sources leave open.")
final class RulesCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuleBookChoice ruleBook;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The edition in force on this day, such as 2025-03-14. The newest unless given.")
    private @Nullable LocalDate on;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Converter.class,
            defaultValue = "text",
            description = "How the rules are written: ${COMPLETION-CANDIDATES}. Text unless given.")
    private OutputFormat format = OutputFormat.TEXT;

    RulesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        RuleBook book = ruleBook.ruleBook();
        Edition edition = edition(book);
        streams.results()
                .print(format == OutputFormat.JSON ? RulesJson.of(book, edition) : RulesText.of(book, edition));
        return ExitCode.DONE;
    }

    private Edition edition(RuleBook book) {
        return on == null ? RuleBookFinder.newest(book) : RuleBookFinder.edition(book, on);
    }
}
