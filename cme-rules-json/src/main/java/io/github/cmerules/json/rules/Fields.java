package io.github.cmerules.json.rules;

import java.util.List;
import java.util.Optional;

/** The properties of objects. */
final class Fields {

    private Fields() {}

    /**
     * A property of an object.
     *
     * @param name its name
     * @param codec its values
     * @param usual the value that it has where it is left out; empty if it may not be
     * @param says what it says, a phrase
     */
    record Field<V>(String name, Codec<V> codec, Optional<V> usual, String says) {}

    /** {@return a property that is always there} */
    static <V> Field<V> field(String name, Codec<V> codec, String says) {
        return new Field<>(name, codec, Optional.empty(), says);
    }

    /** {@return a property that is left out where it is as usual} */
    static <V> Field<V> field(String name, Codec<V> codec, V usual, String says) {
        return new Field<>(name, codec, Optional.of(usual), says);
    }

    /** {@return a property that is left out where there is no value} */
    static <V> Field<Optional<V>> maybe(String name, Codec<V> codec, String says) {
        return new Field<>(name, Codecs.optional(codec), Optional.of(Optional.empty()), says);
    }

    /** {@return a list that is left out where it is empty} */
    static <V> Field<List<V>> list(String name, Codec<V> element, String says) {
        return new Field<>(name, Codecs.list(element), Optional.of(List.of()), says);
    }
}
