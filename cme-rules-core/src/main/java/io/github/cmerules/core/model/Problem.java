package io.github.cmerules.core.model;

import java.io.Serializable;

/**
 * One fault in what a caller handed over.
 *
 * @param path where the fault lies, as a JSON pointer into the dossier ({@code /credits/3/completedOn}) or the rule
 *     book; empty for the whole
 * @param message what was found, what was expected and, where it helps, what to do
 */
public record Problem(String path, String message) implements Serializable {

    /**
     * {@return the same problem below a longer path}
     *
     * @param prefix what goes before the path
     */
    public Problem under(String prefix) {
        return new Problem(prefix + path, message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
