package io.github.cmerules.core.diff;

import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumAnd;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.licenseWithoutFacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.diff.VariedEvaluation.Variation;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.LicenseReference;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationDiffTest {

    @Test
    void aNightWithoutNewsIsNoChange() {
        Evaluation yesterday = evaluate(license().build(), exactMinimumWithout("general"), "2025-01-01");
        Evaluation today = evaluate(license().build(), exactMinimumWithout("general"), "2025-01-02");

        assertThat(EvaluationDiff.between(yesterday, today).isEmpty()).isTrue();
        assertThat(EvaluationDiff.between(yesterday, today).sentences()).isEmpty();
    }

    @Test
    void aCreditThatCompletesTheLicenseIsSaidWithWhatItBrings() {
        Evaluation before = evaluate(license().build(), exactMinimumWithout("pain"), "2025-01-01");
        Evaluation after = evaluate(license().build(), exactMinimum(), "2025-01-02");

        EvaluationDiff diff = EvaluationDiff.between(before, after);

        assertThat(diff.sentences())
                .containsExactly(
                        "Verdict in-progress, now compliant.",
                        "Valid until 2025-06-30, now any day.",
                        "Total (us-xx/total): status open, now met; counted 18, now 20; missing 2, now 0.",
                        "Pain management (us-xx/pain): status open, now met; counted 0, now 2; missing 2, now 0.",
                        "The credit pain is new: claimed 2; worth 2.",
                        "The credit pain toward us-xx/total is new: counted 2.",
                        "The credit pain toward us-xx/pain is new: counted 2.",
                        "The evidence of pain is new: to be kept until 2026-06-30.");
        assertThat(diff.newlyCounted())
                .extracting(change -> change.requirement().orElseThrow())
                .containsExactly(SampleRuleBook.TOTAL, SampleRuleBook.PAIN);
        assertThat(diff.noLongerCounted()).isEmpty();
    }

    @Test
    void aCreditThatNoLongerCountsIsSaidWithTheReason() {
        Evaluation before = evaluate(
                license().build(),
                exactMinimumAnd(credit("again", "2024-08-01", "3", Topics.PATIENT_SAFETY)
                        .build()));
        Evaluation after = evaluate(
                license().build(),
                exactMinimumAnd(credit("again", "2024-08-01", "3", Topics.PATIENT_SAFETY)
                        .format(Formats.TEACHING)
                        .build()));

        EvaluationDiff diff = EvaluationDiff.between(before, after);

        assertThat(diff.sentences())
                .contains("The credit again toward us-xx/safety: counted 3, now 1; not counted nothing, now 2"
                        + " over-limit.");
        assertThat(diff.noLongerCounted()).isEmpty();
        assertThat(EvaluationDiff.between(before, evaluate(license().build(), exactMinimumAnd()))
                        .noLongerCounted())
                .extracting(EvaluationChange::name)
                .containsOnly("again");
    }

    @Test
    void anAnsweredQuestionIsGone() {
        EvaluationDiff diff = EvaluationDiff.between(
                evaluate(licenseWithoutFacts().build(), exactMinimum()),
                evaluate(license().build(), exactMinimum()));

        assertThat(diff.sentences()).noneMatch(sentence -> sentence.startsWith("The question about on-staff"));
        EvaluationDiff answered = EvaluationDiff.between(
                evaluate(licenseWithoutFacts().build(), exactMinimumWithout("pediatrics")),
                evaluate(license().build(), exactMinimumWithout("pediatrics")));
        assertThat(answered.sentences())
                .contains("The question about serves-children is gone: asking \"Does the licensee serve children?\";"
                        + " affecting us-xx/pediatrics.");
    }

    @Test
    void aDifferentOrderIsAChangeOnlyWhereNothingElseIs() {
        Evaluation usual = VariedEvaluation.with();

        assertThat(EvaluationDiff.between(usual, VariedEvaluation.with(Variation.ORDER_OF_CREDITS))
                        .sentences())
                .containsExactly("The order in which things are listed changed, and nothing else.");
        assertThat(EvaluationDiff.between(usual, VariedEvaluation.with(Variation.ORDER_OF_CREDITS, Variation.VERDICT))
                        .sentences())
                .containsExactly("Verdict in-progress, now compliant.");
    }

    @Test
    void valuesInTheSameWordsAreGivenInFull() {
        EvaluationDiff diff =
                EvaluationDiff.between(VariedEvaluation.with(), VariedEvaluation.with(Variation.CITED_ON_ANOTHER_DAY));

        assertThat(diff.changes()
                        .get(0)
                        .property(EvaluationProperty.CITATIONS)
                        .orElseThrow()
                        .before())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(Variation.class)
    void everySingleVariationButTheDayIsAChange(Variation variation) {
        EvaluationDiff diff = EvaluationDiff.between(VariedEvaluation.with(), VariedEvaluation.with(variation));

        assertThat(diff.isEmpty()).isEqualTo(variation == Variation.AS_OF);
    }

    @Test
    void evaluationsOfTwoLicensesAreRefused() {
        Evaluation one = VariedEvaluation.with();
        Evaluation other = Evaluation.builder()
                .from(one)
                .license(new LicenseReference(Jurisdiction.of("US-YY"), Profession.MD, Optional.empty()))
                .build();

        assertThatThrownBy(() -> EvaluationDiff.between(one, other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"US-XX MD\" and \"US-YY MD\" are two licenses");
    }
}
