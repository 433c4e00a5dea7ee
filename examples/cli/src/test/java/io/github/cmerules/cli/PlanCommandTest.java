package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

    private static final String PROGRESS = "renewal-in-progress.json";

    /** One credit on dementia is short if adults are served; that is not known. */
    private static final String UNKNOWN = """
            {"version": 1,
             "license": {"jurisdiction": "US-MA", "profession": "MD", "type": "full", "number": "SAMPLE-7",
                         "cycle": {"start": "2023-05-11", "end": "2025-05-10"},
                         "facts": {"prescribes-controlled-substances": false, "practices-medicine": false},
                         "fulfilled": ["us-ma/child-abuse", "us-ma/domestic-sexual-violence", "us-ma/implicit-bias",
                                       "us-ma/end-of-life"]},
             "credits": [{"id": "c1", "completedOn": "2025-01-03", "category": "ama-pra-1", "amount": 38},
                         {"id": "c2", "completedOn": "2025-01-04", "category": "ama-pra-1", "amount": 12,
                          "topics": ["risk-management"]},
                         {"id": "c3", "completedOn": "2025-01-05", "topics": ["board-regulations"]}],
             "asOf": "2025-02-01"}
            """;

    @TempDir
    private Path folder;

    private String first;
    private String second;

    @BeforeEach
    void names() {
        first = folder.resolve("first.json").toString();
        second = folder.resolve("second.json").toString();
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(Path.of(file), text);
    }

    @Test
    void textIsTheDefault() {
        Run run = Run.of("plan", Samples.path(PROGRESS));

        assertThat(run.out()).startsWith("TO DO: ").endsWith("\nNot legal advice.\n");
        assertThat(run).isEqualTo(Run.of("plan", "--format", "text", Samples.path(PROGRESS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ""})
    void standardInputIsReadWithADashAndWithoutAFile(String file) {
        String[] arguments = file.isEmpty() ? new String[] {"plan"} : new String[] {"plan", file};

        Run run = Run.reading(Samples.text(PROGRESS), arguments);

        assertThat(run).isEqualTo(Run.of("plan", Samples.path(PROGRESS)));
    }

    @Test
    void aPlanNeedsADay() {
        assertThat(Run.reading(UNKNOWN.replace("\"asOf\": \"2025-02-01\"", "\"interpretations\": {}"), "plan"))
                .isEqualTo(new Run(
                        ExitCode.BAD_INPUT, "", "/asOf: is missing: a plan needs the day from which it is made\n"));
    }

    @Test
    void aPlanIsSafeUnlessThereIsToBeOneForEachAnswer() {
        JsonNode safe = tree(Run.reading(UNKNOWN, "plan", "--format", "json"));
        JsonNode each = tree(Run.reading(UNKNOWN, "plan", "--format", "json", "--unknown", "each"));

        assertThat(safe.path("amount").decimalValue()).isEqualByComparingTo("1");
        assertThat(safe).isEqualTo(tree(Run.reading(UNKNOWN, "plan", "--unknown", "safe", "--format", "json")));
        assertThat(each.propertyNames()).containsExactly("version", "plans");
        assertThat(each.path("plans")).hasSize(2);
        assertThat(each.at("/plans/0/assuming/serves-adults").asBoolean()).isTrue();
        assertThat(each.at("/plans/0/items").size()).isEqualTo(1);
        assertThat(each.at("/plans/1/assuming/serves-adults").asBoolean()).isFalse();
        assertThat(each.at("/plans/1/items").size()).isZero();
    }

    @Test
    void theTextSaysWhichAnswersAPlanIsFor() {
        assertThat(Run.reading(UNKNOWN, "plan").out()).isEqualTo("""
                TO DO: 1 credit in all

                As of       2025-02-01
                License     US-MA MD, number SAMPLE-7, cycle 2023-05-11 to 2025-05-10

                By 2025-05-10
                  [ ] 1 credit on alzheimers
                      For         Total credits; Alzheimer's disease and related dementias

                Not known: an answer may make less enough
                  - Does the licensee serve adults? (serves-adults)

                Not legal advice.
                """);
        assertThat(Run.reading(UNKNOWN, "plan", "--unknown", "each").out()).isEqualTo("""
                TO DO: 1 credit in all

                As of       2025-02-01
                License     US-MA MD, number SAMPLE-7, cycle 2023-05-11 to 2025-05-10
                If          Does the licensee serve adults? Yes. (serves-adults)

                By 2025-05-10
                  [ ] 1 credit on alzheimers
                      For         Total credits; Alzheimer's disease and related dementias

                NOTHING TO DO

                As of       2025-02-01
                License     US-MA MD, number SAMPLE-7, cycle 2023-05-11 to 2025-05-10
                If          Does the licensee serve adults? No. (serves-adults)

                Not legal advice.
                """);
    }

    @Test
    void severalFilesAreOnePerson() throws IOException {
        write(first, UNKNOWN);
        write(second, UNKNOWN.replace("SAMPLE-7", "SAMPLE-8").replace("2025-05-10", "2025-05-09"));

        Run text = Run.of("plan", first, second);
        JsonNode json = tree(Run.of("plan", "--format", "json", second, first));

        assertThat(text.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(text.out())
                .contains("number SAMPLE-7", "number SAMPLE-8")
                .contains("By 2025-05-09")
                .contains("For         US-MA MD, number SAMPLE-7: Total credits; Alzheimer's")
                .contains("For         US-MA MD, number SAMPLE-8: Total credits; Alzheimer's");
        assertThat(json.path("amount").decimalValue()).isEqualByComparingTo("1");
        assertThat(json.at("/licenses/0/number").asString()).isEqualTo("SAMPLE-8");
        assertThat(json.at("/licenses/1/number").asString()).isEqualTo("SAMPLE-7");
    }

    @Test
    void oneOfSeveralFilesMayBeStandardInputAndLeaveTheDayToTheOther() throws IOException {
        write(first, UNKNOWN);

        Run run = Run.reading(UNKNOWN.replace(",\n \"asOf\": \"2025-02-01\"", ""), "plan", "-", first);

        assertThat(run).isEqualTo(Run.of("plan", first));
    }

    @Test
    void filesThatContradictEachOtherAreBadInput() throws IOException {
        write(first, UNKNOWN.replace("\"asOf\"", "\"interpretations\": {\"MA-I-23\": \"inside\"}, \"asOf\""));
        write(
                second,
                UNKNOWN.replace("\"amount\": 12", "\"amount\": 12.5")
                        .replace("2025-02-01", "2025-02-02")
                        .replace("\"asOf\"", "\"interpretations\": {\"MA-I-23\": \"on-top\"}, \"asOf\""));

        Run run = Run.of("plan", first, second);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.messages())
                .containsExactly(
                        second + ": /credits/1: \"c2\" is also the id of /credits/1 of " + first
                                + ", which is another credit: one id is one credit in all files",
                        second + ": /asOf: 2025-02-02 is another day than 2025-02-01 at /asOf of " + first
                                + ": expected one day in all files",
                        second + ": /interpretations/MA-I-23: \"on-top\" is another reading than \"inside\" at"
                                + " /interpretations/MA-I-23 of " + first + ": expected one in all files");
    }

    @Test
    void everyProblemOfEveryFileNamesTheFile() throws IOException {
        write(first, UNKNOWN.replace("\"amount\": 12", "\"amount\": -12"));
        write(second, "{");
        String third = folder.resolve("third.json").toString();

        Run run = Run.of("plan", first, second, third);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.messages()).hasSize(3);
        assertThat(run.messages().get(0))
                .startsWith(first + ": /credits/1/amount: ")
                .contains("-12");
        assertThat(run.messages().get(1)).startsWith(second + ": ").contains("line 1");
        assertThat(run.messages().get(2)).isEqualTo(third + " cannot be read: there is no such file");
    }

    @Test
    void oneOfSeveralFilesNeedsToStateTheDay() throws IOException {
        String withoutDay = UNKNOWN.replace(",\n \"asOf\": \"2025-02-01\"", "");
        write(first, withoutDay);
        write(second, withoutDay);

        assertThat(Run.of("plan", first, second).messages())
                .containsExactly("/asOf: is missing: a plan needs the day from which it is made");
    }

    private static JsonNode tree(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        return JsonMapper.builder().build().readTree(run.out());
    }
}
