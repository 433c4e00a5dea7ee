package io.github.cmerules.core.outlook;

import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.diff.EvaluationChange;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionChangesTest {

    private static final EvaluationOptions OPTIONS = ComingRules.options("2025-01-01");
    private static final EditionChanges CHANGES = EditionChanges.by(LocalDate.of(2026, 5, 1), OPTIONS);

    @Test
    void aLicenseIsEvaluatedUnderBothEditions() {
        List<Credit> credits = exactMinimumWithout("pain");

        EditionChange change = CHANGES.of(license().build(), credits).orElseThrow();

        assertThat(change.before()).isEqualTo(Evaluator.evaluate(license().build(), credits, OPTIONS));
        Evaluation after = change.after().orElseThrow();
        assertThat(after.ruleBook().edition()).isEqualTo("2026-01-01");
        assertThat(after.cycle()).isEqualTo(change.before().cycle());
        assertThat(after.asOf()).isEqualTo(change.before().asOf());
        assertThat(after.requirement(SampleRuleBook.TOTAL).orElseThrow().missing())
                .hasToString("12");
        assertThat(change.diff().orElseThrow().sentences())
                .contains("Total (us-xx/total): required 20, now 30; missing 2, now 12.");
    }

    @Test
    void theSameTextUnderAnotherNameChangesNothing() {
        EditionChange change = EditionChanges.by(LocalDate.of(2030, 1, 1), OPTIONS)
                .of(license().build(), exactMinimumWithout("pain"))
                .orElseThrow();

        assertThat(change.isEmpty()).isTrue();
        assertThat(change.rules()).isEmpty();
        assertThat(change.diff().orElseThrow().changes())
                .hasSize(2)
                .extracting(EditionChangesTest::named)
                .containsExactly("evaluation ", "notice as-if");
    }

    private static String named(EvaluationChange change) {
        return change.part() + " " + change.name();
    }

    @Test
    void nothingIsComingWhereTheEditionIsInForceOrOver() {
        assertThat(EditionChanges.by(LocalDate.of(2025, 1, 1), OPTIONS)
                        .of(license().build(), List.of()))
                .isEmpty();
        assertThat(EditionChanges.by(LocalDate.of(2015, 1, 1), OPTIONS)
                        .of(license().build(), List.of()))
                .isEmpty();
        assertThat(EditionChanges.by(LocalDate.of(2001, 1, 1), OPTIONS)
                        .of(license().build(), List.of()))
                .isEmpty();
    }

    @Test
    void aLicenseThatTheComingEditionCannotTakeSaysWhy() {
        EditionChange change = EditionChanges.by(LocalDate.of(2020, 1, 1), ComingRules.options("2019-01-01"))
                .of(
                        license()
                                .cycle(Cycle.of("2018-01-01/2019-12-31"))
                                .addFulfilled(new Fulfillment(SampleRuleBook.PAIN, Optional.empty()))
                                .build(),
                        List.of())
                .orElseThrow();

        assertThat(change.after()).isEmpty();
        assertThat(change.problems()).isNotEmpty();
        assertThat(change.isEmpty()).isFalse();
        assertThat(change.diff()).isEmpty();
    }

    @Test
    void aStreamWithoutEndGoesThroughOneByOne() {
        AtomicInteger made = new AtomicInteger();
        List<Boolean> changed = Stream.generate(
                        () -> exactMinimumWithout(made.incrementAndGet() % 2 == 0 ? "pain" : ""))
                .map(credits -> CHANGES.of(license().build(), credits))
                .flatMap(Optional::stream)
                .map(change -> change.before().equals(change.after().orElseThrow()))
                .limit(50)
                .toList();

        assertThat(changed).hasSize(50).containsOnly(false);
        assertThat(made).hasValue(50);
    }

    @Test
    void inParallelItIsTheSame() {
        List<List<Credit>> dossiers = IntStream.range(0, 60)
                .mapToObj(i -> List.of(
                        credit("c" + i, "2024-02-01", Integer.toString(i)).build()))
                .toList();
        EditionChanges fresh = EditionChanges.by(LocalDate.of(2026, 5, 1), OPTIONS);

        assertThat(dossiers.parallelStream()
                        .map(credits -> fresh.of(license().build(), credits))
                        .toList())
                .isEqualTo(dossiers.stream()
                        .map(credits -> CHANGES.of(license().build(), credits))
                        .toList());
    }

    @Test
    void anEditionBroughtForwardTakesThePlaceOfThoseBefore() {
        RuleBook early = ComingRules.BOOK.asIf(ComingRules.LATER, LocalDate.of(2024, 7, 1));

        List<String> editions = new ArrayList<>();
        for (Edition edition : early.editions()) {
            editions.add(edition.id() + " " + edition.inForce());
        }
        assertThat(editions)
                .containsExactly(
                        "2010-01-01 2010-01-01/2019-12-31",
                        "2020-01-01 2020-01-01/2024-06-30",
                        "2028-01-01 2024-07-01/..");
        assertThat(ComingRules.BOOK
                        .asIf(ComingRules.COMING, LocalDate.of(2020, 1, 1))
                        .editions())
                .extracting(Edition::id)
                .containsExactly("2010-01-01", "2026-01-01", "2028-01-01");
    }

    @Test
    void onlyAnEditionOfTheBookIsBroughtForward() {
        assertThatThrownBy(() -> ComingRules.BOOK.asIf(ComingRules.COMING, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cannot start on [2026-01-01]");
        assertThatThrownBy(() -> SampleRuleBook.book().asIf(ComingRules.COMING, LocalDate.of(2025, 1, 1)))
                .isInstanceOf(InvalidInputException.class);
    }
}
