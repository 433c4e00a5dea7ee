package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.TOTAL;
import static io.github.cmerules.core.constructs.ConstructBook.credit;
import static io.github.cmerules.core.constructs.Owed.CYCLE;
import static io.github.cmerules.core.constructs.Owed.FACT;
import static io.github.cmerules.core.constructs.Owed.book;
import static io.github.cmerules.core.constructs.Owed.c;
import static io.github.cmerules.core.constructs.Owed.day;
import static io.github.cmerules.core.constructs.Owed.first;
import static io.github.cmerules.core.constructs.Owed.issued;
import static io.github.cmerules.core.constructs.Owed.license;
import static io.github.cmerules.core.constructs.Owed.owed;
import static io.github.cmerules.core.constructs.Owed.rule;
import static io.github.cmerules.core.constructs.Owed.status;
import static io.github.cmerules.core.constructs.Owed.verdict;
import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.AnniversaryCalendar;
import io.github.cmerules.core.rule.BirthMonthCalendar;
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.FixedDateCalendar;
import io.github.cmerules.core.rule.JoinedCalendar;
import io.github.cmerules.core.rule.LicenseCalendar;
import io.github.cmerules.core.rule.NumberParityCalendar;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.RequiredAmount.DeadlineStep;
import io.github.cmerules.core.rule.RequiredAmount.MonthStep;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Rounding;
import io.github.cmerules.core.rule.Window;
import java.math.RoundingMode;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which days and amounts a license leads to: each construct of clocks, windows and anchors on its real figures. */
class ClockConstructsTest {

    private static final CredentialKind CSR = CredentialKind.of("csr");

    /** {@return the cycle that a calendar computes for a license without one} */
    private static String cycle(ConstructBook book, String issuedOn, String birthDate, String number, String asOf) {
        License license = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .issuedOn(day(issuedOn))
                .birthDate(day(birthDate))
                .number(number)
                .build();
        return book.evaluate(license, List.of(), asOf).cycle().orElseThrow().toString();
    }

    @Test
    void k01_cycles_of_one_year_or_of_four() {
        // K-01 begin: Cycle length
        LicenseCalendar alabama = FixedDateCalendar.calendarYear();
        LicenseCalendar washington = new BirthdayCalendar(4, BirthdayCalendar.First.NEXT_BIRTHDAY, 0);
        Requirement.Builder hours = owed(25, Window.cycle());
        // K-01 end

        assertThat(cycle(book(alabama), "2020-05-05", "1980-01-01", "1", "2024-03-01"))
                .isEqualTo("2024-01-01/2024-12-31");
        assertThat(cycle(book(washington), "2020-05-05", "1980-06-01", "1", "2022-03-01"))
                .isEqualTo("2020-06-02/2024-06-01");
        License year = license("2024-01-01/2024-12-31").build();
        assertThat(status(book(hours), year, c("2024-12-31", 25))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(hours), year, c("2023-12-31", 25))).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k02_education_is_counted_over_several_cycles_of_the_license() {
        // K-02 begin: CME clock differs from license clock
        LicenseCalendar northCarolina =
                new JoinedCalendar(new BirthdayCalendar(1, BirthdayCalendar.First.NEXT_BIRTHDAY, 0), 3, 1);
        Requirement.Builder washington =
                owed(200, Window.before(Period.ofYears(4), Anchor.end())).when(Condition.cycleNumber(2, 2));
        // K-02 end

        assertThat(cycle(book(northCarolina), "2020-05-05", "1980-06-01", "1", "2020-05-05"))
                .isEqualTo("2020-05-05/2020-06-01");
        assertThat(cycle(book(northCarolina), "2020-05-05", "1980-06-01", "1", "2022-05-05"))
                .isEqualTo("2020-06-02/2023-06-01");
        License second = issued("2020-07-01", "2022-07-01/2024-06-30");
        License third = issued("2020-07-01", "2024-07-01/2026-06-30");
        assertThat(status(book(washington), second, c("2020-08-01", 200))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(washington), second, c("2020-06-01", 200))).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(washington), third)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
    }

    @Test
    void k03_a_topic_has_a_longer_clock_than_the_cycle() {
        // K-03 begin: Topic clock differs from CME clock
        Requirement.Builder pain = owed(3, Window.before(Period.ofYears(3), Anchor.end()));
        // K-03 end

        assertThat(book(pain).verdict(c("2022-06-30", 3))).isEqualTo("compliant");
        assertThat(book(pain).verdict(c("2022-06-29", 3))).isEqualTo("non-compliant");
    }

    @Test
    void k04_a_topic_hangs_on_another_credential() {
        // K-04 begin: Topic clock hangs on another credential
        Anchor renewalOfCsr = Anchor.credentialExpiry(CSR);
        Requirement.Builder substances =
                owed(2, Window.before(Period.ofYears(2), renewalOfCsr)).when(Condition.holdsCredential(CSR));
        // K-04 end
        License delaware = license("2023-04-01/2025-03-31")
                .credentials(List.of(
                        new Credential(CSR, Optional.empty(), Optional.of(day("2025-06-30")), Optional.empty())))
                .build();
        License undated = license("2023-04-01/2025-03-31")
                .credentials(List.of(new Credential(CSR, Optional.empty(), Optional.empty(), Optional.empty())))
                .build();

        assertThat(status(book(substances), delaware, c("2023-06-30", 2))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(substances), delaware, c("2023-06-29", 2))).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(substances), ConstructBook.license().build()))
                .isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThatThrownBy(() -> verdict(book(substances), undated))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/license/credentials")
                .hasMessageContaining("us-xx/total");
    }

    @Test
    void k05_renewal_at_the_end_of_the_birth_month() {
        // K-05 begin: Anchor: birth month
        LicenseCalendar california = new BirthMonthCalendar(2, 0);
        // K-05 end

        assertThat(cycle(book(california), "2023-03-15", "1980-02-29", "1", "2024-01-01"))
                .isEqualTo("2023-03-15/2024-02-29");
        assertThat(cycle(book(california), "2023-03-15", "1980-02-29", "1", "2024-03-01"))
                .isEqualTo("2024-03-01/2026-02-28");
    }

    @Test
    void k06_renewal_on_a_fixed_date() {
        // K-06 begin: Anchor: fixed calendar date
        LicenseCalendar pennsylvania = new FixedDateCalendar(2, MonthDay.of(12, 31), 2024);
        LicenseCalendar newJersey = new FixedDateCalendar(2, MonthDay.of(6, 30), 2025);
        LicenseCalendar illinois = new FixedDateCalendar(3, MonthDay.of(7, 31), 2026);
        // K-06 end

        assertThat(cycle(book(pennsylvania), "2015-01-01", "1980-01-01", "1", "2024-12-31"))
                .isEqualTo("2023-01-01/2024-12-31");
        assertThat(cycle(book(newJersey), "2015-01-01", "1980-01-01", "1", "2025-07-01"))
                .isEqualTo("2025-07-01/2027-06-30");
        assertThat(cycle(book(illinois), "2015-01-01", "1980-01-01", "1", "2025-01-01"))
                .isEqualTo("2023-08-01/2026-07-31");
    }

    @Test
    void k07_renewal_by_the_parity_of_the_license_number() {
        // K-07 begin: Anchor: parity of license number
        LicenseCalendar texas = new NumberParityCalendar(
                List.of(MonthDay.of(2, 28), MonthDay.of(5, 31), MonthDay.of(8, 31), MonthDay.of(11, 30)));
        // K-07 end

        assertThat(cycle(book(texas), "2020-04-10", "1980-01-01", "A1234", "2024-01-01"))
                .isEqualTo("2022-06-01/2024-05-31");
        assertThat(cycle(book(texas), "2020-04-10", "1980-01-01", "A1235", "2024-01-01"))
                .isEqualTo("2023-06-01/2025-05-31");
    }

    @Test
    void k08_renewal_by_surname_is_a_fact_or_a_given_cycle() {
        // K-08 begin: Anchor: surname
        Requirement.Builder firstHalf =
                owed(50, Window.cycle()).when(Condition.fact(FACT).and(Condition.endsInEvenYear()));
        // K-08 end
        License license =
                license("2022-10-01/2024-09-30").putFacts(FACT, FactValue.TRUE).build();

        assertThat(status(book(firstHalf), license, c("2024-09-30", 50))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(firstHalf), license, c("2024-10-01", 50))).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k09_renewal_on_the_anniversary_of_issue() {
        // K-09 begin: Anchor: date of issue
        LicenseCalendar ohio = new AnniversaryCalendar(2);
        // K-09 end

        assertThat(cycle(book(ohio), "2020-02-29", "1980-01-01", "1", "2022-02-27"))
                .isEqualTo("2020-02-29/2022-02-27");
        assertThat(cycle(book(ohio), "2020-02-29", "1980-01-01", "1", "2022-02-28"))
                .isEqualTo("2022-02-28/2024-02-28");
    }

    @Test
    void k10_another_calendar_for_a_cohort() {
        // K-10 begin: Anchor regime change by cohort
        CalendarRule before =
                rule(Condition.issuedBefore(day("2024-06-16")), new FixedDateCalendar(2, MonthDay.of(12, 31), 2024));
        CalendarRule after = rule(Condition.always(), new BirthMonthCalendar(2, 0));
        // K-10 end
        ConstructBook columbia = book(owed(50, CYCLE)).book(book -> book.addCalendars(before, after));

        assertThat(cycle(columbia, "2024-06-15", "1980-03-10", "1", "2025-01-01"))
                .isEqualTo("2025-01-01/2026-12-31");
        assertThat(cycle(columbia, "2024-06-16", "1980-03-10", "1", "2025-01-01"))
                .isEqualTo("2024-06-16/2025-03-31");
        License unknown = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .build();
        assertThatThrownBy(() -> columbia.evaluate(unknown, List.of(), "2025-01-01"))
                .hasMessageContaining("/license/issuedOn");
    }

    @Test
    void k11_hours_are_due_before_the_license_expires() {
        // K-11 begin: CME deadline earlier than license expiry
        Requirement.Builder rhodeIsland =
                owed(40, Window.cycle()).deadline(Deadline.before(Period.ofDays(29), Anchor.end()));
        // K-11 end
        License license = license("2022-07-01/2024-06-30").build();

        assertThat(status(book(rhodeIsland), license, c("2024-06-01", 40))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(rhodeIsland), license, c("2024-06-02", 40))).isEqualTo(RequirementStatus.UNMET);
        Evaluation early = book(rhodeIsland).evaluate(license, List.of(), "2024-05-31");
        assertThat(first(early).status()).isEqualTo(RequirementStatus.OPEN);
        assertThat(first(early).deadline()).isEqualTo(day("2024-06-01"));
        assertThat(early.validUntil()).contains(day("2024-06-01"));
    }

    @Test
    void k12_calendar_years_or_months_before_renewal() {
        // K-12 begin: Calendar-year window vs. months before renewal
        Requirement.Builder formerly = owed(40, Window.calendarYearsBefore(2));
        Requirement.Builder now = owed(40, Window.before(Period.ofMonths(24), Anchor.end()));
        // K-12 end
        License license = license("2018-07-01/2020-06-30").build();

        assertThat(status(book(formerly), license, c("2018-01-01", 40))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(formerly), license, c("2020-01-01", 40))).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(now), license, c("2018-01-01", 40))).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(now), license, c("2020-01-01", 40))).isEqualTo(RequirementStatus.MET);
    }

    @Test
    void k13_the_same_hour_counts_in_two_yearly_renewals() {
        // K-13 begin: Rolling look-back
        Requirement.Builder connecticut = owed(50, Window.before(Period.ofMonths(24), Anchor.end()));
        // K-13 end

        Credit once = c("2023-06-01", 50);
        assertThat(status(book(connecticut), license("2023-04-01/2024-03-31").build(), once))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(book(connecticut), license("2024-04-01/2025-03-31").build(), once))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(book(connecticut), license("2025-04-01/2026-03-31").build(), once))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k14_amount_follows_the_length_of_the_cycle_chosen() {
        // K-14 begin: Length-dependent reporting option
        Requirement.Builder kansas = owed(RequiredAmount.perYear(Amount.of(50), Rounding.HUNDREDTHS), Window.cycle());
        // K-14 end

        assertThat(status(book(kansas), license("2024-01-01/2024-12-31").build(), c("2024-05-05", 50)))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(book(kansas), license("2022-01-01/2024-12-31").build(), c("2024-05-05", 149)))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k15_due_within_some_time_of_an_event() {
        // K-15 begin: Within N months of an event
        Requirement.Builder texas =
                owed(2, Window.since(Anchor.issue())).deadline(Deadline.after(Anchor.issue(), Period.ofYears(1)));
        Requirement.Builder newYork = owed(3, Window.ever())
                .when(Condition.fact(FACT))
                .deadline(Deadline.after(Anchor.becameTrue(FACT), Period.ofYears(1)));
        // K-15 end
        License license = issued("2023-09-01", "2023-09-01/2025-08-31");

        assertThat(status(book(texas), license, c("2024-09-01", 2))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(texas), license, c("2024-09-02", 2))).isEqualTo(RequirementStatus.UNMET);
        License yearly = issued("2023-09-01", "2023-09-01/2024-08-31");
        RequirementOutcome later = first(book(texas).evaluate(yearly, List.of()));
        assertThat(later.status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(later.because()).contains("due by 2024-09-01");
        assertThatThrownBy(() -> book(texas).evaluate())
                .hasMessageContaining("/license/issuedOn")
                .hasMessageContaining("us-xx/total");

        License registered = ConstructBook.license()
                .putFacts(FACT, new FactValue(List.of(new FactValue.Period(true, DateRange.from(day("2024-01-10"))))))
                .build();
        assertThat(status(book(newYork), registered, c("2025-01-10", 3))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(newYork), registered, c("2025-01-11", 3))).isEqualTo(RequirementStatus.UNMET);
        Evaluation unknown = book(newYork).evaluate();
        assertThat(first(unknown).status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(unknown.questions()).extracting(Question::fact).containsExactly("so-it-is");
    }

    @Test
    void k16_the_earlier_of_two_deadlines() {
        // K-16 begin: By N-th renewal or X years, whichever first
        Requirement.Builder california = owed(12, Window.ever())
                .oneTime(true)
                .deadline(Deadline.earliest(
                        Deadline.after(Anchor.issue(), Period.ofYears(4)),
                        Deadline.after(Anchor.renewal(2), Period.ZERO)));
        // K-16 end

        License firstRenewal = issued("2021-01-15", "2021-01-15/2022-06-30");
        License secondRenewal = issued("2021-01-15", "2022-07-01/2024-06-30");
        ConstructBook withCalendar = book(california)
                .book(book -> book.addCalendars(
                        rule(Condition.always(), new FixedDateCalendar(2, MonthDay.of(6, 30), 2024))));
        assertThat(status(withCalendar, firstRenewal)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(withCalendar, secondRenewal)).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(withCalendar, secondRenewal, c("2024-06-30", 12))).isEqualTo(RequirementStatus.MET);
        assertThat(first(withCalendar.evaluate(secondRenewal, List.of())).deadline())
                .isEqualTo(day("2024-06-30"));
    }

    @Test
    void k17_every_third_renewal() {
        // K-17 begin: Every N-th renewal
        Requirement.Builder florida = owed(2, Window.cycle()).when(Condition.cycleNumber(3, 3));
        Requirement.Builder texas = owed(1, Window.cycle()).when(Condition.cycleNumber(1, 3));
        // K-17 end
        License third = issued("2019-08-01", "2023-07-01/2025-06-30");
        License fourth = issued("2019-08-01", "2025-07-01/2027-06-30");

        assertThat(status(book(florida), third)).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(florida), third, c("2024-01-01", 2))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(florida), fourth)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(book(texas), third)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(book(texas), fourth)).isEqualTo(RequirementStatus.UNMET);
        Evaluation unknown = book(florida).evaluate();
        assertThat(first(unknown).status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(unknown.questions()).containsExactly(new Question("issuedOn", Optional.empty(), List.of(TOTAL)));
    }

    @Test
    void k18_each_of_the_first_two_periods_and_then_every_eight_years() {
        // K-18 begin: First N periods, then different periodicity
        Condition early = Condition.cycleNumber(1, 0).or(Condition.cycleNumber(2, 0));
        Requirement.Builder atFirst = owed(2, Window.cycle()).when(early);
        Requirement.Builder later = owed("us-xx/later", 2, Window.before(Period.ofYears(8), Anchor.end()))
                .when(early.negate());
        // K-18 end
        Credit credit = c("2020-01-01", 2);
        License second = issued("2021-08-01", "2023-07-01/2025-06-30");
        License fourth = issued("2017-08-01", "2023-07-01/2025-06-30");

        assertThat(verdict(book(atFirst, later), second, credit)).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(verdict(book(atFirst, later), fourth, credit)).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void k19_at_most_six_years_between() {
        // K-19 begin: First renewal, then not less than every N years
        Requirement.Builder connecticut = owed(1, Window.before(Period.ofYears(6), Anchor.end()));
        // K-19 end
        Credit first = c("2020-02-10", 1);
        Credit second = c("2026-03-05", 1);

        assertThat(status(book(connecticut), license("2025-02-11/2026-02-10").build(), first, second))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(book(connecticut), license("2025-02-12/2026-02-11").build(), first, second))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k19_no_longer_than_some_years_between_two_courses() {
        // K-19 begin: No more than N years between completions
        Requirement.Builder connecticut =
                ConstructBook.requirement(TOTAL, Demand.atLeastEvery(Period.ofYears(6), anyCredit(), Window.cycle()));
        // K-19 end
        Credit first = c("2020-02-10", 1);
        Credit second = c("2026-03-05", 1);
        Credit inTime = c("2026-02-11", 1);
        License march = license("2025-04-01/2026-03-31").build();

        assertThat(status(book(connecticut), march, first, second)).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(connecticut), march, first, inTime)).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(connecticut), march, first)).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(connecticut), license("2024-02-11/2026-02-10").build(), first))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(book(connecticut), license("2026-04-01/2027-03-31").build(), first, second))
                .isEqualTo(RequirementStatus.MET);
        Requirement.Builder sinceTheFirst =
                ConstructBook.requirement(TOTAL, Demand.atLeastEvery(Period.ofYears(6), anyCredit(), Window.ever()));
        assertThat(status(book(sinceTheFirst), march)).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(sinceTheFirst), march, c("2020-03-31", 1))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(sinceTheFirst), march, c("2013-03-31", 1), c("2020-03-31", 1)))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k20_in_even_years_only() {
        // K-20 begin: Even/odd-year only
        Requirement.Builder nevada = owed(2, Window.cycle()).when(Condition.endsInEvenYear());
        // K-20 end

        assertThat(status(book(nevada), license("2024-01-01/2024-12-31").build()))
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(nevada), license("2023-01-01/2023-12-31").build()))
                .isEqualTo(RequirementStatus.NOT_APPLICABLE);
    }

    @Test
    void k21_a_first_course_and_refreshers() {
        // K-21 begin: Initial and refresher
        Requirement.Builder initial = owed(1, Window.ever()).oneTime(true);
        Requirement.Builder refresher = owed("us-xx/refresher", 1, Window.before(Period.ofYears(3), Anchor.end()));
        // K-21 end

        assertThat(book(initial, refresher).verdict(c("2022-06-30", 1))).isEqualTo("compliant");
        assertThat(book(initial, refresher).verdict(c("2022-06-29", 1))).isEqualTo("non-compliant");
    }

    @Test
    void k22_once_in_a_career() {
        // K-22 begin: One-time, ever
        Requirement.Builder georgia = owed(3, Window.ever()).oneTime(true);
        // K-22 end

        assertThat(book(georgia).verdict(c("2009-01-01", 3))).isEqualTo("compliant");
        assertThat(book(georgia).verdict(c("2009-01-01", 2))).isEqualTo("non-compliant");
    }

    @Test
    void k23_hours_taken_before_the_rule() {
        // K-23 begin: One-time with look-back credit before the rule
        Requirement.Builder newMexico =
                owed(5, Window.dates(DateRange.of("2011-07-01/2014-06-30"))).oneTime(true);
        Requirement.Builder michigan = owed(1, Window.since(Anchor.date(day("2021-06-01"))));
        // K-23 end
        License license = license("2011-07-01/2014-06-30").build();

        assertThat(status(book(newMexico), license, c("2011-07-01", 5))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(newMexico), license, c("2011-06-30", 5))).isEqualTo(RequirementStatus.UNMET);
        assertThat(book(michigan).verdict(c("2021-06-01", 1))).isEqualTo("compliant");
        assertThat(book(michigan).verdict(c("2021-05-31", 1))).isEqualTo("non-compliant");
        assertThat(status(book(michigan), license("2019-01-01/2020-12-31").build(), c("2020-05-05", 1)))
                .as("a window that starts after the deadline takes nothing")
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k24_an_amount_that_grows_with_the_renewal_date() {
        // K-24 begin: Phase-in by renewal date
        RequiredAmount michigan = RequiredAmount.byDeadline(
                new DeadlineStep(day("2022-06-01"), Amount.of(1)),
                new DeadlineStep(day("2023-06-01"), Amount.of(2)),
                new DeadlineStep(day("2024-06-01"), Amount.of(3)));
        // K-24 end
        ConstructBook bias = book(owed(michigan, CYCLE));

        assertThat(status(bias, license("2019-06-01/2022-05-31").build())).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(bias, license("2020-06-01/2023-05-31").build(), c("2023-01-01", 1)))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(bias, license("2020-06-02/2023-06-01").build(), c("2023-01-01", 1)))
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(status(bias, license("2021-06-02/2024-06-01").build(), c("2023-01-01", 2)))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k25_enacted_but_not_in_force_or_not_set() {
        // K-25 begin: Enacted, not yet in force
        Requirement.Builder forensic =
                owed(2, Window.cycle()).when(Condition.endWithin(DateRange.from(day("2027-02-28"))));
        Requirement.Builder nutrition = owed(RequiredAmount.notSet(), Window.cycle())
                .when(Condition.endWithin(DateRange.from(day("2027-01-01"))));
        // K-25 end
        License before = license("2025-02-28/2027-02-27").build();
        License from = license("2025-03-01/2027-02-28").build();

        assertThat(status(book(forensic), before)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(book(forensic), from)).isEqualTo(RequirementStatus.UNMET);
        Evaluation unset = book(nutrition, owed("us-xx/other", 1, CYCLE)).evaluate(from, List.of(c("2026-01-01", 9)));
        assertThat(first(unset).status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(first(unset).undeterminedBy()).contains(UndeterminedCause.AMOUNT_UNKNOWN);
        assertThat(first(unset).required()).isEqualTo(Amount.ZERO);
        assertThat(unset.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(unset.undeterminedBy()).contains(UndeterminedCause.AMOUNT_UNKNOWN);
        assertThat(unset.explain(first(unset))).startsWith("The amount is not set yet.");
        assertThat(verdict(book(nutrition, owed("us-xx/other", 1, CYCLE)), from))
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void k26_a_rule_that_ends() {
        // K-26 begin: Sunset
        Requirement.Builder nebraska = owed(3, Window.cycle()).when(Condition.endWithin(DateRange.of("../2028-12-31")));
        // K-26 end

        assertThat(status(book(nebraska), license("2027-01-01/2028-12-31").build()))
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(nebraska), license("2027-01-02/2029-01-01").build()))
                .isEqualTo(RequirementStatus.NOT_APPLICABLE);
    }

    @Test
    void k27_a_deadline_that_was_moved_once() {
        // K-27 begin: Administrative deadline extension
        Requirement.Builder illinois = owed(150, Window.cycle())
                .deadline(Deadline.end().moved(new Deadline.Move(day("2026-07-31"), day("2026-08-31"))));
        // K-27 end
        License moved = license("2023-08-01/2026-07-31").build();
        License plain = license("2020-08-01/2023-07-31").build();

        Evaluation atTheEnd = book(illinois).evaluate(moved, List.of(), "2026-07-31");
        assertThat(first(atTheEnd).status()).isEqualTo(RequirementStatus.OPEN);
        assertThat(first(atTheEnd).deadline()).isEqualTo(day("2026-08-31"));
        assertThat(atTheEnd.validUntil()).contains(day("2026-08-31"));
        assertThat(first(book(illinois).evaluate(moved, List.of(c("2026-08-31", 150)), "2026-08-31"))
                        .status())
                .isEqualTo(RequirementStatus.MET);
        assertThat(first(book(illinois).evaluate(moved, List.of(c("2026-09-01", 150)), "2026-09-01"))
                        .status())
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(first(book(illinois).evaluate(plain, List.of(c("2023-08-31", 150)), "2023-08-31"))
                        .status())
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k28_a_shortfall_may_be_filled_for_thirty_days() {
        // K-28 begin: Grace / cure period
        Requirement.Builder texas =
                owed(48, Window.cycle()).deadline(Deadline.end().curable(Period.ofDays(30)));
        // K-28 end
        License license = license("2023-03-01/2025-02-28").build();
        Credit most = c("2024-01-01", 40);
        Credit rest = c("2025-03-30", 8);

        assertThat(first(book(texas).evaluate(license, List.of(most, rest), "2025-02-27"))
                        .deadline())
                .isEqualTo(day("2025-02-28"));
        Evaluation atTheEnd = book(texas).evaluate(license, List.of(most, rest), "2025-02-28");
        assertThat(first(atTheEnd).status()).isEqualTo(RequirementStatus.OPEN);
        assertThat(first(atTheEnd).deadline()).isEqualTo(day("2025-03-30"));
        assertThat(atTheEnd.validUntil()).contains(day("2025-03-30"));
        assertThat(verdictOn(book(texas), license, "2025-03-30", most, rest)).isEqualTo(Verdict.COMPLIANT);
        assertThat(verdictOn(book(texas), license, "2025-03-30", most)).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(verdictOn(book(texas), license, "2025-04-01", most, c("2025-03-31", 8)))
                .isEqualTo(Verdict.NON_COMPLIANT);
        Evaluation notShort = book(texas).evaluate(license, List.of(c("2024-01-01", 48), rest), "2025-03-30");
        assertThat(first(notShort).counted()).isEqualTo(Amount.of(48));
        assertThat(first(notShort).deadline()).isEqualTo(day("2025-02-28"));
    }

    private static Verdict verdictOn(ConstructBook book, License license, String asOf, Credit... credits) {
        return book.evaluate(license, List.of(credits), asOf).verdict();
    }

    @Test
    void k29_which_date_decides_is_said_by_the_rule() {
        // K-29 begin: Rule keyed on which version applies
        Requirement.Builder ohio = owed(1, Window.cycle())
                .when(Condition.appliedBefore(day("2021-07-01")).negate());
        Requirement.Builder california = owed(1, Window.cycle()).when(Condition.issuedOnOrAfter(day("2019-01-01")));
        ConstructBook byIssue = book(owed(1, CYCLE))
                .edition(e -> e.inForce(DateRange.from(day("2019-01-01"))))
                .book(b -> b.editionDate(Anchor.issue()));
        // K-29 end
        License.Builder applied = license("2019-07-01/2021-06-30");

        assertThat(status(book(ohio), applied.appliedOn(day("2021-06-30")).build()))
                .isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(book(ohio), applied.appliedOn(day("2021-07-01")).build()))
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(status(byIssue, issued("2019-01-01", "2023-07-01/2025-06-30")))
                .isEqualTo(RequirementStatus.UNMET);
        assertThatThrownBy(() -> verdict(byIssue, issued("2018-12-31", "2023-07-01/2025-06-30")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/license/issuedOn: no edition");
        assertThatThrownBy(
                        () -> verdict(byIssue, license("2023-07-01/2025-06-30").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/license/issuedOn: is missing");
        assertThat(status(book(california), issued("2018-12-31", "2023-07-01/2025-06-30")))
                .isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(book(california), issued("2019-01-01", "2023-07-01/2025-06-30")))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k30_a_total_is_optional() {
        // K-30 begin: Total minimum
        ConstructBook indiana = ConstructBook.with();
        Requirement.Builder washington = owed(200, Window.cycle());
        // K-30 end

        assertThat(indiana.verdict()).isEqualTo("exempt");
        assertThat(book(washington).verdict(c("2024-01-01", 200))).isEqualTo("compliant");
        assertThat(book(washington).verdict(c("2024-01-01", 199))).isEqualTo("non-compliant");
    }

    @Test
    void k31_a_rate_for_each_year() {
        // K-31 begin: Annual rate inside a longer cycle
        RequiredAmount michigan = RequiredAmount.perYear(Amount.of(1), Rounding.HUNDREDTHS);
        RequiredAmount begun = RequiredAmount.perYear(Amount.of(1), new Rounding(RoundingMode.UP, Amount.of(1)));
        // K-31 end
        License three = license("2021-06-02/2024-06-01").build();
        License thirtyMonths = license("2022-01-01/2024-06-30").build();

        assertThat(status(book(owed(michigan, CYCLE)), three, c("2022-01-01", 3)))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(book(owed(michigan, CYCLE)), three, c("2022-01-01", 2)))
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(first(book(owed(michigan, CYCLE)).evaluate(thirtyMonths, List.of()))
                        .required())
                .isEqualTo(Amount.of("2.5"));
        assertThat(first(book(owed(begun, CYCLE)).evaluate(thirtyMonths, List.of()))
                        .required())
                .isEqualTo(Amount.of(3));
    }

    @Test
    void k32_a_table_for_the_first_period() {
        // K-32 begin: Proportional first period
        RequiredAmount colorado = RequiredAmount.byMonthsLicensed(
                new MonthStep(5, Amount.of(5)),
                new MonthStep(10, Amount.of(10)),
                new MonthStep(15, Amount.of(15)),
                new MonthStep(20, Amount.of(22)),
                new MonthStep(24, Amount.of(30)));
        // K-32 end
        ConstructBook book = book(owed(colorado, CYCLE));
        String cycle = "2023-05-01/2025-04-30";

        assertThat(status(book, issued("2024-12-02", cycle))).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(book, issued("2023-09-01", cycle), c("2024-01-01", 22)))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(book, issued("2023-05-01", cycle), c("2024-01-01", 22)))
                .isEqualTo(RequirementStatus.UNMET);
        assertThatThrownBy(() -> verdict(book, license(cycle).build())).hasMessageContaining("/license/issuedOn");
    }

    @Test
    void k33_a_lower_amount_for_a_short_first_period() {
        // K-33 begin: Step reduction
        Condition shortPeriod = Condition.licensedLessThan(13);
        Requirement.Builder full = owed(50, Window.cycle()).when(shortPeriod.negate());
        Requirement.Builder reduced = owed("us-xx/reduced", 25, Window.cycle()).when(shortPeriod);
        // K-33 end
        String cycle = "2023-05-01/2025-04-30";

        assertThat(verdict(book(full, reduced), issued("2024-04-02", cycle), c("2024-05-05", 25)))
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(verdict(book(full, reduced), issued("2024-04-01", cycle), c("2024-05-05", 25)))
                .isEqualTo(Verdict.NON_COMPLIANT);
        Evaluation unknown = book(full, reduced).evaluate(c("2024-05-05", 50));
        assertThat(unknown.verdict()).as("enough either way").isEqualTo(Verdict.COMPLIANT);
        assertThat(unknown.questions()).isEmpty();
    }

    @Test
    void k34_the_first_renewal_is_exempt() {
        // K-34 begin: First-renewal exemption
        Requirement.Builder illinois =
                owed(150, Window.cycle()).when(Condition.firstCycle().negate());
        // K-34 end

        assertThat(verdict(book(illinois), issued("2023-07-01", "2023-07-01/2025-06-30")))
                .isEqualTo(Verdict.EXEMPT);
        assertThat(verdict(book(illinois), issued("2023-06-30", "2023-07-01/2025-06-30")))
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void k35_the_first_renewal_is_exempt_but_for_some_topics() {
        // K-35 begin: First-renewal exemption with carve-outs
        Requirement.Builder total =
                owed(40, Window.cycle()).when(Condition.firstCycle().negate());
        Requirement.Builder errors = owed("us-xx/errors", 2, Window.cycle());
        // K-35 end
        License firstCycle = issued("2023-07-01", "2023-07-01/2025-06-30");

        assertThat(verdict(book(total, errors), firstCycle, c("2024-01-01", 2))).isEqualTo(Verdict.COMPLIANT);
        assertThat(verdict(book(total, errors), firstCycle, c("2024-01-01", 1))).isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void k36_a_share_of_what_another_requirement_asks_for() {
        // K-36 begin: Percentage requirement
        RequiredAmount fifth = RequiredAmount.percentOf(20, TOTAL, Rounding.HUNDREDTHS);
        Requirement.Builder geriatrics = ConstructBook.requirement(
                RequirementId.of("us-xx/geriatrics"), Demand.credits(fifth, anyCredit(), Window.ever()));
        // K-36 end
        Requirement.Builder total = owed(50, CYCLE);

        Credit early = c("2020-01-01", 10);
        assertThat(book(total, geriatrics).evaluate(early).requirements().get(1).status())
                .isEqualTo(RequirementStatus.MET);
        assertThat(book(total, geriatrics)
                        .evaluate(c("2020-01-01", 9))
                        .requirements()
                        .get(1)
                        .missing())
                .isEqualTo(Amount.of(1));
        assertThat(book(total, geriatrics).verdict(early, c("2024-01-01", 60)))
                .as("more credits never raise the share (C-12)")
                .isEqualTo("compliant");
    }
}
