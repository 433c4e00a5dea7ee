package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Codecs.converted;
import static io.github.cmerules.json.rules.Codecs.map;
import static io.github.cmerules.json.rules.Codecs.set;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Form.built;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Form.part;
import static io.github.cmerules.json.rules.Names.APPROVAL;
import static io.github.cmerules.json.rules.Names.ATTRIBUTE;
import static io.github.cmerules.json.rules.Names.CATEGORY;
import static io.github.cmerules.json.rules.Names.FACT;
import static io.github.cmerules.json.rules.Names.FORMAT;
import static io.github.cmerules.json.rules.Names.LICENSE_TYPE;
import static io.github.cmerules.json.rules.Names.TOPIC;

import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.FactDefinition;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** How the codes that a rule book adds stand in rule packs. */
final class Vocabularies {

    private Vocabularies() {}

    /** A topic without its code, which is the name of the property. */
    record TopicWords(String title, Set<Topic> broader, Set<Topic> standsFor) {}

    private static final Form<TopicWords> TOPIC_WORDS = ofRecord(
            "topic",
            "A topic.",
            TopicWords.class,
            field("title", TEXT, "what it is called"),
            field("broader", set(TOPIC), Set.of(), "the topics that it also satisfies; none"),
            field("standsFor", set(TOPIC), Set.of(), "the topics that it means all of; none"));

    private static final Codec<Map<Topic, TopicDefinition>> TOPICS = converted(
            map(TOPIC, TOPIC_WORDS),
            words -> mapped(
                    words, (topic, said) -> new TopicDefinition(topic, said.title(), said.broader(), said.standsFor())),
            topics -> mapped(topics, (topic, said) -> new TopicWords(said.title(), said.broader(), said.standsFor())));

    private static final Codec<Map<Fact, FactDefinition>> FACTS = converted(
            map(FACT, TEXT),
            questions -> mapped(questions, FactDefinition::new),
            facts -> mapped(facts, (fact, said) -> said.question()));

    private static <K, V, W> Map<K, W> mapped(Map<K, V> map, BiFunction<K, V, W> change) {
        Map<K, W> changed = new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(key, change.apply(key, value)));
        return changed;
    }

    static final Form<Vocabulary> VOCABULARY = built(
            "vocabulary",
            "The codes that the rule book adds to those that every rule book knows.",
            Vocabulary::builder,
            Vocabulary.Builder::build,
            part(
                    field("licenseTypes", map(LICENSE_TYPE, TEXT), Map.of(), "types of license with their titles"),
                    Vocabulary::licenseTypes,
                    Vocabulary.Builder::licenseTypes),
            part(field("topics", TOPICS, Map.of(), "topics"), Vocabulary::topics, Vocabulary.Builder::topics),
            part(
                    field("categories", set(CATEGORY), Set.of(), "categories of credit"),
                    Vocabulary::categories,
                    Vocabulary.Builder::categories),
            part(
                    field("formats", set(FORMAT), Set.of(), "formats of activities"),
                    Vocabulary::formats,
                    Vocabulary.Builder::formats),
            part(
                    field("approvals", map(APPROVAL, TEXT), Map.of(), "approvals with their titles"),
                    Vocabulary::approvals,
                    Vocabulary.Builder::approvals),
            part(
                    field("attributes", map(ATTRIBUTE, TEXT), Map.of(), "attributes of credits with their titles"),
                    Vocabulary::attributes,
                    Vocabulary.Builder::attributes),
            part(
                    field(
                            "facts",
                            FACTS,
                            Map.of(),
                            "facts about the licensee, each with the question that asks for it"),
                    Vocabulary::facts,
                    Vocabulary.Builder::facts));
}
