package io.github.cmerules.cli;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Finds installed rule books, and editions in them. */
final class RuleBookFinder {

    private RuleBookFinder() {}

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
