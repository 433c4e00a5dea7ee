package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From which days credits count, to the day, and how that is said. */
class WindowTest {

    private static final Cycle CYCLE = Cycle.of("2022-03-01/2024-02-29");
    private static final LocalDate ISSUED = LocalDate.of(2021, 10, 31);

    private static License.Builder license() {
        return License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL);
    }

    private static Optional<DateRange> resolved(Window window, License.Builder license) {
        return window.resolve(Timeline.of(license.build(), Optional.of(CYCLE), CYCLE.end()));
    }

    static Stream<Arguments> windows() {
        Period year = Period.ofYears(1);
        return Stream.of(
                Arguments.of(Window.cycle(), "2022-03-01/2024-02-29", "in the cycle"),
                Arguments.of(Window.ever(), "../2024-02-29", "at any time up to the deadline"),
                Arguments.of(Window.beforeDeadline(year), "2023-02-28/2024-02-29", "in the 1 year before the deadline"),
                Arguments.of(
                        Window.before(Period.ofMonths(6), Anchor.issue()),
                        "2021-04-30/2021-10-31",
                        "in the 6 months before the issue of the license"),
                Arguments.of(
                        Window.last(Period.ofMonths(18), Anchor.end()),
                        "2022-08-30/2024-02-29",
                        "in the 18 months that end with the end of the cycle"),
                Arguments.of(
                        Window.last(year, Anchor.end()),
                        "2023-03-01/2024-02-29",
                        "in the 1 year that ends with the end of the cycle"),
                Arguments.of(
                        Window.after(Anchor.issue(), Period.ofMonths(4)),
                        "2021-10-31/2022-02-28",
                        "in the 4 months after the issue of the license"),
                Arguments.of(Window.since(Anchor.issue()), "2021-10-31/..", "since the issue of the license"),
                Arguments.of(
                        Window.dates(DateRange.of("2023-01-01/2023-12-31")),
                        "2023-01-01/2023-12-31",
                        "in 2023-01-01/2023-12-31"),
                Arguments.of(
                        Window.calendarYearsBefore(2),
                        "2022-01-01/2023-12-31",
                        "in the 2 calendar years before the year in which the cycle ends"),
                Arguments.of(
                        Window.calendarYearsBefore(1),
                        "2023-01-01/2023-12-31",
                        "in the calendar year before the year in which the cycle ends"),
                Arguments.of(
                        Window.byApplication(LocalDate.of(2024, 1, 1), Window.ever(), Window.cycle()),
                        "2022-03-01/2024-02-29",
                        "at any time up to the deadline if the application was received before 2024-01-01, else in the"
                                + " cycle"));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void window_is_known_to_the_day_and_said_in_words(Window window, String range, String words) {
        assertThat(resolved(window, license().issuedOn(ISSUED))).contains(DateRange.of(range));
        assertThat(window.describe()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, ../2024-02-29", "2024-01-01, 2022-03-01/2024-02-29", "2024-01-02, 2022-03-01/2024-02-29"})
    void day_of_the_application_decides_and_the_first_day_of_the_new_rule_is_under_it(
            LocalDate appliedOn, String expected) {
        Window window = Window.byApplication(LocalDate.of(2024, 1, 1), Window.ever(), Window.cycle());

        assertThat(resolved(window, license().appliedOn(appliedOn))).contains(DateRange.of(expected));
    }

    @Test
    void what_the_license_does_not_say_has_no_window() {
        Period year = Period.ofYears(1);

        assertThat(Stream.of(
                        Window.before(year, Anchor.issue()),
                        Window.last(year, Anchor.issue()),
                        Window.after(Anchor.issue(), year),
                        Window.since(Anchor.issue())))
                .allSatisfy(window -> {
                    assertThat(window.anchors()).isEqualTo(List.of(Anchor.issue()));
                    assertThat(resolved(window, license())).isEmpty();
                });
    }

    @Test
    void window_by_application_hangs_on_the_days_of_both_windows() {
        Window window = Window.byApplication(
                LocalDate.of(2024, 1, 1), Window.since(Anchor.issue()), Window.before(Period.ZERO, Anchor.birth()));

        assertThat(window.anchors()).containsExactly(Anchor.issue(), Anchor.birth());
    }
}
