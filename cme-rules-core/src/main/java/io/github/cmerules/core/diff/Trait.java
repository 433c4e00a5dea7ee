package io.github.cmerules.core.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One thing that parts of a type say. */
interface Trait<T> {

    /** {@return what it is} */
    Property property();

    /** {@return what became of it, empty if it is the same in both editions, or not stated by a part that came or went} */
    Optional<PropertyChange> change(Pair<T> pair);

    /** {@return a trait that is always stated} */
    static <T, V> Trait<T> of(Property property, Function<T, V> value, Function<V, String> words) {
        return new Valued<>(property, value, given -> Optional.of(words.apply(given)));
    }

    /** {@return a trait that is not stated where it has some value} */
    static <T, V> Trait<T> unless(V unstated, Property property, Function<T, V> value, Function<V, String> words) {
        return new Valued<>(
                property, value, given -> given.equals(unstated) ? Optional.empty() : Optional.of(words.apply(given)));
    }

    /** {@return a trait that need not be there} */
    static <T, V> Trait<T> ifPresent(Property property, Function<T, Optional<V>> value, Function<V, String> words) {
        return new Valued<>(property, value, given -> given.map(words));
    }

    /** {@return a trait of any number of values in order} */
    static <T, V> Trait<T> each(Property property, Function<T, List<V>> value, Function<V, String> words) {
        return new Valued<>(
                property,
                value,
                given -> given.isEmpty()
                        ? Optional.empty()
                        : Optional.of(given.stream().map(words).collect(Collectors.joining("; "))));
    }

    /** {@return the order of the parts that both editions have} */
    static <T, E> Trait<T> order(Property property, Function<T, List<E>> parts, Function<E, String> name) {
        return new Order<>(property, parts, name);
    }

    /**
     * A value.
     *
     * @param property what it is
     * @param value the value
     * @param words the value in words, empty where it counts as not stated; never for two different values
     */
    record Valued<T, V>(Property property, Function<T, V> value, Function<V, Optional<String>> words)
            implements Trait<T> {
        @Override
        public Optional<PropertyChange> change(Pair<T> pair) {
            Optional<V> before = pair.before().map(value);
            Optional<V> after = pair.after().map(value);
            if (before.equals(after)) {
                return Optional.empty();
            }
            Optional<String> from = before.flatMap(words);
            Optional<String> to = after.flatMap(words);
            if (!from.equals(to)) {
                return Optional.of(new PropertyChange(property, from, to));
            }
            boolean inBoth = before.isPresent() && after.isPresent();
            return inBoth
                    ? Optional.of(
                            new PropertyChange(property, before.map(Object::toString), after.map(Object::toString)))
                    : Optional.empty();
        }
    }

    /**
     * An order.
     *
     * @param property what it is
     * @param parts what is in order
     * @param name what the parts are matched by
     */
    record Order<T, E>(Property property, Function<T, List<E>> parts, Function<E, String> name) implements Trait<T> {
        @Override
        public Optional<PropertyChange> change(Pair<T> pair) {
            if (pair.before().isEmpty() || pair.after().isEmpty()) {
                return Optional.empty();
            }
            List<String> before = names(pair.before().get());
            List<String> after = names(pair.after().get());
            List<String> from = common(before, after);
            List<String> to = common(after, before);
            return from.equals(to)
                    ? Optional.empty()
                    : Optional.of(new PropertyChange(
                            property, Optional.of(String.join("; ", from)), Optional.of(String.join("; ", to))));
        }

        private List<String> names(T whole) {
            return parts.apply(whole).stream().map(name).toList();
        }

        /** {@return the names of which the others have as many, in order} */
        private static List<String> common(List<String> names, List<String> others) {
            Map<String, Integer> left = new LinkedHashMap<>();
            others.forEach(other -> left.merge(other, 1, Integer::sum));
            List<String> common = new ArrayList<>();
            for (String called : names) {
                if (left.merge(called, -1, Integer::sum) >= 0) {
                    common.add(called);
                }
            }
            return common;
        }
    }
}
