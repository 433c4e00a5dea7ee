package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of the rule book as a whole. */
class MassachusettsRuleBookTest {

    private final RuleBook book = MassachusettsRuleBook.build();

    private static final License LICENSE = License.builder()
            .jurisdiction(MassachusettsRuleBook.JURISDICTION)
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .cycle(Cycle.of("2023-05-11/2025-05-10"))
            .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
            .putFacts(MassachusettsFacts.PRACTICES_MEDICINE, FactValue.TRUE)
            .putFacts(MassachusettsFacts.SERVES_ADULTS, FactValue.TRUE)
            .putFacts(MassachusettsFacts.EHR_MEANINGFUL_USE, FactValue.FALSE)
            .putFacts(MassachusettsFacts.EHR_HOSPITAL_AFFILIATION, FactValue.FALSE)
            .putFacts(MassachusettsFacts.EHR_MASS_HIWAY, FactValue.FALSE)
            .build();

    private Evaluation evaluate(List<Credit> credits) {
        return Evaluator.evaluate(
                LICENSE,
                credits,
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build());
    }

    static List<Credit> exactMinimum() {
        List<Credit> credits = new ArrayList<>();
        credits.add(credit("c01", "2016-06-01", "0", Topics.CHILD_ABUSE));
        credits.add(Credit.builder()
                .from(credit("c02", "2018-04-01", "0", Topics.DOMESTIC_SEXUAL_VIOLENCE))
                .addApprovals(MassachusettsApprovals.DEPARTMENT_OF_PUBLIC_HEALTH)
                .build());
        credits.add(credit("c03", "2019-02-01", "2", Topics.END_OF_LIFE));
        credits.add(credit("c04", "2019-03-01", "3", Topics.EHR));
        credits.add(credit("c05", "2021-04-01", "1", Topics.ALZHEIMERS));
        credits.add(credit("c06", "2022-09-01", "2", Topics.IMPLICIT_BIAS));
        credits.add(credit("c07", "2024-02-01", "3", Topics.OPIOID_PAIN));
        credits.add(credit("c08", "2024-03-01", "0", MassachusettsTopics.BOARD_REGULATIONS));
        credits.add(credit("c09", "2024-04-01", "5", Topics.PATIENT_SAFETY));
        credits.add(credit("c10", "2024-05-01", "40"));
        return credits;
    }

    static Credit credit(String id, String date, String amount, Topic... topics) {
        return Credit.builder()
                .id(id)
                .completedOn(LocalDate.parse(date))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(amount))
                .addTopics(topics)
                .build();
    }

    @Test
    void exact_minimum_is_compliant_and_every_line_of_it_is_needed() {
        List<Credit> credits = exactMinimum();

        Evaluation evaluation = evaluate(credits);

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.requirements()).allSatisfy(outcome -> {
            assertThat(outcome.missing()).isEqualTo(Amount.ZERO);
            assertThat(evaluation.explain(outcome)).isNotBlank();
        });
        for (Credit left : credits) {
            List<Credit> rest = new ArrayList<>(credits);
            rest.remove(left);
            assertThat(evaluate(rest).verdict()).as("without %s", left.id()).isEqualTo(Verdict.NON_COMPLIANT);
        }
    }

    @Test
    void every_interpretation_says_what_was_chosen_and_what_else_could_be() {
        assertThat(book.interpretations()).allSatisfy(interpretation -> {
            assertThat(interpretation.reading()).endsWith(".");
            assertThat(interpretation.alternative()).endsWith(".");
            assertThat(interpretation.basis()).endsWith(".");
        });
        assertThat(book.chosenReadings().keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("MA-I-12", "MA-I-23", "MA-I-26", "MA-I-29", "MA-I-31", "MA-I-53");
    }

    @Test
    void edition_has_a_digest_that_stands_for_what_it_says() {
        assertThat(book.editions().get(0).digest()).matches("sha256:[0-9a-f]{64}");
        RuleBook stricter = book.derive(
                RuleBookId.of("example-hospital/physician"),
                "A hospital with stricter rules",
                edition -> edition.withSchedules(schedule -> Schedule.builder()
                        .from(schedule)
                        .title(schedule.title() + ", stricter")
                        .build()));
        assertThat(stricter.editions().get(0).digest())
                .isNotEqualTo(book.editions().get(0).digest());
    }
}
