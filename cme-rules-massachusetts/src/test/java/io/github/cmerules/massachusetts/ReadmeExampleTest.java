package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.Evaluation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the README compiles, runs, and prints what the README says. */
class ReadmeExampleTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "io", "github", "cmerules", "massachusetts", "ReadmeExampleTest.java");

    private static void example() {
        // readme:begin
        License license = License.builder()
                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2023-03-15/2025-03-14"))
                .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
                .build();
        Credit credit = Credit.builder()
                .id("c1")
                .title("Safer opioid prescribing")
                .completedOn(LocalDate.of(2024, 5, 2))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of("3.0"))
                .addTopics(Topics.OPIOID_PAIN)
                .build();
        Evaluation evaluation = Evaluator.evaluate(license, List.of(credit));
        System.out.println(evaluation.verdict());
        evaluation
                .requirements()
                .forEach(outcome ->
                        System.out.println(outcome.id() + " " + outcome.status() + ": " + evaluation.explain(outcome)));
        // readme:end
    }

    @Test
    void readme_has_exactly_these_lines() throws IOException {
        List<String> lines = Files.readAllLines(THIS);
        String snippet = String.join(
                        "\n",
                        lines.subList(
                                lines.indexOf("        // readme:begin") + 1, lines.indexOf("        // readme:end")))
                .stripIndent();

        assertThat(Files.readString(README)).contains("```java\n" + snippet + "\n```\n");
    }

    @Test
    void readme_shows_what_the_example_prints() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example();
        } finally {
            System.setOut(before);
        }

        assertThat(Files.readString(README))
                .contains("```text\n" + printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n") + "```\n");
    }
}
