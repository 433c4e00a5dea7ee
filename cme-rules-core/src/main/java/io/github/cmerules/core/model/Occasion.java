package io.github.cmerules.core.model;

import java.util.Optional;

/** What the licensee asks of the authority. */
public enum Occasion {
    /** The first license of this type. */
    INITIAL("initial"),
    /** The continuation of a license at the end of its cycle. */
    RENEWAL("renewal"),
    /** The return of a lapsed license. */
    REVIVAL("revival");

    private final String code;

    Occasion(String code) {
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
    public static Optional<Occasion> find(String code) {
        for (Occasion value : values()) {
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
