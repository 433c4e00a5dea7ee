package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.RequirementStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** What the reading of the regulations is worth, where its lines have other subjects, too. */
class MassachusettsReadingTest {

    private static final License LICENSE = License.builder()
            .jurisdiction(MassachusettsRuleBook.JURISDICTION)
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .cycle(Cycle.of("2023-05-11/2025-05-10"))
            .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
            .build();

    @Test
    @Disabled("Law 2 is broken here: the worth moves to the new line, and takes the opioid credit with it.")
    void anotherReadingTakesNothingFromATopic() {
        List<Credit> credits = new ArrayList<>(List.of(
                credit("first", "2024-01-10", "0", MassachusettsTopics.CMR_1),
                credit("second", "2024-02-10", "0", MassachusettsTopics.CMR_2),
                credit("third", "2024-03-10", "3", MassachusettsTopics.CMR_3, Topics.OPIOID_PAIN),
                credit("opioid", "2024-01-01", "1", Topics.OPIOID_PAIN)));
        assertThat(opioid(credits)).isEqualTo(RequirementStatus.MET);

        credits.add(credit("again", "2024-02-20", "0", MassachusettsTopics.CMR_3));

        assertThat(opioid(credits)).isEqualTo(RequirementStatus.MET);
    }

    @Test
    @Disabled("Law 2 is broken here: the worth moves to the new line, whose form counts only with an approval.")
    void anotherReadingTakesNothingFromTheTotal() {
        List<Credit> credits = new ArrayList<>(List.of(
                credit("first", "2024-01-10", "0", MassachusettsTopics.CMR_1),
                credit("second", "2024-02-10", "0", MassachusettsTopics.CMR_2),
                credit("third", "2024-03-10", "0", MassachusettsTopics.CMR_3)));
        assertThat(total(credits)).isEqualTo(Amount.of(2));

        credits.add(Credit.builder()
                .from(credit("again", "2024-02-20", "0", MassachusettsTopics.CMR_3))
                .format(Formats.MEDICAL_EXAMINER)
                .build());

        assertThat(total(credits)).isEqualTo(Amount.of(2));
    }

    private static Amount total(List<Credit> credits) {
        return Evaluator.evaluate(LICENSE, credits)
                .requirement(MassachusettsRequirements.TOTAL)
                .orElseThrow()
                .counted();
    }

    private static RequirementStatus opioid(List<Credit> credits) {
        return Evaluator.evaluate(LICENSE, credits)
                .requirement(MassachusettsRequirements.OPIOID_PAIN)
                .orElseThrow()
                .status();
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
