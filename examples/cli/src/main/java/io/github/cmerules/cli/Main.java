package io.github.cmerules.cli;

/** The process: its arguments, its streams and its exit status. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit status.
     *
     * @param arguments the command with its options, see {@code cme-rules help}
     */
    public static void main(String[] arguments) {
        System.exit(CmeRules.run(Streams.ofProcess(), arguments));
    }
}
