package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which sets of codes are tried, and which codes are one class. */
class OffersTest {

    @Test
    void every_set_of_a_few_codes_is_tried_once() {
        assertThat(Offers.sets(List.of())).containsExactly(Set.of());
        assertThat(Offers.sets(List.of("a"))).containsExactly(Set.of(), Set.of("a"));
        assertThat(Offers.sets(List.of("a", "b", "c")))
                .containsExactly(
                        Set.of(),
                        Set.of("a"),
                        Set.of("b"),
                        Set.of("a", "b"),
                        Set.of("c"),
                        Set.of("a", "c"),
                        Set.of("b", "c"),
                        Set.of("a", "b", "c"));
    }

    @Test
    void of_more_codes_none_each_and_all_are_tried() {
        assertThat(Offers.sets(List.of("a", "b", "c", "d")))
                .containsExactly(
                        Set.of(), Set.of("a"), Set.of("b"), Set.of("c"), Set.of("d"), Set.of("a", "b", "c", "d"));
    }

    @Test
    void first_value_of_a_class_stands_for_it() {
        Offers.Classes<String> classes = Offers.Classes.of(List.of("ab", "c", "de", "f", "g"), String::length);

        assertThat(classes.representatives()).containsExactly("ab", "c");
        assertThat(classes.like("ab")).containsExactly("ab", "de");
        assertThat(classes.like("c")).containsExactly("c", "f", "g");
        assertThat(classes.like("other")).containsExactly("other");
    }
}
