package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.owes;
import static io.github.cmerules.core.constructs.Counting.undivided;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How hours of one kind that several requirements want come in pieces, each for one of those that may not share it. */
class PlanPiecesTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    private static Requirement hours(String name, int amount) {
        return owes(name, credits(amount, about("a")));
    }

    static Stream<Arguments> hours() {
        return Stream.of(
                Arguments.of("no relation", List.of(hours("p", 2), hours("q", 3)), List.of(), "3"),
                Arguments.of("a pair", List.of(hours("p", 2), hours("q", 3)), List.of(exclusive("p", "q")), "2 3"),
                Arguments.of(
                        "a pair, the greater one first",
                        List.of(hours("p", 3), hours("q", 2)),
                        List.of(exclusive("p", "q")),
                        "2 3"),
                Arguments.of(
                        "a group of three",
                        List.of(hours("p", 1), hours("q", 2), hours("r", 4)),
                        List.of(exclusive("p", "q", "r")),
                        "1 2 4"),
                Arguments.of(
                        "a chain whose ends share",
                        List.of(hours("p", 2), hours("q", 3), hours("r", 4)),
                        List.of(exclusive("p", "q"), exclusive("q", "r")),
                        "3 4"),
                Arguments.of(
                        "a ring of four",
                        List.of(hours("p", 2), hours("q", 3), hours("r", 2), hours("s", 3)),
                        List.of(exclusive("p", "q"), exclusive("q", "r"), exclusive("r", "s"), exclusive("s", "p")),
                        "2 3"),
                Arguments.of(
                        "a ring of four with different hours",
                        List.of(hours("p", 1), hours("q", 3), hours("r", 2), hours("s", 4)),
                        List.of(exclusive("p", "q"), exclusive("q", "r"), exclusive("r", "s"), exclusive("s", "p")),
                        "2 4"),
                Arguments.of(
                        "a ring of five",
                        List.of(hours("p", 2), hours("q", 2), hours("r", 2), hours("s", 2), hours("t", 2)),
                        List.of(
                                exclusive("p", "q"),
                                exclusive("q", "r"),
                                exclusive("r", "s"),
                                exclusive("s", "t"),
                                exclusive("t", "p")),
                        "1 1 1 1 1"),
                Arguments.of(
                        "a pair that divides no credit",
                        List.of(hours("p", 2), hours("q", 3)),
                        List.of(undivided("p", "q")),
                        "2 3"),
                Arguments.of(
                        "a ring of five that divides no credit",
                        List.of(hours("p", 2), hours("q", 2), hours("r", 2), hours("s", 2), hours("t", 2)),
                        List.of(
                                undivided("p", "q"),
                                undivided("q", "r"),
                                undivided("r", "s"),
                                undivided("s", "t"),
                                undivided("t", "p")),
                        "1 1 1 1 1"),
                Arguments.of(
                        "one beside a pair",
                        List.of(hours("p", 2), hours("q", 3), owes("all", credits(7, CreditPredicate.anyCredit()))),
                        List.of(exclusive("p", "q")),
                        "2 2 3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hours")
    void pieces_are_as_large_as_they_may_be(
            String name, List<Requirement> requirements, List<Relation> relations, String amounts) {
        ConstructBook book = ConstructBook.with(requirements.toArray(Requirement[]::new))
                .schedule(schedule -> schedule.addRelations(relations.toArray(Relation[]::new)))
                .vocabulary(Vocabulary.builder()
                        .putTopics(Topic.of("a"), TopicDefinition.of(Topic.of("a"), "A"))
                        .build());
        EvaluationOptions options = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book.build()))
                .asOf(AS_OF)
                .build();
        License license = ConstructBook.license().build();

        List<PlanItem> items =
                Planner.plan(List.of(license), List.of(), options).items();

        assertThat(items.stream().map(item -> item.amount().toString()).sorted())
                .as(name)
                .containsExactly(amounts.split(" "));
        List<Credit> done = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            done.addAll(items.get(i).credits("done-" + i + "-"));
        }
        assertThat(Evaluator.evaluate(
                                license,
                                done,
                                EvaluationOptions.builder()
                                        .from(options)
                                        .asOf(license.cycle().orElseThrow().end())
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }
}
