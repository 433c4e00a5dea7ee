package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What ties requirements together, and which groups of them exclude each other. */
class RanksTest {

    private static List<BitSet> rivals(int size, int... pairs) {
        List<BitSet> rivals =
                IntStream.range(0, size).mapToObj(i -> new BitSet()).toList();
        for (int i = 0; i < pairs.length; i += 2) {
            rivals.get(pairs[i]).set(pairs[i + 1]);
            rivals.get(pairs[i + 1]).set(pairs[i]);
        }
        return rivals;
    }

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        IntStream.of(members).forEach(set::set);
        return set;
    }

    @Test
    void whatIsTiedThroughOthersIsOneSet() {
        Ties ties = new Ties(6);
        ties.tie(5, 3);
        ties.tie(0, 2);
        ties.tie(3, 2);

        assertThat(ties.sets(place -> true)).containsExactly(List.of(0, 2, 3, 5), List.of(1), List.of(4));
        assertThat(ties.sets(place -> place > 0)).containsExactly(List.of(1), List.of(2, 3, 5), List.of(4));
    }

    @Test
    void groupsOfATriangleWithATailAreTheTriangleAndTheTail() {
        List<BitSet> rivals = rivals(4, 0, 1, 0, 2, 1, 2, 2, 3);

        Optional<int[]> order = Cliques.colorOrder(rivals, set(0, 1, 2, 3));

        assertThat(Cliques.maximal(rivals, order.orElseThrow())).containsExactlyInAnyOrder(set(0, 1, 2), set(2, 3));
        assertThat(Cliques.components(rivals, set(0, 1, 3))).containsExactly(set(0, 1), set(3));
    }

    @Test
    void ringOfFourHasNoOrderAndTwoGroupsWithoutRivals() {
        List<BitSet> ring = rivals(4, 0, 1, 1, 2, 2, 3, 3, 0);

        assertThat(Cliques.colorOrder(ring, set(0, 1, 2, 3))).isEmpty();
        assertThat(Cliques.colorOrder(ring, set(0, 1, 2))).isPresent();
        assertThat(Cliques.independent(ring, set(0, 1, 2, 3))).containsExactly(set(0, 2), set(1, 3));
    }
}
