package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static List<String> dossiers() {
        return Samples.named(".json").stream()
                .filter(name -> !name.endsWith(EXPECTED))
                .toList();
    }

    static List<String> texts() {
        return Samples.named(".txt");
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
        assertThat(Stream.concat(texts().stream(), Samples.named(EXPECTED + ".json").stream()))
                .isSubsetOf(dossiers());
    }

    private static List<JsonNode> trees(String lines) {
        return lines.lines().map(MAPPER::readTree).toList();
    }
}
