package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Window;
import java.time.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A training that must be good on every day of a cycle. */
class RepeatedTrainingTest {

    private static Evaluation evaluate(String cycle, int years, Window window, String... days) {
        return book(owes("training", Demand.atLeastEvery(Period.ofYears(years), CreditPredicate.anyCredit(), window)))
                .evaluate(
                        ConstructBook.license().cycle(Cycle.of(cycle)).build(),
                        Stream.of(days)
                                .map(day -> ConstructBook.credit(day, day, "1").build())
                                .toList());
    }

    private static RequirementStatus status(String cycle, int years, String... days) {
        return outcome(evaluate(cycle, years, Window.cycle(), days), "training").status();
    }

    @Test
    void first_one_is_too_late_after_the_first_day_of_the_cycle() {
        assertThat(status("2023-01-01/2024-12-31", 2, "2023-01-01")).isEqualTo(RequirementStatus.MET);
        assertThat(status("2023-01-01/2024-12-31", 2, "2023-01-02")).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void one_on_28_february_is_good_on_29_february_of_a_year_later() {
        assertThat(status("2023-03-01/2025-02-28", 1, "2023-02-28", "2024-02-29", "2025-02-28"))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status("2023-03-01/2025-02-28", 1, "2023-02-28", "2024-03-01", "2025-02-28"))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status("2023-03-01/2025-02-28", 1, "2023-02-28", "2024-03-02", "2025-02-28"))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void last_one_is_used() {
        Evaluation evaluation =
                evaluate("2023-01-01/2024-12-31", 2, Window.ever(), "2019-06-01", "2021-06-01", "2023-06-01");

        assertThat(outcome(evaluation, "training").status()).isEqualTo(RequirementStatus.MET);
        assertThat(evaluation.credits())
                .filteredOn(credit ->
                        credit.uses().stream().anyMatch(use -> use.requirement().equals(id("training"))))
                .extracting(credit -> credit.id())
                .containsExactly("2023-06-01");
    }

    @Test
    void no_training_is_not_enough() {
        assertThat(status("2023-01-01/2024-12-31", 2)).isEqualTo(RequirementStatus.UNMET);
    }
}
