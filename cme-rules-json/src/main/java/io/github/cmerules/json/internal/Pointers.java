package io.github.cmerules.json.internal;

import java.util.regex.Pattern;

/** JSON pointers. */
public final class Pointers {

    private Pointers() {}

    /** The control characters of ISO 8859, those beyond ASCII too. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

    /** {@return the pointer to a property, escaped} */
    public static String child(String path, String name) {
        return path + "/" + printable(name.replace("~", "~0").replace("/", "~1"));
    }

    /** {@return a pointer without control characters, because paths are printed} */
    public static String printable(String pointer) {
        return CONTROL.matcher(pointer).replaceAll("\uFFFD");
    }

    public static String child(String path, int index) {
        return path + "/" + index;
    }

    /** {@return a path with its beginning replaced, or the path itself if it does not begin so} */
    public static String move(String path, String from, String to) {
        return path.equals(from) || path.startsWith(from + "/") ? to + path.substring(from.length()) : path;
    }
}
