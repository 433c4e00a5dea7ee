package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.END;
import static io.github.cmerules.core.SampleRuleBook.LIMITED;
import static io.github.cmerules.core.SampleRuleBook.SHARING;
import static io.github.cmerules.core.SampleRuleBook.bareLicense;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    /** Enough only if the same two credits serve pain and palliative care. */
    private static List<Credit> sharedCredits() {
        List<Credit> credits = exactMinimumWithout("pain", "palliative");
        credits.add(credit("both", "2024-05-01", "2", Topics.OPIOID_PAIN, Topics.END_OF_LIFE)
                .build());
        credits.add(credit("more", "2024-08-01", "2").build());
        return credits;
    }

    @Test
    void aSwitchThatDecidesTheVerdictIsFound() {
        Readings readings =
                Evaluator.readings(license().build(), sharedCredits(), options().build());

        assertThat(readings.evaluation())
                .isEqualTo(SampleRuleBook.evaluate(license().build(), sharedCredits()));
        assertThat(readings.evaluation().verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(readings.others())
                .containsExactly(new Readings.Other(SHARING, "both", Optional.of(Verdict.COMPLIANT), List.of()));
        assertThat(readings.decisive()).isEqualTo(readings.others());
    }

    @Test
    void aSwitchThatDecidesNothingIsListedAndNotDecisive() {
        Readings readings =
                Evaluator.readings(license().build(), exactMinimum(), options().build());

        assertThat(readings.others())
                .containsExactly(new Readings.Other(SHARING, "both", Optional.of(Verdict.COMPLIANT), List.of()));
        assertThat(readings.decisive()).isEmpty();
    }

    @Test
    void theOtherValuesAreThoseNotInEffect() {
        EvaluationOptions both = options().putInterpretations(SHARING, "both").build();

        Readings readings = Evaluator.readings(license().build(), sharedCredits(), both);

        assertThat(readings.evaluation().verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(readings.decisive())
                .containsExactly(new Readings.Other(SHARING, "single", Optional.of(Verdict.NON_COMPLIANT), List.of()));
    }

    @Test
    void aReadingUnderWhichNothingCanBeEvaluatedHasItsProblems() {
        InterpretationId cycles = InterpretationId.of("XX-3");
        RuleBook book = RuleBook.builder()
                .from(SampleRuleBook.book())
                .addCalendars(new CalendarRule(
                        Condition.licenseType(LIMITED).and(Condition.reading(cycles, "known")),
                        new BirthdayCalendar(2, BirthdayCalendar.First.NEXT_BIRTHDAY, 3),
                        List.of(SampleRuleBook.ACT),
                        List.of(cycles)))
                .addInterpretations(Interpretation.of(cycles, "The calendar holds.", "It does not.", "Invented.")
                        .withChoice("known", "unknown"))
                .build();
        EvaluationOptions options = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book))
                .asOf(END)
                .build();

        Readings readings = Evaluator.readings(
                bareLicense()
                        .type(LIMITED)
                        .issuedOn(LocalDate.of(2021, 7, 1))
                        .birthDate(LocalDate.of(1980, 7, 10))
                        .build(),
                List.of(),
                options);

        assertThat(readings.evaluation().verdict()).isEqualTo(Verdict.EXEMPT);
        assertThat(readings.decisive()).singleElement().satisfies(other -> {
            assertThat(other.interpretation()).isEqualTo(cycles);
            assertThat(other.value()).isEqualTo("unknown");
            assertThat(other.verdict()).isEmpty();
            assertThat(other.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.path()).isEqualTo("/license/cycle"));
        });
    }

    @Test
    void whatCannotBeEvaluatedAtAllIsRefused() {
        assertThatThrownBy(() -> Evaluator.readings(
                        bareLicense().build(), List.of(), options().build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/license/cycle");
    }
}
