package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A subject of education, such as {@code end-of-life}; see {@link Topics} and {@link io.github.cmerules.core.rule.Vocabulary}.
 *
 * @param code lower-case words joined by hyphens
 */
public record Topic(String code) implements Code, Comparable<Topic> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public Topic {
        CodeFormat.WORDS.check("topic", code);
    }

    /**
     * {@return the topic with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static Topic of(String code) {
        return new Topic(code);
    }

    @Override
    public int compareTo(Topic other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Topic other && code.equals(other.code);
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
