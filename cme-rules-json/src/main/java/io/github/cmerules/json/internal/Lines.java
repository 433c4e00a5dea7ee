package io.github.cmerules.json.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Takes a stream of bytes apart into lines, and holds no more than one of them. */
public final class Lines {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int end;

    private byte[] line = new byte[CHUNK];
    private int length;
    private boolean tooLong;
    private long number;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line. Returns whether there is one; what follows the last line break is a line if it has bytes. */
    public boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int lineBreak = position;
            while (lineBreak < end && chunk[lineBreak] != '\n') {
                lineBreak++;
            }
            append(lineBreak - position);
            position = lineBreak + 1;
            if (lineBreak < end) {
                break;
            }
        }
        if (any) {
            number++;
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }

    private void append(int count) {
        if (tooLong || count > Bounds.LINE_BYTES - length) {
            tooLong = true;
            return;
        }
        if (count > line.length - length) {
            int larger = Math.min(Bounds.LINE_BYTES, Math.max(length + count, line.length * 2));
            line = Arrays.copyOf(line, larger);
        }
        System.arraycopy(chunk, position, line, length, count);
        length += count;
    }

    /** {@return whether there is nothing but white space on the line} */
    public boolean blank() {
        if (tooLong) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** {@return the line, to be kept} */
    public Line line() {
        return new Line(number, Arrays.copyOf(line, tooLong ? 0 : length), tooLong);
    }

    /** A line that was read. */
    public static final class Line {

        private final long number;
        private final byte[] bytes;
        private final boolean tooLong;

        private Line(long number, byte[] bytes, boolean tooLong) {
            this.number = number;
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        /** {@return a line that was read elsewhere; it is not copied} */
        public static Line of(long number, byte[] bytes) {
            boolean tooLong = bytes.length > Bounds.LINE_BYTES;
            return new Line(number, tooLong ? new byte[0] : bytes, tooLong);
        }

        /** {@return the number of the line, from 1; blank lines have numbers, too} */
        public long number() {
            return number;
        }

        /** {@return whether the line exceeds the bound; then nothing of it is to be had} */
        public boolean tooLong() {
            return tooLong;
        }

        /** {@return the line} */
        public InputStream bytes() {
            return new ByteArrayInputStream(bytes);
        }

        /** {@return how many bytes the line has} */
        public int length() {
            return bytes.length;
        }
    }
}
