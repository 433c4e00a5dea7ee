package io.github.cmerules.benchmarks;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to evaluate one dossier of 40 credits that satisfies the Massachusetts renewal, and to read the verdict. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EvaluateBenchmark {

    private static final int CREDITS = 40;

    private License allFactsKnown;
    private License threeFactsUnknown;
    private List<Credit> credits;
    private EvaluationOptions options;

    /** Makes the dossier, and makes sure that it complies. */
    @Setup
    public void makeDossier() {
        options = MassachusettsDossier.options();
        allFactsKnown = MassachusettsDossier.allFactsKnown();
        threeFactsUnknown = MassachusettsDossier.threeFactsUnknown();
        credits = MassachusettsDossier.credits(CREDITS);
        if (credits.size() != CREDITS
                || allFactsKnown() != Verdict.COMPLIANT
                || threeFactsUnknown() != Verdict.COMPLIANT) {
            throw new IllegalStateException("the dossier is not what is to be measured");
        }
    }

    /** {@return the verdict with every fact stated} */
    @Benchmark
    public Verdict allFactsKnown() {
        return Evaluator.evaluate(allFactsKnown, credits, options).verdict();
    }

    /** {@return the verdict with three facts left open, so that eight sets of answers are counted} */
    @Benchmark
    public Verdict threeFactsUnknown() {
        return Evaluator.evaluate(threeFactsUnknown, credits, options).verdict();
    }
}
