package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.internal.Bounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A CSV file that is taken apart into rows. */
class CsvRowsTest {

    private static final InputStream BROKEN = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }
    };

    private static List<String> read(InputStream file) {
        List<String> rows = new ArrayList<>();
        CsvRows.read(file, ',', (line, fields) -> rows.add(line + ": " + String.join("|", fields)));
        return rows;
    }

    private static List<String> read(String file) {
        return read(in(file, StandardCharsets.UTF_8));
    }

    private static InputStream in(String file, Charset encoding) {
        return new ByteArrayInputStream(file.getBytes(encoding));
    }

    @Test
    void rowsThatAreNotEmptyAreHandedOverWithTheirLine() {
        assertThat(read("\uFEFFa,b\n\n\"1\n2\",,3\r\n4")).containsExactly("1: a|b", "3: 1\n2||3", "5: 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void aFileWithoutRowsIsRefused(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the file is empty: expected a line with the names of the columns");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '"a'              | at its beginning
            'a,b;c,d;"e,f'    | after line 2
            """)
    void aQuoteThatDoesNotEndIsRefusedWithItsPlace(String file, String place) {
        assertThatThrownBy(() -> read(file.replace(';', '\n')))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("the file is not readable as CSV " + place + ": expected fields of at most")
                .hasMessageEndingWith("Maybe a quote is missing?");
    }

    @Test
    void aFieldMayBeAsLongAsTheBound() {
        String most = "x".repeat(Bounds.TEXT);

        assertThat(read(most)).containsExactly("1: " + most);
        assertThatThrownBy(() -> read(most + "x"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("fields of at most 10000 characters");
    }

    @Test
    void aRowMayHaveAsManyFieldsAsTheBound() {
        assertThat(read(",".repeat(999))).hasSize(1);
        assertThatThrownBy(() -> read(",".repeat(1_000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rows of at most 1000 fields");
    }

    @Test
    void aRowMayBeAsLongAsTheBound() {
        String most = String.join(",", Collections.nCopies(20, "x".repeat(9_000)));

        assertThat(read(most)).hasSize(1);
        assertThatThrownBy(() -> read(most + "," + most))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("200000 characters");
    }

    /** The first characters are decoded in another place than those that follow. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100_000})
    void whatIsNotUtf8IsRefused(int rows) {
        InputStream file = in("a,b\n".repeat(rows) + "\u00e9,b\n", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the document is not valid UTF-8. Maybe it was saved in another encoding?");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100_000})
    void aStreamThatCannotBeReadSaysWhy(int rows) {
        InputStream file = new SequenceInputStream(in("a,b\n".repeat(rows), StandardCharsets.UTF_8), BROKEN);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .hasMessage("the disk is gone");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) '\n');
                return length;
            }
        };

        assertThatThrownBy(() -> read(endless))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the document is too large: expected at most " + Bounds.DOCUMENT_BYTES + " bytes");
    }
}
