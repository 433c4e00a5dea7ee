package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A state, territory or country with a licensing authority, by its ISO 3166-2 code.
 *
 * @param code ISO 3166-2, or ISO 3166-1 alpha-2 for a whole country
 */
public record Jurisdiction(String code) implements Code, Comparable<Jurisdiction> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public Jurisdiction {
        CodeFormat.ISO_3166.check("jurisdiction", code);
    }

    /**
     * {@return the jurisdiction with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static Jurisdiction of(String code) {
        return new Jurisdiction(code);
    }

    @Override
    public int compareTo(Jurisdiction other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Jurisdiction other && code.equals(other.code);
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
