package io.github.cmerules.core.internal;

import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.Use;
import java.util.List;

/** What a requirement has to do with the credits, read credit by credit. */
interface OnCredits {

    /**
     * Adds what the requirement has to do with the next credit.
     *
     * @param credit the index of the credit, oldest first
     * @param uses what the credit counts toward
     * @param rejections what it does not count toward
     */
    void next(int credit, List<Use> uses, List<Rejection> rejections);

    /** {@return the bit of the counted part in {@linkplain Profile#others profiles}, 0 if it is of more than one or has none} */
    default long part() {
        return 0;
    }
}
