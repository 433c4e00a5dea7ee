package io.github.cmerules.json.transcripts;

/**
 * Something in a file that did not become part of a credit, or that somebody should look at.
 *
 * <p>What is found many times is one finding with a count.
 *
 * @param kind what was found
 * @param place where it was found first: a JSON pointer, or a line and what stands there
 * @param field the name of the field
 * @param value what stands there, at most 200 characters and without control characters; empty where it could say who
 *     somebody is
 * @param count how often it was found, 1 or more
 */
public record Finding(Kind kind, String place, String field, String value, int count) {

    /** What can be found; the set may grow. */
    public enum Kind {
        /** A credit system or level that the mapping does not know. */
        UNKNOWN_CATEGORY(true, "the record is left out: add the code to the categories of the mapping"),
        /** A record that states no credit system, and for which the mapping has none. */
        NO_CATEGORY(true, "the record is left out: set the category of the mapping, or that of a known activity"),
        /** A form of activity that the mapping does not know. */
        UNKNOWN_FORMAT(false, "the credit has no format: add the code to the formats of the mapping"),
        /** A subject that the mapping does not know. */
        UNKNOWN_DESIGNATION(
                false,
                "the credit is read without it: add the code to the designations, with NOTHING if it does not count"),
        /** An evidence that the mapping does not know. */
        UNKNOWN_EVIDENCE(false, "the evidence is that of the mapping: add the code to the evidences of the mapping"),
        /** A field that is not read. */
        UNKNOWN_FIELD(false, "the field is not read: map it, or add it to the ignored fields"),
        /** A date with a time or a zone, which may have moved it to another day. */
        TIME_OF_DAY(false, "the day is taken as written: check the day if the time was converted between zones"),
        /** Several designations for parts of one certificate. */
        POSSIBLE_OVERLAP(
                false,
                "the designated parts are taken as different hours: hand over lines of your own if they overlap"),
        /** Designations for parts of one certificate that cannot be divided without a guess. */
        NOT_SPLIT(
                false,
                "the certificate is read whole and without them: hand over lines of your own, one for each part"),
        /** An activity that is not completed. */
        NOT_COMPLETED(false, "the record is left out: only what is completed is a credit"),
        /** A record of somebody else. */
        OTHER_LEARNER(false, "the record is left out: it is under none of the identifiers of the mapping");

        private final boolean losesCredit;
        private final String advice;

        Kind(boolean losesCredit, String advice) {
            this.losesCredit = losesCredit;
            this.advice = advice;
        }

        /** {@return whether a credit is missing until the mapping knows more} */
        public boolean losesCredit() {
            return losesCredit;
        }

        /** {@return what became of it and what to do, in words; the words may change} */
        public String advice() {
            return advice;
        }
    }

    /** {@return the finding in one line} */
    @Override
    public String toString() {
        String what = value.isEmpty() ? field : field + " \"" + value + "\"";
        return place + ": " + what + (count > 1 ? " (" + count + " times)" : "") + ": " + kind.advice();
    }
}
