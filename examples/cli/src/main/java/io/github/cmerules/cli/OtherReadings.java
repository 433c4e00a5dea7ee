package io.github.cmerules.cli;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.RuleBook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The readings of what the sources leave open that would change a verdict, in sentences. */
final class OtherReadings {

    private final Readings readings;
    private final Optional<RuleBook> ruleBook;

    OtherReadings(Readings readings, Optional<RuleBook> ruleBook) {
        this.readings = readings;
        this.ruleBook = ruleBook;
    }

    /** {@return a sentence or two for each reading that matters, or one that says that none does} */
    List<String> sentences() {
        List<String> sentences =
                readings.decisive().stream().map(this::sentence).toList();
        return sentences.isEmpty() ? List.of("No other reading of a single point changes the verdict.") : sentences;
    }

    private String sentence(Readings.Other other) {
        InterpretationId id = other.interpretation();
        String inEffect = readings.evaluation().ruleBook().interpretations().getOrDefault(id, "");
        return id + " read as " + other.value() + ", not as " + inEffect + ": "
                + other.verdict().map(Object::toString).orElseGet(() -> "cannot be evaluated, " + problems(other)) + "."
                + words(other).map(words -> " That reading: " + words).orElse("");
    }

    private static String problems(Readings.Other other) {
        return other.problems().stream().map(Problem::toString).collect(Collectors.joining("; "));
    }

    private Optional<String> words(Readings.Other other) {
        return ruleBook.stream()
                .flatMap(book -> book.interpretations().stream())
                .filter(interpretation -> interpretation.id().equals(other.interpretation()))
                .findFirst()
                .map(interpretation -> words(interpretation, other.value()));
    }

    private static String words(Interpretation interpretation, String value) {
        boolean chosen = interpretation
                .choice()
                .filter(choice -> choice.chosen().equals(value))
                .isPresent();
        return chosen ? interpretation.reading() : interpretation.alternative();
    }
}
