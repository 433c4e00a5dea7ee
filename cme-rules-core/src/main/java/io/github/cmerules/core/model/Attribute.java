package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A further property of a credit that a rule book knows, such as {@code post-test}.
 *
 * @param code lower-case words joined by hyphens
 */
public record Attribute(String code) implements Code, Comparable<Attribute> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public Attribute {
        CodeFormat.WORDS.check("attribute", code);
    }

    /**
     * {@return the attribute with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static Attribute of(String code) {
        return new Attribute(code);
    }

    @Override
    public int compareTo(Attribute other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Attribute other && code.equals(other.code);
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
