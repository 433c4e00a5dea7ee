package io.github.cmerules.core.model;

/** How a value from outside is shown in a message: quoted, on one line, cut to a bounded length. */
public final class Shown {

    private static final int MAX_SHOWN = 80;

    private Shown() {}

    /**
     * {@return the value in double quotes, with control characters replaced and cut after 80 characters}
     *
     * @param value any text from outside
     */
    public static String quoted(String value) {
        boolean cut = value.length() > MAX_SHOWN;
        String head = cut ? value.substring(0, MAX_SHOWN) : value;
        StringBuilder shown = new StringBuilder(head.length() + 5).append('"');
        head.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return shown.append(cut ? "...\"" : "\"").toString();
    }
}
