package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.diff.EvaluationDiff;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outlook.ICalendar;
import io.github.cmerules.core.outlook.Outlook;
import io.github.cmerules.core.outlook.UrgencyScale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of looking ahead in the README compiles and runs. */
class LookAheadExampleTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "io", "github", "cmerules", "massachusetts", "LookAheadExampleTest.java");

    private static String example(
            License license, List<Credit> credits, EvaluationOptions options, Evaluation lastNight) {
        // readme:begin
        Outlook outlook = Outlook.of(license, credits, options);
        UrgencyScale scale = UrgencyScale.of(new UrgencyScale.Level("soon", 90), new UrgencyScale.Level("urgent", 30));
        outlook.next().ifPresent(day -> System.out.println(day.date() + " is the next deadline"));
        scale.level(outlook).ifPresent(level -> System.out.println("It is " + level.name()));
        String calendar = ICalendar.write(List.of(new ICalendar.Entry("me", "My license", outlook)), scale);
        EvaluationDiff.between(lastNight, outlook.evaluation()).sentences().forEach(System.out::println);
        // readme:end
        return calendar;
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
    void the_example_tells_deadline_urgency_and_news() {
        License license = License.builder()
                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2023-03-15/2025-03-14"))
                .build();
        Credit credit = Credit.builder()
                .id("c1")
                .completedOn(LocalDate.of(2024, 5, 2))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of("2"))
                .addTopics(Topics.END_OF_LIFE)
                .build();
        EvaluationOptions options =
                EvaluationOptions.builder().asOf(LocalDate.of(2025, 3, 1)).build();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String calendar;
        try {
            calendar = example(license, List.of(credit), options, Evaluator.evaluate(license, List.of(), options));
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .startsWith("2025-03-14 is the next deadline", "It is urgent")
                .contains("The credit c1 toward us-ma/end-of-life is new: counted 2.");
        assertThat(calendar).contains("DTSTART;VALUE=DATE:20250314");
    }
}
