package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken, or made to do harm: one clear problem each, and no more taken in than a bound. */
class HostileFilesTest {

    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    private static final String CSV_HEADER =
            "Certificate,Activity,Course title,Sponsor,Completed,Credit type,Credits,Topics,Activity type,Proof,Opioid"
                    + " hours,Learner number\n";
    private static final String REPORTS =
            "{\"ACCMELearnerReports\": {\"ActivityReports\": {\"DateTimeCreated\": \"x\", \"ActivityReport\": [";
    private static final String XML = "<ActivityReports xmlns=\"http://ns.medbiq.org/activityreport/v1/\">";

    enum Format {
        CSV(TranscriptSamples.CSV),
        ACCME(TranscriptSamples.ACCME),
        MEDBIQUITOUS(TranscriptSamples.MEDBIQUITOUS),
        CE_BROKER(TranscriptSamples.CE_BROKER);

        private final TranscriptReader reader;

        Format(TranscriptReader reader) {
            this.reader = reader;
        }

        String sample() {
            return TranscriptSamples.text(
                    switch (this) {
                        case CSV -> "transcript.csv";
                        case ACCME -> "accme-transcript.json";
                        case MEDBIQUITOUS -> "medbiquitous.xml";
                        case CE_BROKER -> "ce-broker.csv";
                    });
        }
    }

    /** A format, a beginning, what follows it without end, the most that may be read of it, and the problem. */
    static Stream<Arguments> endless() {
        return Stream.of(
                endless(Format.CSV, "", "x", MIB, "not readable as CSV at its beginning"),
                endless(Format.CSV, CSV_HEADER, "x", MIB, "not readable as CSV after line 1"),
                endless(Format.CSV, CSV_HEADER + "\"", "x", MIB, "not readable as CSV after line 1"),
                endless(Format.CSV, CSV_HEADER, ",", MIB, "not readable as CSV after line 1"),
                endless(Format.CSV, CSV_HEADER, "\"\n\",", MIB, "not readable as CSV after line 1"),
                endless(Format.CSV, CSV_HEADER, "\n", 65 * MIB, "the document is too large"),
                endless(Format.CSV, CSV_HEADER, "x\n", MIB, "there are 1000 problems or more"),
                endless(Format.CE_BROKER, "", "x", MIB, "not readable as CSV at its beginning"),
                endless(Format.ACCME, "", " ", 65 * MIB, "the document is too large"),
                endless(Format.ACCME, "", "[", MIB, "too deep within each other: expected at most 32 levels"),
                endless(Format.ACCME, REPORTS + "{\"x\": \"", "x", MIB, "a text or a number is too long"),
                endless(Format.ACCME, REPORTS, "{},", MIB, "there are 1000 problems or more"),
                endless(Format.ACCME, REPORTS + "{\"a\": [", "1,", MIB, "is too large: expected at most 20000 values"),
                endless(Format.MEDBIQUITOUS, "", " ", 17 * MIB, "the document is too large"),
                endless(Format.MEDBIQUITOUS, XML, "<a>", MIB, "too deep within each other: expected at most 32 levels"),
                endless(Format.MEDBIQUITOUS, XML, "x", 17 * MIB, "the document is too large"),
                endless(Format.MEDBIQUITOUS, XML + "<!--", "x", 17 * MIB, "the document is too large"),
                endless(Format.MEDBIQUITOUS, XML + "<a b=\"", "x", 17 * MIB, "the document is too large"),
                endless(Format.MEDBIQUITOUS, XML + "<", "x", 17 * MIB, "well-formed XML"),
                endless(Format.MEDBIQUITOUS, XML + "<ActivityReport>", "x", 3 * MIB, "a record is too large"),
                endless(Format.MEDBIQUITOUS, XML + "<ActivityReport>", "<a/>", MIB, "a record is too large"),
                endless(Format.MEDBIQUITOUS, XML, "<ActivityReport/>", MIB, "there are 1000 problems or more"));
    }

    private static Arguments endless(Format format, String beginning, String rest, long most, String message) {
        return Arguments.of(format, beginning, rest, most, message);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void endlessFileIsRefusedBeforeItIsRead(Format format, String beginning, String rest, long most, String message) {
        Endless file = new Endless(beginning, rest);
        List<Problem> problems = refusal(format.reader, file).problems();
        assertThat(problems.get(problems.size() - 1).message()).contains(message);
        assertThat(problems).hasSizeLessThanOrEqualTo(1_001);
        assertThat(file.read).isLessThan(most);
    }

    /** A stream of a gibibyte that is never in memory. */
    private static final class Endless extends InputStream {

        private final byte[] beginning;
        private final byte[] rest;
        private long read;

        Endless(String beginning, String rest) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.rest = rest.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(length, GIB - read);
            for (int i = 0; i < count; i++) {
                buffer[offset + i] = read < beginning.length
                        ? beginning[(int) read]
                        : rest[(int) ((read - beginning.length) % rest.length)];
                read++;
            }
            return count == 0 ? -1 : count;
        }
    }

    @ParameterizedTest
    @EnumSource
    void fileThatIsCutOffIsRefusedOrHasNothingThatIsNotInTheWhole(Format format) {
        String whole = format.sample();
        TranscriptResult expected = format.reader.read(whole);
        for (int cut = 0; cut < whole.length(); cut += 7) {
            try {
                TranscriptResult part = format.reader.read(whole.substring(0, cut));
                // A row may end early and still be a row; only the last one can differ.
                assertThat(part.credits().stream()
                                .filter(credit -> !expected.credits().contains(credit)))
                        .hasSizeLessThanOrEqualTo(2);
            } catch (InvalidInputException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
        if (format == Format.ACCME || format == Format.MEDBIQUITOUS) {
            String cutOff = whole.substring(0, whole.length() * 9 / 10);
            assertThat(refusal(format.reader, cutOff).problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.message()).startsWith("line ").contains("Maybe it was cut off"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void compressedFileIsNotRead(Format format) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(new byte[(int) MIB]);
        }
        assertThat(refusal(format.reader, new ByteArrayInputStream(compressed.toByteArray()))
                        .problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void emptyFileIsRefused(Format format) {
        assertThat(refusal(format.reader, "").problems()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void otherEncodingIsRefused(Format format) {
        byte[] latin = format.sample()
                .replace("Ethics", "Éthique")
                .replace("Skills", "Für")
                .getBytes(StandardCharsets.ISO_8859_1);
        if (format != Format.CE_BROKER) {
            assertThat(refusal(format.reader, new ByteArrayInputStream(latin)).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("saved in another encoding?"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void failureOfTheStreamIsNotTheFaultOfTheFile(Format format) {
        byte[] whole = format.sample().getBytes(StandardCharsets.UTF_8);
        for (int good : List.of(0, whole.length / 2)) {
            InputStream failing = new SequenceInputStream(new ByteArrayInputStream(whole, 0, good), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the disk is gone");
                }
            });
            assertThat(catchThrowableOfType(UncheckedIOException.class, () -> format.reader.read(failing)))
                    .hasRootCauseMessage("the disk is gone");
        }
    }

    @Test
    void entitiesAreNeitherMultipliedNorLookedUp(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + XML + "&c;</ActivityReports>";
        Map<String, String> files = Map.of(
                "billion laughs",
                laughs,
                "external entity",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + XML + "<ActivityReport><ActivityName>"
                        + "&x;</ActivityName></ActivityReport></ActivityReports>",
                "external parameter entity",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>" + XML + "</ActivityReports>",
                "external subset",
                "<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\">" + XML + "</ActivityReports>",
                "quadratic blowup",
                "<!DOCTYPE a [<!ENTITY x \"" + "x".repeat(100_000) + "\">]>" + XML + "&x;".repeat(10_000)
                        + "</ActivityReports>",
                "undeclared entity",
                XML + "&x;</ActivityReports>");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            files.forEach((name, file) -> assertThat(
                            refusal(TranscriptSamples.MEDBIQUITOUS, file).problems())
                    .as(name)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .contains("the file is not well-formed XML without a document type declaration")
                            .doesNotContain("secret")));
        } finally {
            System.setErr(err);
        }
        // The parser of the platform would print, if it was let.
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|is no ACCME file|a list is not an object",
                "{}|is no ACCME file|is no ACCME file",
                "{\"ACCMETranscripts\": 7}|/ACCMETranscripts|7 is not a list",
                "{\"ACCMELearnerReports\": {}}|/ACCMELearnerReports/ActivityReports|is missing",
                "{\"ACCMETranscripts\": [7]}|/ACCMETranscripts/0|7 is not an object",
                "{\"ACCMETranscripts\": []} x|line 1|was not expected here"
            })
    void accmeFileOfAnotherShapeIsAProblem(String file, String place, String message) {
        List<Problem> problems;
        try {
            problems = TranscriptSamples.ACCME.read(file).problems();
        } catch (InvalidInputException refused) {
            problems = refused.problems();
        }
        assertThat(problems.toString()).contains(message);
        assertThat(problems).hasSize(1);
    }

    @Test
    void xmlOfAnotherKindIsRefused() {
        assertThat(refusal(TranscriptSamples.MEDBIQUITOUS, "<ActivityReport/>").problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("there is no ActivityReport in namespace"));
    }

    private static InvalidInputException refusal(TranscriptReader reader, String file) {
        return refusal(reader, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static InvalidInputException refusal(TranscriptReader reader, InputStream file) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> reader.read(file));
        assertThat(refused).isNotNull();
        return refused;
    }
}
