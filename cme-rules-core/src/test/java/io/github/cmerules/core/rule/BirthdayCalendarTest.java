package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.rule.BirthdayCalendar.First;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayCalendarTest {

    private static final BirthdayCalendar NEXT = new BirthdayCalendar(2, First.NEXT_BIRTHDAY, 3);
    private static final BirthdayCalendar SECOND_YEAR = new BirthdayCalendar(2, First.SECOND_YEAR, 3);

    static License license(LocalDate born, LocalDate issued) {
        return License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .birthDate(born)
                .issuedOn(issued)
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MA-K-01 birthday more than three months away, 1980-05-10, 2024-08-01, 2025-05-10, 2027-05-10",
        "MA-K-02 birthday within three months, 1980-05-10, 2025-03-01, 2027-05-10, 2029-05-10",
        "MA-K-03 born on 29 February, 1984-02-29, 2025-06-15, 2026-02-28, 2028-02-28",
        "MA-K-04 birthday exactly three months away, 1980-05-10, 2025-02-10, 2027-05-10, 2029-05-10",
        "MA-K-05 month ends are clamped, 1975-06-30, 2025-03-31, 2027-06-30, 2029-06-30",
        "one day more than three months, 1980-05-10, 2025-02-09, 2025-05-10, 2027-05-10",
        "issued on the birthday, 1980-05-10, 2025-05-10, 2027-05-10, 2029-05-10",
        "issued on the day after the birthday, 1980-05-10, 2025-05-11, 2026-05-10, 2028-05-10",
        "born on 29 February and issued on one, 1984-02-29, 2024-02-29, 2025-02-28, 2027-02-28",
        "three months across the year, 1980-01-15, 2024-11-20, 2027-01-15, 2029-01-15"
    })
    void renews_first_on_the_next_birthday_that_is_not_too_close(
            String name, LocalDate born, LocalDate issued, LocalDate first, LocalDate second) {
        License license = license(born, issued);

        assertThat(NEXT.cycleContaining(license, issued)).isEqualTo(Cycle.of(issued, first));
        assertThat(NEXT.cycleContaining(license, first)).isEqualTo(Cycle.of(issued, first));
        assertThat(NEXT.cycleContaining(license, first.plusDays(1))).isEqualTo(Cycle.of(first.plusDays(1), second));
        assertThat(NEXT.cycleContaining(license, second)).isEqualTo(Cycle.of(first.plusDays(1), second));
    }

    @ParameterizedTest
    @CsvSource({
        "1980-05-10, 2024-08-01, 2026-05-10",
        "1980-05-10, 2025-03-01, 2027-05-10",
        "1984-02-29, 2022-06-15, 2024-02-28",
        "1984-02-29, 2025-06-15, 2027-02-28"
    })
    void second_year_reading_counts_calendar_years(LocalDate born, LocalDate issued, LocalDate first) {
        assertThat(SECOND_YEAR.cycleContaining(license(born, issued), issued)).isEqualTo(Cycle.of(issued, first));
    }

    @Test
    void birthday_of_29_february_is_28_february_in_leap_years_too() {
        License license = license(LocalDate.of(1984, 2, 29), LocalDate.of(2025, 6, 15));

        assertThat(NEXT.cycleContaining(license, LocalDate.of(2028, 2, 28)).end())
                .isEqualTo(LocalDate.of(2028, 2, 28));
        assertThat(NEXT.cycleContaining(license, LocalDate.of(2028, 2, 29)).start())
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void names_what_it_needs() {
        License bare = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .build();

        assertThat(NEXT.missing(bare)).containsExactly("issuedOn", "birthDate");
        assertThat(NEXT.missing(license(LocalDate.of(1980, 5, 10), LocalDate.of(2024, 8, 1))))
                .isEmpty();
    }

    @Test
    void says_in_words_what_it_does() {
        assertThat(NEXT.describe())
                .contains("every 2 years")
                .contains("within 3 months")
                .contains("28 February");
        assertThat(SECOND_YEAR.describe()).contains("second year after the year of issue");
    }
}
