package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Topic;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a code of a vendor says of every hour that it stands beside.
 *
 * @param topics the subjects of every hour
 * @param approvals the approvals that the record holds
 * @param attributes further properties that a rule book knows
 */
public record Designation(Set<Topic> topics, Set<Approval> approvals, Set<Attribute> attributes) {

    /** A designation that says nothing that counts; a code that is mapped to it is known and not reported. */
    public static final Designation NOTHING = new Designation(Set.of(), Set.of(), Set.of());

    /** Takes copies of the sets. */
    public Designation {
        topics = sorted(topics);
        approvals = sorted(approvals);
        attributes = sorted(attributes);
    }

    /**
     * {@return a designation of subjects}
     *
     * @param topics the subjects of every hour
     */
    public static Designation of(Topic... topics) {
        return new Designation(Set.of(topics), Set.of(), Set.of());
    }

    /**
     * {@return a designation of an approval}
     *
     * @param approval the approval that the record holds
     */
    public static Designation of(Approval approval) {
        return new Designation(Set.of(), Set.of(approval), Set.of());
    }

    /**
     * {@return a designation of a property}
     *
     * @param attribute a property that a rule book knows
     */
    public static Designation of(Attribute attribute) {
        return new Designation(Set.of(), Set.of(), Set.of(attribute));
    }

    /**
     * {@return what both say together}
     *
     * @param other what else is said of the same hours
     */
    public Designation and(Designation other) {
        return new Designation(
                union(topics, other.topics), union(approvals, other.approvals), union(attributes, other.attributes));
    }

    private static <T extends Comparable<T>> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> set) {
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }
}
