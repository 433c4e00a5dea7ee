package io.github.cmerules.benchmarks.peers;

import java.util.List;

/**
 * Dossiers in the form of an engine, evaluated one after the other, again and again.
 *
 * @param <I> what the engine evaluates
 */
public final class Work<I> {

    /** How many dossiers there are. */
    public static final int DOSSIERS = 1_000;

    /** How many credits each of them has. */
    public static final int CREDITS = 40;

    private final Engine<I> engine;
    private final List<I> prepared;
    private int next;

    private Work(Engine<I> engine, int dossiers) {
        this.engine = engine;
        this.prepared =
                Dossier.random(dossiers, CREDITS).stream().map(engine::prepared).toList();
    }

    /** {@return the work of an engine that was started} */
    public static <I> Work<I> of(Engine<I> engine, int dossiers) {
        return new Work<>(engine, dossiers);
    }

    /** {@return the outcomes of the next dossier} */
    public List<Outcome> next() {
        I input = prepared.get(next);
        next = next + 1 == prepared.size() ? 0 : next + 1;
        return engine.evaluate(input);
    }
}
