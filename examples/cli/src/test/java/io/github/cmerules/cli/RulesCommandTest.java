package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {

    private static final RuleBook BOOK = RuleBooks.installed().all().get(0);
    private static final Edition NEWEST = RuleBookFinder.newest(BOOK);

    @Test
    void theNewestEditionIsShownWithItsDigestAndEveryRequirement() {
        Run run = Run.of("rules", "US-MA");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(NEWEST.id(), NEWEST.digest(), "through " + BOOK.verifiedThrough())
                .endsWith("\nNot legal advice.\n");
        assertThat(run.out())
                .contains(NEWEST.schedules().stream()
                        .flatMap(schedule -> schedule.requirements().stream())
                        .map(requirement -> requirement.id().code())
                        .toList());
        assertThat(run.out())
                .contains(BOOK.interpretations().stream()
                        .map(interpretation -> interpretation.id().code())
                        .toList());
        assertThat(run.out()).contains("Switch: inside (chosen), on-top.");
    }

    @Test
    void everySourceThatIsReferredToIsListed() {
        String text = Run.of("rules", "US-MA").out();
        String sources = text.substring(text.indexOf("\nSources\n"));

        for (int number = 1; text.contains("[" + number + "]"); number++) {
            assertThat(sources).contains("\n  [" + number + "] ");
        }
        assertThat(sources).contains("\n  [1] ", "https://");
    }

    @Test
    void yamlIsTheWholeBookAsARulePackThatIsReadBackEqual() {
        Run run = Run.of("rules", "US-MA", "--format", "yaml");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        RulePack pack = RulePacks.read(run.out(), "us-ma.yaml");
        assertThat(pack.ruleBook()).isEqualTo(BOOK);
        assertThat(pack.released()).hasSameSizeAs(BOOK.editions());
        assertThat(run.out()).contains("digest: " + NEWEST.digest());
    }

    @Test
    void aRulePackHoldsEveryEdition() {
        Run run = Run.of("rules", "US-MA", "--format", "yaml", "--on", "2025-03-14");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("--on does not go with --format yaml");
    }

    @Test
    void jsonHasTheSameRules() {
        Run run = Run.of("rules", "US-MA", "--format", "json", "--profession", "DO");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        JsonNode root = JsonMapper.builder().build().readTree(run.out());
        JsonNode edition = root.path("edition");
        assertThat(root.path("id").asString()).isEqualTo(BOOK.id().code());
        assertThat(edition.path("digest").asString()).isEqualTo(NEWEST.digest());
        assertThat(root.path("interpretations")
                        .valueStream()
                        .map(node -> node.path("id").asString()))
                .containsExactlyElementsOf(BOOK.interpretations().stream()
                        .map(Interpretation::id)
                        .map(Object::toString)
                        .toList());
        JsonNode schedule = edition.path("schedules").path(0);
        assertThat(schedule.path("requirements")
                        .valueStream()
                        .map(node -> node.path("id").asString()))
                .containsExactlyElementsOf(NEWEST.schedules().get(0).requirements().stream()
                        .map(Requirement::id)
                        .map(Object::toString)
                        .toList());
        assertThat(schedule.path("requirements").valueStream())
                .allSatisfy(node -> assertThat(node.path("citations").isEmpty()).isFalse());
    }

    @Test
    void aDaySelectsTheEdition() {
        for (Edition edition : BOOK.editions()) {
            Run run = Run.of("rules", "US-MA", "--on", edition.inForce().first().toString());

            assertThat(run.out()).contains("Edition     " + edition.id() + ",", edition.digest());
        }
        assertThat(Run.of("rules", "US-MA", "--on", NEWEST.inForce().first().toString()))
                .isEqualTo(Run.of("rules", "US-MA"));
    }

    @Test
    void whatIsNoDayIsWrongUse() {
        Run run = Run.of("rules", "US-MA", "--on", "2025-02-30");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.messages().get(0)).contains("2025-02-30");
    }

    @Test
    void anUnknownJurisdictionIsBadInputThatNamesTheInstalledOnes() {
        assertThat(Run.of("rules", "US-ZZ"))
                .isEqualTo(new Run(
                        ExitCode.BAD_INPUT,
                        "",
                        "\"US-ZZ\" has no rule book: there are " + RuleBooks.installed() + "\n"));
        assertThat(Run.of("rules", "US-MA", "--profession", "RN").messages())
                .containsExactly("\"US-MA RN\" has no rule book: there are " + RuleBooks.installed());
        assertThat(Run.of("rules", "Massachusetts").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void withoutAJurisdictionItIsWrongUse() {
        Run run = Run.of("rules");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.messages().get(0)).contains("JURISDICTION");
    }
}
