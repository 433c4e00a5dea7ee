package io.github.cmerules.core.internal;

/**
 * Texts of which it is to be noticed whether one may have been there before.
 *
 * <p>Only hash codes are kept: two texts that differ are rarely taken for the same, two that are the same never for
 * different ones.
 */
final class Seen {

    private static final int MIX = 0x9E37_79B9;

    private final int[] places;
    private final int shift;

    /** Makes room for some texts. */
    Seen(int most) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, most + most / 2));
        this.places = new int[1 << bits];
        this.shift = Integer.SIZE - bits;
    }

    /** {@return whether a text was certainly not there before} */
    boolean add(String text) {
        int hash = text.hashCode();
        // 0 is an empty place.
        int kept = hash == 0 ? 1 : hash;
        int place = (kept * MIX) >>> shift;
        while (places[place] != 0) {
            if (places[place] == kept) {
                return false;
            }
            place = (place + 1) & (places.length - 1);
        }
        places[place] = kept;
        return true;
    }
}
