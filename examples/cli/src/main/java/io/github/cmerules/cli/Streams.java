package io.github.cmerules.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Where a command reads and writes; everything is UTF-8.
 *
 * @param in standard input
 * @param results standard output, for results only
 * @param messages standard error, for everything else
 * @param messagesAreSeen whether somebody watches the messages as they are written
 */
record Streams(InputStream in, ResultStream results, PrintWriter messages, BooleanSupplier messagesAreSeen) {

    private static final int BUFFER = 1 << 16;

    /** {@return the streams of the process} */
    static Streams ofProcess() {
        // Not System.out: a PrintStream keeps errors to itself.
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        return of(System.in, out, new FileOutputStream(FileDescriptor.err), Terminal::showsStandardError);
    }

    /**
     * {@return streams that write to others}
     *
     * @param in standard input
     * @param out standard output
     * @param err standard error
     * @param messagesAreSeen whether somebody watches the messages as they are written
     */
    static Streams of(InputStream in, OutputStream out, OutputStream err, BooleanSupplier messagesAreSeen) {
        return new Streams(in, new ResultStream(out), writer(err), messagesAreSeen);
    }

    /** {@return a writer on the results, for help texts} */
    PrintWriter resultWriter() {
        return writer(results);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
