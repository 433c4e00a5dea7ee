package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * An approval that the record of a credit holds, such as that of a health department for a course.
 *
 * @param code lower-case words joined by hyphens
 */
public record Approval(String code) implements Code, Comparable<Approval> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public Approval {
        CodeFormat.WORDS.check("approval", code);
    }

    /**
     * {@return the approval with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static Approval of(String code) {
        return new Approval(code);
    }

    @Override
    public int compareTo(Approval other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Approval other && code.equals(other.code);
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
