package io.github.cmerules.core.internal;

/** Texts of which one is to be noticed that was there before. */
final class Seen {

    private static final int MIX = 0x9E37_79B9;

    private final String[] places;
    private final int shift;

    /** Makes room for some texts. */
    Seen(int most) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, most + most / 2));
        this.places = new String[1 << bits];
        this.shift = Integer.SIZE - bits;
    }

    /** {@return whether a text was not there before} */
    boolean add(String text) {
        int place = (text.hashCode() * MIX) >>> shift;
        while (places[place] != null) {
            if (places[place].equals(text)) {
                return false;
            }
            place = (place + 1) & (places.length - 1);
        }
        places[place] = text;
        return true;
    }
}
