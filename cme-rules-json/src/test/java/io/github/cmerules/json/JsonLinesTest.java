package io.github.cmerules.json;

import static io.github.cmerules.json.SampleDocuments.LICENSE;
import static io.github.cmerules.json.SampleDocuments.OTHER_LICENSE;
import static io.github.cmerules.json.SampleDocuments.line;
import static io.github.cmerules.json.SampleDocuments.several;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final EvaluationOptions OPTIONS =
            EvaluationOptions.builder().ruleBooks(SampleRuleBook.BOOKS).build();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Long> progress = new ArrayList<>();

    private JsonLines.Summary evaluate(InputStream in) {
        return JsonLines.evaluate(in, out, OPTIONS, progress::add);
    }

    private JsonLines.Summary evaluate(String in) {
        return evaluate(BadInputTest.bytes(in));
    }

    private List<String> results() {
        List<String> results = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(TestSchemas.JSON_LINES_RESULT.faults(result)).isEmpty());
        return results;
    }

    private static String numbered(int number) {
        return line().replace("\"17\"", "\"" + number + "\"");
    }

    @Test
    void everyLineHasItsResultInOrder() {
        String in = numbered(1) + "\n" + numbered(2) + "\r\n" + "not json\n" + numbered(4);
        assertThat(evaluate(in)).isEqualTo(new JsonLines.Summary(3, 1));
        assertThat(results()).hasSize(4);
        assertThat(results().get(0)).contains("\"number\":\"1\"", "\"verdict\":");
        assertThat(results().get(1)).contains("\"number\":\"2\"");
        assertThat(results().get(2))
                .startsWith("{\"version\":1,\"line\":3,\"errors\":[{\"path\":\"\",\"message\":\"line 3, column ");
        assertThat(results().get(3)).contains("\"number\":\"4\"");
        assertThat(progress).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void resultIsThatOfTheDossierAlone() {
        evaluate(line());
        Dossier dossier = Dossiers.read(line(), SampleRuleBook.BOOKS);
        assertThat(results())
                .containsExactly(Evaluations.writeLine(
                        Dossiers.evaluate(dossier, OPTIONS).get(0)));
    }

    @Test
    void lineAloneHasTheResultThatItHasAmongOthers() {
        List<String> lines = List.of(
                line(), several(LICENSE, OTHER_LICENSE), "{\"version\": 1, ", " ".repeat((16 << 20) + 1) + line());
        evaluate(String.join("\n", lines));
        List<JsonLines.Result> alone = IntStream.range(0, lines.size())
                .mapToObj(i -> JsonLines.evaluate(lines.get(i).getBytes(StandardCharsets.UTF_8), i + 1, OPTIONS))
                .toList();
        assertThat(alone).extracting(JsonLines.Result::json).isEqualTo(results());
        assertThat(alone).extracting(JsonLines.Result::evaluated).containsExactly(true, true, false, false);
        assertThat(JsonLines.evaluate(new byte[] {' ', '\n'}, 5, OPTIONS).evaluated())
                .isFalse();
    }

    @Test
    void everyProblemOfALineIsInItsResult() {
        evaluate("\n" + line().replace("2024-05-02", "2025-02-30").replace("3.5", "-1") + "\n");
        assertThat(results())
                .containsExactly("{\"version\":1,\"line\":2,\"errors\":["
                        + "{\"path\":\"/credits/0/completedOn\",\"message\":\"\\\"2025-02-30\\\" is not a date: there is"
                        + " no such day\"},"
                        + "{\"path\":\"/credits/0/amount\",\"message\":\"-1 is negative: expected 0 or more\"}]}");
    }

    @Test
    void severalLicensesGiveOneLine() {
        evaluate(several(LICENSE, OTHER_LICENSE) + "\n" + several(LICENSE));
        assertThat(results()).allSatisfy(result -> assertThat(result).startsWith("{\"version\":1,\"evaluations\":[{"));
        assertThat(results().get(0)).contains("US-XX", "US-YY");
        assertThat(results()).hasSize(2);
    }

    @Test
    void blankLinesAreSkippedAndCounted() {
        assertThat(evaluate("\n \t\r\n\n{\n")).isEqualTo(new JsonLines.Summary(0, 1));
        assertThat(results()).singleElement().asString().contains("\"line\":4");
        assertThat(evaluate("")).isEqualTo(new JsonLines.Summary(0, 0));
    }

    @Test
    void invalidUtf8IsAnErrorOfItsLine() {
        byte[] bytes = (line() + "\n" + line().replace("c1", "\u00ff") + "\n" + line() + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(evaluate(new ByteArrayInputStream(bytes))).isEqualTo(new JsonLines.Summary(2, 1));
        assertThat(results().get(1)).contains("\"line\":2", "not valid UTF-8");
    }

    @Test
    void byteOrderMarkIsSkipped() {
        assertThat(evaluate("\uFEFF" + line() + "\n")).isEqualTo(new JsonLines.Summary(1, 0));
    }

    @Test
    @Tag("large")
    void overlongLineIsAnErrorAndTheNextOneIsEvaluated() {
        InputStream spaces = new Repeated(" ", (16 << 20) + 1);
        InputStream in = new SequenceInputStream(Collections.enumeration(
                List.of(BadInputTest.bytes(line() + "\n"), spaces, BadInputTest.bytes("\n" + line() + "\n"))));
        assertThat(evaluate(in)).isEqualTo(new JsonLines.Summary(2, 1));
        assertThat(results().get(1)).contains("\"line\":2", "the line is too long: expected at most 16777216 bytes");
    }

    @Test
    @Tag("large")
    void lineOfTheGreatestLengthIsEvaluated() {
        InputStream spaces = new Repeated(" ", (16 << 20) - line().length());
        InputStream in = new SequenceInputStream(BadInputTest.bytes(line()), spaces);
        assertThat(evaluate(in)).isEqualTo(new JsonLines.Summary(1, 0));
    }

    @Test
    @Tag("large")
    void linesAreNeitherReadAheadNorHeldBack() {
        int lines = 20_000;
        String bad = "{\"pad\":\"" + "x".repeat(1_000) + "\"}\n";
        Repeated in = new Repeated(bad, (long) bad.length() * lines);
        long[] results = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                results[0] += b == '\n' ? 1 : 0;
            }
        };
        JsonLines.Summary summary = JsonLines.evaluate(in, counting, OPTIONS, done -> {
            assertThat(in.delivered - done * bad.length()).isLessThan(1 << 20);
            assertThat(done - results[0]).isLessThan(1_000);
        });
        assertThat(summary).isEqualTo(new JsonLines.Summary(0, lines));
        assertThat(results[0]).isEqualTo(lines);
    }

    @Test
    @Tag("large")
    void manyLinesAreEvaluated() {
        String text = String.join(
                "\n",
                IntStream.range(0, 2_000).mapToObj(JsonLinesTest::numbered).toList());
        assertThat(evaluate(text)).isEqualTo(new JsonLines.Summary(2_000, 0));
        List<String> results = out.toString(StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i)).contains("\"number\":\"" + i + "\"");
        }
    }

    @Test
    void optionsOfTheCallerHoldWhereTheDossierSaysNothing() {
        EvaluationOptions options = EvaluationOptions.builder()
                .from(OPTIONS)
                .asOf(LocalDate.of(2024, 1, 1))
                .build();
        String own = line().replace("\"version\"", "\"asOf\": \"2024-06-01\", \"version\"");
        JsonLines.evaluate(BadInputTest.bytes(line() + "\n" + own), out, options, done -> {});
        assertThat(results().get(0)).contains("\"asOf\":\"2024-01-01\"");
        assertThat(results().get(1)).contains("\"asOf\":\"2024-06-01\"");
    }

    @Test
    void failingStreamIsNoBadLine() {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> JsonLines.evaluate(BadInputTest.bytes(line()), failing, OPTIONS, done -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }

    /** A text over and over, up to a number of bytes. */
    private static final class Repeated extends InputStream {
        private final byte[] text;
        private long left;
        private int at;
        private long delivered;

        Repeated(String text, long length) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
            this.left = length;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            delivered++;
            at = at == text.length ? 1 : at + 1;
            return text[at - 1];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                buffer[offset + i] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }
}
