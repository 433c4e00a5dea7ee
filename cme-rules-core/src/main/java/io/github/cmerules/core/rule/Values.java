package io.github.cmerules.core.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of values that rules name, in the order in which they were given. */
final class Values {

    private Values() {}

    /**
     * {@return the values as a set}
     *
     * @throws NullPointerException if one of them is null
     */
    static <T> Set<T> ordered(T[] values) {
        return frozen(Arrays.asList(values));
    }

    /**
     * {@return a copy that nobody changes}
     *
     * @throws NullPointerException if one of the values is null
     */
    static <T> Set<T> frozen(Collection<T> values) {
        Set<T> copy = new LinkedHashSet<>();
        for (T value : values) {
            copy.add(Objects.requireNonNull(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    /** {@return the values in words} */
    static String either(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" or "));
    }
}
