package io.github.cmerules.json.rules;

import java.util.regex.Pattern;

/** JSON pointers. */
final class Pointers {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Pointers() {}

    /** {@return the pointer to a property, escaped and without control characters, because it is printed} */
    static String child(String path, String name) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        return path + "/" + CONTROL.matcher(escaped).replaceAll("\uFFFD");
    }

    static String child(String path, int index) {
        return path + "/" + index;
    }
}
