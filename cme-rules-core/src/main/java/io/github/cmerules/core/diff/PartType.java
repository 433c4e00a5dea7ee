package io.github.cmerules.core.diff;

import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How parts of one type are matched and compared.
 *
 * @param part what they are called
 * @param type their class; other parts in the same list are passed over
 * @param name what they are matched by
 * @param title their heading, where they are matched by something else
 * @param traits everything else that they say
 */
record PartType<T>(
        Part part,
        Class<T> type,
        Function<T, String> name,
        Function<T, Optional<String>> title,
        List<Trait<T>> traits) {

    /** {@return parts with the same name side by side, those of the earlier edition first} */
    List<Pair<T>> match(List<? super T> before, List<? super T> after) {
        return Pair.match(ofType(before), ofType(after), name);
    }

    /** {@return what became of each part that differs} */
    List<PartChange> changes(Optional<String> schedule, List<? super T> before, List<? super T> after) {
        return match(before, after).stream()
                .flatMap(pair -> change(schedule, pair).stream())
                .toList();
    }

    /** {@return what became of one part, empty if it is the same in both editions} */
    Optional<PartChange> change(Optional<String> schedule, Pair<T> pair) {
        boolean inBoth = pair.before().isPresent() && pair.after().isPresent();
        List<PropertyChange> properties =
                traits.stream().flatMap(trait -> trait.change(pair).stream()).toList();
        if (inBoth && properties.isEmpty()) {
            return Optional.empty();
        }
        PartChange.Kind oneSided = pair.before().isPresent() ? PartChange.Kind.REMOVED : PartChange.Kind.ADDED;
        Optional<String> heading = title.apply(pair.either());
        boolean renamed =
                inBoth && !pair.before().flatMap(title).equals(pair.after().flatMap(title));
        return Optional.of(new PartChange(
                schedule,
                part,
                name.apply(pair.either()),
                renamed ? Optional.empty() : heading,
                inBoth ? PartChange.Kind.CHANGED : oneSided,
                properties,
                citations(pair.before()),
                citations(pair.after())));
    }

    private List<T> ofType(List<? super T> parts) {
        return parts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<Citation> citations(Optional<?> part) {
        List<Citation> citations = new ArrayList<>();
        part.filter(Sourced.class::isInstance)
                .map(Sourced.class::cast)
                .ifPresent(sourced -> citations.addAll(sourced.citations()));
        return citations;
    }
}
