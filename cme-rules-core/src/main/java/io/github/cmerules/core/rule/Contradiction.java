package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.DateRange;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds predicates that no credit can satisfy, because they ask for something and its opposite. */
final class Contradiction {

    /** The greatest number of steps that are taken; a predicate that needs more is taken to be possible. */
    private static final int MAX_STEPS = 4_096;

    /** What a credit is assumed to have, and to lack. */
    private final Deque<CreditPredicate.Leaf> asked = new ArrayDeque<>();

    private final Deque<CreditPredicate.Leaf> banned = new ArrayDeque<>();
    private int steps;

    private Contradiction() {}

    /**
     * {@return whether a predicate contradicts itself}
     *
     * <p>What cannot be told, as of tests that only code can express, is no contradiction.
     *
     * @param predicate the predicate
     */
    static boolean in(CreditPredicate predicate) {
        return !new Contradiction().possible(new Rest(predicate, null));
    }

    /**
     * What a credit still has to be, a list that its tails share.
     *
     * @param first the first predicate
     * @param others the other ones; null if there are none
     */
    private record Rest(CreditPredicate first, @Nullable Rest others) {}

    /** {@return whether a credit that is as assumed may be all of the rest, too} */
    private boolean possible(@Nullable Rest rest) {
        if (rest == null || ++steps > MAX_STEPS) {
            return true;
        }
        if (rest.first() instanceof CreditPredicate.Named named) {
            return possible(new Rest(named.predicate(), rest.others()));
        }
        if (rest.first() instanceof CreditPredicate.AllOf allOf) {
            Rest all = rest.others();
            for (CreditPredicate part : allOf.parts()) {
                all = new Rest(part, all);
            }
            return possible(all);
        }
        if (rest.first() instanceof CreditPredicate.AnyOf anyOf) {
            for (CreditPredicate part : anyOf.parts()) {
                if (possible(new Rest(part, rest.others()))) {
                    return true;
                }
            }
            return false;
        }
        boolean not = rest.first() instanceof CreditPredicate.Not;
        CreditPredicate.Leaf leaf =
                not ? ((CreditPredicate.Not) rest.first()).leaf() : (CreditPredicate.Leaf) rest.first();
        if (not ? deniesAsked(leaf) : deniesAny(leaf)) {
            return false;
        }
        Deque<CreditPredicate.Leaf> assumed = not ? banned : asked;
        assumed.push(leaf);
        boolean possible = possible(rest.others());
        assumed.pop();
        return possible;
    }

    /** {@return whether a credit cannot lack a property beside what it has} */
    private boolean deniesAsked(CreditPredicate.Leaf lacking) {
        for (CreditPredicate.Leaf one : asked) {
            if (implies(one, lacking)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a credit cannot have a property beside what it has and lacks} */
    private boolean deniesAny(CreditPredicate.Leaf having) {
        for (CreditPredicate.Leaf other : asked) {
            if (exclude(having, other)) {
                return true;
            }
        }
        for (CreditPredicate.Leaf other : banned) {
            if (implies(having, other)) {
                return true;
            }
        }
        return false;
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
        return Collections.disjoint(one, other);
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
