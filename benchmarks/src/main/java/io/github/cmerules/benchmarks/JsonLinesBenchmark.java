package io.github.cmerules.benchmarks;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.JsonLines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Time from one line of JSON Lines to the line of its evaluation, and how much of it is the evaluation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JsonLinesBenchmark {

    private static final int CREDITS = 40;

    private License license;
    private List<Credit> credits;
    private EvaluationOptions options;
    private byte[] line;

    /** Makes the dossier and its line, and makes sure that the line is evaluated. */
    @Setup
    public void makeLine() {
        options = MassachusettsDossier.options();
        license = MassachusettsDossier.allFactsKnown();
        credits = MassachusettsDossier.credits(CREDITS);
        Dossier dossier = new Dossier(List.of(license), false, credits, Optional.empty(), Map.of());
        line = Dossiers.write(dossier).replaceAll("\\n *", "").getBytes(StandardCharsets.UTF_8);
        if (!line().evaluated()) {
            throw new IllegalStateException(line().json());
        }
    }

    /** {@return what is written for the line} */
    @Benchmark
    public JsonLines.Result line() {
        return JsonLines.evaluate(line, 1, options);
    }

    /** Evaluates the same dossier and reads everything, as writing does. */
    @Benchmark
    public void evaluation(Blackhole reader) {
        Reading.everything(Evaluator.evaluate(license, credits, options), reader);
    }
}
