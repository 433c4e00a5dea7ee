package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Topic A = Topic.of("a");
    private static final Topic B = Topic.of("b");
    private static final Topic C = Topic.of("c");
    private static final Topic D = Topic.of("d");

    private static Vocabulary topics(TopicDefinition... definitions) {
        Vocabulary.Builder builder = Vocabulary.builder();
        for (TopicDefinition definition : definitions) {
            builder.addTopic(definition);
        }
        return builder.build();
    }

    @Test
    void narrow_subject_is_also_every_broader_one_but_never_the_reverse() {
        Vocabulary vocabulary = topics(
                new TopicDefinition(A, "a", Set.of(B), Set.of()),
                new TopicDefinition(B, "b", Set.of(C), Set.of()),
                TopicDefinition.of(C, "c"));

        assertThat(vocabulary.closure(Set.of(A))).containsExactly(A, B, C);
        assertThat(vocabulary.closure(Set.of(B))).containsExactly(B, C);
        assertThat(vocabulary.closure(Set.of(C))).containsExactly(C);
        assertThat(vocabulary.closure(Set.of())).isEmpty();
    }

    @Test
    void subject_may_stand_for_several_and_for_what_they_are() {
        Vocabulary vocabulary = topics(
                new TopicDefinition(A, "a", Set.of(), Set.of(B, C)), new TopicDefinition(B, "b", Set.of(D), Set.of()));

        assertThat(vocabulary.closure(Set.of(A))).containsExactly(A, B, C, D);
    }

    @Test
    void circle_of_subjects_comes_to_an_end() {
        Vocabulary vocabulary = topics(
                new TopicDefinition(A, "a", Set.of(B), Set.of()), new TopicDefinition(B, "b", Set.of(A), Set.of()));

        assertThat(vocabulary.closure(Set.of(A))).containsExactly(A, B);
    }

    @Test
    void core_knows_the_common_codes() {
        assertThat(Vocabulary.core().categories()).containsExactlyElementsOf(Categories.ALL);
        assertThat(Vocabulary.core().formats()).containsExactlyElementsOf(Formats.ALL);
        assertThat(Vocabulary.core().topics().keySet()).containsExactlyElementsOf(Topics.ALL);
    }

    @Test
    void later_definition_stands_where_both_have_one() {
        Vocabulary first = topics(TopicDefinition.of(A, "first"), TopicDefinition.of(B, "b"));
        Vocabulary second = Vocabulary.builder()
                .addTopic(TopicDefinition.of(A, "second"))
                .addFact(Fact.of("teaches"), "Does the licensee teach?")
                .build();

        Vocabulary both = first.plus(second);

        assertThat(both.topics().get(A)).isEqualTo(TopicDefinition.of(A, "second"));
        assertThat(both.topics().get(B)).isEqualTo(TopicDefinition.of(B, "b"));
        assertThat(both.facts()).containsOnlyKeys(Fact.of("teaches"));
    }
}
