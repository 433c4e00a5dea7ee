package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.CredentialKind;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> sentences() {
        Deadline afterIssue = Deadline.after(Anchor.issue(), Period.of(1, 2, 0));
        return Stream.of(
                Arguments.of(Deadline.end(), "the end of the cycle"),
                Arguments.of(afterIssue, "1 year and 2 months after the issue of the license"),
                Arguments.of(
                        Deadline.before(Period.ofDays(90), Anchor.application()), "90 days before the application"),
                Arguments.of(Deadline.before(Period.ZERO, Anchor.birth()), "0 days before the day of birth"),
                Arguments.of(
                        Deadline.earliest(Deadline.end(), afterIssue),
                        "the earliest of the end of the cycle and 1 year and 2 months after the issue of the license"),
                Arguments.of(
                        Deadline.end()
                                .moved(
                                        new Deadline.Move(LocalDate.of(2020, 2, 29), LocalDate.of(2020, 6, 30)),
                                        new Deadline.Move(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 4))),
                        "the end of the cycle (moved: 2020-02-29 to 2020-06-30, 2024-02-29 to 2024-03-04)"),
                Arguments.of(
                        Deadline.end().curable(Period.ofMonths(1)),
                        "the end of the cycle, or if short by then, within 1 month"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void deadline_is_said_in_words(Deadline deadline, String words) {
        assertThat(deadline.describe()).isEqualTo(words);
    }

    @Test
    void deadline_hangs_on_the_days_it_is_made_of() {
        Deadline afterIssue = Deadline.after(Anchor.issue(), Period.ofYears(1));
        Deadline earliest = Deadline.earliest(Deadline.before(Period.ofDays(1), Anchor.birth()), afterIssue);

        assertThat(Stream.of(afterIssue, afterIssue.moved(), afterIssue.curable(Period.ofDays(1))))
                .allSatisfy(deadline -> assertThat(deadline.anchors()).containsExactly(Anchor.issue()));
        assertThat(earliest.anchors()).containsExactly(Anchor.birth(), Anchor.issue());
    }

    static Stream<Arguments> anchors() {
        CredentialKind dea = CredentialKind.of("dea");
        return Stream.of(
                Arguments.of(Anchor.cycleStart(), "the start of the cycle", ""),
                Arguments.of(Anchor.end(), "the end of the cycle", ""),
                Arguments.of(Anchor.deadline(), "the deadline", ""),
                Arguments.of(Anchor.application(), "the application", ""),
                Arguments.of(Anchor.issue(), "the issue of the license", "issuedOn"),
                Arguments.of(Anchor.birth(), "the day of birth", "birthDate"),
                Arguments.of(Anchor.renewal(2), "the end of cycle number 2", "issuedOn"),
                Arguments.of(Anchor.date(LocalDate.of(2024, 7, 1)), "2024-07-01", ""),
                Arguments.of(Anchor.credentialIssue(dea), "the issue of the credential dea", "credentials"),
                Arguments.of(Anchor.credentialExpiry(dea), "the expiry of the credential dea", "credentials"),
                Arguments.of(
                        Anchor.becameTrue(PRESCRIBES), "the day on which prescribes became true", "facts/prescribes"));
    }

    @ParameterizedTest
    @MethodSource("anchors")
    void anchor_is_said_in_words_and_names_its_place_in_the_license(Anchor anchor, String words, String attribute) {
        assertThat(anchor.describe()).isEqualTo(words);
        assertThat(anchor.attribute()).isEqualTo(attribute);
    }

    private static Credential credential(String kind, String issuedOn, String expiresOn) {
        return new Credential(
                CredentialKind.of(kind),
                Optional.of(issuedOn).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.of(expiresOn).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.empty());
    }

    private static Optional<LocalDate> on(Anchor anchor, Credential... credentials) {
        return due(Deadline.after(anchor, Period.ZERO), license().credentials(List.of(credentials)));
    }

    @Test
    void credential_was_issued_on_the_latest_day_up_to_the_end() {
        Anchor issue = Anchor.credentialIssue(CredentialKind.of("dea"));

        assertThat(on(issue)).isEmpty();
        assertThat(on(issue, credential("board", "2023-01-01", "2030-01-01"))).isEmpty();
        assertThat(on(issue, credential("dea", "", "2023-01-01"))).isEmpty();
        assertThat(on(issue, credential("dea", "2024-03-01", ""))).isEmpty();
        assertThat(on(issue, credential("dea", "2024-02-29", ""))).contains(LocalDate.of(2024, 2, 29));
        assertThat(on(
                        issue,
                        credential("dea", "2023-05-02", "2026-05-01"),
                        credential("dea", "2020-05-02", "2023-05-01"),
                        credential("board", "2024-01-01", ""),
                        credential("dea", "2024-03-01", "")))
                .contains(LocalDate.of(2023, 5, 2));
    }

    @Test
    void credential_expires_on_the_latest_day_even_after_the_end() {
        Anchor expiry = Anchor.credentialExpiry(CredentialKind.of("dea"));

        assertThat(on(expiry, credential("dea", "2023-01-01", ""))).isEmpty();
        assertThat(on(
                        expiry,
                        credential("dea", "2023-05-02", "2026-05-01"),
                        credential("dea", "2020-05-02", "2023-05-01"),
                        credential("board", "2024-01-01", "2030-01-01")))
                .contains(LocalDate.of(2026, 5, 1));
    }

    @Test
    void time_in_which_a_fact_was_false_does_not_count() {
        FactValue value = new FactValue(List.of(
                new FactValue.Period(true, DateRange.of("2022-06-01/2022-12-31")),
                new FactValue.Period(false, DateRange.of("2023-02-01/.."))));

        assertThat(due(
                        Deadline.after(Anchor.becameTrue(PRESCRIBES), Period.ZERO),
                        license().putFacts(PRESCRIBES, value)))
                .contains(LocalDate.of(2022, 6, 1));
        assertThat(due(Deadline.after(Anchor.becameTrue(PRESCRIBES), Period.ZERO), license()))
                .isEmpty();
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
