package io.github.cmerules.benchmarks;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time to plan for a Massachusetts renewal from nothing and from half of the credits, and for five licenses with cycles that end
 * a month apart, beside one evaluation of 40 credits of which everything is read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 3)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PlanBenchmark {

    private static final int CREDITS = 40;
    private static final int LICENSES = 5;

    private License license;
    private List<License> licenses;
    private List<Credit> credits;
    private List<Credit> half;
    private EvaluationOptions evaluating;
    private EvaluationOptions planning;

    /** Makes the dossiers, and makes sure that something is left to do. */
    @Setup
    public void makeDossiers() {
        license = MassachusettsDossier.allFactsKnown();
        licenses = new ArrayList<>();
        for (int i = 0; i < LICENSES; i++) {
            LocalDate end = LocalDate.of(2025, 5, 10).plusMonths(i);
            licenses.add(License.builder()
                    .from(license)
                    .cycle(new Cycle(end.plusDays(1).minusYears(2), end))
                    .build());
        }
        credits = MassachusettsDossier.credits(CREDITS);
        half = credits.subList(CREDITS / 2, CREDITS);
        evaluating = MassachusettsDossier.options();
        planning = EvaluationOptions.builder()
                .from(evaluating)
                .asOf(LocalDate.of(2025, 1, 15))
                .build();
        if (fromNothing().items().isEmpty()
                || fromHalf().items().isEmpty()
                || fiveLicenses().items().isEmpty()) {
            throw new IllegalStateException("nothing is left to do: that is not what is to be measured");
        }
    }

    /** Evaluates one dossier and reads everything. */
    @Benchmark
    public void evaluation(Blackhole reader) {
        Reading.everything(Evaluator.evaluate(license, credits, evaluating), reader);
    }

    /** {@return the plan of a licensee without a credit} */
    @Benchmark
    public Plan fromNothing() {
        return Planner.plan(List.of(license), List.of(), planning);
    }

    /** {@return the plan of a licensee with general credits, but none on a subject} */
    @Benchmark
    public Plan fromHalf() {
        return Planner.plan(List.of(license), half, planning);
    }

    /** {@return the plan for five licenses at once} */
    @Benchmark
    public Plan fiveLicenses() {
        return Planner.plan(licenses, half, planning);
    }
}
