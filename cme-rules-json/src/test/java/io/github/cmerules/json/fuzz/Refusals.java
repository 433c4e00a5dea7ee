package io.github.cmerules.json.fuzz;

import io.github.cmerules.core.model.Problem;
import java.util.List;

/** What holds for whatever a reader says of a bad document: it can be printed, and it is not endless. */
final class Refusals {

    private static final int MAX_PROBLEMS = 1_001;
    private static final int MAX_MESSAGE = 10_000;

    private Refusals() {}

    static void check(List<Problem> problems) {
        if (problems.size() > MAX_PROBLEMS) {
            throw new AssertionError(problems.size() + " problems");
        }
        problems.forEach(problem -> {
            check(problem.path());
            check(problem.message());
            if (problem.message().isBlank()) {
                throw new AssertionError("a problem without words");
            }
        });
    }

    static void check(String text) {
        if (text.length() > MAX_MESSAGE) {
            throw new AssertionError("a text of " + text.length() + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("a control character in: " + text);
        }
    }
}
