package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycleTest {

    private static final LocalDate START = LocalDate.of(2023, 3, 15);
    private static final LocalDate END = LocalDate.of(2025, 3, 14);

    @Test
    void reads_what_it_prints() {
        Cycle cycle = Cycle.of(START, END);

        assertThat(cycle).hasToString("2023-03-15/2025-03-14");
        assertThat(Cycle.of(cycle.toString())).isEqualTo(cycle).hasSameHashCodeAs(cycle);
    }

    @Test
    void contains_both_of_its_ends() {
        DateRange days = Cycle.of(START, END).range();

        assertThat(days.contains(START.minusDays(1))).isFalse();
        assertThat(days.contains(START)).isTrue();
        assertThat(days.contains(END)).isTrue();
        assertThat(days.contains(END.plusDays(1))).isFalse();
    }

    @Test
    void may_last_one_day_but_not_less() {
        assertThat(Cycle.of(START, START).range().contains(START)).isTrue();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Cycle.of(END, START))
                .withMessage("end [2023-03-15] is before start [2025-03-14]. Maybe the two are swapped?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-03-15", "2023-03-15/", "/2025-03-14", "2023-03-15/2025-02-30", "a/b", "1/2/3"})
    void refuses_any_other_text(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Cycle.of(text))
                .withMessageContaining("is not a");
    }
}
