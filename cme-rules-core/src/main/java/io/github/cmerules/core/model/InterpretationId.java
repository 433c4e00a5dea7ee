package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The name of a point that the sources of a rule leave open, such as {@code MA-I-23}.
 *
 * @param code letters and digits joined by hyphens
 */
public record InterpretationId(String code) implements Code, Comparable<InterpretationId> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public InterpretationId {
        CodeFormat.LABEL.check("interpretation", code);
    }

    /**
     * {@return the interpretation with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static InterpretationId of(String code) {
        return new InterpretationId(code);
    }

    @Override
    public int compareTo(InterpretationId other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof InterpretationId other && code.equals(other.code);
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
