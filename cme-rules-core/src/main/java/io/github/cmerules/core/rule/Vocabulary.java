package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.style.CmeValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/** The codes that a rule book knows, with what they mean in words. */
@Value.Immutable
@CmeValue
public sealed interface Vocabulary permits ImmutableVocabulary {

    /** {@return types of license, with their name in words} */
    Map<LicenseType, String> licenseTypes();

    /** {@return subjects} */
    Map<Topic, TopicDefinition> topics();

    /** {@return credit systems and levels} */
    Set<Category> categories();

    /** {@return forms of activity} */
    Set<Format> formats();

    /** {@return approvals that a record can hold, with what they mean in words} */
    Map<Approval, String> approvals();

    /** {@return further properties of a credit, with what they mean in words} */
    Map<Attribute, String> attributes();

    /** {@return facts about the licensee} */
    Map<Fact, FactDefinition> facts();

    /** {@return the codes that every rule book knows: common categories, formats and topics} */
    static Vocabulary core() {
        Builder builder = builder().categories(Categories.ALL).formats(Formats.ALL);
        for (Topic topic : Topics.ALL) {
            builder.addTopic(TopicDefinition.of(topic, topic.code().replace('-', ' ')));
        }
        return builder.build();
    }

    /**
     * {@return the codes of both; where both define one, the other's definition stands}
     *
     * @param other the vocabulary to add
     */
    default Vocabulary plus(Vocabulary other) {
        return builder()
                .licenseTypes(join(licenseTypes(), other.licenseTypes()))
                .topics(join(topics(), other.topics()))
                .categories(join(categories(), other.categories()))
                .formats(join(formats(), other.formats()))
                .approvals(join(approvals(), other.approvals()))
                .attributes(join(attributes(), other.attributes()))
                .facts(join(facts(), other.facts()))
                .build();
    }

    /**
     * {@return the subjects of a record, with every broader subject and everything that they stand for}
     *
     * @param recorded the subjects as recorded
     */
    default Set<Topic> closure(Set<Topic> recorded) {
        Set<Topic> closed = new TreeSet<>(recorded);
        Deque<Topic> open = new ArrayDeque<>(recorded);
        while (!open.isEmpty()) {
            TopicDefinition definition = topics().get(open.remove());
            if (definition != null) {
                for (Set<Topic> implied : List.of(definition.broader(), definition.standsFor())) {
                    for (Topic topic : implied) {
                        if (closed.add(topic)) {
                            open.add(topic);
                        }
                    }
                }
            }
        }
        return closed;
    }

    private static <K, V> Map<K, V> join(Map<K, V> first, Map<K, V> second) {
        Map<K, V> joined = new LinkedHashMap<>(first);
        joined.putAll(second);
        return joined;
    }

    private static <T> Set<T> join(Set<T> first, Set<T> second) {
        Set<T> joined = new LinkedHashSet<>(first);
        joined.addAll(second);
        return joined;
    }

    /** {@return a builder; everything is empty at first} */
    static Builder builder() {
        return ImmutableVocabulary.builder();
    }

    /** Builds vocabularies. */
    sealed interface Builder permits ImmutableVocabulary.Builder {

        /**
         * Adds a type of license.
         *
         * @param type the code
         * @param title the type in words
         * @return this builder
         */
        Builder putLicenseTypes(LicenseType type, String title);

        /**
         * Sets the types of license.
         *
         * @param licenseTypes codes with their name in words
         * @return this builder
         */
        Builder licenseTypes(Map<? extends LicenseType, ? extends String> licenseTypes);

        /**
         * Adds a subject.
         *
         * @param topic the code
         * @param definition what it is
         * @return this builder
         */
        Builder putTopics(Topic topic, TopicDefinition definition);

        /**
         * Sets the subjects.
         *
         * @param topics codes with what they are
         * @return this builder
         */
        Builder topics(Map<? extends Topic, ? extends TopicDefinition> topics);

        /**
         * Adds a subject.
         *
         * @param definition the subject
         * @return this builder
         */
        default Builder addTopic(TopicDefinition definition) {
            return putTopics(definition.topic(), definition);
        }

        /**
         * Sets the categories.
         *
         * @param categories credit systems and levels
         * @return this builder
         */
        Builder categories(Iterable<? extends Category> categories);

        /**
         * Sets the formats.
         *
         * @param formats forms of activity
         * @return this builder
         */
        Builder formats(Iterable<? extends Format> formats);

        /**
         * Adds an approval.
         *
         * @param approval the code
         * @param title what it means in words
         * @return this builder
         */
        Builder putApprovals(Approval approval, String title);

        /**
         * Sets the approvals.
         *
         * @param approvals codes with what they mean in words
         * @return this builder
         */
        Builder approvals(Map<? extends Approval, ? extends String> approvals);

        /**
         * Adds a property of credits.
         *
         * @param attribute the code
         * @param title what it means in words
         * @return this builder
         */
        Builder putAttributes(Attribute attribute, String title);

        /**
         * Sets the properties of credits.
         *
         * @param attributes codes with what they mean in words
         * @return this builder
         */
        Builder attributes(Map<? extends Attribute, ? extends String> attributes);

        /**
         * Adds a fact.
         *
         * @param fact the code
         * @param definition what it is
         * @return this builder
         */
        Builder putFacts(Fact fact, FactDefinition definition);

        /**
         * Sets the facts.
         *
         * @param facts codes with what they are
         * @return this builder
         */
        Builder facts(Map<? extends Fact, ? extends FactDefinition> facts);

        /**
         * Adds a fact.
         *
         * @param fact the code
         * @param question the question to the licensee that it answers
         * @return this builder
         */
        default Builder addFact(Fact fact, String question) {
            return putFacts(fact, new FactDefinition(fact, question));
        }

        /**
         * Builds the vocabulary.
         *
         * @return the vocabulary
         */
        Vocabulary build();
    }
}
