package io.github.cmerules.json.rules;

import java.util.Optional;

/**
 * How one kind of value stands in a rule pack: written, read and described in one place.
 *
 * @param <T> the values
 */
interface Codec<T> {

    /** {@return the value, empty if it could not be read and the problem is noted} */
    Optional<T> read(Place at);

    /** {@return what stands for a value; what cannot be written is noted} */
    Node write(T value, Writing at);

    /** {@return the JSON Schema of what stands for a value} */
    Node schema(Definitions definitions);

    /** {@return what a value looks like, as Markdown, for the reference} */
    String label();
}
