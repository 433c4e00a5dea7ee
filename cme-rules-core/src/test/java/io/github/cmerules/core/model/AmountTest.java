package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "3, 300, 3",
        "3.0, 300, 3",
        "3.00, 300, 3",
        "0.75, 75, 0.75",
        "0.05, 5, 0.05",
        "0.5, 50, 0.5",
        "49.75, 4975, 49.75",
        "007, 700, 7",
        "1000000, 100000000, 1000000",
        "999999999999999, 99999999999999900, 999999999999999"
    })
    void reads_what_a_certificate_says(String text, long hundredths, String printed) {
        Amount amount = Amount.of(text);

        assertThat(amount.hundredths()).isEqualTo(hundredths);
        assertThat(amount).hasToString(printed);
        assertThat(amount.toBigDecimal().toPlainString()).isEqualTo(printed);
        assertThat(Amount.of(new BigDecimal(text))).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1 ", "-1", "+1", "1.", ".5", "1e2", "1,5", "0.755", "NaN", "1234567890123456"})
    void refuses_any_other_text_and_shows_it(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Amount.of(text))
                .withMessageContaining('"' + text + "\" is not an amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1e15", "1e999999999", "9999999999999999"})
    void refuses_a_number_out_of_range_without_writing_it_out(String number) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Amount.of(new BigDecimal(number)))
                .withMessageContaining("out of range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "3.125", "1e-999999999"})
    void never_rounds_a_third_decimal(String number) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Amount.of(new BigDecimal(number)))
                .withMessageContaining("more than two decimals");
    }

    @Test
    void takes_decimals_that_are_zero() {
        assertThat(Amount.of(new BigDecimal("3.1000"))).isEqualTo(Amount.of("3.1"));
        assertThat(Amount.of(new BigDecimal("1e2"))).isEqualTo(Amount.of(100));
        assertThat(Amount.of(new BigDecimal("0.000"))).isSameAs(Amount.ZERO);
    }

    @Test
    void is_never_negative() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Amount(-1))
                .withMessageContaining("hundredths [-1]");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Amount.of(-1));
    }

    @Test
    void adds_and_takes_away_exactly() {
        assertThat(Amount.of("0.1").plus(Amount.of("0.2"))).isEqualTo(Amount.of("0.3"));
        assertThat(Amount.of("1").minusOrZero(Amount.of("0.25"))).isEqualTo(Amount.of("0.75"));
        assertThat(Amount.of("1").minusOrZero(Amount.of("1.25"))).isEqualTo(Amount.ZERO);
        assertThat(Amount.of(2).min(Amount.of(3))).isEqualTo(Amount.of(2));
        assertThat(Amount.of(3).min(Amount.of(2))).isEqualTo(Amount.of(2));
        assertThat(Amount.ZERO.isZero()).isTrue();
        assertThat(new Amount(1).isZero()).isFalse();
    }

    @Test
    void refuses_a_sum_that_does_not_fit() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Amount(Long.MAX_VALUE).plus(new Amount(1)));
    }

    @Test
    void equal_numbers_are_equal_amounts() {
        assertThat(Amount.of("3.00")).isEqualTo(Amount.of(3)).hasSameHashCodeAs(Amount.of(3));
        assertThat(Amount.of("2.99")).isLessThan(Amount.of(3));
    }
}
