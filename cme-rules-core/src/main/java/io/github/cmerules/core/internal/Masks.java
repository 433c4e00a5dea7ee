package io.github.cmerules.core.internal;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bits that codes of one kind stand for, to be looked up by the text of a code. It is never changed, and made so that most
 * codes stand in their first place.
 */
final class Masks {

    private static final int MIX = 0x9E37_79B9;
    private static final int PLACES_FOR_EACH = 4;
    private static final int TRIES = 16;

    private final @Nullable String[] codes;
    private final long[][] masks;
    private final int shift;
    private final int mix;

    /** Takes over the bits of each code. */
    Masks(Map<String, long[]> bits) {
        int wide = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, PLACES_FOR_EACH * bits.size()));
        this.codes = new String[1 << wide];
        this.masks = new long[1 << wide][];
        this.shift = Integer.SIZE - wide;
        this.mix = mix(bits.keySet(), shift);
        for (Map.Entry<String, long[]> entry : bits.entrySet()) {
            int place = first(entry.getKey(), mix, shift);
            while (codes[place] != null) {
                place = next(place);
            }
            codes[place] = entry.getKey();
            masks[place] = entry.getValue();
        }
    }

    /** {@return of some factors the one with which the fewest codes have the same first place} */
    static int mix(Collection<String> codes, int shift) {
        int best = MIX;
        int most = -1;
        for (int i = 0; i < TRIES && most < codes.size(); i++) {
            int mix = MIX * (2 * i + 1);
            BitSet taken = new BitSet();
            for (String code : codes) {
                taken.set(first(code, mix, shift));
            }
            if (taken.cardinality() > most) {
                best = mix;
                most = taken.cardinality();
            }
        }
        return best;
    }

    /** {@return the bits of a code, null if it is not among them} */
    long @Nullable [] of(String code) {
        int first = first(code, mix, shift);
        return code.equals(codes[first]) ? masks[first] : after(first, code);
    }

    private long @Nullable [] after(int first, String code) {
        int place = first;
        while (codes[place] != null && !code.equals(codes[place])) {
            place = next(place);
        }
        return masks[place];
    }

    /** {@return the place of a code in a table with some factor} */
    static int first(String code, int mix, int shift) {
        return (code.hashCode() * mix) >>> shift;
    }

    private int next(int place) {
        return (place + 1) & (codes.length - 1);
    }
}
