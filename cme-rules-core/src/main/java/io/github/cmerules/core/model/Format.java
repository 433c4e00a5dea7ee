package io.github.cmerules.core.model;

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
    public String toString() {
        return code;
    }
}
