package io.github.cmerules.cli;

import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the rules of an edition with their sources. */
@Command(
        name = "rules",
        header = "Prints the rules of a jurisdiction with their sources.",
        description = "%nOne edition of the rule book: what is asked of each kind of license on each occasion, where it"
                + " is written, and how the rule book reads what the sources leave open.")
final class RulesCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

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
            converter = RulesFormat.Converter.class,
            defaultValue = "text",
            description =
                    "How the rules are written: ${COMPLETION-CANDIDATES}. Text unless given; yaml is the whole rule book,"
                            + " all its editions, as a rule pack.")
    private RulesFormat format = RulesFormat.TEXT;

    RulesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (format == RulesFormat.YAML && on != null) {
            throw new ParameterException(
                    spec.commandLine(), "--on does not go with --format yaml: a rule pack holds every edition");
        }
        streams.results().print(text(ruleBook.ruleBook()));
        return ExitCode.DONE;
    }

    private String text(RuleBook book) {
        return switch (format) {
            case TEXT -> RulesText.of(book, edition(book));
            case JSON -> RulesJson.of(book, edition(book));
            // What is installed is released: the pack says so by the digests.
            case YAML -> RulePacks.toYaml(RulePack.of(book).withAllReleased());
        };
    }

    private Edition edition(RuleBook book) {
        return on == null ? RuleBookFinder.newest(book) : RuleBookFinder.edition(book, on);
    }
}
