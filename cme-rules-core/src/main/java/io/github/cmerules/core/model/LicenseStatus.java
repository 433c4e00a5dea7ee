package io.github.cmerules.core.model;

import java.util.Optional;

/** The standing of a license on the day for which it is evaluated. */
public enum LicenseStatus {
    /** In force. */
    ACTIVE("active"),
    /** Kept without the right to practice. */
    INACTIVE("inactive"),
    /** Given up for good. */
    RETIRED("retired"),
    /** Expired without renewal. */
    LAPSED("lapsed"),
    /** Suspended by the authority; evaluated as active, with a notice that it may not be renewed. */
    SUSPENDED("suspended");

    private final String code;

    LicenseStatus(String code) {
        this.code = code;
    }

    /** {@return the code as it is written in documents} */
    public String code() {
        return code;
    }

    /**
     * {@return the value with a code, or empty if there is none}
     *
     * @param code the code as it is written in documents
     */
    public static Optional<LicenseStatus> find(String code) {
        for (LicenseStatus value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
