package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Topic;
import java.util.Optional;
import java.util.Set;

/**
 * What a planned line would be like.
 *
 * @param whole whether it is a training that is taken as a whole; otherwise its amount is up to the plan
 * @param least the smallest size of an activity, in credits; 0 where size does not matter
 * @param step what its size is a multiple of, in credits; 0 where that does not matter
 * @param topics the subjects, the narrowest ones
 * @param category the category
 * @param format the format, none where it is not stated
 * @param approvals the approvals
 * @param attributes the further properties
 * @param course the activity, where it has to be a certain one
 */
record Traits(
        boolean whole,
        Amount least,
        Amount step,
        Set<Topic> topics,
        Category category,
        Optional<Format> format,
        Set<Approval> approvals,
        Set<Attribute> attributes,
        Optional<String> course) {

    /** {@return the same as a training that is taken as a whole, or as an amount} */
    Traits asWhole(boolean other) {
        return new Traits(other, least, step, topics, category, format, approvals, attributes, course);
    }

    /** {@return whether an activity of any size will do} */
    boolean anySize() {
        return least.isZero() && step.isZero();
    }

    Traits withTopics(Set<Topic> others) {
        return new Traits(whole, least, step, others, category, format, approvals, attributes, course);
    }

    Traits with(Category other) {
        return new Traits(whole, least, step, topics, other, format, approvals, attributes, course);
    }

    Traits withFormat(Optional<Format> other) {
        return new Traits(whole, least, step, topics, category, other, approvals, attributes, course);
    }

    Traits withApprovals(Set<Approval> others) {
        return new Traits(whole, least, step, topics, category, format, others, attributes, course);
    }

    Traits withAttributes(Set<Attribute> others) {
        return new Traits(whole, least, step, topics, category, format, approvals, others, course);
    }

    Traits withCourse(Optional<String> other) {
        return new Traits(whole, least, step, topics, category, format, approvals, attributes, other);
    }
}
