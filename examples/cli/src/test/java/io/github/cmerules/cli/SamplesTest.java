package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.cmerules.json.Schemas;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every sample gives the whole result that lies beside it. */
class SamplesTest {

    private static final String EXPECTED = ".evaluation";
    private static final String PLAN = ".plan";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static List<String> dossiers() {
        return Samples.named(".json").stream()
                .filter(name -> !name.endsWith(EXPECTED) && !name.endsWith(PLAN))
                .toList();
    }

    static List<String> texts() {
        return Samples.named(".txt").stream()
                .filter(name -> !name.endsWith(PLAN))
                .toList();
    }

    static List<String> planned() {
        return Samples.named(PLAN + ".txt");
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void aDossierEvaluatesToTheResultBesideIt(String name) {
        Run run = Run.of("evaluate", "--format", "json", Samples.path(name + ".json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(MAPPER.readTree(run.out())).isEqualTo(MAPPER.readTree(Samples.text(name + EXPECTED + ".json")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDossierGivesTheTextBesideIt(String name) {
        Run run = Run.of("evaluate", Samples.path(name + ".json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualTo(Samples.text(name + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void noLineOfATextIsTooLong(String name) {
        Run run = Run.of("evaluate", Samples.path(name + ".json"));

        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextPage.WIDTH));
    }

    @ParameterizedTest
    @MethodSource("planned")
    void aDossierGivesThePlansBesideIt(String name) {
        assertThat(Run.of(plan(name, "--format", "json")))
                .isEqualTo(new Run(ExitCode.DONE, Samples.text(name + PLAN + ".json"), ""));
        assertThat(Run.of(plan(name))).isEqualTo(new Run(ExitCode.DONE, Samples.text(name + PLAN + ".txt"), ""));
    }

    /** {@return the command line that plans for a sample, or for all that make up one} */
    private static String[] plan(String name, String... options) {
        List<String> files = dossiers().stream()
                .filter(dossier -> dossier.equals(name) || dossier.startsWith(name + "-"))
                .map(dossier -> Samples.path(dossier + ".json"))
                .toList();
        return Stream.of(Stream.of("plan"), Stream.of(options), files.stream())
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    @Test
    void everySampleFitsTheSchemaOfItsKind() {
        for (String name : Samples.named(".json")) {
            String schema = name.endsWith(EXPECTED)
                    ? Schemas.evaluation()
                    : name.endsWith(PLAN) ? Schemas.plan() : Schemas.dossier();
            assertThat(faults(schema, Samples.text(name + ".json"))).as(name).isEmpty();
            assertThat(faults(schema, "{\"version\": 1}")).isNotEmpty();
        }
    }

    private static List<String> faults(String schema, String document) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(document, InputFormat.JSON)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    @Test
    void aRosterGivesTheLinesBesideItEvenThoughOneIsBad() {
        Run run = Run.of("evaluate", "--jsonl", Samples.path("roster.jsonl"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(trees(run.out())).isEqualTo(trees(Samples.text("roster.evaluation.jsonl")));
        assertThat(run.messages()).containsExactly("1 of 3 lines cannot be evaluated: see the results with errors");
    }

    @Test
    void thereAreSamplesAtAll() {
        assertThat(dossiers()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(planned()).hasSizeGreaterThanOrEqualTo(3).isEqualTo(Samples.named(PLAN + ".json"));
        assertThat(Stream.concat(texts().stream(), Samples.named(EXPECTED + ".json").stream()))
                .isSubsetOf(dossiers());
    }

    private static List<JsonNode> trees(String lines) {
        return lines.lines().map(MAPPER::readTree).toList();
    }
}
