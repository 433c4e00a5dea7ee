package io.github.cmerules.core.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a rule is written.
 *
 * @param title the document
 * @param section the place in the document, if it has such
 * @param url the official address, if one is known
 * @param readOn the day on which the text was read
 * @param confidence how sure it is that the rule says so
 */
public record Citation(
        String title, Optional<String> section, Optional<String> url, LocalDate readOn, Confidence confidence) {

    /** How sure it is that a source says what it is cited for, surest first. */
    public enum Confidence {
        /** The authority's own text was read. */
        PRIMARY("primary"),
        /** The authority's own text was read in the copy of a third party. */
        PRIMARY_COPY("primary-copy"),
        /** The authority's text was read as quoted by a third party. */
        QUOTED("quoted"),
        /** A reputable secondary source was read. */
        SECONDARY("secondary"),
        /** Only a source of little weight was read. */
        WEAK("weak");

        private final String code;

        Confidence(String code) {
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
        public static Optional<Confidence> find(String code) {
            for (Confidence value : values()) {
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

    /**
     * {@return the same source with another place in it}
     *
     * @param place the place in the document
     */
    public Citation at(String place) {
        return new Citation(title, Optional.of(place), url, readOn, confidence);
    }

    /** {@return title, section and address on one line} */
    @Override
    public String toString() {
        return title
                + section.map(s -> ", " + s).orElse("")
                + url.map(u -> " <" + u + ">").orElse("");
    }
}
