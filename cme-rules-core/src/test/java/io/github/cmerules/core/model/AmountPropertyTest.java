package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AmountPropertyTest {

    private static final long MAX = 99_999_999_999_999_999L;

    @Property
    void text_is_read_back(@ForAll @LongRange(min = 0, max = MAX) long hundredths) {
        Amount amount = new Amount(hundredths);

        assertThat(Amount.of(amount.toString())).isEqualTo(amount);
        assertThat(Amount.of(amount.toBigDecimal())).isEqualTo(amount);
    }

    @Property
    void taking_away_undoes_adding(
            @ForAll @LongRange(min = 0, max = MAX) long first, @ForAll @LongRange(min = 0, max = MAX) long second) {
        Amount a = new Amount(first);
        Amount b = new Amount(second);

        assertThat(a.plus(b).minusOrZero(b)).isEqualTo(a);
        assertThat(a.minusOrZero(b).plus(a.min(b))).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Long.signum(Long.compare(first, second)));
    }
}
