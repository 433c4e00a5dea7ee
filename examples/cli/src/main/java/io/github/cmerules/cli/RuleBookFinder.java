package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds installed rule books, and editions in them. */
final class RuleBookFinder {

    private RuleBookFinder() {}

    /**
     * Finds the installed rule book of a jurisdiction.
     *
     * @param jurisdiction an ISO 3166-2 code
     * @param profession the code of a profession, needed where the jurisdiction has several rule books
     * @throws InvalidInputException if there is none, or more than one; it names those that are installed
     */
    static RuleBook ruleBook(String jurisdiction, @Nullable String profession) {
        RuleBooks books = RuleBooks.installed();
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

    /** {@return the edition of a rule book that came into force last} */
    static Edition newest(RuleBook book) {
        return book.editions().stream()
                .max(Comparator.comparing(edition -> edition.inForce().first()))
                .orElseThrow(() -> InvalidInputException.of("", "rule book " + book.id() + " has no edition"));
    }

    /**
     * Finds the edition in force on a day.
     *
     * @throws InvalidInputException if there is none; it names the editions with their dates
     */
    static Edition edition(RuleBook book, LocalDate day) {
        return book.edition(day)
                .orElseThrow(() -> InvalidInputException.of(
                        "",
                        "no edition of rule book " + book.id() + " is in force on " + day + ": there are "
                                + book.editions().stream()
                                        .map(edition -> edition.id() + " (" + edition.inForce() + ")")
                                        .collect(Collectors.joining(", "))));
    }
}
