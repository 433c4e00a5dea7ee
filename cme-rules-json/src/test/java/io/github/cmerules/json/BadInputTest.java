package io.github.cmerules.json;

import static io.github.cmerules.json.SampleDocuments.CREDIT;
import static io.github.cmerules.json.SampleDocuments.LICENSE;
import static io.github.cmerules.json.SampleDocuments.OTHER_LICENSE;
import static io.github.cmerules.json.SampleDocuments.dossier;
import static io.github.cmerules.json.SampleDocuments.dossierWith;
import static io.github.cmerules.json.SampleDocuments.line;
import static io.github.cmerules.json.SampleDocuments.several;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    private static final String AMOUNT = "\"amount\": 3.5";

    static Stream<Arguments> oneFault() {
        return Stream.of(
                // what is known
                fault("\"version\": 1", "\"version\": 2", "/version", "2 is not a known version: expected 1"),
                fault("\"version\": 1", "\"version\": \"1\"", "/version", "\"1\" is not a whole number"),
                fault("\"version\": 1,", "", "/version", "is missing"),
                fault("\"version\"", "\"extra\": 1, \"version\"", "/extra", "\"extra\" is not a known property"),
                fault("\"number\"", "\"nummer\"", "/license/nummer", "Maybe \"number\"?"),
                fault("\"completedOn\"", "\"completed_on\"", "/credits/0/completed_on", "Maybe \"completedOn\"?"),
                fault("\"a/b~c\"", "", "/license/a~1b~0c", "is not a known property"),
                fault("\"id\": \"c1\",", "", "/credits/0/id", "is missing"),
                fault("\"jurisdiction\": \"US-XX\",", "", "/license/jurisdiction", "is missing"),
                fault("\"start\": \"2023-03-15\",", "", "/license/cycle/start", "is missing"),
                // dates
                fault("2024-05-02", "2025-02-30", "/credits/0/completedOn", "\"2025-02-30\" is not a date"),
                fault("2024-05-02", "02.05.2024", "/credits/0/completedOn", "\"02.05.2024\" is not a date"),
                fault("\"2024-05-02\"", "20240502", "/credits/0/completedOn", "20240502 is not a text"),
                fault("\"2024-05-02\"", "null", "/credits/0/completedOn", "null is not a text"),
                fault("2025-03-14", "2021-03-14", "/license/cycle", "Maybe the two are swapped?"),
                // amounts
                fault(AMOUNT, "\"amount\": -1", "/credits/0/amount", "-1 is negative: expected 0 or more"),
                fault(AMOUNT, "\"amount\": 1.234", "/credits/0/amount", "1.234 has more than two decimals"),
                fault(AMOUNT, "\"amount\": 1e-999999999", "/credits/0/amount", "more than two decimals"),
                fault(AMOUNT, "\"amount\": \"3.5\"", "/credits/0/amount", "expected a number without quotes"),
                fault(AMOUNT, "\"amount\": true", "/credits/0/amount", "true is not an amount: expected a number"),
                fault(AMOUNT, "\"amount\": 1e999999999", "/credits/0/amount", "1e999999999 is out of range"),
                fault(AMOUNT, "\"amount\": 1e99999999999", "/credits/0/amount", "expected 0 to 1000000 credits"),
                fault(AMOUNT, "\"amount\": 1000000.01", "/credits/0/amount", "Maybe it is in minutes?"),
                fault(AMOUNT, "\"minutes\": 1.5", "/credits/0/minutes", "1.5 is not a whole number"),
                fault(AMOUNT, "\"minutes\": 1e999999999", "/credits/0/minutes", "is not a whole number in range"),
                fault(AMOUNT, "\"minutes\": 60001", "/credits/0/minutes", "60001 is out of range: expected 0 to 60000"),
                // other types
                fault(AMOUNT, "\"planned\": \"true\"", "/credits/0/planned", "expected true or false without quotes"),
                fault("[\"pain\"]", "null", "/credits/0/topics", "null is not a list"),
                fault("[\"pain\"]", "\"pain\"", "/credits/0/topics", "\"pain\" is not a list"),
                fault("[\"pain\"]", "[\"basics\", 7]", "/credits/0/topics/1", "7 is not a text"),
                fault("\"c1\"", "\"\"", "/credits/0/id", "is empty"),
                fault(
                        "\"c1\"",
                        "\"" + "x".repeat(1001) + "\"",
                        "/credits/0/id",
                        "1001 characters: expected at most 1000"),
                fault("\"c1\"", "\"\\ud800\"", "/credits/0/id", "half of a surrogate pair"),
                fault("{\"prescribes\": true}", "[]", "/license/facts", "a list is not an object"),
                fault(
                        "\"prescribes\": true",
                        "\"prescribes\": 1",
                        "/license/facts/prescribes",
                        "1 is no value of a fact"),
                fault(
                        "\"prescribes\": true",
                        "\"prescribes\": null",
                        "/license/facts/prescribes",
                        "null is no value of a fact: expected true, false or a list of periods"),
                fault(
                        "\"prescribes\": true",
                        "\"prescribes\": [{\"value\": true}, {\"value\": false, \"from\": \"2024-01-01\"}]",
                        "/license/facts/prescribes",
                        "have a day in common"),
                fault(
                        "\"prescribes\": true",
                        "\"prescribes\": [{\"value\": true, \"from\": \"2024-01-02\", \"to\": \"2024-01-01\"}]",
                        "/license/facts/prescribes/0",
                        "is before first day"),
                // codes
                fault("ama-pra-1", "ama-pra-9", "/credits/0/category", "\"ama-pra-9\" is not a known category"),
                fault("[\"pain\"]", "[\"paim\"]", "/credits/0/topics/0", "Maybe \"pain\"?"),
                fault("[\"pain\"]", "[\"pain\", \"pain\", \"Pain\"]", "/credits/0/topics/2", "\"Pain\" is not a topic"),
                fault(AMOUNT, "\"format\": \"dream\"", "/credits/0/format", "\"dream\" is not a known format"),
                fault(AMOUNT, "\"evidence\": \"no\"", "/credits/0/evidence", "expected one of attested, documented"),
                fault(AMOUNT, "\"approvals\": [\"x\"]", "/credits/0/approvals/0", "expected one of board"),
                fault(AMOUNT, "\"attributes\": [\"x\"]", "/credits/0/attributes/0", "expected one of post-test"),
                fault("prescribes", "sings", "/license/facts/sings", "\"sings\" is not a known fact"),
                fault("\"full\"", "\"half\"", "/license/type", "\"half\" is not a known license type"),
                fault("\"MD\"", "\"PA\"", "/license/profession", "\"PA\" has no rule book"),
                fault("US-XX", "US-ZZ", "/license/jurisdiction", "\"US-ZZ\" has no rule book"),
                fault("US-XX", "Xx", "/license/jurisdiction", "\"Xx\" is not a jurisdiction"),
                fault(
                        "\"number\"",
                        "\"status\": \"dead\", \"number\"",
                        "/license/status",
                        "\"dead\" is not a known status"),
                // what the rule book says
                fault(
                        "\"number\"",
                        "\"fulfilled\": [\"us-xx/basics\", \"us-xx/total\"], \"number\"",
                        "/license/fulfilled/1",
                        "owed in every cycle"),
                fault(
                        "\"number\"",
                        "\"fulfilled\": [{\"requirement\": \"us-xx/total\"}], \"number\"",
                        "/license/fulfilled/0/requirement",
                        "owed in every cycle"),
                fault(
                        "\"number\"",
                        "\"exemptions\": [\"us-xx/pain\", \"us-xx/pain\", \"us-xx/no\"], \"number\"",
                        "/license/exemptions/2",
                        "\"us-xx/no\" is not a known requirement"),
                fault(
                        "\"number\"",
                        "\"waivers\": [{\"requirement\": \"us-xx/no\"}], \"number\"",
                        "/license/waivers/0/requirement",
                        "\"us-xx/no\" is not a known requirement"),
                fault(
                        "\"number\"",
                        "\"issuedOn\": \"1970-01-01\", \"birthDate\": \"1980-01-01\", \"number\"",
                        "/license/issuedOn",
                        "before the birth date"),
                fault(
                        "\"version\"",
                        "\"interpretations\": {\"XX-I-1\": \"no\"}, \"version\"",
                        "/interpretations/XX-I-1",
                        "\"no\" is not a value of this switch"),
                fault(
                        "\"version\"",
                        "\"interpretations\": {\"ZZ-I-1\": \"no\"}, \"version\"",
                        "/interpretations/ZZ-I-1",
                        "\"ZZ-I-1\" is not a known switch"),
                fault(
                        "\"version\"",
                        "\"interpretations\": {\"?\": \"no\"}, \"version\"",
                        "/interpretations/?",
                        "\"?\" is not a"),
                // the whole
                fault("\"license\"", "\"licence\"", "/license", "is missing: expected license, or a list of licenses"),
                fault("\"version\"", "\"version\": 1, \"version\"", "/version", "\"version\" is given twice"),
                fault(AMOUNT, AMOUNT + ", " + AMOUNT, "/credits/0/amount", "\"amount\" is given twice"),
                Arguments.of("[]", "", "a list is not an object"),
                Arguments.of("null", "", "null is not an object"),
                Arguments.of(dossier(LICENSE, CREDIT, CREDIT), "/credits/1/id", "is also the id of /credits/0"),
                Arguments.of(
                        dossier(LICENSE, CREDIT.replace("3.5", "-1"), CREDIT),
                        "/credits/1/id",
                        "is also the id of /credits/0"),
                Arguments.of(dossier("7"), "/license", "7 is not an object"),
                Arguments.of("{\"version\": 1, \"license\": " + LICENSE + "}", "/credits", "is missing"),
                Arguments.of(several(LICENSE).replace(", \"asOf\": \"2025-03-01\"", ""), "/asOf", "is missing"),
                Arguments.of(several(), "/licenses", "is empty"),
                Arguments.of(
                        several(LICENSE, LICENSE.replace("\"full\"", "\"half\"")),
                        "/licenses/1/type",
                        "\"half\" is not"),
                Arguments.of(
                        several(LICENSE, OTHER_LICENSE)
                                .replace("\"asOf\"", "\"interpretations\": {\"ZZ-I-1\": \"no\"}, \"asOf\""),
                        "/interpretations/ZZ-I-1",
                        "not a known switch"));
    }

    private static Arguments fault(String part, String replacement, String path, String message) {
        String document = part.equals("\"a/b~c\"")
                ? dossierWith("\"number\"", "\"a/b~c\": 1, \"number\"")
                : dossierWith(part, replacement);
        return Arguments.of(document, path, message);
    }

    @ParameterizedTest
    @MethodSource("oneFault")
    void faultIsNamedWithPathAndValue(String document, String path, String message) {
        List<Problem> problems = problems(document);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).contains(message);
        });
        assertThat(problems).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b", "\\u007f", "\u0080", "\u009e", "\u009f"})
    void pathHasNoControlCharacters(String written) {
        assertThat(problems(dossierWith("\"number\"", "\"" + written + "\": 1, \"number\"")))
                .extracting(Problem::path)
                .containsExactly("/license/\uFFFD");
    }

    @ParameterizedTest
    @MethodSource("oneFault")
    void noPathIsReportedTwiceForOneFault(String document, String path, String message) {
        assertThat(problems(document)).extracting(Problem::path).doesNotHaveDuplicates();
    }

    @Test
    void everythingIsReportedAtOnce() {
        String document = """
                {"version": 3, "interpretations": {"XX-I-1": "no"}, "extra": [],
                 "license": {"jurisdiction": "US-XX", "profession": "MD", "type": "full",
                   "cycle": {"start": "2023-03-15", "end": "2025-03-14"}, "appliedOn": "2025-13-01",
                   "facts": {"sings": true, "prescribes": "yes"},
                   "waivers": [7, {"requirement": "us-xx/no"}],
                   "fulfilled": [{"requirement": "Not a code"}, "us-xx/total"]},
                 "credits": [
                   {"id": "c1", "completedOn": "2025-02-30", "topics": ["nothing"], "amount": -1},
                   {"id": "c1", "completedOn": "2025-02-28", "category": "gold", "titel": "x"}]}
                """;
        assertThat(problems(document))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/version",
                        "/extra",
                        "/interpretations/XX-I-1",
                        "/license/appliedOn",
                        "/license/facts/sings",
                        "/license/facts/prescribes",
                        "/license/waivers/0",
                        "/license/waivers/1/requirement",
                        "/license/fulfilled/0/requirement",
                        "/license/fulfilled/1",
                        "/credits/0/completedOn",
                        "/credits/0/topics/0",
                        "/credits/0/amount",
                        "/credits/1/id",
                        "/credits/1/category",
                        "/credits/1/titel");
    }

    @Test
    void anUnknownPropertyIsNamedInWhateverPartItIs() {
        String document = dossierWith(
                "\"cycle\": {\"start\": \"2023-03-15\", \"end\": \"2025-03-14\"}, \"facts\": {\"prescribes\": true}",
                """
                "cycle": {"start": "2023-03-15", "end": "2025-03-14", "x": 1},
                "facts": {"prescribes": [{"value": true, "x": 1}]},
                "waivers": [{"x": 1}],
                "fulfilled": [{"requirement": "us-xx/basics", "x": 1}],
                "credentials": [{"kind": "dea", "x": 1}],
                "history": [{"cycle": {"start": "2021-03-15", "end": "2023-03-14"}, "verdict": "compliant",
                  "carried": [{"amount": 1, "category": "ama-pra-1", "x": 1}], "x": 1}]""");
        assertThat(problems(document))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/license/cycle/x",
                        "/license/facts/prescribes/0/x",
                        "/license/waivers/0/x",
                        "/license/fulfilled/0/x",
                        "/license/credentials/0/x",
                        "/license/history/0/x",
                        "/license/history/0/carried/0/x");
    }

    @Test
    void whatIsMissingIsNamedInWhateverPartItIs() {
        String document = dossierWith(
                "\"cycle\": {\"start\": \"2023-03-15\", \"end\": \"2025-03-14\"}, \"facts\": {\"prescribes\": true}",
                """
                "cycle": {"start": "2023-03-15"},
                "facts": {"prescribes": [{"from": "2024-01-01"}]},
                "fulfilled": [{}],
                "credentials": [{}],
                "history": [{}, {"cycle": {"start": "2021-03-15", "end": "2023-03-14"}},
                  {"verdict": "compliant", "carried": [{"amount": 1}, {"category": "ama-pra-1"}]}]""");
        assertThat(problems(document))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/license/cycle/end",
                        "/license/facts/prescribes/0/value",
                        "/license/fulfilled/0/requirement",
                        "/license/credentials/0/kind",
                        "/license/history/0/cycle",
                        "/license/history/0/verdict",
                        "/license/history/1/verdict",
                        "/license/history/2/cycle",
                        "/license/history/2/carried/0/category",
                        "/license/history/2/carried/1/amount");
        assertThat(problems(dossierWith("\"profession\": \"MD\",", "").replace("\"full\"", "\"half\"")))
                .as("which types there are depends on the profession")
                .extracting(Problem::path)
                .containsExactly("/license/profession");
    }

    @Test
    void aDossierHasALicenseOrAListOfThem() {
        assertThat(problems(several(LICENSE).replace("\"licenses\"", "\"license\": " + LICENSE + ", \"licenses\"")))
                .containsExactly(
                        new Problem("/licenses", "license is given, too: expected license, or a list of licenses"));
        assertThat(problems("{\"version\": 1, \"licenses\": 7, \"credits\": [], \"asOf\": \"2025-03-01\"}"))
                .containsExactly(new Problem("/licenses", "7 is not a list: expected a list in brackets"));
        assertThat(problems(dossier(LICENSE, "{\"id\": 7}", "{\"id\": 7}")))
                .as("what is no id is not the id of another one")
                .extracting(Problem::path)
                .containsExactly("/credits/0/id", "/credits/0/completedOn", "/credits/1/id", "/credits/1/completedOn");
    }

    @Test
    void aBadSwitchHidesNothingElse() {
        assertThat(problems(dossierWith("\"number\"", "\"exemptions\": [\"us-xx/no\"], \"number\"")
                        .replace("\"version\"", "\"interpretations\": {\"XX-I-1\": \"no\"}, \"version\"")))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("/interpretations/XX-I-1", "/license/exemptions/0");
    }

    @Test
    void whatFollowsFromAnotherFaultIsNotReported() {
        String cycle = "\"cycle\": {\"start\": \"2023-03-15\", \"end\": \"2025-03-14\"}";
        assertThat(problems(dossierWith(cycle, "\"cycle\": 1")))
                .extracting(Problem::path)
                .containsExactly("/license/cycle");
        assertThat(problems(dossierWith(cycle, "\"issuedOn\": 1").replace("\"version\"", "\"asOf\": 1, \"version\"")))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("/asOf", "/license/issuedOn");
        assertThat(problems(dossierWith(cycle, "\"occasion\": \"party\"")))
                .extracting(Problem::path)
                .containsExactly("/license/occasion");
        assertThat(problems(dossierWith(cycle, "\"occasion\": \"initial\"")))
                .extracting(Problem::path)
                .containsExactly("/license/appliedOn");
        assertThat(problems(dossierWith(cycle, "\"occasion\": \"renewal\"")))
                .extracting(Problem::path)
                .containsExactly("/license/cycle");
    }

    @Test
    void listOfProblemsIsBounded() {
        String bad = CREDIT.replace("3.5", "-1");
        String document =
                dossier(LICENSE, Stream.generate(() -> bad).limit(2_000).toArray(String[]::new));
        assertThat(problems(document)).hasSize(1_001).last().asString().contains("there are 1000 problems or more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1",
                "{\"a\":foo}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":5.}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":\"x\ny\"}",
                "{\"a\":\"\\q\"}",
                "{\"a\":1,}",
                "{\"a\":[1 2]}",
                "{} x",
                "{} {}",
                "// c\n{}",
                "{\"a\":-}",
                "{\"a\":\"abc",
                "]",
                "{\"a\":1]",
                "{\"a\":\u2018x\u2019}",
                "{\"a\":\"\\u12\"}"
            })
    void syntaxErrorIsReportedAloneWithLineAndColumnInPlainWords(String document) {
        assertThat(problems(document)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEmpty();
            assertThat(problem.message())
                    .matches("(?s)line \\d+, column \\d+: .+")
                    .doesNotContain("Feature", "jackson", "java", "Exception", "reference chain", "Source", "code ");
        });
    }

    @Test
    void syntaxErrorNamesLineColumnAndCharacter() {
        assertThat(problems("{\n  \"version\": ?\n}"))
                .extracting(Problem::message)
                .containsExactly("line 2, column 15: \"?\" was not expected here: expected JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t"})
    void emptyDocumentIsNamed(String document) {
        assertThat(problems(document))
                .extracting(Problem::message)
                .containsExactly("the document is empty: expected a JSON object");
    }

    @Test
    void byteOrderMarkIsSkipped() {
        String document = "\uFEFF" + line();
        assertThat(Dossiers.read(bytes(document), SampleRuleBook.BOOKS))
                .isEqualTo(Dossiers.read(line(), SampleRuleBook.BOOKS))
                .isEqualTo(Dossiers.read(document, SampleRuleBook.BOOKS));
    }

    @Test
    void otherEncodingsAreRefused() {
        InputStream latin1 =
                new ByteArrayInputStream(line().replace("c1", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(latin1)).singleElement().asString().contains("not valid UTF-8");
        InputStream atStart = new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0});
        assertThat(problems(atStart)).singleElement().asString().contains("not valid UTF-8");
    }

    @Test
    void exactNumbersAreReadHoweverTheyAreWritten() {
        for (String written : List.of("1e2", "100", "100.00", "1.0E+2", "10000e-2", "100.000000")) {
            Dossier dossier = Dossiers.read(dossierWith(AMOUNT, "\"amount\": " + written), SampleRuleBook.BOOKS);
            assertThat(dossier.credits().get(0).amount()).isEqualTo(Amount.of(100));
        }
    }

    @Test
    void failingStreamIsNoBadInput() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };
        assertThat(catchThrowableOfType(UncheckedIOException.class, () -> Dossiers.read(failing, SampleRuleBook.BOOKS)))
                .hasMessageContaining("unplugged");
        InputStream later = new SequenceInputStream(bytes("{\"version\": 1, "), failing);
        assertThat(catchThrowableOfType(UncheckedIOException.class, () -> Dossiers.read(later, SampleRuleBook.BOOKS)))
                .hasMessageContaining("unplugged");
    }

    // Bounds: what exceeds them is refused before it is held in memory.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\": 1, \"credits\": [{\"title\": \" | x | too long: expected at most 10000 characters",
                "{\"version\": | 1 | a text or a number is too long: expected at most 10000 characters, or 50 digits",
                "{\" | x | the name of a property is too long: expected at most 200 characters",
                "{\"license\": | [ | too deep within each other: expected at most 32 levels",
                "{\"extra\": [1 | ,1 | expected at most 20000 values",
                "{\"credits\": [{\"topics\": [1 | ,1 | expected at most 20000 values",
            })
    void endlessDocumentIsRefusedEarly(String head, String rest, String message) {
        Endless input = new Endless(head, rest);
        assertThat(problems(input)).singleElement().asString().contains(message);
        assertThat(input.delivered).isLessThan(1 << 20);
    }

    @Test
    void longNumberIsRefused() {
        assertThat(problems("{\"version\": " + "1".repeat(51) + "}"))
                .singleElement()
                .asString()
                .contains("a number is too long: expected at most 50 digits");
    }

    @Test
    @Tag("large")
    void largeDocumentIsRefused() {
        Endless input = new Endless("{", " ");
        assertThat(problems(input)).singleElement().asString().contains("too large: expected at most 67108864 bytes");
        assertThat(input.delivered).isLessThan((64 << 20) + (1 << 20));
    }

    @Test
    @Tag("large")
    void tooManyCreditsAreRefused() {
        String credits = IntStream.rangeClosed(0, 200_000)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"completedOn\":\"2024-01-01\"}")
                .collect(Collectors.joining(","));
        assertThat(problems("{\"version\":1,\"credits\":[" + credits + "]}"))
                .containsExactly(new Problem("/credits/200000", "is one credit too many: expected at most 200000"));
    }

    private static List<Problem> problems(String document) {
        return catchThrowableOfType(InvalidInputException.class, () -> Dossiers.read(document, SampleRuleBook.BOOKS))
                .problems();
    }

    private static List<Problem> problems(InputStream document) {
        return catchThrowableOfType(InvalidInputException.class, () -> Dossiers.read(document, SampleRuleBook.BOOKS))
                .problems();
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A document that never ends, and counts what is taken of it. */
    private static final class Endless extends InputStream {
        private final byte[] head;
        private final byte[] rest;
        private long delivered;

        Endless(String head, String rest) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.rest = rest.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = delivered++;
            return at < head.length ? head[(int) at] : rest[(int) ((at - head.length) % rest.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
