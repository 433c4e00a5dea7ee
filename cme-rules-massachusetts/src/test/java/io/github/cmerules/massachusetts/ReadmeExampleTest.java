package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the README compile, run, and print what the README says. */
class ReadmeExampleTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "io", "github", "cmerules", "massachusetts", "ReadmeExampleTest.java");

    private static void evaluation() {
        // readme:evaluation
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

    private static void sources() {
        License license = License.builder()
                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2023-03-15/2025-03-14"))
                .build();
        Evaluation evaluation = Evaluator.evaluate(license, List.of());
        // readme:sources
        evaluation
                .requirement(MassachusettsRequirements.OPIOID_PAIN)
                .orElseThrow()
                .citations()
                .forEach(citation -> System.out.println(citation + ", read on " + citation.readOn()));
        // readme:end
    }

    private static void plan() {
        // readme:plan
        License license = License.builder()
                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2024-07-01/2026-06-30"))
                .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
                .addFulfilled(
                        Fulfillment.of(MassachusettsRequirements.END_OF_LIFE),
                        Fulfillment.of(MassachusettsRequirements.EHR),
                        Fulfillment.of(MassachusettsRequirements.IMPLICIT_BIAS),
                        Fulfillment.of(MassachusettsRequirements.ALZHEIMERS),
                        Fulfillment.of(MassachusettsRequirements.CHILD_ABUSE),
                        Fulfillment.of(MassachusettsRequirements.DOMESTIC_SEXUAL_VIOLENCE))
                .build();
        Credit credit = Credit.builder()
                .id("c1")
                .title("Annual meeting")
                .completedOn(LocalDate.of(2025, 10, 4))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of("40"))
                .build();
        Plan plan = Planner.plan(license, List.of(credit), LocalDate.of(2026, 2, 1));
        System.out.println(plan.amount() + " credits are left to do");
        for (PlanItem item : plan.items()) {
            System.out.println(item.amount() + " on " + item.topics() + " by " + item.by() + " for "
                    + item.serves().get(0).requirements());
        }
        // readme:end
    }

    static Map<String, Runnable> examples() {
        return Map.of(
                "evaluation", ReadmeExampleTest::evaluation,
                "sources", ReadmeExampleTest::sources,
                "plan", ReadmeExampleTest::plan);
    }

    static Set<String> names() {
        return examples().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readme_has_exactly_these_lines(String name) throws IOException {
        List<String> lines = Files.readAllLines(THIS);
        List<String> rest = lines.subList(lines.indexOf("        // readme:" + name) + 1, lines.size());
        String snippet = String.join("\n", rest.subList(0, rest.indexOf("        // readme:end")))
                .stripIndent();

        assertThat(Files.readString(README)).contains("```java\n" + snippet + "\n```\n");
    }

    @ParameterizedTest
    @MethodSource("names")
    void readme_shows_what_the_example_prints(String name) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            examples().get(name).run();
        } finally {
            System.setOut(before);
        }

        assertThat(Files.readString(README))
                .contains("```text\n" + printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n") + "```\n");
    }
}
