package io.github.cmerules.benchmarks;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.CreditPredicate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Time to evaluate a transcript by its length. Divide by the length: the quotient should stay what it is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class LengthBenchmark {

    private static final int REQUIREMENTS = 5;

    /** The number of credits. */
    @Param({"40", "1000", "10000", "100000"})
    private int length;

    private License massachusetts;
    private List<Credit> renewal;
    private EvaluationOptions renewalOptions;
    private License license;
    private List<Credit> alike;
    private List<Credit> laidOut;
    private EvaluationOptions shared;
    private EvaluationOptions contested;

    /** Makes the transcripts, and makes sure that each is long, and contested where it should be. */
    @Setup
    public void makeTranscripts() {
        massachusetts = MassachusettsDossier.allFactsKnown();
        renewal = MassachusettsDossier.credits(length);
        renewalOptions = MassachusettsDossier.options();
        license = InventedBoard.license();
        alike = IntStream.range(0, length)
                .mapToObj(number -> InventedBoard.credit(
                        number,
                        1,
                        IntStream.range(0, REQUIREMENTS)
                                .mapToObj(InventedBoard::topic)
                                .toList()))
                .toList();
        laidOut = Evaluator.prepared(alike);
        int owed = length / REQUIREMENTS;
        shared = new InventedBoard(REQUIREMENTS, owed).options();
        contested = new InventedBoard(REQUIREMENTS, owed)
                .exclusive(0, REQUIREMENTS - 1)
                .atMost(owed / 2, CreditPredicate.format(Formats.LIVE), 0)
                .options();
        if (massachusetts().verdict() != Verdict.COMPLIANT
                || shared().verdict() != Verdict.COMPLIANT
                || rejections(shared()) != 0
                || contested().verdict() != Verdict.COMPLIANT
                || rejections(contested()) < length) {
            throw new IllegalStateException("the transcripts are not what is to be measured");
        }
    }

    private static long rejections(Evaluation evaluation) {
        return evaluation.credits().stream()
                .flatMap(credit -> credit.rejections().stream())
                .filter(rejection -> rejection.reason() == RejectionReason.USED_ELSEWHERE)
                .count();
    }

    /** {@return the Massachusetts renewal} */
    @Benchmark
    public Evaluation massachusetts() {
        return Evaluator.evaluate(massachusetts, renewal, renewalOptions);
    }

    /** {@return the evaluation of credits that are alike, of which each serves every requirement} */
    @Benchmark
    public Evaluation shared() {
        return Evaluator.evaluate(license, alike, shared);
    }

    /** {@return the same of a transcript that is laid out} */
    @Benchmark
    public Evaluation sharedLaidOut() {
        return Evaluator.evaluate(license, laidOut, shared);
    }

    /** {@return the evaluation of credits that are alike, of which each serves one requirement} */
    @Benchmark
    public Evaluation contested() {
        return Evaluator.evaluate(license, alike, contested);
    }
}
