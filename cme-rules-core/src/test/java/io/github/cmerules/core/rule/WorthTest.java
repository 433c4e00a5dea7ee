package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line is worth, by itself and after others that are rounded together with it. */
class WorthTest {

    private static final Conversion QUARTERS = Conversion.to(RoundingMode.DOWN, Amount.of("0.25"));

    private static Credit claiming(String amount) {
        return Credit.builder()
                .id("c1")
                .completedOn(LocalDate.of(2024, 5, 2))
                .amount(Amount.of(amount))
                .build();
    }

    private static Credit lasting(int minutes, String amount) {
        return Credit.builder().from(claiming(amount)).minutes(minutes).build();
    }

    @Test
    void fixed_amount_does_not_depend_on_the_claim() {
        Worth worth = Worth.fixed(Amount.of(25));

        assertThat(worth.of(claiming("3"), 700)).isEqualTo(Amount.of(25));
        assertThat(worth.quantity(claiming("3"))).isZero();
    }

    @Test
    void claim_is_worth_what_it_claims() {
        Worth worth = Worth.claimed();

        assertThat(worth.of(claiming("3.75"), 700)).isEqualTo(Amount.of("3.75"));
        assertThat(worth.quantity(claiming("3.75"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.5", "0.99, 0.25", "1.5, 0.75", "0.49, 0"})
    void rate_is_rounded_once(String claimed, String expected) {
        assertThat(Worth.rate(1, 2, QUARTERS).of(claiming(claimed), 0)).isEqualTo(Amount.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "24, 0.5", "25, 0.25", "48, 0.25", "49, 0.5"})
    void rate_of_a_line_is_what_it_adds_to_the_rounded_sum(long before, String expected) {
        assertThat(Worth.rate(1, 1, QUARTERS).of(claiming(before == 0 ? "0.24" : "0.26"), before))
                .isEqualTo(Amount.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "29, 0.25", "30, 0.5", "60, 1", "119, 1.75"})
    void minutes_are_rounded_once_and_the_claim_is_not_looked_at(int minutes, String expected) {
        Worth worth = Worth.minutes(60, QUARTERS);

        assertThat(worth.quantity(lasting(minutes, "9"))).isEqualTo(minutes);
        assertThat(worth.of(lasting(minutes, "9"), 0)).isEqualTo(Amount.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"14, 1, 0.25", "14, 0, 0", "20, 10, 0.25", "29, 1, 0.25"})
    void minutes_of_a_line_are_what_they_add_to_the_rounded_sum(long before, int minutes, String expected) {
        assertThat(Worth.minutes(60, QUARTERS).of(lasting(minutes, "0"), before))
                .isEqualTo(Amount.of(expected));
    }

    @Test
    void line_without_minutes_was_converted_by_whoever_awarded_it() {
        Worth worth = Worth.minutes(60, QUARTERS);

        assertThat(worth.quantity(claiming("1.1"))).isZero();
        assertThat(worth.of(claiming("1.1"), 14)).isEqualTo(Amount.of("1.1"));
    }
}
