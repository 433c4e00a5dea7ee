package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The form of an activity, such as {@code live} or {@code journal}; see {@link Formats}.
 *
 * @param code lower-case words joined by hyphens
 */
public record Format(String code) implements Code, Comparable<Format> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public Format {
        CodeFormat.WORDS.check("format", code);
    }

    /**
     * {@return the format with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static Format of(String code) {
        return new Format(code);
    }

    @Override
    public int compareTo(Format other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Format other && code.equals(other.code);
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
