package io.github.cmerules.core.internal;

import java.util.Comparator;

/**
 * A lot, by its place in the transcript.
 *
 * @param credit the index of the credit, oldest first
 * @param lot the index of the lot within the credit
 */
record LotKey(int credit, int lot) {

    static final Comparator<LotKey> OLDEST_FIRST =
            Comparator.comparingInt(LotKey::credit).thenComparingInt(LotKey::lot);
}
