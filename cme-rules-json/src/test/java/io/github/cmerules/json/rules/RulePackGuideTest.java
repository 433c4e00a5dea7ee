package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.rule.Citation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to rule packs: every example is read, and the reference is that of the table of kinds. */
class RulePackGuideTest {

    private static final Path GUIDE = Path.of("../docs/rule-packs.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- ([a-z-]+) -->\n *```yaml\n(.*?)```(?:\n\n```text\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern REFERENCE =
            Pattern.compile("<!-- reference -->\n(.*)<!-- end of reference -->", Pattern.DOTALL);

    /** An example with what it is, and what reading it says. */
    record Example(String kind, String text, String messages) {
        @Override
        public String toString() {
            return kind;
        }
    }

    static List<Example> examples() {
        return EXAMPLE.matcher(guide())
                .results()
                .map(RulePackGuideTest::example)
                .toList();
    }

    private static Example example(MatchResult match) {
        return new Example(
                match.group(1),
                match.group(2).stripIndent(),
                Optional.ofNullable(match.group(3)).orElse(""));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsRead(Example example) {
        switch (example.kind()) {
            case "pack" ->
                assertThat(RulePacks.read(example.text(), "example").ruleBook().editions())
                        .hasSize(1);
            case "faulty" -> {
                InvalidInputException refused = catchThrowableOfType(
                        InvalidInputException.class, () -> RulePacks.read(example.text(), "my-state.yaml"));
                assertThat(String.join(
                                        "\n",
                                        refused.problems().stream()
                                                .map(Problem::toString)
                                                .toList()) + "\n")
                        .isEqualTo(example.messages());
            }
            default -> {
                Codec<?> codec = Reference.all().get(example.kind());
                assertThat(codec).as(example.kind()).isNotNull();
                Faults faults = new Faults("example");
                Citation code = new Citation(
                        "Code", Optional.empty(), Optional.empty(), LocalDate.EPOCH, Citation.Confidence.WEAK);
                Reading reading = new Reading(faults, Map.of("code", Optional.of(code)), new TreeSet<>());
                assertThat(codec.read(new Place("", PackParser.parse(example.text(), faults), reading)))
                        .isPresent();
                faults.throwIfAny();
            }
        }
    }

    @Test
    void thereAreExamplesOfEverySort() {
        assertThat(examples()).extracting(Example::kind).contains("pack", "faulty", "window", "requirement", "demand");
        assertThat(guide().split("```yaml", -1)).hasSize(examples().size() + 1);
    }

    @Test
    void theReferenceIsThatOfTheTables() throws IOException {
        String expected = Reference.markdown();
        Path fresh = Path.of("target/rule-packs-reference.md");
        Files.writeString(fresh, expected);

        MatchResult reference = REFERENCE.matcher(guide()).results().findFirst().orElseThrow();
        assertThat(reference.group(1)).as("the reference is as in %s", fresh).isEqualTo("\n" + expected + "\n");
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
