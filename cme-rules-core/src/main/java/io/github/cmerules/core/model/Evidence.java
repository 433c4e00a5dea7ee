package io.github.cmerules.core.model;

import java.util.Optional;

/** How well a credit is shown, weakest first. */
public enum Evidence {
    /** Stated by the licensee. */
    ATTESTED("attested"),
    /** Shown by a certificate or transcript. */
    DOCUMENTED("documented"),
    /** Confirmed with the provider of the activity. */
    VERIFIED("verified");

    private final String code;

    Evidence(String code) {
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
    public static Optional<Evidence> find(String code) {
        for (Evidence value : values()) {
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
