package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides unknown facts by brute force: gives every unknown fact of the rule book every answer, and evaluates each time
 * as if the answers were known.
 */
public final class Completions {

    /** The greatest number of unknown facts that are tried; each doubles the work. */
    public static final int MAX_UNKNOWN = 10;

    /** The better of two evaluations first: fewest completions short, least credit missing, then in order of the book. */
    private static final Comparator<Evaluation> BEST_FIRST = Comparator.comparing(Shortfall::of)
            .thenComparing(
                    evaluation -> evaluation.requirements().stream()
                            .map(RequirementOutcome::missing)
                            .toList(),
                    Completions::compare);

    private final List<Fact> unknown;
    private final List<Evaluation> evaluations;

    private Completions(Situation situation, Evaluation shown) {
        this.unknown = unknown(situation, shown);
        this.evaluations =
                of(situation, shown).stream().map(Situation::evaluate).toList();
    }

    /**
     * {@return the situation with every answer to every unknown fact: the first fact changes slowest, true before false}
     *
     * @param situation what was evaluated
     * @param shown the evaluation
     */
    static List<Situation> of(Situation situation, Evaluation shown) {
        List<Fact> unknown = unknown(situation, shown);
        List<Situation> completions = new ArrayList<>();
        for (int bits = 0; bits < 1 << unknown.size(); bits++) {
            Map<Fact, FactValue> facts = new HashMap<>(situation.license().facts());
            for (int i = 0; i < unknown.size(); i++) {
                facts.put(unknown.get(i), FactValue.of((bits & bit(i, unknown.size())) == 0));
            }
            completions.add(situation.with(
                    License.builder().from(situation.license()).facts(facts).build()));
        }
        return completions;
    }

    private static List<Fact> unknown(Situation situation, Evaluation shown) {
        LocalDate deadline = situation.deadline(shown);
        Map<Fact, FactValue> stated = situation.license().facts();
        List<Fact> unknown = situation.ruleBook().allCodes().facts().keySet().stream()
                .filter(fact -> !stated.containsKey(fact)
                        || stated.get(fact).on(deadline).isEmpty())
                .sorted()
                .toList();
        if (unknown.size() > MAX_UNKNOWN) {
            throw new IllegalArgumentException("unknown facts " + unknown + ": expected at most " + MAX_UNKNOWN);
        }
        return unknown;
    }

    /**
     * {@return where an evaluation says something else of unknown facts than its completions do, in sentences}
     *
     * @param situation what was evaluated
     * @param shown the evaluation to be checked
     */
    public static List<String> violations(Situation situation, Evaluation shown) {
        return new Completions(situation, shown).compareWith(shown);
    }

    private static int bit(int fact, int facts) {
        return 1 << (facts - 1 - fact);
    }

    private List<String> compareWith(Evaluation shown) {
        List<String> violations = new ArrayList<>();
        expect(violations, "verdict", shown.verdict(), verdict());
        // Of equally bad completions the first is shown.
        Evaluation worst = evaluations.stream()
                .reduce((a, b) -> BEST_FIRST.compare(a, b) >= 0 ? a : b)
                .orElseThrow();
        for (int i = 0; i < shown.requirements().size(); i++) {
            RequirementOutcome outcome = shown.requirements().get(i);
            RequirementOutcome inWorst = worst.requirements().get(i);
            String name = outcome.id().code();
            expect(violations, name + ": status", outcome.status(), status(outcome.id()));
            expect(violations, name + ": counted", outcome.counted(), inWorst.counted());
            expect(violations, name + ": missing", outcome.missing(), inWorst.missing());
        }
        expect(violations, "uses", shown.credits(), worst.credits());
        Map<String, List<RequirementId>> asked = new TreeMap<>();
        for (Question question : shown.questions()) {
            asked.put(question.fact(), question.affects());
        }
        expect(violations, "questions", asked, questions(shown));
        return violations;
    }

    private Verdict verdict() {
        Set<Verdict> verdicts =
                evaluations.stream().map(Evaluation::verdict).collect(Collectors.toCollection(TreeSet::new));
        if (verdicts.size() == 1) {
            return verdicts.iterator().next();
        }
        return Set.of(Verdict.COMPLIANT, Verdict.EXEMPT).containsAll(verdicts)
                ? Verdict.COMPLIANT
                : Verdict.UNDETERMINED;
    }

    private RequirementStatus status(RequirementId id) {
        Set<RequirementStatus> statuses = evaluations.stream()
                .map(evaluation -> status(evaluation, id))
                .collect(Collectors.toCollection(TreeSet::new));
        if (statuses.size() == 1) {
            return statuses.iterator().next();
        }
        if (!statuses.stream().allMatch(RequirementStatus::satisfied)) {
            return RequirementStatus.UNDETERMINED;
        }
        return statuses.contains(RequirementStatus.WAIVED) ? RequirementStatus.WAIVED : RequirementStatus.MET;
    }

    private static RequirementStatus status(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow().status();
    }

    /** {@return each fact whose answer changes what becomes of a requirement, other answers being equal} */
    private Map<String, List<RequirementId>> questions(Evaluation shown) {
        Map<String, List<RequirementId>> questions = new TreeMap<>();
        for (int fact = 0; fact < unknown.size(); fact++) {
            for (RequirementOutcome outcome : shown.requirements()) {
                boolean matters = false;
                for (int bits = 0; bits < evaluations.size(); bits++) {
                    RequirementStatus one = status(evaluations.get(bits), outcome.id());
                    RequirementStatus other = status(evaluations.get(bits ^ bit(fact, unknown.size())), outcome.id());
                    matters |= one != other && !(one.satisfied() && other.satisfied());
                }
                if (matters) {
                    questions
                            .computeIfAbsent(unknown.get(fact).code(), key -> new ArrayList<>())
                            .add(outcome.id());
                }
            }
        }
        return questions;
    }

    private static int compare(List<Amount> one, List<Amount> other) {
        for (int i = 0; i < one.size(); i++) {
            int difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static void expect(List<String> violations, String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            violations.add(what + ": is [" + actual + "], by all completions [" + expected + "]");
        }
    }

    /**
     * How far an evaluation is from compliance.
     *
     * @param completions completions short
     * @param hundredths the sum of missing credits, in hundredths
     */
    record Shortfall(long completions, long hundredths) implements Comparable<Shortfall> {

        static Shortfall of(Evaluation evaluation) {
            return new Shortfall(sum(evaluation, Unit.COMPLETIONS), sum(evaluation, Unit.CREDITS));
        }

        private static long sum(Evaluation evaluation, Unit unit) {
            return evaluation.requirements().stream()
                    .filter(outcome -> outcome.unit() == unit)
                    .mapToLong(outcome -> outcome.missing().hundredths())
                    .sum();
        }

        @Override
        public int compareTo(Shortfall other) {
            return Comparator.comparingLong(Shortfall::completions)
                    .thenComparingLong(Shortfall::hundredths)
                    .compare(this, other);
        }
    }
}
