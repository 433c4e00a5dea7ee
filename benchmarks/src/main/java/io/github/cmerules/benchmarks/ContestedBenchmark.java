package io.github.cmerules.benchmarks;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.CreditPredicate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time to count 100 credits of 100 kinds toward 15 requirements and to read everything: once where all requirements share
 * credits freely, and once where groups of them may not share and 5 limits overlap.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ContestedBenchmark {

    private static final int REQUIREMENTS = 15;
    private static final int CREDITS = 100;

    /** What each requirement asks for: 20 credits can be had by all of them at once, 40 cannot. */
    @Param({"20", "40"})
    private int owed;

    /** Whether many small groups of requirements share no credit, or two large ones. */
    @Param({"small", "large"})
    private String groups;

    private License license;
    private List<Credit> credits;
    private EvaluationOptions shared;
    private EvaluationOptions contested;

    /** Makes the transcript and both books, and makes sure that the one is contested and the other is not. */
    @Setup
    public void makeTranscript() {
        license = InventedBoard.license();
        credits = credits();
        shared = new InventedBoard(REQUIREMENTS, owed).options();
        contested = contested().options();
        Set<Set<Topic>> kinds = new HashSet<>();
        credits.forEach(credit -> kinds.add(Set.copyOf(credit.topics())));
        Evaluation divided = Evaluator.evaluate(license, credits, contested);
        if (kinds.size() != CREDITS
                || !reasons(Evaluator.evaluate(license, credits, shared)).isEmpty()
                || !reasons(divided).equals(Set.of(RejectionReason.OVER_LIMIT, RejectionReason.USED_ELSEWHERE))
                || (divided.verdict() == Verdict.COMPLIANT) != (owed == 20)) {
            throw new IllegalStateException("the books are not what is to be measured");
        }
    }

    private static Set<RejectionReason> reasons(Evaluation evaluation) {
        Set<RejectionReason> reasons = new HashSet<>();
        for (CreditOutcome credit : evaluation.credits()) {
            credit.rejections().stream().map(Rejection::reason).forEach(reasons::add);
        }
        return reasons;
    }

    /** Evaluates where all requirements share credits freely. */
    @Benchmark
    public void shared(Blackhole reader) {
        Reading.everything(Evaluator.evaluate(license, credits, shared), reader);
    }

    /** Evaluates where credits are contested. */
    @Benchmark
    public void contested(Blackhole reader) {
        Reading.everything(Evaluator.evaluate(license, credits, contested), reader);
    }

    /** {@return a board on which every requirement is in one contest with all the others} */
    private InventedBoard contested() {
        InventedBoard board = new InventedBoard(REQUIREMENTS, owed)
                .atMost(15, CreditPredicate.format(Formats.LIVE), 0)
                .atMost(12, CreditPredicate.topic(InventedBoard.topic(1)), 0)
                .atMost(14, CreditPredicate.topic(InventedBoard.topic(7)), 0)
                .atMost(13, CreditPredicate.format(Formats.ENDURING), 12)
                .atMost(11, CreditPredicate.topic(InventedBoard.topic(3)), 12);
        return groups.equals("large")
                ? board.exclusive(0, 9).exclusive(5, 14)
                : board.exclusive(0, 4).exclusive(1, 5).exclusive(5, 10).exclusive(10, 14);
    }

    /** {@return a credit for each set of some topics */
    private static List<Credit> credits() {
        Set<Set<Topic>> kinds = new LinkedHashSet<>();
        for (int one = 0; one < REQUIREMENTS; one++) {
            for (int other = 0; other < one; other++) {
                kinds.add(Stream.of(0, one, other, (one + other) % REQUIREMENTS, (3 * one + 1) % REQUIREMENTS)
                        .map(InventedBoard::topic)
                        .collect(Collectors.toUnmodifiableSet()));
            }
        }
        List<Credit> credits = new ArrayList<>();
        kinds.stream()
                .limit(CREDITS)
                .forEach(topics -> credits.add(InventedBoard.credit(credits.size(), 1 + credits.size() % 4, topics)));
        return credits;
    }
}
