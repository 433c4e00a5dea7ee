package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.RequirementOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked evaluation of docs/concepts.md gives what that page says. */
class ConceptsExampleTest {

    private static final Evaluation EVALUATION = Evaluator.evaluate(
            License.builder()
                    .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                    .profession(Profession.MD)
                    .type(LicenseType.FULL)
                    .cycle(Cycle.of("2023-03-15/2025-03-14"))
                    .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
                    .putFacts(MassachusettsFacts.PRACTICES_MEDICINE, FactValue.FALSE)
                    .build(),
            credits(),
            EvaluationOptions.builder().asOf(LocalDate.of(2025, 1, 31)).build());

    private static List<Credit> credits() {
        return List.of(
                MassachusettsRuleBookTest.credit("c1", "2024-05-02", "3", Topics.OPIOID_PAIN),
                wellness("c2", "2024-06-10"),
                wellness("c3", "2024-09-01"),
                MassachusettsRuleBookTest.credit("c4", "2024-10-05", "6", MassachusettsTopics.BOARD_REGULATIONS),
                MassachusettsRuleBookTest.credit("c5", "2019-02-01", "2", Topics.END_OF_LIFE),
                MassachusettsRuleBookTest.credit("c6", "2025-02-10", "30"));
    }

    private static Credit wellness(String id, String date) {
        return Credit.builder()
                .from(MassachusettsRuleBookTest.credit(id, date, "9", Topics.WELLNESS_BURNOUT))
                .activityId("w-1")
                .build();
    }

    private static String row(RequirementOutcome outcome) {
        return "| `" + outcome.id() + "` | " + outcome.counted() + " of " + outcome.required() + " | "
                + outcome.status() + " |";
    }

    private static String row(CreditOutcome credit) {
        String uses = credit.uses().stream()
                .map(use -> name(use.requirement()) + " " + use.amount())
                .collect(Collectors.joining(", "));
        String rejections = credit.rejections().stream()
                .map(rejection -> name(rejection.requirement()) + " " + rejection.amount() + " " + rejection.reason())
                .collect(Collectors.joining(", "));
        return "| " + credit.id() + " | " + credit.claimed() + " | " + credit.worth() + " | "
                + (uses.isEmpty() ? "-" : uses) + " | " + (rejections.isEmpty() ? "-" : rejections) + " |";
    }

    private static String name(RequirementId id) {
        return id.code().substring(id.code().indexOf('/') + 1);
    }

    @Test
    void page_has_these_rows() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "concepts.md"));

        assertThat(EVALUATION.requirements())
                .allSatisfy(outcome -> assertThat(page).contains(row(outcome)));
        assertThat(EVALUATION.credits()).allSatisfy(credit -> assertThat(page).contains(row(credit)));
    }

    @Test
    void verdict_question_outlook_and_validity_are_as_the_page_says() {
        assertThat(EVALUATION.verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(EVALUATION.questions()).extracting(Question::fact).containsExactly("serves-adults");
        assertThat(EVALUATION.outlook())
                .containsExactly(new OutlookEntry("c6", List.of(MassachusettsRequirements.TOTAL)));
        assertThat(EVALUATION.validUntil()).contains(LocalDate.of(2025, 2, 10));
        assertThat(EVALUATION
                        .requirement(MassachusettsRequirements.TOTAL)
                        .orElseThrow()
                        .missing())
                .isEqualTo(Amount.of(36));
    }
}
