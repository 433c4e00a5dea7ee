package io.github.cmerules.core.diff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A part of two things that are compared, at least one of which has it.
 *
 * @param before the part of the earlier one
 * @param after the part of the later one
 */
record Pair<T>(Optional<T> before, Optional<T> after) {

    /** {@return parts with the same name side by side, of several the first with the first, and those of the earlier first} */
    static <T> List<Pair<T>> match(List<? extends T> before, List<? extends T> after, Function<? super T, ?> name) {
        Map<Object, T> earlier = byName(before, name);
        Map<Object, T> later = byName(after, name);
        Set<Object> names = new LinkedHashSet<>(earlier.keySet());
        names.addAll(later.keySet());
        return names.stream()
                .map(key -> new Pair<>(Optional.ofNullable(earlier.get(key)), Optional.ofNullable(later.get(key))))
                .toList();
    }

    /** {@return the parts by name and by how many of that name come before} */
    private static <T> Map<Object, T> byName(List<? extends T> parts, Function<? super T, ?> name) {
        Map<Object, T> byName = new LinkedHashMap<>();
        Map<Object, Integer> seen = new LinkedHashMap<>();
        for (T part : parts) {
            Object called = name.apply(part);
            byName.put(List.of(called, seen.merge(called, 1, Integer::sum)), part);
        }
        return byName;
    }

    /** {@return the part of the later one, or of the earlier one if only that has it} */
    T either() {
        return after.or(() -> before).orElseThrow();
    }
}
