package io.github.cmerules.core.diff;

import java.util.Optional;

/**
 * What became of one property of a part.
 *
 * <p>The values are in the words in which the parts describe themselves. Where these are the same for different values,
 * such as two groups of categories under one name, they are the values in full, as data.
 *
 * @param property which property
 * @param before the value in the earlier edition, in words; empty where the part was not there or does not state it
 * @param after the value in the later edition, in words; empty where the part is not there or does not state it
 */
public record PropertyChange(Property property, Optional<String> before, Optional<String> after) {

    /** {@return the change as a phrase that follows the name of the part} */
    String changed() {
        return property.phrase(before) + ", now "
                + (before.equals(after) ? "something else in the same words" : property.words(after));
    }

    /** {@return the value that came or went, as a phrase} */
    String stated() {
        return property.phrase(after.or(() -> before));
    }
}
