package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class OutlookAndCompareCommandTest {

    private static final String IN_PROGRESS = "renewal-in-progress.json";
    private static final String EVALUATED = "renewal-in-progress.evaluation.json";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anOutlookReadsLikeAListOfWhatIsDue() {
        Run run = Run.of("outlook", "--level", "soon=10000", Samples.path(IN_PROGRESS));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("License     US-MA")
                .contains("Urgency     soon", "days left, soon)", "missing of", "Next cycle, ")
                .endsWith("Not legal advice.\n");
    }

    @Test
    void anOutlookIsADocumentToo() {
        Run run = Run.of("outlook", "--format", "json", Samples.path(IN_PROGRESS));

        JsonNode document = JsonMapper.shared().readTree(run.out());
        assertThat(document.get("verdict").asString()).isEqualTo("in-progress");
        assertThat(document.get("days").size()).isPositive();
        assertThat(document.get("nextCycle").get("due").size()).isPositive();
    }

    @Test
    void anOutlookIsACalendarToo() {
        Run run = Run.of("outlook", "--format", "ics", "--level", "soon=30", Samples.path(IN_PROGRESS));
        Run another = Run.reading(Samples.text(IN_PROGRESS), "outlook", "--format", "ics", "--key", "2");

        assertThat(run.out()).startsWith("BEGIN:VCALENDAR\r\n").contains("\r\nTRIGGER:-P30D\r\n");
        assertThat(another.out().lines().filter(line -> line.startsWith("UID:")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(run.out().lines().toList());
    }

    @Test
    void levelsThatAreAlikeAreBadInput() {
        Run run = Run.of("outlook", "--level", "a=1", "--level", "b=1", Samples.path(IN_PROGRESS));

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.messages()).containsExactly("two levels have 1 days: expected another number for each level");
    }

    @Test
    void aDossierAndItsEvaluationDoNotDiffer() {
        Run run = Run.of("compare", Samples.path(EVALUATED), Samples.path(IN_PROGRESS));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Nothing changed.").doesNotContain("What changed");
    }

    @Test
    void whatChangedIsSaidAndWritten() throws IOException {
        JsonNode dossier = JsonMapper.shared().readTree(Samples.text(IN_PROGRESS));
        ((ArrayNode) dossier.get("credits")).remove(0);
        Path later = Files.writeString(folder.resolve("later.json"), dossier.toString(), StandardCharsets.UTF_8);

        Run text = Run.of("compare", Samples.path(IN_PROGRESS), later.toString());
        Run json = Run.of("compare", "--format", "json", Samples.path(EVALUATED), later.toString());

        assertThat(text.out()).contains("What changed", "is gone: claimed");
        assertThat(JsonMapper.shared().readTree(json.out()).get("changes").size())
                .isPositive();
    }

    @Test
    void whatCannotBeComparedIsBadInput() throws IOException {
        JsonNode one = JsonMapper.shared().readTree(Samples.text(EVALUATED));
        Path two = Files.writeString(
                folder.resolve("two.json"),
                "{\"version\": 1, \"evaluations\": [" + one + ", " + one + "]}",
                StandardCharsets.UTF_8);

        Run run = Run.of("compare", Samples.path(IN_PROGRESS), two.toString());
        Run noJson = Run.reading("{", "compare", Samples.path(IN_PROGRESS), "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.messages()).singleElement().asString().contains("[1] in ", "[2] in ");
        assertThat(noJson.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
