package io.github.cmerules.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static List<Lines.Line> lines(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        List<Lines.Line> all = new ArrayList<>();
        while (lines.next()) {
            all.add(lines.line());
        }
        return all;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Lines.Line line) throws IOException {
        return new String(line.bytes().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aLineEndsWithALineBreakOrWithTheStream() throws IOException {
        List<Lines.Line> lines = lines(bytes("one\n\ntwo\r\nthree"));
        assertThat(lines).extracting(Lines.Line::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines).extracting(Lines.Line::length).containsExactly(3, 0, 4, 5);
        assertThat(text(lines.get(0))).isEqualTo("one");
        assertThat(text(lines.get(2))).isEqualTo("two\r");
        assertThat(text(lines.get(3))).isEqualTo("three");
        assertThat(lines(bytes("one\n"))).hasSize(1);
        assertThat(lines(bytes("\n"))).hasSize(1);
        assertThat(lines(bytes(""))).isEmpty();
    }

    /** A stream is read in pieces of 64 KiB, whose edges fall on any place. */
    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 131_072, 131_073, 400_000})
    void aLineIsWholeHoweverLongItIs(int length) throws IOException {
        String text = "x".repeat(length - 1) + "y";
        List<Lines.Line> lines = lines(bytes(text + "\n" + "z\n" + text));
        assertThat(lines).extracting(Lines.Line::length).containsExactly(length, 1, length);
        assertThat(text(lines.get(0))).isEqualTo(text);
        assertThat(text(lines.get(1))).isEqualTo("z");
        assertThat(text(lines.get(2))).isEqualTo(text);
    }

    @Test
    void aLineIsBlankIfItHasNothingButWhiteSpace() throws IOException {
        Lines lines = new Lines(bytes(" \t\r\n\n x\nx \n"));
        List<Boolean> blank = new ArrayList<>();
        while (lines.next()) {
            blank.add(lines.blank());
        }
        assertThat(blank).containsExactly(true, true, false, false);
    }

    @Test
    void aLineThatIsTooLongIsNotHeld() throws IOException {
        String longest = " ".repeat(Bounds.LINE_BYTES);
        Lines lines = new Lines(bytes(longest + "\n" + longest + " \nnext"));
        assertThat(lines.next()).isTrue();
        assertThat(lines.blank()).isTrue();
        assertThat(lines.line().tooLong()).isFalse();
        assertThat(lines.line().length()).isEqualTo(Bounds.LINE_BYTES);
        assertThat(lines.next()).isTrue();
        assertThat(lines.blank()).as("nobody knows").isFalse();
        assertThat(lines.line().tooLong()).isTrue();
        assertThat(lines.line().length()).isZero();
        assertThat(lines.next()).isTrue();
        assertThat(lines.line().tooLong()).isFalse();
        assertThat(text(lines.line())).isEqualTo("next");
        assertThat(lines.line().number()).isEqualTo(3);

        assertThat(Lines.Line.of(7, new byte[Bounds.LINE_BYTES]).tooLong()).isFalse();
        assertThat(Lines.Line.of(7, new byte[Bounds.LINE_BYTES]).length()).isEqualTo(Bounds.LINE_BYTES);
        Lines.Line tooLong = Lines.Line.of(7, new byte[Bounds.LINE_BYTES + 1]);
        assertThat(tooLong.tooLong()).isTrue();
        assertThat(tooLong.length()).isZero();
        assertThat(tooLong.number()).isEqualTo(7);
    }
}
