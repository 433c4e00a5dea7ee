package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactValueTest {

    private static final FactValue.Period FIRST = new FactValue.Period(true, DateRange.of("2024-01-01/2024-06-30"));
    private static final FactValue.Period SECOND = new FactValue.Period(false, DateRange.of("2024-09-01/.."));

    @Test
    void holds_on_every_day_if_it_is_not_dated() {
        assertThat(FactValue.of(true).on(LocalDate.MIN)).contains(true);
        assertThat(FactValue.of(false).on(LocalDate.MAX)).contains(false);
        assertThat(FactValue.of(true)).isSameAs(FactValue.TRUE).isNotEqualTo(FactValue.FALSE);
    }

    @Test
    void is_unknown_on_a_day_that_no_period_covers() {
        FactValue value = new FactValue(List.of(FIRST, SECOND));

        assertThat(value.on(LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(value.on(LocalDate.of(2024, 1, 1))).contains(true);
        assertThat(value.on(LocalDate.of(2024, 6, 30))).contains(true);
        assertThat(value.on(LocalDate.of(2024, 7, 1))).isEmpty();
        assertThat(value.on(LocalDate.of(2024, 8, 31))).isEmpty();
        assertThat(value.on(LocalDate.of(2024, 9, 1))).contains(false);
        assertThat(new FactValue(List.of()).on(LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void order_of_the_periods_does_not_matter() {
        assertThat(new FactValue(List.of(SECOND, FIRST)))
                .isEqualTo(new FactValue(List.of(FIRST, SECOND)))
                .hasSameHashCodeAs(new FactValue(List.of(FIRST, SECOND)));
    }

    @Test
    void refuses_two_values_on_one_day() {
        FactValue.Period overlapping = new FactValue.Period(true, DateRange.of("2024-06-30/2024-07-31"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new FactValue(List.of(overlapping, SECOND, FIRST)))
                .withMessage(
                        "periods 2024-01-01/2024-06-30 and 2024-06-30/2024-07-31 have a day in common: expected one"
                                + " value a day");
    }

    @Test
    void keeps_a_copy_of_the_periods() {
        List<FactValue.Period> periods = new ArrayList<>(List.of(FIRST));
        FactValue value = new FactValue(periods);

        periods.clear();

        assertThat(value.periods()).containsExactly(FIRST);
    }
}
