package io.github.cmerules.json.transcripts;

/** What a column of a CSV file can hold. */
public enum CsvColumn {
    /** What the file itself knows the record by; a second record with the same id is the same record. */
    ID,
    /** The activity. */
    ACTIVITY_ID,
    /** The title of the activity. */
    TITLE,
    /** The provider of the activity. */
    PROVIDER,
    /** The day of completion; required. */
    COMPLETED_ON,
    /** The credit system and level, a code of the mapping. */
    CATEGORY,
    /** The number of credits. */
    AMOUNT,
    /** The minutes of participation. */
    MINUTES,
    /** What holds for every hour: codes of the mapping, with semicolons between them. */
    DESIGNATIONS,
    /** The form of the activity, a code of the mapping. */
    FORMAT,
    /** How well the credit is shown, a code of the mapping. */
    EVIDENCE,
    /** Whether the credit is not earned yet: {@code true} or {@code false}. */
    PLANNED,
    /** Whether the record is added or takes an earlier one back: {@code add} or {@code delete}. */
    ACTION,
    /** Whose record it is; the text becomes part of nothing. */
    LEARNER
}
