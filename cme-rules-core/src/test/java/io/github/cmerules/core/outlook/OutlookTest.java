package io.github.cmerules.core.outlook;

import static io.github.cmerules.core.SampleRuleBook.PAIN;
import static io.github.cmerules.core.SampleRuleBook.PALLIATIVE;
import static io.github.cmerules.core.SampleRuleBook.PEDIATRICS;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.bareLicense;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.licenseWithoutFacts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.RequirementOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate END = SampleRuleBook.END;

    private static Outlook outlook(License license, String asOf, String... without) {
        return Outlook.of(license, exactMinimumWithout(without), ComingRules.options(asOf));
    }

    private static List<RequirementId> ids(List<RequirementOutcome> outcomes) {
        return outcomes.stream().map(RequirementOutcome::id).toList();
    }

    @Test
    void whatIsShortIsDueOnItsDay() {
        Outlook outlook = outlook(license().build(), "2025-01-01", "pain", "general");

        assertThat(outlook.days())
                .extracting(DueDay::date)
                .containsExactly(LocalDate.of(2025, 3, 30), LocalDate.of(2025, 5, 31), END);
        assertThat(ids(outlook.next().orElseThrow().due())).containsExactly(ComingRules.EARLY);
        assertThat(outlook.days().get(1).keyDates()).hasSize(1);
        assertThat(outlook.days().get(1).due()).isEmpty();
        assertThat(outlook.license().orElseThrow().date()).isEqualTo(END);
        assertThat(ids(outlook.license().orElseThrow().due())).containsExactly(TOTAL, PAIN);
        assertThat(outlook.overdue()).isEmpty();
        assertThat(outlook.validUntil()).isEqualTo(outlook.evaluation().validUntil());
    }

    @Test
    void whatWasDueIsOverdueFromItsDayOn() {
        Outlook outlook = outlook(license().build(), "2025-03-30", "pain");

        assertThat(ids(outlook.overdue())).containsExactly(ComingRules.EARLY);
        assertThat(ids(outlook.next().orElseThrow().due())).containsExactly(TOTAL, PAIN);
    }

    @Test
    void theLastDayOfTheCycleIsStillToCome() {
        assertThat(outlook(license().build(), "2025-06-30", "pain").license()).isPresent();
        assertThat(outlook(license().build(), "2025-06-30", "pain").next()).isEmpty();
        assertThat(outlook(license().build(), "2025-07-01", "pain").license()).isEmpty();
        assertThat(outlook(license().build(), "2025-07-01", "pain").days()).isEmpty();
    }

    @Test
    void whatMayBeShortIsDueToo() {
        Outlook outlook = outlook(licenseWithoutFacts().build(), "2025-05-01", "pediatrics");

        assertThat(ids(outlook.next().orElseThrow().due())).contains(PEDIATRICS);
    }

    @Test
    void theNextCycleIsAsLongAsTheOneGiven() {
        NextCycle next = outlook(license().build(), "2025-01-01").nextCycle().orElseThrow();

        assertThat(next.cycle()).isEqualTo(Cycle.of("2025-07-01/2027-06-30"));
        assertThat(next.basis()).isEqualTo(NextCycle.Basis.LENGTH);
        assertThat(next.evaluation().orElseThrow().ruleBook().edition()).isEqualTo("2026-01-01");
        assertThat(next.evaluation().orElseThrow().verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(next.appears()).containsExactly(ComingRules.BIAS);
        assertThat(next.vanishes()).containsExactly(PEDIATRICS);
        assertThat(ids(next.due()))
                .containsExactly(
                        TOTAL,
                        SampleRuleBook.SAFETY,
                        SampleRuleBook.HANDBOOK,
                        PAIN,
                        PALLIATIVE,
                        ComingRules.EARLY,
                        ComingRules.BIAS);
    }

    @Test
    void anEndOfFebruaryStaysOne() {
        License license = license().cycle(Cycle.of("2022-03-01/2024-02-29")).build();

        assertThat(outlook(license, "2024-01-01").nextCycle().orElseThrow().cycle())
                .isEqualTo(Cycle.of("2024-03-01/2026-02-28"));
    }

    @Test
    void theCalendarLaysOutTheNextCycle() {
        License.Builder license =
                bareLicense().issuedOn(LocalDate.of(2023, 1, 10)).birthDate(LocalDate.of(1980, 9, 1));

        NextCycle computed = outlook(license.build(), "2023-06-01").nextCycle().orElseThrow();
        NextCycle given = outlook(
                        license.cycle(Cycle.of("2023-01-10/2023-09-01")).build(), "2023-06-01")
                .nextCycle()
                .orElseThrow();
        NextCycle another = outlook(
                        license.cycle(Cycle.of("2023-01-10/2023-12-31")).build(), "2023-06-01")
                .nextCycle()
                .orElseThrow();

        assertThat(computed.cycle()).isEqualTo(Cycle.of("2023-09-02/2025-09-01"));
        assertThat(computed.basis()).isEqualTo(NextCycle.Basis.CALENDAR);
        assertThat(given).isEqualTo(computed);
        assertThat(another.basis()).isEqualTo(NextCycle.Basis.LENGTH);
        assertThat(another.cycle().start()).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void onlyAWaiverThatReachesIntoTheNextCycleHoldsThere() {
        License license = license()
                .addWaivers(
                        new Waiver(Optional.of(TOTAL), Optional.of("W-1"), Optional.empty()),
                        new Waiver(Optional.of(PAIN), Optional.of("W-2"), Optional.of(LocalDate.of(2027, 6, 30))))
                .build();

        NextCycle next = outlook(license, "2025-01-01").nextCycle().orElseThrow();

        assertThat(ids(next.due())).contains(TOTAL).doesNotContain(PAIN);
    }

    @Test
    void aNextCycleThatCannotBeEvaluatedSaysWhy() {
        License license = license()
                .cycle(Cycle.of("2018-01-01/2019-12-31"))
                .addFulfilled(new Fulfillment(PALLIATIVE, Optional.empty()))
                .build();

        NextCycle next = outlook(license, "2019-01-01").nextCycle().orElseThrow();

        assertThat(next.evaluation()).isEmpty();
        assertThat(next.due()).isEmpty();
        assertThat(next.problems())
                .singleElement()
                .matches(problem -> problem.message().contains("is owed in every cycle"));
    }

    @Test
    void anApplicationHasNoNextCycle() {
        License license = bareLicense()
                .occasion(Occasion.INITIAL)
                .appliedOn(LocalDate.of(2025, 2, 1))
                .build();

        Outlook outlook = Outlook.of(license, List.of(), ComingRules.options("2025-01-01"));

        assertThat(outlook.nextCycle()).isEmpty();
        assertThat(outlook.license().orElseThrow().date()).isEqualTo(LocalDate.of(2025, 2, 1));
    }

    @Test
    void eachComingEditionIsComparedWithTheOneUsed() {
        Outlook outlook = outlook(license().build(), "2025-01-01");

        assertThat(outlook.comingEditions())
                .extracting(change -> change.coming().id())
                .containsExactly("2026-01-01", "2028-01-01");
        EditionChange change = outlook.comingEditions().get(0);
        assertThat(change.used()).isEqualTo(ComingRules.USED);
        assertThat(change.before()).isEqualTo(outlook.evaluation());
        assertThat(change.appears()).containsExactly(ComingRules.BIAS);
        assertThat(change.vanishes()).containsExactly(PEDIATRICS);
        assertThat(change.changes()).containsExactly(TOTAL);
        assertThat(change.after().orElseThrow().notices()).contains("as-if");
        assertThat(change.after().orElseThrow().ruleBook().digest())
                .isNotEqualTo(ComingRules.COMING.digest())
                .isNotEqualTo(ComingRules.USED.digest());
        assertThat(change.isEmpty()).isFalse();
        assertThat(outlook.comingEditions().get(1).isEmpty()).isTrue();
    }

    @Test
    void rulesOfOtherSchedulesAreLeftOut() {
        EditionChange renewal =
                outlook(license().build(), "2025-01-01").comingEditions().get(0);
        License applicant = bareLicense()
                .occasion(Occasion.INITIAL)
                .appliedOn(LocalDate.of(2025, 2, 1))
                .build();
        EditionChange initial = Outlook.of(applicant, exactMinimum(), ComingRules.options("2025-01-01"))
                .comingEditions()
                .get(0);

        assertThat(renewal.rules())
                .isNotEmpty()
                .allMatch(rule ->
                        rule.schedule().filter("Full license, renewal"::equals).isPresent());
        assertThat(initial.rules()).isEmpty();
        assertThat(initial.isEmpty()).isTrue();
    }
}
