package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines, and the anchors from which they are counted. */
class DeadlineTest {

    private static final Fact PRESCRIBES = Fact.of("prescribes");
    private static final Cycle CYCLE = Cycle.of("2022-03-01/2024-02-29");

    private static License.Builder license() {
        return License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(CYCLE);
    }

    private static Optional<LocalDate> due(Deadline deadline, License.Builder license) {
        return deadline.due(Timeline.of(license.build(), Optional.of(CYCLE), CYCLE.end()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, P1Y, 2025-02-28",
        "2024-02-29, P4Y, 2028-02-29",
        "2024-08-31, P6M, 2025-02-28",
        "2023-08-31, P6M, 2024-02-29",
        "2024-01-31, P1M, 2024-02-29",
        "2024-01-31, P30D, 2024-03-01",
        "2024-12-31, P24M, 2026-12-31"
    })
    void months_end_on_the_last_day_there_is(LocalDate day, Period period, LocalDate expected) {
        assertThat(due(Deadline.after(Anchor.date(day), period), license())).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, P1Y, 2023-02-28", "2024-05-31, P3M, 2024-02-29", "2024-03-01, P1D, 2024-02-29"})
    void months_before_end_on_the_last_day_there_is(LocalDate day, Period period, LocalDate expected) {
        assertThat(due(Deadline.before(period, Anchor.date(day)), license())).contains(expected);
    }

    @Test
    void what_the_license_does_not_say_has_no_deadline() {
        Deadline afterIssue = Deadline.after(Anchor.issue(), Period.ofYears(1));

        assertThat(due(afterIssue, license())).isEmpty();
        assertThat(due(Deadline.earliest(Deadline.end(), afterIssue), license()))
                .isEmpty();
        assertThat(due(Deadline.earliest(Deadline.end(), afterIssue), license().issuedOn(LocalDate.of(2022, 5, 1))))
                .contains(LocalDate.of(2023, 5, 1));
    }

    @Test
    void only_the_day_itself_is_moved_and_what_cures_counts_from_the_new_one() {
        Deadline deadline = Deadline.end()
                .moved(new Deadline.Move(CYCLE.end(), LocalDate.of(2024, 6, 30)))
                .curable(Period.ofMonths(3));

        assertThat(due(deadline, license())).contains(CYCLE.end());
        assertThat(deadline.last(CYCLE.end())).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(deadline.last(CYCLE.end().minusDays(1)))
                .isEqualTo(CYCLE.end().minusDays(1));
        assertThat(deadline.cure(deadline.last(CYCLE.end()))).isEqualTo(LocalDate.of(2024, 9, 30));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "true from 2023-06-01, 2023-06-01/.., none, 2023-06-01",
                "true on the last day of the cycle, 2024-02-29/.., none, 2024-02-29",
                "true after the cycle, 2024-03-01/.., none, none",
                "always true, ../.., none, none",
                "true again after a day, 2022-06-01/2022-12-31, 2023-01-02/.., 2023-01-02",
                "true without a break, 2022-06-01/2022-12-31, 2023-01-01/.., 2022-06-01"
            })
    void fact_became_true_on_the_first_day_of_the_last_time(
            String name, String first, String second, LocalDate expected) {
        FactValue value = second == null
                ? new FactValue(List.of(new FactValue.Period(true, DateRange.of(first))))
                : new FactValue(List.of(
                        new FactValue.Period(true, DateRange.of(first)),
                        new FactValue.Period(true, DateRange.of(second))));

        assertThat(due(
                        Deadline.after(Anchor.becameTrue(PRESCRIBES), Period.ZERO),
                        license().putFacts(PRESCRIBES, value)))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
