package io.github.cmerules.cli;

/** What the exit status of the process says. */
final class ExitCode {

    /** The command did what was asked for, whatever the verdict. */
    static final int DONE = 0;
    /** The input cannot be evaluated; with JSON Lines, some of it. */
    static final int BAD_INPUT = 1;
    /** The command line itself is wrong. */
    static final int WRONG_USE = 2;
    /** The result cannot be written, or the program has a fault. */
    static final int FAILED = 3;

    private ExitCode() {}
}
