package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.PAIN;
import static io.github.cmerules.core.SampleRuleBook.PALLIATIVE;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumAnd;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Use;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credits that two requirements want and may not share, where there is one best way to count them. */
class SharedCreditTest {

    private static final Credit BOTH = credit("both", "2024-08-01", "2", Topics.OPIOID_PAIN, Topics.END_OF_LIFE)
            .build();

    private static CreditOutcome both(Evaluation evaluation) {
        return evaluation.credits().stream()
                .filter(credit -> credit.id().equals("both"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void surplus_goes_to_the_first_in_the_order_of_the_book() {
        Evaluation evaluation = evaluate(license().build(), exactMinimumAnd(BOTH));

        assertThat(both(evaluation).uses()).containsExactly(new Use(TOTAL, Amount.of(2)), new Use(PAIN, Amount.of(2)));
        assertThat(both(evaluation).rejections())
                .containsExactly(new Rejection(PALLIATIVE, RejectionReason.USED_ELSEWHERE, Amount.of(2)));
    }

    @Test
    void requirement_that_does_not_ask_leaves_it_to_the_other() {
        List<Credit> credits = exactMinimumWithout("pain", "palliative");
        credits.add(BOTH);
        credits.add(credit("more", "2024-09-01", "2").build());

        Evaluation evaluation = evaluate(license().exemptions(List.of(PAIN)).build(), credits);

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(both(evaluation).uses()).contains(new Use(PALLIATIVE, Amount.of(2)));
    }

    @Test
    void relation_is_off_under_the_other_reading() {
        List<Credit> credits = exactMinimumWithout("pain", "palliative");
        credits.add(BOTH);
        credits.add(credit("more", "2024-09-01", "2").build());

        Evaluation evaluation = Evaluator.evaluate(
                license().build(),
                credits,
                options().putInterpretations(SampleRuleBook.SHARING, "both").build());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(both(evaluation).uses())
                .containsExactly(
                        new Use(TOTAL, Amount.of(2)), new Use(PAIN, Amount.of(2)), new Use(PALLIATIVE, Amount.of(2)));
    }
}
