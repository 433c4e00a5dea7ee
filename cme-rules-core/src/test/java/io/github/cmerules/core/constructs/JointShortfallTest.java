package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.line;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which requirements could each be met alone, but not together, and which are simply short. */
class JointShortfallTest {

    private static Credit safe(int number, int amount, String... topics) {
        return line(number, String.valueOf(amount), Categories.AMA_PRA_1, topics)
                .build();
    }

    private static JointShortfall joint(int missing, String... topics) {
        return new JointShortfall(Stream.of(topics).map(Counting::id).toList(), Amount.of(missing));
    }

    @Test
    void two_that_are_short_of_the_same_credits_are_named_once() {
        ConstructBook book = book(
                List.of(owes(1, "v"), owes(1, "w"), owes(2, "x"), owes(1, "y")),
                exclusive("v", "x"),
                exclusive("w", "x"),
                exclusive("w", "y"));

        // One unit serves two that share it, and the other one the first in order: the second and the third are short.
        Evaluation evaluation = book.evaluate(safe(1, 1, "w", "x", "y"), safe(2, 1, "v", "x"));

        assertThat(outcome(evaluation, "w").missing()).isEqualTo(Amount.of(1));
        assertThat(outcome(evaluation, "x").missing()).isEqualTo(Amount.of(1));
        assertThat(evaluation.joint()).containsExactly(joint(2, "v", "w", "x", "y"));
    }

    @Test
    void one_that_could_not_be_met_alone_is_simply_short() {
        Credit both = safe(1, 2, "x", "y");

        assertThat(book(List.of(owes(5, "x"), owes(2, "y")), exclusive("x", "y"))
                        .evaluate(both)
                        .joint())
                .isEmpty();
        assertThat(book(List.of(owes(2, "x"), owes(5, "y")), exclusive("x", "y"))
                        .evaluate(both)
                        .joint())
                .isEmpty();
        assertThat(book(List.of(owes(2, "x"), owes(2, "y")), exclusive("x", "y"))
                        .evaluate(both)
                        .joint())
                .containsExactly(joint(2, "x", "y"));
    }

    @Test
    void one_that_holds_only_what_the_short_one_cannot_use_is_not_named() {
        ConstructBook book =
                book(List.of(owes(1, "w"), owes(1, "x"), owes(2, "y")), exclusive("w", "y"), exclusive("x", "y"));

        Evaluation evaluation = book.evaluate(safe(1, 1, "x"), safe(2, 1, "x", "y"), safe(3, 1, "w", "y"));

        assertThat(outcome(evaluation, "y").missing()).isEqualTo(Amount.of(1));
        assertThat(evaluation.joint()).containsExactly(joint(1, "w", "y"));
    }

    @Test
    void one_that_is_waived_is_not_named() {
        License license = ConstructBook.license()
                .waivers(List.of(new Waiver(Optional.of(id("y")), Optional.empty(), Optional.empty())))
                .build();
        ConstructBook book = book(List.of(owes(2, "x"), owes(2, "y")), exclusive("x", "y"));

        Evaluation evaluation = book.evaluate(license, List.of(safe(1, 2, "x", "y")));

        assertThat(outcome(evaluation, "y").status()).isEqualTo(RequirementStatus.WAIVED);
        assertThat(evaluation.joint()).isEmpty();
    }

    @Test
    void training_that_takes_the_hours_is_not_named() {
        ConstructBook book = book(
                List.of(owes("x", Demand.completion(about("x"), Window.cycle())), owes(1, "y")), exclusive("x", "y"));

        Evaluation evaluation = book.evaluate(safe(1, 1, "x", "y"));

        assertThat(outcome(evaluation, "x").status()).isEqualTo(RequirementStatus.MET);
        assertThat(outcome(evaluation, "y").missing()).isEqualTo(Amount.of(1));
        assertThat(evaluation.joint()).isEmpty();
    }
}
