package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the transcript holds for one requirement, as a value: divisions are remembered by it. */
class CountTest {

    private static Count count(Unit unit, int required, Count.Part... lots) {
        List<Count.Part> parts = List.of(lots);
        return Count.of(unit, Amount.of(required), Count.Lots.free(parts, parts, List.of(), List.of()));
    }

    private static Count.Part part(int credit, int amount) {
        return new Count.Part(credit, 0, Amount.of(amount));
    }

    @Test
    void equal_counts_hold_the_same_of_the_same_for_the_same() {
        Count count = count(Unit.CREDITS, 2, part(0, 1));

        assertThat(count)
                .isEqualTo(count(Unit.CREDITS, 2, part(0, 1)))
                .hasSameHashCodeAs(count(Unit.CREDITS, 2, part(0, 1)));
        assertThat(count).isNotEqualTo(count(Unit.COMPLETIONS, 2, part(0, 1)));
        assertThat(count).isNotEqualTo(count(Unit.CREDITS, 3, part(0, 1)));
        assertThat(count).isNotEqualTo(count(Unit.CREDITS, 2, part(0, 2)));
        assertThat(count).isNotEqualTo(count(Unit.CREDITS, 2, part(1, 1)));
        assertThat(count).isNotEqualTo("1 of 2");
        assertThat(count.hashCode())
                .isNotEqualTo(count(Unit.CREDITS, 3, part(0, 1)).hashCode());
    }
}
