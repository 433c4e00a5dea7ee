package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.Dossiers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EvaluateReadingsTest {

    private static final String COMPLIANT = "renewal-2025.json";
    private static final String PAIN = "renewal-pain-is-risk-management.json";
    private static final RuleBook BOOK = RuleBooks.installed().all().get(0);

    private static Readings readings(String sample) {
        return Dossiers.readings(
                        Dossiers.read(Samples.text(sample), RuleBooks.installed()), EvaluationOptions.standard())
                .get(0);
    }

    @Test
    void textGainsASectionAndNothingElse() {
        String plain = Run.of("evaluate", Samples.path(COMPLIANT)).out();

        Run run = Run.of("evaluate", "--readings", Samples.path(COMPLIANT));

        String[] parts = run.out().split("\nUnder other readings\n", 2);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(parts).hasSize(2);
        assertThat(plain).startsWith(parts[0]).doesNotContain("Under other readings");
    }

    @Test
    void onlyReadingsThatChangeTheVerdictAreSentences() {
        Readings found = readings(COMPLIANT);
        InterpretationId id = found.others().get(0).interpretation();
        List<Problem> problems = List.of(new Problem("/license/birthDate", "is missing"));
        Readings some = new Readings(
                found.evaluation(),
                List.of(
                        new Readings.Other(
                                id, "first", Optional.of(found.evaluation().verdict()), List.of()),
                        new Readings.Other(id, "second", Optional.of(Verdict.UNDETERMINED), List.of()),
                        new Readings.Other(id, "third", Optional.empty(), problems)));

        List<String> sentences = new OtherReadings(some, Optional.of(BOOK)).sentences();

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0))
                .startsWith(id + " read as second, not as ")
                .contains(": undetermined. That reading: ");
        assertThat(sentences.get(1)).contains(": cannot be evaluated, /license/birthDate: is missing.");
    }

    @Test
    void thatNoReadingMattersIsSaid() {
        Readings none = new Readings(readings(COMPLIANT).evaluation(), List.of());

        assertThat(new OtherReadings(none, Optional.empty()).sentences())
                .containsExactly("No other reading of a single point changes the verdict.");
    }

    @Test
    void jsonGainsThePropertyAndNothingElse() {
        JsonNode plain = tree(Run.of("evaluate", "--format", "json", Samples.path(PAIN)));

        JsonNode root = tree(Run.of("evaluate", "--format", "json", "--readings", Samples.path(PAIN)));

        Readings expected = readings(PAIN);
        assertThat(root.path("readings").size()).isEqualTo(expected.others().size());
        assertThat(root.path("readings").valueStream()).allSatisfy(node -> {
            assertThat(node.path("interpretation").asString()).isNotEmpty();
            assertThat(node.path("value").asString()).isNotEmpty();
            assertThat(node.path("verdict").asString()).isNotEmpty();
        });
        assertThat(((ObjectNode) root).without("readings")).isEqualTo(plain);
    }

    @Test
    void everyLicenseOfADossierHasItsReadings() {
        String license = "{\"jurisdiction\": \"US-MA\", \"profession\": \"MD\", \"type\": \"full\", \"status\":"
                + " \"inactive\", \"cycle\": {\"start\": \"2023-05-11\", \"end\": \"2025-05-10\"}}";
        String dossier = "{\"version\": 1, \"licenses\": [" + license + ", " + license
                + "], \"credits\": [], \"asOf\": \"2025-05-10\"}";

        JsonNode json = tree(Run.reading(dossier, "evaluate", "--readings", "--format", "json"));
        String text = Run.reading(dossier, "evaluate", "--readings").out();

        assertThat(json.path("evaluations").valueStream())
                .hasSize(2)
                .allSatisfy(node -> assertThat(node.path("readings").isEmpty()).isFalse());
        assertThat(text.lines().filter("Under other readings"::equals)).hasSize(2);
    }

    @Test
    void jsonLinesWithReadingsIsWrongUse() {
        Run run = Run.of("evaluate", "--jsonl", "--readings", Samples.path("roster.jsonl"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.messages().get(0)).contains("--readings does not go with --jsonl");
    }

    private static JsonNode tree(Run run) {
        return JsonMapper.builder().build().readTree(run.out());
    }
}
