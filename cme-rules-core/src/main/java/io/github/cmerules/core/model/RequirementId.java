package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The stable name of a requirement, such as {@code us-ma/risk-management}.
 *
 * @param code lower-case words joined by hyphens and slashes
 */
public record RequirementId(String code) implements Code, Comparable<RequirementId> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public RequirementId {
        CodeFormat.PATH.check("requirement id", code);
    }

    /**
     * {@return the requirement id with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static RequirementId of(String code) {
        return new RequirementId(code);
    }

    @Override
    public int compareTo(RequirementId other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RequirementId other && code.equals(other.code);
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
