package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"../..", "2024-01-01/..", "../2024-12-31", "2024-01-01/2024-12-31", "2024-02-29/2024-02-29"})
    void reads_what_it_prints(String text) {
        assertThat(DateRange.of(text)).hasToString(text).isEqualTo(DateRange.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-01-01", "2024-01-01/", "2024-13-01/..", "../2023-02-29", "..-.."})
    void refuses_any_other_text(String text) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> DateRange.of(text));
    }

    @Test
    void ends_on_or_after_its_first_day() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> DateRange.of(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)))
                .withMessage("last day [2024-01-01] is before first day [2024-01-02]");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01/2024-06-30, 2024-06-30/2024-12-31, true",
        "2024-01-01/2024-06-30, 2024-07-01/2024-12-31, false",
        "2024-01-01/2024-12-31, 2024-03-01/2024-03-01, true",
        "../2024-06-30, 2024-06-30/.., true",
        "../2024-06-30, 2024-07-01/.., false",
        "../.., 2024-07-01/2024-07-01, true"
    })
    void overlaps_if_a_day_is_common(String first, String second, boolean overlaps) {
        assertThat(DateRange.of(first).overlaps(DateRange.of(second))).isEqualTo(overlaps);
        assertThat(DateRange.of(second).overlaps(DateRange.of(first))).isEqualTo(overlaps);
    }

    @Test
    void open_end_contains_every_later_day() {
        assertThat(DateRange.from(LocalDate.of(2024, 4, 11))).isEqualTo(DateRange.of("2024-04-11/.."));
        assertThat(DateRange.from(LocalDate.of(2024, 4, 11)).contains(LocalDate.of(2999, 1, 1)))
                .isTrue();
        assertThat(DateRange.from(LocalDate.of(2024, 4, 11)).contains(LocalDate.of(2024, 4, 10)))
                .isFalse();
        assertThat(DateRange.ALL.contains(LocalDate.MIN)).isTrue();
    }
}
