package io.github.cmerules.cli;

import java.io.PrintWriter;
import java.util.function.LongConsumer;

/** A line on the terminal that says how many lines have been evaluated, and that goes when all are. */
final class Progress implements LongConsumer, AutoCloseable {

    private static final int STEP = 1_000;

    private final PrintWriter messages;
    private int shown;

    Progress(PrintWriter messages) {
        this.messages = messages;
    }

    @Override
    public void accept(long lines) {
        if (lines % STEP == 0) {
            String text = lines + " lines evaluated";
            messages.print("\r" + text);
            messages.flush();
            shown = text.length();
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (shown > 0) {
            messages.print("\r" + " ".repeat(shown) + "\r");
            messages.flush();
        }
    }
}
