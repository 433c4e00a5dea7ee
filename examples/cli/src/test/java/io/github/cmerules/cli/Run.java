package io.github.cmerules.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one command did.
 *
 * @param exitCode its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exitCode, String out, String err) {

    /** Runs a command without any input. */
    static Run of(String... arguments) {
        return reading("", arguments);
    }

    /** Runs a command on a text as standard input. */
    static Run reading(String input, String... arguments) {
        return on(input, new ByteArrayOutputStream(), arguments);
    }

    /** Runs a command on a text as standard input and any standard output. */
    static Run on(String input, OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams =
                Streams.of(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, () -> false);
        int exitCode = CmeRules.run(streams, arguments);
        String written = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Run(exitCode, written, err.toString(StandardCharsets.UTF_8));
    }

    /** {@return the lines of standard error} */
    List<String> messages() {
        return err.lines().toList();
    }
}
