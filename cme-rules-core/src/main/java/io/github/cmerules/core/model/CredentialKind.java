package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The kind of another credential with a clock of its own, such as {@code dea}.
 *
 * @param code lower-case words joined by hyphens
 */
public record CredentialKind(String code) implements Code, Comparable<CredentialKind> {

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public CredentialKind {
        CodeFormat.WORDS.check("kind of credential", code);
    }

    /**
     * {@return the kind of credential with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static CredentialKind of(String code) {
        return new CredentialKind(code);
    }

    @Override
    public int compareTo(CredentialKind other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CredentialKind other && code.equals(other.code);
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
