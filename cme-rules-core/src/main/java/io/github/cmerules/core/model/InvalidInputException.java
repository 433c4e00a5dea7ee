package io.github.cmerules.core.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A caller's mistake: a license, transcript, option or rule book that cannot be used.
 *
 * <p>This is the only exception that the library throws on purpose. It lists every problem found, and nothing was
 * evaluated or changed. A shortfall of credits is never an exception.
 */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** An immutable list, and as such serializable. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    /**
     * Creates an exception from what was found.
     *
     * @param problems at least one problem, in the order in which they are to be read
     */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * {@return an exception with one problem}
     *
     * @param path where the fault lies, empty for the whole
     * @param message what was found and what was expected
     */
    public static InvalidInputException of(String path, String message) {
        return new InvalidInputException(List.of(new Problem(path, message)));
    }

    /**
     * Throws if there is any problem.
     *
     * @param problems what was found
     * @throws InvalidInputException if the list is not empty
     */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** {@return every problem found, at least one} */
    public List<Problem> problems() {
        return problems;
    }
}
