package io.github.cmerules.core.internal;

/**
 * Texts of which it is to be noticed whether one may have been there before.
 *
 * <p>Only parts of hash codes are kept: two texts that differ are rarely taken for the same, two that are the same never
 * for different ones.
 */
final class Seen {

    private static final int MIX = 0x9E37_79B9;

    private final char[] places;

    /** Makes room for some texts. */
    Seen(int most) {
        this.places = new char[most + most / 4 + 1];
    }

    /** {@return whether a text was certainly not there before} */
    boolean add(String text) {
        int mixed = text.hashCode() * MIX;
        int place = (int) ((Integer.toUnsignedLong(mixed) * places.length) >>> Integer.SIZE);
        // 0 is an empty place.
        char kept = (char) Math.max(1, (mixed ^ (mixed >>> Character.SIZE)) & Character.MAX_VALUE);
        while (places[place] != 0) {
            if (places[place] == kept) {
                return false;
            }
            place = place + 1 == places.length ? 0 : place + 1;
        }
        places[place] = kept;
        return true;
    }
}
