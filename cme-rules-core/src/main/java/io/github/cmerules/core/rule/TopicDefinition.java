package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Topic;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a subject is.
 *
 * @param topic the code
 * @param title the subject in words
 * @param broader subjects of which this is always one
 * @param standsFor subjects that a record with this code covers in full
 */
public record TopicDefinition(Topic topic, String title, Set<Topic> broader, Set<Topic> standsFor) {

    /** Takes copies of the sets, in order. */
    public TopicDefinition {
        broader = Collections.unmodifiableSet(new TreeSet<>(broader));
        standsFor = Collections.unmodifiableSet(new TreeSet<>(standsFor));
    }

    /**
     * {@return a subject that stands for itself}
     *
     * @param topic the code
     * @param title the subject in words
     */
    public static TopicDefinition of(Topic topic, String title) {
        return new TopicDefinition(topic, title, Set.of(), Set.of());
    }
}
