package io.github.cmerules.benchmarks.peers.compare;

import io.github.cmerules.benchmarks.peers.Engine;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Work;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How many dossiers one engine evaluates in a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EvaluateDossier {

    /** The name of the engine. */
    @Param("plain")
    private String engine;

    private Engine<?> started;
    private Work<?> work;

    /** Starts the engine, and puts the dossiers into its form. */
    @Setup
    public void start() throws Exception {
        started = Engine.named(engine);
        started.start();
        work = Work.of(started, Work.DOSSIERS);
    }

    /** Gives back what the engine holds. */
    @TearDown
    public void stop() {
        started.stop();
    }

    /** {@return the outcomes of one dossier} */
    @Benchmark
    public List<Outcome> evaluate() {
        return work.next();
    }
}
