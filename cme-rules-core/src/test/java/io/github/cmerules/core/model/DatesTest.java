package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @Test
    void reads_an_iso_date() {
        assertThat(Dates.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-29", "2025-02-30", "2025-13-01", "2025-00-10", "2025-04-31"})
    void refuses_a_day_that_does_not_exist(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Dates.parse(text))
                .withMessage('"' + text + "\" is not a date: there is no such day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2025-2-3", "03/14/2025", "+12025-01-01", "-2025-01-01", "2025-03-14T00:00", "20250314"})
    void refuses_any_other_form(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Dates.parse(text))
                .withMessageContaining("expected year-month-day");
    }
}
