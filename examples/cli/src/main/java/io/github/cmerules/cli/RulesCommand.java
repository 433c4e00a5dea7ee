package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the rules of an edition with their sources. */
@Command(
        name = "rules",
        header = "Prints the rules of a jurisdiction with their sources.",
        description = "%nOne edition of the rule book: what is asked of each kind of license on each occasion, where it"
                + " is written, and how the rule book reads what the sources leave open.")
final class RulesCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "JURISDICTION", description = "An ISO 3166-2 code such as US-MA.")
    @SuppressWarnings("NullAway.Init")
    private String jurisdiction;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The edition in force on this day, such as 2025-03-14. The newest unless given.")
    private @Nullable LocalDate on;

    @Option(
            names = "--profession",
            paramLabel = "CODE",
            description = "The profession, such as MD. Needed where a jurisdiction has several rule books.")
    private @Nullable String profession;

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
        RuleBook book = ruleBook(RuleBooks.installed());
        Edition edition = edition(book);
        streams.results()
                .print(format == OutputFormat.JSON ? RulesJson.of(book, edition) : RulesText.of(book, edition));
        return ExitCode.DONE;
    }

    private RuleBook ruleBook(RuleBooks books) {
        Jurisdiction where = Jurisdiction.of(jurisdiction);
        List<RuleBook> found = books.all().stream()
                .filter(book -> book.jurisdiction().equals(where))
                .filter(book -> profession == null || book.professions().contains(Profession.of(profession)))
                .toList();
        if (found.isEmpty()) {
            String wanted = profession == null ? jurisdiction : jurisdiction + " " + profession;
            throw InvalidInputException.of("", Shown.quoted(wanted) + " has no rule book: installed are " + books);
        }
        if (found.size() > 1) {
            throw InvalidInputException.of(
                    "",
                    Shown.quoted(jurisdiction) + " has several rule books: installed are " + books
                            + ". Maybe add --profession?");
        }
        return found.get(0);
    }

    private Edition edition(RuleBook book) {
        LocalDate day = on;
        if (day == null) {
            return book.editions().stream()
                    .max(Comparator.comparing(edition -> edition.inForce().first()))
                    .orElseThrow(() -> InvalidInputException.of("", "rule book " + book.id() + " has no edition"));
        }
        return book.edition(day)
                .orElseThrow(() -> InvalidInputException.of(
                        "",
                        "no edition of rule book " + book.id() + " is in force on " + day + ": there are "
                                + book.editions().stream()
                                        .map(edition -> edition.id() + " (" + edition.inForce() + ")")
                                        .collect(Collectors.joining(", "))));
    }
}
