package io.github.cmerules.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it could not be written, whoever else noticed. */
final class ResultStream extends FilterOutputStream {

    private @Nullable IOException failure;

    ResultStream(OutputStream out) {
        super(out);
    }

    /** Writes a text in UTF-8. */
    void print(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a document, and a line break unless it ends with one. */
    void printDocument(String document) throws IOException {
        print(document.endsWith("\n") ? document : document + "\n");
    }

    /** {@return the first error in writing, if there was one} */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int b) throws IOException {
        noting(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        noting(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        noting(out::flush);
    }

    private void noting(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    /** Something that writes. */
    private interface Writing {
        void run() throws IOException;
    }
}
