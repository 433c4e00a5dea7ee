package io.github.cmerules.benchmarks.peers;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Something that does the job. It is found as a service, and its constructor does nothing.
 *
 * @param <I> what it evaluates
 */
public interface Engine<I> {

    /** {@return the name under which it is compared} */
    String name();

    /** Makes the rules ready. This belongs to the cold start. */
    void start() throws Exception;

    /** {@return a dossier in the engine's own form; an engine that works on dossiers as they are maps nothing here} */
    I prepared(Dossier dossier);

    /** {@return the outcomes in the order of the requirements} */
    List<Outcome> evaluate(I prepared);

    /** Gives back what the engine holds. */
    default void stop() {}

    /** {@return the engine with a name} */
    static Engine<?> named(String name) {
        return ServiceLoader.load(Engine.class).stream()
                .<Engine<?>>map(ServiceLoader.Provider::get)
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("engine [" + name + "] is not on the class path"));
    }
}
