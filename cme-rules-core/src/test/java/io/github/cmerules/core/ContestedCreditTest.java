package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A credit whose division between two requirements decides the result is refused, never counted by guesswork. */
class ContestedCreditTest {

    @Test
    void credit_that_two_requirements_need_is_refused_with_its_place() {
        List<Credit> credits = exactMinimumWithout("pain");
        credits.add(credit("both", "2024-08-01", "2", Topics.OPIOID_PAIN, Topics.END_OF_LIFE)
                .build());
        credits.removeIf(credit -> credit.id().equals("palliative"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> evaluate(license().build(), credits))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::path)
                        .containsExactly("/credits/" + (credits.size() - 1) + "/topics"))
                .withMessageContaining("us-xx/pain, us-xx/palliative");
    }
}
