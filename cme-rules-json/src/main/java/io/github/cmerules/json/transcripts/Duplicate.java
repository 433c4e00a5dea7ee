package io.github.cmerules.json.transcripts;

/**
 * A record that does not count on its own.
 *
 * @param kind why
 * @param place where the record is
 * @param first where the record is that it repeats or deletes; empty if there is none
 * @param id the id of the credit, without the number of a part
 */
public record Duplicate(Kind kind, String place, String first, String id) {

    /** Why a record does not count on its own. */
    public enum Kind {
        /** The record was there before, and says the same; it is read once. */
        REPEATED,
        /** The record deletes an earlier one; neither is read. */
        DELETED,
        /** The record deletes one that is not in the file. */
        NOTHING_TO_DELETE
    }

    /** {@return the duplicate in one line} */
    @Override
    public String toString() {
        return place + ": "
                + switch (kind) {
                    case REPEATED -> "repeats " + first;
                    case DELETED -> "deletes " + first;
                    case NOTHING_TO_DELETE -> "deletes a record that is not in the file";
                };
    }
}
