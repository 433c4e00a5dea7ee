package io.github.cmerules.json.internal;

import io.github.cmerules.core.model.InvalidInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Where documents come from: no more bytes than a bound, and nothing that is not text. */
public final class Source {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Source() {}

    /**
     * {@return the text of a stream, without a byte order mark at its beginning}
     *
     * <p>Reading it throws {@link CharacterCodingException} where the bytes are not UTF-8.
     *
     * @param bytes the stream, which is not closed
     * @param maxBytes the greatest number of bytes to take from it
     * @throws InvalidInputException if the bytes at the beginning are not UTF-8
     */
    public static Reader utf8(InputStream bytes, long maxBytes) {
        return withoutMark(new InputStreamReader(
                bounded(bytes, maxBytes),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /**
     * {@return a stream that throws {@link InvalidInputException} rather than deliver more than a number of bytes}
     *
     * @param bytes the stream
     * @param maxBytes the greatest number of bytes to take from it
     */
    public static InputStream bounded(InputStream bytes, long maxBytes) {
        return new BoundedStream(bytes, maxBytes);
    }

    static InvalidInputException tooLarge(long max) {
        return InvalidInputException.of("", "the document is too large: expected at most " + max + " bytes");
    }

    public static InvalidInputException notUtf8() {
        return InvalidInputException.of("", "the document is not valid UTF-8. Maybe it was saved in another encoding?");
    }

    static Reader withoutMark(Reader reader) {
        PushbackReader pushback = new PushbackReader(reader, 1);
        try {
            int first = pushback.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                pushback.unread(first);
            }
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pushback;
    }

    private static final class BoundedStream extends FilterInputStream {

        private final long max;
        private long left;

        BoundedStream(InputStream in, long max) {
            super(in);
            this.max = max;
            this.left = max;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                take(1);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                take(count);
            }
            return count;
        }

        private void take(int count) {
            left -= count;
            if (left < 0) {
                throw tooLarge(max);
            }
        }
    }
}
