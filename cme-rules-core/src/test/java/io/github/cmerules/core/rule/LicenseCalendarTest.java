package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What calendars refuse, what they need of a license, the days on which its cycles end, and what they say of themselves. */
class LicenseCalendarTest {

    private static final MonthDay DECEMBER_31 = MonthDay.of(12, 31);
    private static final MonthDay MARCH_31 = MonthDay.of(3, 31);
    private static final MonthDay SEPTEMBER_30 = MonthDay.of(9, 30);

    private static License.Builder license() {
        return License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL);
    }

    private static NumberParityCalendar byNumber() {
        return new NumberParityCalendar(List.of(SEPTEMBER_30, MARCH_31));
    }

    private static BirthdayCalendar onBirthday(int years, int shortMonths) {
        return new BirthdayCalendar(years, BirthdayCalendar.First.NEXT_BIRTHDAY, shortMonths);
    }

    private static List<LicenseCalendar> calendars() {
        return List.of(
                onBirthday(2, 3),
                new BirthMonthCalendar(2, 3),
                new FixedDateCalendar(2, DECEMBER_31, 2024),
                new AnniversaryCalendar(2),
                byNumber(),
                new JoinedCalendar(new AnniversaryCalendar(1), 2, 1));
    }

    static Stream<Arguments> refused() {
        LicenseCalendar yearly = new AnniversaryCalendar(1);
        return Stream.of(
                refused(() -> new AnniversaryCalendar(0), "years [0] is out of range: expected 1 or more"),
                refused(() -> new FixedDateCalendar(0, DECEMBER_31, 2024), "years [0] is out of range"),
                refused(() -> new BirthMonthCalendar(0, 3), "years [0] is out of range"),
                refused(() -> new BirthMonthCalendar(2, -1), "shortMonths [-1] is negative: expected 0 or more"),
                refused(() -> onBirthday(0, 3), "years [0] is out of range"),
                refused(() -> onBirthday(2, -1), "shortMonths [-1] is negative"),
                refused(() -> new JoinedCalendar(yearly, 0, 0), "cycles [0] is out of range: expected 1 or more"),
                refused(() -> new JoinedCalendar(yearly, 2, -1), "apart [-1] is negative: expected 0 or more"),
                refused(() -> new NumberParityCalendar(List.of()), "days is empty: expected at least one"));
    }

    private static Arguments refused(Supplier<LicenseCalendar> calendar, String message) {
        return Arguments.of(calendar, message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void numbers_without_a_meaning_are_refused(Supplier<LicenseCalendar> calendar, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(calendar::get)
                .withMessageContaining(message);
    }

    @Test
    void each_names_what_it_needs_and_a_license_that_says_it_lacks_nothing() {
        assertThat(calendars())
                .extracting(calendar -> calendar.missing(license().build()))
                .containsExactly(
                        List.of("issuedOn", "birthDate"),
                        List.of("issuedOn", "birthDate"),
                        List.of("issuedOn"),
                        List.of("issuedOn"),
                        List.of("issuedOn", "number"),
                        List.of("issuedOn"));
        assertThat(calendars())
                .allSatisfy(calendar -> assertThat(calendar.missing(license()
                                .issuedOn(LocalDate.of(2024, 2, 1))
                                .birthDate(LocalDate.of(1980, 5, 10))
                                .number("12")
                                .build()))
                        .isEmpty());
    }

    /** A license may state a cycle of its own that ended before the day of issue; what follows it is asked all the same. */
    @Test
    void a_day_before_the_issue_is_asked_of_the_first_cycle() {
        LocalDate issued = LocalDate.of(2025, 2, 1);
        License license = license()
                .issuedOn(issued)
                .birthDate(LocalDate.of(1980, 5, 10))
                .number("12")
                .build();

        assertThat(calendars())
                .allSatisfy(calendar -> assertThat(calendar.cycleContaining(license, LocalDate.of(2023, 6, 1)))
                        .isEqualTo(calendar.cycleContaining(license, issued)));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2024-02-29, 2024-02-29, 2024-02-29/2026-02-27",
        "2, 2024-02-29, 2026-02-27, 2024-02-29/2026-02-27",
        "2, 2024-02-29, 2026-02-28, 2026-02-28/2028-02-28",
        "2, 2024-02-29, 2028-02-29, 2028-02-29/2030-02-27",
        "1, 2024-07-01, 2025-06-30, 2024-07-01/2025-06-30",
        "1, 2024-07-01, 2025-07-01, 2025-07-01/2026-06-30"
    })
    void anniversary_of_a_leap_day_is_28_february(int years, LocalDate issued, LocalDate day, String cycle) {
        License license = license().issuedOn(issued).build();

        assertThat(new AnniversaryCalendar(years).cycleContaining(license, day)).isEqualTo(Cycle.of(cycle));
    }

    @ParameterizedTest
    @CsvSource({
        "3, --12-31, 2024, 2023-05-01, 2023-05-01, 2023-05-01/2024-12-31",
        "3, --12-31, 2024, 2023-05-01, 2024-12-31, 2023-05-01/2024-12-31",
        "3, --12-31, 2024, 2023-05-01, 2025-01-01, 2025-01-01/2027-12-31",
        "3, --12-31, 2030, 2025-05-01, 2026-01-01, 2025-05-01/2027-12-31",
        "2, --06-30, 2024, 2024-06-30, 2024-06-30, 2024-06-30/2024-06-30",
        "2, --06-30, 2024, 2024-07-01, 2024-07-01, 2024-07-01/2026-06-30",
        "1, --02-29, 2024, 2023-01-15, 2023-02-28, 2023-01-15/2023-02-28",
        "1, --02-29, 2024, 2023-01-15, 2024-02-29, 2023-03-01/2024-02-29"
    })
    void fixed_day_comes_in_the_years_that_are_a_whole_number_of_cycles_away(
            int years, String last, int someYear, LocalDate issued, LocalDate day, String cycle) {
        License license = license().issuedOn(issued).build();

        assertThat(new FixedDateCalendar(years, MonthDay.parse(last), someYear).cycleContaining(license, day))
                .isEqualTo(Cycle.of(cycle));
    }

    @Test
    void calendar_year_is_a_cycle() {
        License license = license().issuedOn(LocalDate.of(2024, 5, 1)).build();

        assertThat(FixedDateCalendar.calendarYear().cycleContaining(license, LocalDate.of(2025, 5, 1)))
                .isEqualTo(Cycle.of("2025-01-01/2025-12-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2024-05-31, 2024-05-31",
        "0, 2024-05-30, 2024-05-31",
        "0, 2024-06-01, 2025-05-31",
        "1, 2024-05-31, 2026-05-31",
        "1, 2024-04-30, 2024-05-31",
        "1, 2024-05-01, 2026-05-31",
        "3, 2024-02-29, 2024-05-31",
        "3, 2024-03-01, 2026-05-31"
    })
    void birth_month_that_ends_too_soon_after_the_issue_is_passed_over(
            int shortMonths, LocalDate issued, LocalDate end) {
        License license =
                license().issuedOn(issued).birthDate(LocalDate.of(1980, 5, 10)).build();

        LicenseCalendar calendar = new BirthMonthCalendar(2, shortMonths);

        assertThat(calendar.cycleContaining(license, issued)).isEqualTo(Cycle.of(issued, end));
        assertThat(calendar.cycleContaining(license, end)).isEqualTo(Cycle.of(issued, end));
        assertThat(calendar.cycleContaining(license, end.plusDays(1)))
                .isEqualTo(Cycle.of(end.plusDays(1), end.plusYears(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "4712, 2024-09-30",
        "4711, 2025-09-30",
        "8, 2024-09-30",
        "7, 2025-09-30",
        "130, 2024-09-30",
        "29, 2025-09-30",
        "22/, 2024-09-30",
        "21:, 2025-09-30",
        "MD 21X, 2025-09-30",
        "12-A, 2024-09-30",
        "1-AB, 2025-09-30"
    })
    void last_digit_of_the_number_says_whether_years_are_even(String number, LocalDate end) {
        LocalDate issued = LocalDate.of(2024, 4, 1);
        License license = license().issuedOn(issued).number(number).build();

        assertThat(byNumber().missing(license)).isEmpty();
        assertThat(byNumber().cycleContaining(license, issued)).isEqualTo(Cycle.of(issued, end));
    }

    @Test
    void number_without_a_digit_is_no_number() {
        License license =
                license().issuedOn(LocalDate.of(2024, 4, 1)).number("TEMP").build();

        assertThat(byNumber().missing(license)).containsExactly("number");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 2024-03-31",
        "2024-04-01, 2024-09-30",
        "2024-09-30, 2024-09-30",
        "2024-10-01, 2026-03-31",
        "2023-10-01, 2024-03-31"
    })
    void license_keeps_the_first_of_the_days_after_its_issue(LocalDate issued, LocalDate end) {
        License license = license().issuedOn(issued).number("12").build();

        assertThat(byNumber().cycleContaining(license, issued)).isEqualTo(Cycle.of(issued, end));
        assertThat(byNumber().cycleContaining(license, end.plusDays(1)))
                .isEqualTo(Cycle.of(end.plusDays(1), end.plusYears(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, 2020-07-01, 2020-07-01/2023-06-30",
        "3, 0, 2023-07-01, 2023-07-01/2026-06-30",
        "3, 2, 2020-07-01, 2020-07-01/2021-06-30",
        "3, 2, 2022-06-30, 2021-07-01/2022-06-30",
        "3, 2, 2022-07-01, 2022-07-01/2025-06-30",
        "3, 2, 2025-06-30, 2022-07-01/2025-06-30",
        "3, 2, 2025-07-01, 2025-07-01/2028-06-30",
        "1, 0, 2021-07-01, 2021-07-01/2022-06-30"
    })
    void cycles_are_joined_after_those_that_stay_apart(int cycles, int apart, LocalDate day, String cycle) {
        License license = license().issuedOn(LocalDate.of(2020, 7, 1)).build();

        assertThat(new JoinedCalendar(new AnniversaryCalendar(1), cycles, apart).cycleContaining(license, day))
                .isEqualTo(Cycle.of(cycle));
    }

    static Stream<Arguments> sentences() {
        LicenseCalendar yearly = new AnniversaryCalendar(1);
        return Stream.of(
                Arguments.of(yearly, "Renewed every year on the anniversary of the issue."),
                Arguments.of(new AnniversaryCalendar(3), "Renewed every 3 years on the anniversary of the issue."),
                Arguments.of(FixedDateCalendar.calendarYear(), "Renewed every year on 12-31."),
                Arguments.of(new FixedDateCalendar(2, MARCH_31, 2025), "Renewed every 2 years on 03-31, as in 2025."),
                Arguments.of(
                        new BirthMonthCalendar(1, 0),
                        "Renewed on the last day of the birth month every year, first on the next such day."),
                Arguments.of(
                        new BirthMonthCalendar(2, 6),
                        "Renewed on the last day of the birth month every 2 years, first on the next such day, or 2 years"
                                + " later if that day lies within 6 months after issue."),
                Arguments.of(
                        new BirthMonthCalendar(1, 1),
                        "Renewed on the last day of the birth month every year, first on the next such day, or 1 year"
                                + " later if that day lies within 1 month after issue."),
                Arguments.of(
                        onBirthday(2, 3),
                        "Renewed on the birthday every 2 years, first on the next birthday, or 2 years later if that"
                                + " birthday lies within 3 months after issue; 29 February is taken as 28 February."),
                Arguments.of(
                        onBirthday(1, 1),
                        "Renewed on the birthday every year, first on the next birthday, or 1 year later if that"
                                + " birthday lies within 1 month after issue; 29 February is taken as 28 February."),
                Arguments.of(
                        byNumber(),
                        "Renewed in even or odd years as the license number is, on the first of 03-31, 09-30 on or after"
                                + " the day of issue."),
                Arguments.of(
                        new JoinedCalendar(yearly, 3, 0),
                        "Education is reported for 3 cycles of the license together. Renewed every year on the anniversary"
                                + " of the issue."),
                Arguments.of(
                        new JoinedCalendar(yearly, 3, 2),
                        "Education is reported for 3 cycles of the license together, after 2 by themselves. Renewed every"
                                + " year on the anniversary of the issue."),
                Arguments.of(
                        new JoinedCalendar(yearly, 3, 1),
                        "Education is reported for 3 cycles of the license together, after 1 by itself. Renewed every year"
                                + " on the anniversary of the issue."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void says_in_words_what_it_does(LicenseCalendar calendar, String words) {
        assertThat(calendar.describe()).isEqualTo(words);
    }
}
