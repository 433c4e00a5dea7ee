package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which way of counting is better. */
class ShortfallTest {

    private static Shortfall.Item hours(String missing) {
        return new Shortfall.Item(Unit.CREDITS, Amount.of(missing));
    }

    private static Shortfall.Item trainings(String missing) {
        return new Shortfall.Item(Unit.COMPLETIONS, Amount.of(missing));
    }

    private static Shortfall of(Shortfall.Item... items) {
        return Shortfall.of(List.of(items));
    }

    @Test
    void completions_go_before_credits_and_their_sum_before_the_order_of_the_book() {
        assertThat(of(trainings("0"), hours("9"))).isLessThan(of(trainings("1"), hours("0")));
        assertThat(of(hours("2"), hours("0"))).isLessThan(of(hours("0"), hours("2.01")));
        assertThat(of(hours("0"), hours("2"))).isLessThan(of(hours("0.01"), hours("1.99")));
        assertThat(of(hours("1"), hours("0"), hours("2"))).isLessThan(of(hours("1"), hours("1"), hours("1")));
        assertThat(of(hours("1"), trainings("1"))).isEqualByComparingTo(of(hours("1"), trainings("1")));
    }
}
