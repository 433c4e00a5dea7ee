package io.github.cmerules.core.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bits that codes of one kind stand for, to be looked up by the text of a code. It is never changed. */
final class Masks {

    private static final int MIX = 0x9E37_79B9;

    private final String[] codes;
    private final long[][] masks;
    private final int shift;

    /** Takes over the bits of each code. */
    Masks(Map<String, long[]> bits) {
        int places = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, 2 * bits.size()));
        this.codes = new String[1 << places];
        this.masks = new long[1 << places][];
        this.shift = Integer.SIZE - places;
        for (Map.Entry<String, long[]> entry : bits.entrySet()) {
            int place = place(entry.getKey());
            codes[place] = entry.getKey();
            masks[place] = entry.getValue();
        }
    }

    /** {@return the bits of a code, null if it is not among them} */
    long @Nullable [] of(String code) {
        return masks[place(code)];
    }

    /** {@return where a code stands, or would stand} */
    private int place(String code) {
        int place = (code.hashCode() * MIX) >>> shift;
        while (codes[place] != null && !codes[place].equals(code)) {
            place = (place + 1) & (codes.length - 1);
        }
        return place;
    }
}
