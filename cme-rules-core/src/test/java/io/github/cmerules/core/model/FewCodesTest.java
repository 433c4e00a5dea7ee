package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sets of codes that credits have. */
class FewCodesTest {

    private static final Topic[] NONE = {};
    private static final Topic ONE = Topic.of("one");
    private static final Topic OTHER = Topic.of("other");

    private static Set<Topic> topics(Topic... topics) {
        return FewCodes.of(List.of(topics), NONE);
    }

    @Test
    void has_each_code_once_in_the_order_given() {
        assertThat(topics(OTHER, ONE, Topic.of("other"))).containsExactly(OTHER, ONE);
        List<Topic> read = new ArrayList<>();
        topics(OTHER, ONE, OTHER).forEach(read::add);
        assertThat(read).containsExactly(OTHER, ONE);
        assertThat(topics(OTHER, ONE).toArray()).containsExactly(OTHER, ONE);
        assertThat(topics(OTHER, ONE).toArray(NONE)).containsExactly(OTHER, ONE);
    }

    @Test
    void holds_many_codes_as_well() {
        List<Topic> many =
                IntStream.range(0, 50).mapToObj(i -> Topic.of("t" + i)).toList();

        assertThat(FewCodes.of(many, NONE)).containsExactlyElementsOf(many);
    }

    @Test
    void equals_any_set_of_the_same_codes() {
        assertThat(topics(ONE, OTHER)).isEqualTo(Set.of(OTHER, ONE)).hasSameHashCodeAs(Set.of(OTHER, ONE));
        assertThat(Set.of(OTHER, ONE)).isEqualTo(topics(ONE, OTHER));
        assertThat(topics()).isEqualTo(Set.of()).isEmpty();
        assertThat(topics(ONE)).isNotEqualTo(Set.of(OTHER));
    }

    @Test
    void is_never_changed() {
        Set<Topic> topics = topics(ONE, OTHER);
        topics.toArray()[0] = OTHER;
        topics.toArray(NONE)[0] = OTHER;
        Iterator<Topic> read = topics.iterator();
        read.next();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(read::remove);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> topics.add(ONE));
        assertThat(topics).containsExactly(ONE, OTHER);
    }
}
