package io.github.cmerules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.testkit.generators.Situation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletionsTest {

    private final Situation situation = Samples.SITUATION
            .with(License.builder().from(Samples.LICENSE).facts(Map.of()).build())
            .with(Samples.CREDITS.stream()
                    .filter(credit -> !credit.id().equals("pain"))
                    .toList());
    private final Evaluation evaluation = situation.evaluate();

    @Test
    void nothingIsWrongWithAnEvaluation() {
        assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Completions.violations(situation, evaluation)).isEmpty();
    }

    @Test
    void aGuessedVerdictIsFound() {
        Evaluation guessed = Evaluation.builder()
                .from(evaluation)
                .verdict(Verdict.NON_COMPLIANT)
                .build();

        assertThat(Completions.violations(situation, guessed))
                .containsExactly("verdict: is [non-compliant], by all completions [undetermined]");
    }

    @Test
    void aGuessedStatusIsFound() {
        List<RequirementOutcome> outcomes = evaluation.requirements().stream()
                .map(outcome -> outcome.id().equals(SampleRuleBook.PAIN)
                        ? RequirementOutcome.builder()
                                .from(outcome)
                                .status(RequirementStatus.UNMET)
                                .build()
                        : outcome)
                .toList();

        assertThat(Completions.violations(
                        situation,
                        Evaluation.builder()
                                .from(evaluation)
                                .requirements(outcomes)
                                .build()))
                .containsExactly("sample/pain: status: is [unmet], by all completions [undetermined]");
    }

    @Test
    void aMissingQuestionIsFound() {
        Evaluation silent =
                Evaluation.builder().from(evaluation).questions(List.of()).build();

        assertThat(Completions.violations(situation, silent))
                .singleElement()
                .asString()
                .startsWith("questions: is [{}]");
    }
}
