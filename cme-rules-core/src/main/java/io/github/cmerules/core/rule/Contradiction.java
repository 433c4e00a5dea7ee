package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.DateRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds predicates that no credit can satisfy, because they ask for something and its opposite. */
final class Contradiction {

    /** The greatest number of alternatives that are looked through; a predicate with more is taken to be possible. */
    private static final int MAX_ALTERNATIVES = 4_096;

    private Contradiction() {}

    /**
     * {@return whether a predicate contradicts itself}
     *
     * <p>What cannot be told, as of tests that only code can express, is no contradiction.
     *
     * @param predicate the predicate
     */
    static boolean in(CreditPredicate predicate) {
        List<Set<CreditPredicate>> alternatives = alternatives(predicate);
        return alternatives.size() <= MAX_ALTERNATIVES && alternatives.stream().allMatch(Contradiction::amongAll);
    }

    /** {@return sets of single properties, positive and negative, one of which has to be there as a whole} */
    private static List<Set<CreditPredicate>> alternatives(CreditPredicate predicate) {
        if (predicate instanceof CreditPredicate.Named named) {
            return alternatives(named.predicate());
        }
        if (predicate instanceof CreditPredicate.AnyOf anyOf) {
            List<Set<CreditPredicate>> all = new ArrayList<>();
            anyOf.parts().forEach(part -> all.addAll(alternatives(part)));
            return all;
        }
        if (predicate instanceof CreditPredicate.AllOf allOf) {
            List<Set<CreditPredicate>> all = List.of(Set.of());
            for (CreditPredicate part : allOf.parts()) {
                List<Set<CreditPredicate>> longer = new ArrayList<>();
                for (Set<CreditPredicate> one : all) {
                    for (Set<CreditPredicate> other : alternatives(part)) {
                        Set<CreditPredicate> both = new HashSet<>(one);
                        both.addAll(other);
                        longer.add(both);
                    }
                }
                all = longer;
                if (all.size() > MAX_ALTERNATIVES) {
                    return all;
                }
            }
            return all;
        }
        return List.of(Set.of(predicate));
    }

    private static boolean amongAll(Set<CreditPredicate> properties) {
        List<CreditPredicate.Leaf> asked = new ArrayList<>();
        List<CreditPredicate.Leaf> banned = new ArrayList<>();
        for (CreditPredicate property : properties) {
            if (property instanceof CreditPredicate.Not not) {
                banned.add(not.leaf());
            } else {
                asked.add((CreditPredicate.Leaf) property);
            }
        }
        return asked.stream()
                .anyMatch(one -> asked.stream().anyMatch(other -> exclude(one, other))
                        || banned.stream().anyMatch(other -> implies(one, other)));
    }

    /** {@return whether no credit has both of two properties} */
    private static boolean exclude(CreditPredicate.Leaf one, CreditPredicate.Leaf other) {
        if (one instanceof CreditPredicate.HasCategory a && other instanceof CreditPredicate.HasCategory b) {
            return apart(a.categories(), b.categories());
        }
        if (one instanceof CreditPredicate.HasFormat a && other instanceof CreditPredicate.HasFormat b) {
            return apart(a.formats(), b.formats());
        }
        if (one instanceof CreditPredicate.CompletedWithin a && other instanceof CreditPredicate.CompletedWithin b) {
            return !a.range().overlaps(b.range());
        }
        return one instanceof CreditPredicate.IsShare a
                && other instanceof CreditPredicate.IsShare b
                && !a.label().equals(b.label());
    }

    private static boolean apart(Set<?> one, Set<?> other) {
        return one.stream().noneMatch(other::contains);
    }

    /** {@return whether every credit with a property has another one, too} */
    private static boolean implies(CreditPredicate.Leaf one, CreditPredicate.Leaf other) {
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof CreditPredicate.WorthAtLeast a && other instanceof CreditPredicate.WorthAtLeast b) {
            return a.amount().compareTo(b.amount()) >= 0;
        }
        if (one instanceof CreditPredicate.EvidenceAtLeast a && other instanceof CreditPredicate.EvidenceAtLeast b) {
            return a.evidence().compareTo(b.evidence()) >= 0;
        }
        if (one instanceof CreditPredicate.CompletedWithin a && other instanceof CreditPredicate.CompletedWithin b) {
            return contains(b.range(), a.range());
        }
        return one.getClass().equals(other.getClass())
                && !choices(one).isEmpty()
                && choices(other).containsAll(choices(one));
    }

    private static boolean contains(DateRange outer, DateRange inner) {
        return outer.contains(inner.first()) && outer.contains(inner.last());
    }

    /** {@return of what a property takes any one} */
    private static Collection<?> choices(CreditPredicate.Leaf leaf) {
        if (leaf instanceof CreditPredicate.HasTopic topic) {
            return topic.topics();
        }
        if (leaf instanceof CreditPredicate.HasCategory category) {
            return category.categories();
        }
        if (leaf instanceof CreditPredicate.HasFormat format) {
            return format.formats();
        }
        if (leaf instanceof CreditPredicate.HasApproval approval) {
            return approval.approvals();
        }
        return leaf instanceof CreditPredicate.HasAttribute attribute ? attribute.attributes() : Set.of();
    }
}
