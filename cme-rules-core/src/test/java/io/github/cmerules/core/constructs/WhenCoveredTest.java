package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.line;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Window;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lines of a coverage are worth, and what they are not. */
class WhenCoveredTest {

    private static final Credit X = line(1, "7", Categories.AMA_PRA_1, "x").build();
    private static final Credit Y = line(2, "7", Categories.AMA_PRA_1, "y").build();

    private static Requirement.Builder reading(Window window) {
        return ConstructBook.requirement(
                id("reading"),
                Demand.coverage(
                        List.of(new Demand.Coverage.Part("x", about("x")), new Demand.Coverage.Part("y", about("y"))),
                        window));
    }

    private static Valuation.WhenCovered worth() {
        return new Valuation.WhenCovered(
                about("x").or(about("y")),
                id("reading"),
                Amount.of(2),
                Categories.AMA_PRA_1,
                Set.of(Topic.of("opioid")),
                List.of(ACT),
                List.of());
    }

    private static Amount worth(Evaluation evaluation, int credit) {
        return evaluation.credits().get(credit).worth();
    }

    @Test
    void worth_that_is_not_reached_is_no_training_either() {
        ConstructBook book = book(
                        reading(Window.cycle()).build(),
                        owes("training", Demand.completion(about("opioid"), Window.cycle())))
                .edition(edition -> edition.addValuations(worth()));

        assertThat(outcome(book.evaluate(X), "training").status()).isEqualTo(RequirementStatus.UNMET);
        assertThat(outcome(book.evaluate(X, Y), "training").status()).isEqualTo(RequirementStatus.MET);
    }

    @Test
    void coverage_whose_window_nobody_knows_is_worth_nothing() {
        ConstructBook book = book(reading(Window.since(Anchor.becameTrue(CERTIFIED)))
                        .when(Condition.fact(CERTIFIED))
                        .build())
                .edition(edition -> edition.addValuations(worth()));
        License not =
                ConstructBook.license().putFacts(CERTIFIED, FactValue.FALSE).build();

        Evaluation evaluation = book.evaluate(not, List.of(X, Y));

        assertThat(outcome(evaluation, "reading").status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(worth(evaluation, 1)).isEqualTo(Amount.ZERO);
    }

    @Test
    void coverage_that_only_others_owe_is_worth_nothing() {
        Schedule others = Schedule.builder()
                .title("Others")
                .when(Condition.always())
                .addRequirements(reading(Window.cycle()).build())
                .addCitations(ACT)
                .build();
        ConstructBook book = book(owes(1, "opioid"))
                .edition(edition -> edition.addSchedules(others).addValuations(worth()));

        Evaluation evaluation = book.evaluate(X, Y);

        assertThat(worth(evaluation, 1)).isEqualTo(Amount.ZERO);
        assertThat(outcome(evaluation, "opioid").missing()).isEqualTo(Amount.of(1));
    }
}
