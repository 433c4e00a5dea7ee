package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Credit;

/**
 * A credit and what it is there for.
 *
 * @param slot what it fills
 * @param credit the credit
 */
record Line(Slot slot, Credit credit) {

    /** {@return another credit for the same} */
    Line with(Credit other) {
        return new Line(slot, other);
    }
}
