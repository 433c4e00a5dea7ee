package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The stable name of a rule book, such as {@code us-ma/physician}.
 *
 * @param code lower-case words joined by hyphens and slashes
 */
public record RuleBookId(String code) implements Code, Comparable<RuleBookId> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public RuleBookId {
        CodeFormat.PATH.check("rule book id", code);
    }

    /**
     * {@return the rule book id with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static RuleBookId of(String code) {
        return new RuleBookId(code);
    }

    @Override
    public int compareTo(RuleBookId other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RuleBookId other && code.equals(other.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
