package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.rule.RuleBook;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of a command line that choose one rule book. */
final class RuleBookChoice {

    @Parameters(index = "0", paramLabel = "JURISDICTION", description = "An ISO 3166-2 code such as US-MA.")
    @SuppressWarnings("NullAway.Init")
    private String jurisdiction;

    @Option(
            names = "--profession",
            paramLabel = "CODE",
            description = "The profession, such as MD. Needed where a jurisdiction has several rule books.")
    private @Nullable String profession;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ChosenRules rules;

    /**
     * {@return the rule book}
     *
     * @throws InvalidInputException if there is none for the jurisdiction and profession, or several
     */
    RuleBook ruleBook() {
        RuleBooks books = rules.books();
        Jurisdiction where = Jurisdiction.of(jurisdiction);
        List<RuleBook> found = books.all().stream()
                .filter(book -> book.jurisdiction().equals(where))
                .filter(book -> profession == null || book.professions().contains(Profession.of(profession)))
                .toList();
        if (found.isEmpty()) {
            String wanted = profession == null ? jurisdiction : jurisdiction + " " + profession;
            throw InvalidInputException.of("", Shown.quoted(wanted) + " has no rule book: there are " + books);
        }
        if (found.size() > 1) {
            throw InvalidInputException.of(
                    "",
                    Shown.quoted(jurisdiction) + " has several rule books: there are " + books
                            + ". Maybe add --profession?");
        }
        return found.get(0);
    }
}
