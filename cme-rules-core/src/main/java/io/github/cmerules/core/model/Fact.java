package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The name of a statement about the licensee, such as {@code serves-adults}.
 *
 * @param code lower-case words joined by hyphens
 */
public record Fact(String code) implements Code, Comparable<Fact> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public Fact {
        CodeFormat.WORDS.check("fact", code);
    }

    /**
     * {@return the fact with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static Fact of(String code) {
        return new Fact(code);
    }

    @Override
    public int compareTo(Fact other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Fact other && code.equals(other.code);
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
