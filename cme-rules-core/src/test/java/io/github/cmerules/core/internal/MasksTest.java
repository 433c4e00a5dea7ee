package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bits are found by the text of a code, also where several codes fall into one place. */
class MasksTest {

    /** Codes with one hash code, which no factor keeps apart. */
    private static final List<String> ALIKE = List.of("AaAa", "AaBB", "BBAa", "BBBB");

    /** The factor that is tried first. */
    private static final int FIRST = 0x9E37_79B9;

    private static Masks masks(List<String> codes) {
        Map<String, long[]> bits = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            bits.put(codes.get(i), new long[] {i});
        }
        return new Masks(bits);
    }

    private static void assertFound(List<String> codes) {
        Masks masks = masks(codes);
        for (int i = 0; i < codes.size(); i++) {
            assertThat(masks.of(codes.get(i))).as(codes.get(i)).containsExactly(i);
        }
    }

    private static List<String> numbered(int size) {
        return IntStream.range(0, size).mapToObj(i -> "code-" + i).toList();
    }

    @Test
    void each_code_has_its_own_bits() {
        for (int size = 1; size < 200; size++) {
            assertFound(numbered(size));
        }
    }

    @Test
    void codes_with_the_same_hash_code_are_different_codes() {
        assertThat(ALIKE).extracting(String::hashCode).containsOnly("AaAa".hashCode());
        assertFound(ALIKE);
        assertThat(masks(ALIKE.subList(0, 3)).of("BBBB")).isNull();
    }

    @Test
    void code_that_is_not_among_them_has_none() {
        assertThat(masks(List.of()).of("code-0")).isNull();
        Masks masks = masks(numbered(50));
        for (int i = 50; i < 300; i++) {
            assertThat(masks.of("code-" + i)).as("code-" + i).isNull();
        }
    }

    @Test
    void codes_go_to_places_of_their_own_if_a_factor_does_that() {
        int shift = Integer.SIZE - 6;
        List<String> together = numbered(2_000).stream()
                .filter(code -> Masks.first(code, FIRST, shift) == 0)
                .limit(4)
                .toList();
        assertThat(together).hasSize(4);

        int mix = Masks.mix(together, shift);

        assertThat(together)
                .extracting(code -> Masks.first(code, mix, shift))
                .doesNotHaveDuplicates()
                .allMatch(place -> place >= 0 && place < 1 << 6);
        assertThat(Masks.mix(numbered(1), shift)).isEqualTo(FIRST);
    }

    @Test
    void of_factors_that_are_as_good_the_first_one_is_taken() {
        assertThat(Masks.mix(ALIKE, Integer.SIZE - 6)).isEqualTo(FIRST);
    }
}
