package io.github.cmerules.json.packets;

import java.util.regex.Pattern;

/** Words from outside on a page that others read. */
final class Printable {

    /** White space, control characters and what turns the direction of writing. */
    private static final Pattern GAPS =
            Pattern.compile("[\\p{IsControl}\\p{IsWhite_Space}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private Printable() {}

    /** {@return the words on one line, a space for every gap} */
    static String of(String words) {
        return GAPS.matcher(words).replaceAll(" ").strip();
    }
}
