package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequiredAmountTest {

    private static final RequirementId TOTAL = RequirementId.of("total");
    private static final Rounding WHOLE = new Rounding(RoundingMode.HALF_UP, Amount.of(1));

    private static Timeline timeline(Optional<Cycle> cycle, LocalDate issued, LocalDate end) {
        License.Builder license = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .issuedOn(issued)
                .appliedOn(end);
        cycle.ifPresent(license::cycle);
        return Timeline.of(license.build(), cycle, end);
    }

    private static Optional<Amount> amount(RequiredAmount required, Timeline timeline) {
        return required.amount(timeline, id -> id.equals(TOTAL) ? Optional.of(Amount.of(50)) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, 0", "2020-01-01, 10", "2021-12-31, 10", "2022-01-01, 20", "2030-01-01, 20"})
    void deadline_on_the_day_of_a_step_takes_it(LocalDate deadline, String expected) {
        RequiredAmount steps = RequiredAmount.byDeadline(
                new RequiredAmount.DeadlineStep(LocalDate.of(2020, 1, 1), Amount.of(10)),
                new RequiredAmount.DeadlineStep(LocalDate.of(2022, 1, 1), Amount.of(20)));
        LocalDate issued = LocalDate.of(2010, 1, 1);

        assertThat(amount(
                        steps,
                        timeline(Optional.empty(), issued, LocalDate.of(2025, 1, 1))
                                .dueOn(deadline)))
                .contains(Amount.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2025-02-27, 0",
        "2024-02-29, 2025-02-28, 25",
        "2023-05-31, 2024-05-29, 0",
        "2023-05-31, 2024-05-30, 25",
        "2023-03-01, 2025-02-27, 25",
        "2023-03-01, 2025-02-28, 50",
        "2025-03-01, 2025-02-28, 0"
    })
    void months_are_held_through_the_last_day(LocalDate issued, LocalDate end, String expected) {
        RequiredAmount steps = RequiredAmount.byMonthsLicensed(
                new RequiredAmount.MonthStep(12, Amount.of(25)), new RequiredAmount.MonthStep(24, Amount.of(50)));

        assertThat(amount(steps, timeline(Optional.empty(), issued, end))).contains(Amount.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01/2025-12-31, 50",
        "2024-01-01/2024-12-31, 25",
        "2024-01-01/2024-06-30, 13",
        "2024-01-01/2024-06-29, 10",
        "2024-02-29/2025-02-28, 25",
        "2024-02-29/2025-02-27, 23",
        "2024-01-01/2024-01-30, 0"
    })
    void rate_is_for_whole_months(String cycle, String expected) {
        Cycle dates = Cycle.of(cycle);

        assertThat(amount(
                        RequiredAmount.perYear(Amount.of(25), WHOLE),
                        timeline(Optional.of(dates), LocalDate.of(2010, 1, 1), dates.end())))
                .contains(Amount.of(expected));
    }

    @Test
    void rate_needs_a_cycle() {
        Timeline application = timeline(Optional.empty(), LocalDate.of(2010, 1, 1), LocalDate.of(2025, 1, 1));

        assertThat(amount(RequiredAmount.perYear(Amount.of(25), WHOLE), application))
                .isEmpty();
    }

    @Test
    void each_names_what_the_license_must_say() {
        assertThat(RequiredAmount.byMonthsLicensed().attribute()).isEqualTo("issuedOn");
        assertThat(RequiredAmount.perYear(Amount.of(25), WHOLE).attribute()).isEqualTo("cycle");
        assertThat(RequiredAmount.byDeadline().attribute()).isEmpty();
        assertThat(RequiredAmount.percentOf(50, TOTAL, WHOLE).of()).contains(TOTAL);
    }

    static Stream<Arguments> phrases() {
        return Stream.of(
                Arguments.of(RequiredAmount.of(Amount.of(1)), "1 credit"),
                Arguments.of(RequiredAmount.of(Amount.of("1.5")), "1.5 credits"),
                Arguments.of(
                        RequiredAmount.byDeadline(
                                new RequiredAmount.DeadlineStep(LocalDate.of(2020, 1, 1), Amount.of(1)),
                                new RequiredAmount.DeadlineStep(LocalDate.of(2022, 1, 1), Amount.of(20))),
                        "1 credit from 2020-01-01, 20 credits from 2022-01-01"),
                Arguments.of(
                        RequiredAmount.byMonthsLicensed(
                                new RequiredAmount.MonthStep(1, Amount.of(5)),
                                new RequiredAmount.MonthStep(12, Amount.of(25))),
                        "5 credits if licensed for 1 month or more, 25 credits if licensed for 12 months or more"),
                Arguments.of(RequiredAmount.perYear(Amount.of(25), WHOLE), "25 credits for each year of the cycle"),
                Arguments.of(RequiredAmount.percentOf(40, TOTAL, WHOLE), "40 % of what total asks for in credits"),
                Arguments.of(RequiredAmount.notSet(), "an amount of credits that is not set yet"));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void says_in_words_how_much_it_is(RequiredAmount required, String words) {
        assertThat(required.describe()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "10, 5", "33, 17", "100, 50", "150, 75"})
    void share_of_another_amount_is_rounded(int percent, String expected) {
        Timeline any = timeline(Optional.empty(), LocalDate.of(2010, 1, 1), LocalDate.of(2025, 1, 1));

        assertThat(amount(RequiredAmount.percentOf(percent, TOTAL, WHOLE), any)).contains(Amount.of(expected));
        assertThat(amount(RequiredAmount.percentOf(percent, RequirementId.of("unknown"), WHOLE), any))
                .isEmpty();
    }
}
