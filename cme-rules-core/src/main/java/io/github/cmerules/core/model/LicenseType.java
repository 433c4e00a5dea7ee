package io.github.cmerules.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A type of license as the authority issues it, such as {@code full}.
 *
 * @param code lower-case words joined by hyphens
 */
public record LicenseType(String code) implements Code, Comparable<LicenseType> {

    /** The unrestricted license to practice. */
    public static final LicenseType FULL = new LicenseType("full");

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if the code is not well formed
     */
    public LicenseType {
        CodeFormat.WORDS.check("license type", code);
    }

    /**
     * {@return the license type with a code}
     *
     * @param code the code as {@link #toString()} prints it
     * @throws InvalidInputException if the code is not well formed
     */
    public static LicenseType of(String code) {
        return new LicenseType(code);
    }

    @Override
    public int compareTo(LicenseType other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LicenseType other && code.equals(other.code);
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
