package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

    private static final String COMPLIANT = "renewal-2025.json";
    private static final String SHORT = "renewal-wellness.json";

    /** Three faults in one document. */
    private static final String FAULTY = """
            {"version": 1,
             "license": {"jurisdiction": "US-MA", "profession": "MD", "type": "full",
                         "cycle": {"start": "2023-05-11", "end": "2025-05-10"}},
             "credits": [{"id": "c1", "completedOn": "2025-02-30", "amount": 1},
                         {"id": "c2", "completedOn": "2025-02-03", "amount": -1},
                         {"id": "c3", "completedOn": "2025-02-03", "colour": "red"}]}
            """;

    @Test
    void textIsTheDefault() {
        Run run = Run.of("evaluate", Samples.path(COMPLIANT));

        assertThat(run.out()).startsWith("COMPLIANT").endsWith("\nNot legal advice.\n");
        assertThat(run).isEqualTo(Run.of("evaluate", "--format", "text", Samples.path(COMPLIANT)));
    }

    @Test
    void aShortfallIsAResultLikeAnyOther() {
        Run run = Run.of("evaluate", Samples.path(SHORT));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("NOT COMPLIANT");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ""})
    void standardInputIsReadWithADashAndWithoutAFile(String file) {
        String[] arguments = file.isEmpty() ? new String[] {"evaluate"} : new String[] {"evaluate", file};

        Run run = Run.reading(Samples.text(COMPLIANT), arguments);

        assertThat(run).isEqualTo(Run.of("evaluate", Samples.path(COMPLIANT)));
    }

    @Test
    void everyProblemOfADossierIsALineWithItsPath() {
        Run run = Run.reading(FAULTY, "evaluate", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.messages())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("/credits/0/completedOn: ") && line.contains("2025-02-30"))
                .anyMatch(line -> line.startsWith("/credits/1/amount: ") && line.contains("-1"))
                .anyMatch(line -> line.startsWith("/credits/2/colour: "));
    }

    @Test
    void whatIsNoJsonIsBadInput() {
        Run run = Run.reading("{\"version\": 1,", "evaluate");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.messages()).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsBadInputThatNamesIt(@TempDir Path folder) {
        String file = folder.resolve("nowhere.json").toString();

        assertThat(Run.of("evaluate", file))
                .isEqualTo(new Run(ExitCode.BAD_INPUT, "", file + " cannot be read: there is no such file\n"));
        assertThat(Run.of("evaluate", "--jsonl", file))
                .isEqualTo(new Run(ExitCode.BAD_INPUT, "", file + " cannot be read: there is no such file\n"));
        assertThat(Run.of("evaluate", folder.toString()))
                .isEqualTo(new Run(ExitCode.BAD_INPUT, "", folder + " cannot be read: it is a directory\n"));
    }

    @Test
    void severalLicensesGiveABlockEach() {
        String license = "{\"jurisdiction\": \"US-MA\", \"profession\": \"MD\", \"type\": \"full\", \"number\": \"%s\","
                + " \"status\": \"inactive\", \"cycle\": {\"start\": \"2023-05-11\", \"end\": \"2025-05-10\"}}";
        String dossier = "{\"version\": 1, \"licenses\": [" + license.formatted("SAMPLE-1") + ", "
                + license.formatted("SAMPLE-2") + "], \"credits\": [], \"asOf\": \"2025-05-10\"}";

        String text = Run.reading(dossier, "evaluate").out();
        JsonNode json = tree(Run.reading(dossier, "evaluate", "--format", "json"));

        assertThat(text.lines().filter(line -> line.startsWith("EXEMPT"))).hasSize(2);
        assertThat(text).containsSubsequence("number SAMPLE-1", "number SAMPLE-2", "Not legal advice.");
        assertThat(json.path("evaluations").size()).isEqualTo(2);
    }

    @Test
    void jsonLinesGiveALineForALine() {
        String line = oneLine(COMPLIANT);

        Run run = Run.reading(line + "\n" + line + "\n", "evaluate", "--jsonl", "--format", "json", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(2)
                .allSatisfy(result -> assertThat(result).contains("\"compliant\""));
    }

    @Test
    void aBadLineDoesNotStopTheOthers() {
        String line = oneLine(COMPLIANT);

        Run run = Run.reading(line + "\n{\"version\": 1}\n" + line, "evaluate", "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
                .contains("\"line\":2")
                .contains("\"errors\"");
        assertThat(run.messages()).containsExactly("1 of 3 lines cannot be evaluated: see the results with errors");
    }

    @Test
    void jsonLinesAsTextIsWrongUse() {
        Run run = Run.of("evaluate", "--jsonl", "--format", "text", Samples.path(COMPLIANT));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.messages().get(0)).contains("--format text does not go with --jsonl");
    }

    @Test
    void aReaderThatHasGoneIsNoFault() {
        Run run = Run.on("", failing("Broken pipe"), "evaluate", Samples.path(COMPLIANT));

        assertThat(run).isEqualTo(new Run(ExitCode.DONE, "", ""));
    }

    @Test
    void aResultThatCannotBeWrittenIsAFailure() {
        for (String[] arguments : new String[][] {
            {"evaluate", Samples.path(COMPLIANT)},
            {"evaluate", "--jsonl", Samples.path("roster.jsonl")},
            {"rules", "US-MA"},
            {"--help"}
        }) {
            Run run = Run.on("", failing("No space left on device"), arguments);

            assertThat(run)
                    .isEqualTo(new Run(ExitCode.FAILED, "", "the result cannot be written: No space left on device\n"));
        }
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    private static String oneLine(String sample) {
        return Samples.text(sample).replace("\n", " ");
    }

    private static JsonNode tree(Run run) {
        return JsonMapper.builder().build().readTree(run.out());
    }
}
