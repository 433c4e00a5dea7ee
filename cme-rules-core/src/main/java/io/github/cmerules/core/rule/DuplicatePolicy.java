package io.github.cmerules.core.rule;

/** How an authority treats repeated claims of one activity. New policies may be added. */
public enum DuplicatePolicy {
    /** Every claim counts. */
    EVERY_CLAIM("Every claim of an activity counts."),

    /**
     * An activity counts once, ever, on its earliest day: a claim on a later day is a duplicate. Lines of the earliest
     * day are the parts of the activity; two parts alike in category, topics and amount are one line entered twice.
     */
    ONCE_EVER("An activity counts once, ever, on its earliest day.");

    private final String sentence;

    DuplicatePolicy(String sentence) {
        this.sentence = sentence;
    }

    /** {@return the policy in words, as a sentence} */
    public String describe() {
        return sentence;
    }
}
