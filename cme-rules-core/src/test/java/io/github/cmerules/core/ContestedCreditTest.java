package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.PAIN;
import static io.github.cmerules.core.SampleRuleBook.PALLIATIVE;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Use;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A credit that two requirements need and may not share is divided in the licensee's favor. */
class ContestedCreditTest {

    private static List<Credit> withBoth(String amount) {
        List<Credit> credits = exactMinimumWithout("pain", "palliative");
        credits.add(credit("both", "2024-08-01", amount, Topics.OPIOID_PAIN, Topics.END_OF_LIFE)
                .build());
        return credits;
    }

    @Test
    void credit_that_is_enough_for_both_is_divided() {
        Evaluation evaluation = evaluate(license().build(), withBoth("4"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.joint()).isEmpty();
        assertThat(evaluation.credits())
                .filteredOn(credit -> credit.id().equals("both"))
                .flatExtracting(CreditOutcome::uses)
                .containsExactly(
                        new Use(TOTAL, Amount.of(4)), new Use(PAIN, Amount.of(2)), new Use(PALLIATIVE, Amount.of(2)));
    }

    @Test
    void credit_that_is_enough_for_either_is_a_joint_shortfall() {
        Evaluation evaluation = evaluate(license().build(), withBoth("2"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(evaluation.joint()).containsExactly(new JointShortfall(List.of(PAIN, PALLIATIVE), Amount.of(2)));
        assertThat(evaluation.requirement(PAIN).orElseThrow().missing()).isEqualTo(Amount.ZERO);
        assertThat(evaluation.requirement(PALLIATIVE).orElseThrow().missing()).isEqualTo(Amount.of(2));
    }
}
