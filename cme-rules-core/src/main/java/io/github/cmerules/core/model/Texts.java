package io.github.cmerules.core.model;

import java.util.List;

/** The bounds of free text. */
final class Texts {

    private Texts() {}

    /** Notes a text that is empty or too long. */
    static void check(List<Problem> problems, String path, String text) {
        if (text.isEmpty()) {
            problems.add(new Problem(path, "is empty: expected a text"));
        }
        checkLength(problems, path, text);
    }

    /** Notes a text that is too long. */
    static void checkLength(List<Problem> problems, String path, String text) {
        if (text.length() > Credit.MAX_TEXT) {
            problems.add(new Problem(
                    path,
                    Shown.quoted(text) + " has " + text.length() + " characters: expected at most " + Credit.MAX_TEXT));
        }
    }
}
