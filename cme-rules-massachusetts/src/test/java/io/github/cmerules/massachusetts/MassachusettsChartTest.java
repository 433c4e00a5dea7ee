package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.massachusetts.ChartDossiers.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rule book and a second statement of the Board's chart, {@link ChartTable} and {@link ChartReader}, agree.
 *
 * <p>The system property {@code chart.dossiers} says on how many dossiers, {@code chart.first} the seed of the first one.
 */
class MassachusettsChartTest {

    private final RuleBooks books = RuleBooks.of(MassachusettsRuleBook.build());

    @Test
    void rule_book_and_chart_agree_on_generated_dossiers() {
        int dossiers = Integer.getInteger("chart.dossiers", 2000);
        long first = Long.getLong("chart.first", 0);
        Map<String, Integer> verdicts = new TreeMap<>();
        Map<String, Integer> statuses = new TreeMap<>();
        for (long seed = first; seed < first + dossiers; seed++) {
            Dossier dossier = ChartDossiers.of(seed);
            Evaluation evaluation = evaluate(dossier);
            if (!differences(dossier, evaluation).isEmpty()) {
                Dossier small = smallest(dossier);
                assertThat(differences(small))
                        .as("seed %d: %s", seed, text(small))
                        .isEmpty();
            }
            verdicts.merge(evaluation.verdict().code(), 1, Integer::sum);
            evaluation
                    .requirements()
                    .forEach(outcome -> statuses.merge(outcome.id() + " " + outcome.status(), 1, Integer::sum));
            if (!evaluation.joint().isEmpty()) {
                statuses.merge("joint shortfall", 1, Integer::sum);
            }
        }

        if (Boolean.getBoolean("chart.print")) {
            System.out.println(verdicts);
            statuses.forEach((status, times) -> System.out.println(status + " " + times));
        }
        assertThat(verdicts.get("compliant")).isBetween(dossiers / 4, dossiers / 2);
        assertThat(verdicts).containsOnlyKeys("compliant", "non-compliant", "in-progress", "undetermined", "exempt");
    }

    /** The comparison is fine enough to tell the chosen readings from the others. */
    @ParameterizedTest
    @CsvSource({"MA-I-23, on-top", "MA-I-26, any-topic", "MA-I-31, overlap"})
    void other_readings_differ_from_the_chart(String switchId, String value) {
        Map<InterpretationId, String> reading = Map.of(InterpretationId.of(switchId), value);

        boolean differs = LongStream.range(0, 500)
                .mapToObj(ChartDossiers::of)
                .anyMatch(dossier ->
                        !differences(dossier, evaluate(dossier, reading)).isEmpty());

        assertThat(differs).isTrue();
    }

    private Evaluation evaluate(Dossier dossier) {
        return evaluate(dossier, Map.of());
    }

    private Evaluation evaluate(Dossier dossier, Map<InterpretationId, String> readings) {
        return Evaluator.evaluate(
                dossier.license(),
                dossier.credits(),
                EvaluationOptions.builder()
                        .asOf(dossier.asOf())
                        .ruleBooks(books)
                        .interpretations(readings)
                        .build());
    }

    private List<String> differences(Dossier dossier) {
        return differences(dossier, evaluate(dossier));
    }

    private static List<String> differences(Dossier dossier, Evaluation evaluation) {
        ChartReader.Reading chart = ChartReader.read(dossier.license(), dossier.credits(), dossier.asOf());
        List<String> differences = new ArrayList<>();
        compare(differences, "edition", evaluation.ruleBook().edition(), "2024-04-11");
        compare(differences, "verdict", evaluation.verdict().code(), chart.verdict());
        Map<String, RequirementOutcome> outcomes = new TreeMap<>();
        evaluation.requirements().forEach(outcome -> outcomes.put(outcome.id().code(), outcome));
        compare(differences, "requirements", outcomes.keySet(), chart.findings().keySet());
        if (!differences.isEmpty()) {
            return differences;
        }
        chart.findings().forEach((id, finding) -> {
            RequirementOutcome outcome = outcomes.get(id);
            if (finding.statusExact()) {
                compare(differences, id + " status", outcome.status().code(), finding.status());
            }
            if (finding.exact()) {
                compare(differences, id + " counted", outcome.counted().hundredths(), finding.counted());
                compare(differences, id + " missing", outcome.missing().hundredths(), finding.missing());
            }
            if (outcome.missing().hundredths() > 0) {
                compare(
                        differences,
                        id + " missing of what is owed",
                        outcome.missing().hundredths(),
                        ChartTable.column(ChartTable.Column.of(dossier.license()))
                                        .get(id)
                                        .amount()
                                - outcome.counted().hundredths());
            }
        });
        compareTopics(differences, outcomes, chart);
        compareJoint(differences, evaluation, chart);
        return differences;
    }

    /** The topics that share credits: together they miss the least possible, and no credit serves two. */
    private static void compareTopics(
            List<String> differences, Map<String, RequirementOutcome> outcomes, ChartReader.Reading chart) {
        long missing = ChartTable.TOPICS.stream()
                .filter(outcomes::containsKey)
                .mapToLong(topic -> outcomes.get(topic).missing().hundredths())
                .sum();
        compare(differences, "topics missing", missing, chart.topicsMissing());
        long most = 0;
        long all = 0;
        for (Map.Entry<Set<String>, Long> some : chart.together().entrySet()) {
            long counted = some.getKey().stream()
                    .mapToLong(topic -> outcomes.get(topic).counted().hundredths())
                    .sum();
            if (counted > some.getValue()) {
                differences.add(some + " counted together: is " + counted);
            }
            if (some.getValue() >= most) {
                most = some.getValue();
                all = Math.max(all, counted);
            }
        }
        compare(differences, "topics counted", all, most);
    }

    private static void compareJoint(List<String> differences, Evaluation evaluation, ChartReader.Reading chart) {
        for (JointShortfall joint : evaluation.joint()) {
            long missing = joint.requirements().stream()
                    .mapToLong(id ->
                            evaluation.requirement(id).orElseThrow().missing().hundredths())
                    .sum();
            compare(
                    differences,
                    joint.requirements() + " jointly",
                    joint.missing().hundredths(),
                    missing);
            joint.requirements().forEach(id -> {
                if (!chart.shared().contains(id.code())) {
                    differences.add(id + " is in a joint shortfall and shares no credit");
                }
            });
        }
    }

    private static void compare(List<String> differences, String what, Object is, Object expected) {
        if (!is.equals(expected)) {
            differences.add(what + ": is " + is + ", by the chart " + expected);
        }
    }

    /** {@return a dossier that differs still, without the credits that do not matter} */
    private Dossier smallest(Dossier dossier) {
        for (Credit line : dossier.credits()) {
            List<Credit> rest = new ArrayList<>(dossier.credits());
            rest.remove(line);
            Dossier smaller = new Dossier(dossier.license(), rest, dossier.asOf());
            if (!differences(smaller).isEmpty()) {
                return smallest(smaller);
            }
        }
        return dossier;
    }

    private String text(Dossier dossier) {
        StringBuilder text =
                new StringBuilder().append(dossier.asOf()).append(' ').append(dossier.license());
        dossier.credits().forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}
