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
        Set<Topic> topics,
        Category category,
        Optional<Format> format,
        Set<Approval> approvals,
        Set<Attribute> attributes,
        Optional<String> course) {

    /** {@return the same as a training that is taken as a whole} */
    Traits asWhole() {
        return new Traits(true, least, topics, category, format, approvals, attributes, course);
    }

    Traits withTopics(Set<Topic> others) {
        return new Traits(whole, least, others, category, format, approvals, attributes, course);
    }

    Traits with(Category other) {
        return new Traits(whole, least, topics, other, format, approvals, attributes, course);
    }

    Traits withFormat(Optional<Format> other) {
        return new Traits(whole, least, topics, category, other, approvals, attributes, course);
    }

    Traits withApprovals(Set<Approval> others) {
        return new Traits(whole, least, topics, category, format, others, attributes, course);
    }

    Traits withAttributes(Set<Attribute> others) {
        return new Traits(whole, least, topics, category, format, approvals, others, course);
    }

    Traits withCourse(Optional<String> other) {
        return new Traits(whole, least, topics, category, format, approvals, attributes, other);
    }
}
