package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A credit system and level as awarded, such as AMA PRA Category 1; see {@link Categories}.
 *
 * @param code lower-case words joined by hyphens
 */
public record Category(String code) implements Code, Comparable<Category> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public Category {
        CodeFormat.WORDS.check("category", code);
    }

    /**
     * {@return the category with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static Category of(String code) {
        return new Category(code);
    }

    @Override
    public int compareTo(Category other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Category other && code.equals(other.code);
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
