package io.github.cmerules.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/** The terminal, if there is one. */
final class Terminal {

    private static final int PATIENCE_IN_SECONDS = 2;

    private Terminal() {}

    /**
     * {@return whether standard error is a terminal}
     *
     * <p>{@link System#console()} speaks of input and output only, so the system is asked; where it has no
     * {@code test} command the answer is no.
     */
    static boolean showsStandardError() {
        try {
            Process test = new ProcessBuilder("test", "-t", "2")
                    .redirectInput(Redirect.INHERIT)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)
                    .start();
            return test.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
