package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.json.rules.RulePacks;
import io.github.cmerules.testkit.LawCaseTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A state that exists only as a rule pack. */
class ConnecticutTest {

    private static final String PACK = Samples.path("connecticut/us-ct.yaml");
    private static final String DOSSIER = Samples.path("connecticut/renewal.json");
    private static final String CASES = "connecticut/cases";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> lawCases() {
        return LawCaseTests.in(
                Path.of(Samples.path(CASES)),
                RuleBooks.of(RulePacks.read(Path.of(PACK)).ruleBook()));
    }

    static List<String> cases() {
        return Samples.namedIn(CASES, ".json");
    }

    /** The command line gives what the case expects, too. */
    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsEvaluatedUnderThePack(String name) {
        JsonNode lawCase = MAPPER.readTree(Samples.text(CASES + "/" + name + ".json"));
        JsonNode expect = lawCase.path("expect");

        Run run = Run.reading(lawCase.path("dossier").toString(), "evaluate", "--rules", PACK, "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        JsonNode result = MAPPER.readTree(run.out());
        assertThat(result.path("ruleBook").path("id").asString()).isEqualTo("us-ct/physician");
        if (expect.has("verdict")) {
            assertThat(result.path("verdict")).isEqualTo(expect.path("verdict"));
        }
        for (JsonNode outcome : result.path("requirements")) {
            JsonNode expected =
                    expect.path("requirements").path(outcome.path("id").asString());
            for (String property : expected.propertyNames()) {
                assertThat(outcome.path(property).asString())
                        .as(outcome.path("id").asString() + " " + property)
                        .isEqualTo(expected.path(property).asString());
            }
        }
    }

    @Test
    void theSampleGivesThePageBesideIt() {
        Run run = Run.of("evaluate", "--rules", PACK, DOSSIER);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Samples.text("connecticut/renewal.txt"));
    }

    @Test
    void withoutThePackNobodyKnowsTheState() {
        Run run = Run.of("evaluate", DOSSIER);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("US-CT");
    }

    @Test
    void linesAreEvaluatedUnderThePack() {
        String line = MAPPER.readTree(Samples.text("connecticut/renewal.json")).toString();

        Run run = Run.reading(line + "\n" + line + "\n", "evaluate", "--jsonl", "--rules", PACK);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines())
                .hasSize(2)
                .allSatisfy(result -> assertThat(result).contains("us-ct/physician"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan DOSSIER                     | 1 credit on mental health of veterans
            outlook DOSSIER                  | us-ct/behavioral-health-two-hours
            compare DOSSIER DOSSIER          | Nothing changed.
            rules US-CT                      | us-ct/physician
            diff US-CT 2026-01-01 2026-06-30 | Nothing changed: both days have the same edition.
            """)
    void everyCommandThatLooksAtRulesTakesThePack(String command, String shown) {
        List<String> words =
                new ArrayList<>(List.of(command.replace("DOSSIER", DOSSIER).split(" ")));
        Run without = Run.of(words.toArray(String[]::new));
        words.addAll(List.of("--rules", PACK));

        Run run = Run.of(words.toArray(String[]::new));

        assertThat(without.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(without.err()).contains("US-CT");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains(shown);
    }

    @Test
    void thePackPassesTheCheck() {
        Run run = Run.of("check", PACK, "--tries", "5");

        assertThat(run.out()).doesNotContain("\n  ").contains("us-ct/physician: 1 edition, ", ", 0 failed");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
    }
}
