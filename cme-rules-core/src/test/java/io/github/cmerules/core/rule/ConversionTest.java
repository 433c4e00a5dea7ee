package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of amounts that an authority computes, and when they count. */
class ConversionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 60, HALF_UP, 0.25, 0",
        "750, 60, HALF_UP, 0.25, 0.25",
        "749, 60, HALF_UP, 0.25, 0",
        "750, 60, DOWN, 0.25, 0",
        "1, 60, UP, 0.25, 0.25",
        "2250, 60, HALF_EVEN, 0.25, 0.5",
        "100, 3, HALF_UP, 0.01, 0.33",
        "200, 3, HALF_UP, 0.01, 0.67"
    })
    void quotient_is_a_multiple_of_the_step(
            long hundredths, long divisor, RoundingMode mode, String step, String expected) {
        assertThat(new Rounding(mode, Amount.of(step)).divide(hundredths, divisor))
                .isEqualTo(Amount.of(expected));
    }

    @Test
    void quotient_that_is_too_great_is_no_other_number() {
        assertThatThrownBy(() -> new Rounding(RoundingMode.UP, Amount.of(1)).divide(Long.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"2999, 0", "3000, 0.5", "5999, 0.75", "6000, 1"})
    void less_than_the_least_is_worth_nothing(long hundredthsOfMinutes, String expected) {
        Conversion conversion =
                Conversion.to(RoundingMode.DOWN, Amount.of("0.25")).atLeast(Amount.of("0.5"));

        assertThat(conversion.apply(hundredthsOfMinutes, 60)).isEqualTo(Amount.of(expected));
    }

    @Test
    void conversion_without_a_step_or_a_direction_is_refused() {
        assertThatThrownBy(() -> Conversion.to(RoundingMode.UP, Amount.ZERO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("step of more than 0");
        assertThatThrownBy(() -> Conversion.to(RoundingMode.UNNECESSARY, Amount.of(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a direction");
    }

    @ParameterizedTest
    @CsvSource({"0", "10001"})
    void rate_out_of_range_is_refused(int number) {
        assertThatThrownBy(() -> Worth.rate(number, 1, Conversion.exact())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Worth.rate(1, number, Conversion.exact())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Worth.minutes(number, Conversion.exact())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void least_and_greatest_rate_are_taken() {
        assertThat(Worth.rate(1, 10_000, Conversion.exact()).describe()).startsWith("1 for every 10000 claimed");
        assertThat(Worth.rate(10_000, 1, Conversion.exact()).describe()).startsWith("10000 for every 1 claimed");
        assertThat(Worth.minutes(10_000, Conversion.exact()).describe()).startsWith("1 for every 10000 minutes");
    }

    @Test
    void rounding_is_shown_by_direction_and_step() {
        assertThat(new Rounding(RoundingMode.HALF_UP, Amount.of("0.25"))).hasToString("HALF_UP to 0.25");
    }

    @Test
    void share_counts_again_on_the_same_day_of_later_years() {
        Share share = Share.of(Amount.of(10)).again(Period.ofYears(1), 4);

        assertThat(share.days(LocalDate.of(2020, 2, 29)))
                .containsExactly(
                        LocalDate.of(2020, 2, 29),
                        LocalDate.of(2021, 2, 28),
                        LocalDate.of(2022, 2, 28),
                        LocalDate.of(2023, 2, 28));
        assertThat(Share.of(Amount.of(10)).days(LocalDate.of(2020, 2, 29))).containsExactly(LocalDate.of(2020, 2, 29));
    }
}
