package io.github.cmerules.core.diff;

import java.util.Optional;

/**
 * A part in two editions, at least one of which has it.
 *
 * @param before the part in the earlier edition
 * @param after the part in the later edition
 */
record Pair<T>(Optional<T> before, Optional<T> after) {

    /** {@return the part of the later edition, or of the earlier one if only that has it} */
    T either() {
        return after.or(() -> before).orElseThrow();
    }
}
