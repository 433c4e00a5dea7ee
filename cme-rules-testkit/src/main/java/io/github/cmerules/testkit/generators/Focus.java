package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Topic;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What generators are restricted to; empty where they are not.
 *
 * @param cycle the cycle
 * @param inside whether dates are in the cycle alone
 * @param amounts the amounts of credits
 * @param topics the subjects, of which each credit has at least one, or none where the set is empty
 * @param categories the categories, of which each credit has one
 * @param facts what is said of single facts; an empty value says that a fact is not stated
 * @param others what is said of all other facts
 */
record Focus(
        Optional<Cycle> cycle,
        boolean inside,
        Optional<Arbitrary<Amount>> amounts,
        Optional<Set<Topic>> topics,
        Optional<Set<Category>> categories,
        Map<Fact, Optional<FactValue>> facts,
        WithFacts.Others others) {

    static final Focus NONE = new Focus(
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            WithFacts.Others.ANY);

    Focus on(Cycle other, boolean insideAlone) {
        return new Focus(Optional.of(other), insideAlone, amounts, topics, categories, facts, others);
    }

    Focus with(Arbitrary<Amount> claimed) {
        return new Focus(cycle, inside, Optional.of(claimed), topics, categories, facts, others);
    }

    Focus about(Set<Topic> subjects) {
        return new Focus(cycle, inside, amounts, Optional.of(Set.copyOf(subjects)), categories, facts, others);
    }

    Focus in(Set<Category> kinds) {
        return new Focus(cycle, inside, amounts, topics, Optional.of(Set.copyOf(kinds)), facts, others);
    }

    Focus with(Map<Fact, Optional<FactValue>> stated, WithFacts.Others rest) {
        return new Focus(cycle, inside, amounts, topics, categories, Map.copyOf(stated), rest);
    }

    /** {@return whether credits are restricted by more than a cycle around which they are dated} */
    boolean restrictsCredits() {
        return inside || choosesCredits();
    }

    /** {@return whether credits are restricted in what they are, whatever their day} */
    boolean choosesCredits() {
        return amounts.isPresent() || topics.isPresent() || categories.isPresent();
    }

    // ---- What is left to be drawn -------------------------------------------------------------------------------

    Arbitrary<LocalDate> dates(Cycle of) {
        return inside ? CmeArbitraries.dates(of.start(), of.end()) : CmeArbitraries.datesAround(of);
    }

    Arbitrary<Amount> amounts(Arbitrary<Amount> any) {
        return amounts.orElse(any);
    }

    Arbitrary<Category> categories(Arbitrary<Category> any) {
        return categories
                .<Arbitrary<Category>>map(codes -> Arbitraries.of(sorted(codes)))
                .orElse(any);
    }

    Arbitrary<Set<Topic>> topics(Arbitrary<Set<Topic>> any) {
        return topics.map(codes -> codes.isEmpty()
                        ? Arbitraries.just(Set.<Topic>of())
                        : Arbitraries.of(sorted(codes)).set().ofMinSize(1))
                .orElse(any);
    }

    Arbitrary<Optional<FactValue>> value(Fact fact, Arbitrary<Optional<FactValue>> any) {
        if (facts.containsKey(fact)) {
            return Arbitraries.just(facts.get(fact));
        }
        return switch (others) {
            case ANY -> any;
            case KNOWN -> Arbitraries.of(FactValue.TRUE, FactValue.FALSE).map(Optional::of);
            case UNKNOWN -> Arbitraries.just(Optional.empty());
        };
    }

    private static <T> List<T> sorted(Set<T> codes) {
        return codes.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }
}
