package io.github.cmerules.core.rule;

/**
 * Something that a reader of an evaluation should know and that is no part of the verdict.
 *
 * @param code the stable name, lower-case words joined by hyphens
 * @param text the notice in a sentence
 */
public record Notice(String code, String text) {

    /** The day of the evaluation is later than the day through which the rules were checked against their sources. */
    public static final Notice BEYOND_VERIFICATION = new Notice(
            "beyond-verification",
            "The day of this evaluation is later than the day through which the rules were checked against their"
                    + " sources.");

    /** The license is suspended. */
    public static final Notice MAY_NOT_RENEW = new Notice(
            "may-not-renew", "The license is suspended: it was evaluated as active, but it may not be renewed.");

    /** The edition was taken to be in force before its first day, to see what it would change. */
    public static final Notice AS_IF = new Notice(
            "as-if",
            "This is no evaluation under the law of the day: a later edition was taken to be in force, to see what it"
                    + " would change.");
}
