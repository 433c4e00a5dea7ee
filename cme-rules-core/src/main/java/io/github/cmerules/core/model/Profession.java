package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A licensed profession, such as {@code MD}.
 *
 * @param code letters and digits joined by hyphens
 */
public record Profession(String code) implements Code, Comparable<Profession> {

    /** Doctor of medicine. */
    public static final Profession MD = new Profession("MD");

    /** Doctor of osteopathic medicine. */
    public static final Profession DO = new Profession("DO");

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public Profession {
        CodeFormat.LABEL.check("profession", code);
    }

    /**
     * {@return the profession with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static Profession of(String code) {
        return new Profession(code);
    }

    @Override
    public int compareTo(Profession other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Profession other && code.equals(other.code);
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
