package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts that may have been there before. */
class SeenTest {

    @Test
    void text_that_was_there_is_never_new() {
        Seen seen = new Seen(200);
        IntStream.range(0, 200).forEach(i -> seen.add("text-" + i));

        assertThat(IntStream.range(0, 200).filter(i -> seen.add("text-" + i))).isEmpty();
    }

    @Test
    void nearly_every_text_that_was_not_there_is_new() {
        Seen seen = new Seen(2000);

        assertThat(IntStream.range(0, 2000).filter(i -> seen.add("text-" + i)).count())
                .isGreaterThan(1990);
    }

    @Test
    void text_whose_hash_code_is_zero_is_noticed() {
        Seen seen = new Seen(2);

        assertThat(seen.add("")).isTrue();
        assertThat(seen.add("")).isFalse();
    }
}
