package io.github.cmerules.core.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.outcome.RequirementOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of every outlook, on any day and for any transcript. */
class OutlookPropertyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 1);

    @Provide
    Arbitrary<Outlook> outlooks() {
        Arbitrary<Set<Credit>> transcripts =
                Arbitraries.of(SampleRuleBook.exactMinimum()).set();
        Arbitrary<Optional<Boolean>> facts = Arbitraries.of(true, false).optional();
        return Combinators.combine(transcripts, days(), facts).as((credits, day, fact) -> {
            License.Builder license = SampleRuleBook.licenseWithoutFacts();
            fact.ifPresent(value ->
                    license.putFacts(SampleRuleBook.SERVES_CHILDREN, value ? FactValue.TRUE : FactValue.FALSE));
            return Outlook.of(license.build(), credits, ComingRules.options(day.toString()));
        });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 300).map(FIRST_DAY::plusDays);
    }

    @Provide
    Arbitrary<UrgencyScale> scales() {
        return Arbitraries.integers()
                .between(0, 200)
                .set()
                .ofMaxSize(4)
                .map(days -> new UrgencyScale(days.stream()
                        .map(number -> new UrgencyScale.Level("within " + number, number))
                        .toList()));
    }

    @Property(tries = 100)
    void noDayIsBeforeThatOfTheEvaluationAndNothingOnItIsDone(@ForAll("outlooks") Outlook outlook) {
        assertThat(outlook.days()).allSatisfy(day -> {
            assertThat(day.date()).isAfterOrEqualTo(outlook.asOf());
            assertThat(day.due())
                    .allMatch(due -> !due.status().satisfied() && due.deadline().equals(day.date()));
        });
        assertThat(outlook.days()).extracting(DueDay::date).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void whatIsNotSatisfiedIsDueOrOverdueOrWaitsForAnAnswer(@ForAll("outlooks") Outlook outlook) {
        List<RequirementOutcome> due =
                outlook.days().stream().flatMap(day -> day.due().stream()).toList();

        assertThat(outlook.evaluation().requirements().stream()
                        .filter(outcome -> !outcome.status().satisfied())
                        .filter(outcome -> !outcome.deadline().isBefore(outlook.asOf()))
                        .filter(outcome -> !outlook.overdue().contains(outcome)))
                .containsExactlyInAnyOrderElementsOf(due);
        assertThat(outlook.overdue()).noneMatch(due::contains);
    }

    @Property(tries = 100)
    void theNextCycleStartsOnTheDayAfterThisOne(@ForAll("outlooks") Outlook outlook) {
        NextCycle next = outlook.nextCycle().orElseThrow();

        assertThat(next.cycle().start()).isEqualTo(SampleRuleBook.END.plusDays(1));
        assertThat(next.evaluation().orElseThrow().asOf()).isEqualTo(outlook.asOf());
        assertThat(next.appears()).noneMatch(next.vanishes()::contains);
    }

    @Property(tries = 500)
    void theCloserTheMoreUrgent(
            @ForAll("scales") UrgencyScale scale,
            @ForAll("days") LocalDate earlier,
            @ForAll("days") LocalDate later,
            @ForAll("days") LocalDate deadline) {
        LocalDate first = earlier.isBefore(later) ? earlier : later;
        LocalDate second = earlier.isBefore(later) ? later : earlier;

        assertThat(place(scale, scale.level(second, deadline)))
                .isLessThanOrEqualTo(place(scale, scale.level(first, deadline)));
    }

    @Property(tries = 500)
    void aLevelHoldsUpToItsDaysAndNoFurther(@ForAll("scales") UrgencyScale scale, @ForAll("days") LocalDate deadline) {
        for (UrgencyScale.Level level : scale.levels()) {
            LocalDate border = deadline.minusDays(level.days());
            assertThat(scale.level(border, deadline)).contains(level);
            assertThat(scale.level(border.minusDays(1), deadline)).isNotEqualTo(Optional.of(level));
        }
    }

    private static int place(UrgencyScale scale, Optional<UrgencyScale.Level> level) {
        return level.map(scale.levels()::indexOf).orElse(scale.levels().size());
    }
}
