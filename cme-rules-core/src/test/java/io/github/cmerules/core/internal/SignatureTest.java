package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When one kind of education does whatever another one does. */
class SignatureTest {

    private static BitSet bits(int... bits) {
        BitSet set = new BitSet();
        for (int bit : bits) {
            set.set(bit);
        }
        return set;
    }

    private static Signature of(BitSet good, Map<Integer, BitSet> limits, BitSet usedUp) {
        return new Signature(good, limits, usedUp);
    }

    private static Signature free(int... good) {
        return of(bits(good), Map.of(), bits());
    }

    @Test
    void what_counts_for_more_does_what_counts_for_less() {
        assertThat(free(1, 2).covers(free(1, 2))).isTrue();
        assertThat(free(1, 2).covers(free(2))).isTrue();
        assertThat(free(2).covers(free(1, 2))).isFalse();
        assertThat(free(0).covers(free())).isTrue();
        assertThat(free().covers(free(0))).isFalse();
    }

    @Test
    void what_is_bounded_does_what_is_bounded_by_the_same_or_by_more() {
        Signature bounded = of(bits(1), Map.of(1, bits(0)), bits());
        Signature twice = of(bits(1), Map.of(1, bits(0, 1)), bits());

        assertThat(free(1).covers(bounded)).isTrue();
        assertThat(bounded.covers(free(1))).isFalse();
        assertThat(bounded.covers(bounded)).isTrue();
        assertThat(bounded.covers(twice)).isTrue();
        assertThat(twice.covers(bounded)).isFalse();
    }

    @Test
    void bound_of_something_that_the_other_does_not_count_for_does_not_matter() {
        Signature both = of(bits(1, 2), Map.of(2, bits(0)), bits());

        assertThat(both.covers(free(1))).isTrue();
        assertThat(both.covers(free(2))).isFalse();
        assertThat(both.covers(free(1, 2))).isFalse();
    }

    @Test
    void what_may_be_used_up_does_what_may_be_as_well() {
        Signature used = of(bits(1), Map.of(), bits(1));

        assertThat(free(1).covers(used)).isTrue();
        assertThat(used.covers(free(1))).isFalse();
        assertThat(used.covers(used)).isTrue();
        assertThat(used.covers(free(1), bits(1))).isTrue();
        assertThat(used.covers(used, bits())).isFalse();
    }

    @Test
    void bounds_are_counted_with_what_uses_up() {
        assertThat(free(1, 2).bounds()).isZero();
        assertThat(of(bits(1, 2), Map.of(1, bits(0, 3), 2, bits(0)), bits(4)).bounds())
                .isEqualTo(4);
    }
}
