package io.github.cmerules.json.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what a misspelled name was meant to be. */
public final class Hints {

    /** Names that differ in more letters than this are not alike. */
    private static final int ALIKE = 2;

    /** The greatest length of a name that is looked at, in characters. */
    private static final int NAME = 200;

    private Hints() {}

    /**
     * {@return a sentence with the known name that is most like a name, or nothing if none is}
     *
     * @param name the name that is not known
     * @param known the names that are
     */
    public static String maybe(String name, Collection<String> known) {
        String plain = plain(name);
        if (plain.length() > NAME) {
            return "";
        }
        return known.stream()
                .filter(candidate -> distance(plain, plain(candidate)) <= Math.min(ALIKE, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(plain, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> ". Maybe \"" + candidate + "\"?")
                .orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** {@return how many letters have to be put in, left out or changed to make one name the other} */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
