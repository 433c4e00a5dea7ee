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
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reading of the regulations is worth, where its lines have other subjects, too. */
class MassachusettsReadingTest {

    private final EvaluationOptions options = EvaluationOptions.builder()
            .ruleBooks(RuleBooks.of(MassachusettsRuleBook.build()))
            .build();

    private static final License LICENSE = License.builder()
            .jurisdiction(MassachusettsRuleBook.JURISDICTION)
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .cycle(Cycle.of("2023-05-11/2025-05-10"))
            .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
            .build();

    @Test
    void worth_of_the_reading_serves_no_topic_so_that_another_reading_takes_nothing_from_one() {
        List<Credit> credits = new ArrayList<>(List.of(
                credit("first", "2024-01-10", "0", MassachusettsTopics.CMR_1),
                credit("second", "2024-02-10", "0", MassachusettsTopics.CMR_2),
                credit("third", "2024-03-10", "3", MassachusettsTopics.CMR_3, Topics.OPIOID_PAIN),
                credit("opioid", "2024-01-01", "1", Topics.OPIOID_PAIN)));
        assertThat(counted(credits, MassachusettsRequirements.OPIOID_PAIN)).isEqualTo(Amount.of(1));
        assertThat(counted(credits, MassachusettsRequirements.RISK_MANAGEMENT)).isEqualTo(Amount.of(3));

        credits.add(credit("again", "2024-02-20", "0", MassachusettsTopics.CMR_3));

        assertThat(counted(credits, MassachusettsRequirements.OPIOID_PAIN)).isEqualTo(Amount.of(1));
        assertThat(counted(credits, MassachusettsRequirements.RISK_MANAGEMENT)).isEqualTo(Amount.of(3));
    }

    @Test
    void worth_of_the_reading_asks_for_no_approval_whatever_the_form_of_the_line() {
        List<Credit> credits = List.of(
                credit("first", "2024-01-10", "0", MassachusettsTopics.CMR_1),
                credit("second", "2024-02-10", "0", MassachusettsTopics.CMR_2),
                credit("third", "2024-03-10", "0", MassachusettsTopics.CMR_3));
        assertThat(counted(credits, MassachusettsRequirements.TOTAL)).isEqualTo(Amount.of(2));

        for (Format service : List.of(Formats.BOARD_SERVICE, Formats.MEDICAL_EXAMINER, Formats.BOARD_OF_HEALTH)) {
            List<Credit> more = new ArrayList<>(credits);
            more.add(Credit.builder()
                    .from(credit("again", "2024-02-20", "0", MassachusettsTopics.CMR_3))
                    .format(service)
                    .build());
            assertThat(counted(more, MassachusettsRequirements.TOTAL))
                    .as("%s", service)
                    .isEqualTo(Amount.of(2));
        }
    }

    @Test
    void training_without_hours_stays_with_the_line_that_records_it() {
        List<Credit> credits =
                List.of(credit("both", "2024-01-10", "0", MassachusettsTopics.BOARD_REGULATIONS, Topics.CHILD_ABUSE));

        assertThat(counted(credits, MassachusettsRequirements.CHILD_ABUSE)).isEqualTo(Amount.of(1));
        assertThat(counted(credits, MassachusettsRequirements.BOARD_REGULATIONS))
                .isEqualTo(Amount.of(1));
        assertThat(counted(credits, MassachusettsRequirements.TOTAL)).isEqualTo(Amount.of(2));
    }

    private Amount counted(List<Credit> credits, RequirementId id) {
        return Evaluator.evaluate(LICENSE, credits, options)
                .requirement(id)
                .orElseThrow()
                .counted();
    }

    private static Credit credit(String id, String completedOn, String amount, Topic... topics) {
        return Credit.builder()
                .id(id)
                .completedOn(LocalDate.parse(completedOn))
                .amount(Amount.of(amount))
                .category(Categories.AMA_PRA_1)
                .addTopics(topics)
                .build();
    }
}
