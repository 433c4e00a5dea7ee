package io.github.cmerules.core;

import static io.github.cmerules.core.Found.credited;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an activity that is claimed more than once, under an invented rule book. */
class RepeatedClaimsTest {

    private Credit.Builder claim(String id, String day, String amount) {
        return credit(id, day, amount).activityId("act");
    }

    private List<String> rejected(Credit... credits) {
        return evaluate(license().build(), List.of(credits)).credits().stream()
                .filter(credit -> credit.rejections().stream()
                        .anyMatch(rejection -> rejection.reason() == RejectionReason.DUPLICATE))
                .map(CreditOutcome::id)
                .toList();
    }

    @Test
    void activity_counts_on_its_earliest_day_also_if_that_is_before_the_cycle() {
        assertThat(rejected(
                        claim("a", "2024-02-01", "1").build(),
                        claim("b", "2023-01-01", "1").build()))
                .containsExactly("a");
    }

    @Test
    void lines_of_the_earliest_day_are_parts() {
        assertThat(rejected(
                        claim("a", "2024-02-01", "1").build(),
                        claim("b", "2024-02-01", "2").build(),
                        claim("c", "2024-02-01", "1")
                                .addTopics(Topics.PATIENT_SAFETY)
                                .build()))
                .isEmpty();
    }

    @Test
    void two_parts_alike_are_one_line_entered_twice() {
        assertThat(rejected(
                        claim("b", "2024-02-01", "1").build(),
                        claim("a", "2024-02-01", "1").build()))
                .containsExactly("b");
    }

    @Test
    void better_shown_line_stands_for_its_double() {
        assertThat(rejected(
                        claim("a", "2024-02-01", "1").build(),
                        claim("b", "2024-02-01", "1")
                                .evidence(Evidence.VERIFIED)
                                .build()))
                .containsExactly("a");
        assertThat(rejected(
                        claim("a", "2024-02-01", "1").build(),
                        claim("b", "2024-02-01", "1")
                                .addApprovals(SampleRuleBook.XX_BOARD)
                                .build()))
                .containsExactly("a");
    }

    @Test
    void plan_to_repeat_does_not_take_the_place_of_what_is_done() {
        assertThat(rejected(
                        claim("plan", "2024-01-01", "1").planned(true).build(),
                        claim("done", "2024-02-01", "1").build()))
                .containsExactly("plan");
    }

    @Test
    void double_that_is_too_weakly_shown_is_said_to_be_that() {
        Evaluation evaluation = Evaluator.evaluate(
                license().build(),
                List.of(
                        claim("a", "2024-02-01", "1")
                                .evidence(Evidence.VERIFIED)
                                .build(),
                        claim("b", "2024-03-01", "1").build()),
                options().minimumEvidence(Evidence.DOCUMENTED).build());

        assertThat(credited(evaluation, "b").rejections())
                .extracting(Rejection::reason)
                .containsOnly(RejectionReason.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void names_that_only_have_the_same_hash_code_are_different_names() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(rejected(
                        credit("Aa", "2024-02-01", "1").activityId("AaBB").build(),
                        credit("BB", "2024-02-02", "1").activityId("BBAa").build()))
                .isEmpty();
    }

    @Test
    void lines_without_an_activity_are_never_duplicates() {
        assertThat(rejected(
                        credit("a", "2024-02-01", "1").build(),
                        credit("b", "2024-02-01", "1").build()))
                .isEmpty();
    }
}
