package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Cycle;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatePolicyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);

    @ParameterizedTest
    @CsvSource({
        "2023-03-15/2025-03-14, 2023-03-15, 2023-03-15",
        "2023-03-15/2025-03-14, 2025-03-14, 2023-03-15",
        "2023-03-15/2025-03-14, 2025-03-15, 2025-03-15",
        "2023-03-15/2025-03-14, 2023-03-14, 2021-03-15",
        "2023-03-15/2025-03-14, 1923-03-14, 1921-03-15",
        "2023-03-15/2025-03-14, 2027-03-14, 2025-03-15",
        "2023-03-15/2025-03-14, 2027-03-15, 2027-03-15",
        "2025-01-01/2025-01-31, 2025-02-28, 2025-02-01",
        "2025-01-01/2025-01-31, 2025-03-01, 2025-03-01",
        "2024-01-15/2025-03-14, 2024-01-14, 2022-11-15"
    })
    void earlier_and_later_cycles_are_as_long_as_this_one(String cycle, LocalDate day, LocalDate start) {
        assertThat(DuplicatePolicy.ONCE_A_CYCLE.period(day, Optional.of(Cycle.of(cycle))))
                .contains(start);
    }

    @Test
    void a_first_license_has_one_period_under_once_a_cycle() {
        assertThat(DuplicatePolicy.ONCE_A_CYCLE.period(DAY, Optional.empty()))
                .isEqualTo(DuplicatePolicy.ONCE_EVER.period(DAY.minusYears(50), Optional.empty()));
    }

    @Test
    void every_claim_has_no_period_and_a_year_starts_in_january() {
        assertThat(DuplicatePolicy.EVERY_CLAIM.period(DAY, Optional.empty())).isEmpty();
        assertThat(DuplicatePolicy.ONCE_A_CALENDAR_YEAR.period(DAY, Optional.empty()))
                .contains(LocalDate.of(2024, 1, 1));
    }
}
