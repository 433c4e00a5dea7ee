package com.example.credentialing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One person with licenses in Massachusetts, Pennsylvania and Texas, as the README of the library shows it. */
class ThreeStatesTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path DOSSIER = Path.of("src", "test", "resources", "three-states.json");
    private static final Path THIS =
            Path.of("src", "test", "java", "com", "example", "credentialing", "ThreeStatesTest.java");

    private static void example(String document) {
        // readme:plan
        Dossier dossier = Dossiers.read(document, RuleBooks.installed());
        Plan plan = Dossiers.plan(dossier, EvaluationOptions.standard());
        System.out.println(plan.amount() + " credits are left to do");
        for (PlanItem item : plan.items()) {
            System.out.println(item.amount() + " on " + item.topics() + " by " + item.by());
            item.serves().forEach(service -> System.out.println("    " + service.requirements()));
        }
        // readme:end
    }

    private static Dossier dossier() throws IOException {
        return Dossiers.read(Files.readString(DOSSIER), RuleBooks.installed());
    }

    @Test
    void readme_has_exactly_these_lines() throws IOException {
        List<String> lines = Files.readAllLines(THIS);
        List<String> rest = lines.subList(lines.indexOf("        // readme:plan") + 1, lines.size());
        String snippet = String.join("\n", rest.subList(0, rest.indexOf("        // readme:end")))
                .stripIndent();

        assertTrue(Files.readString(README).contains("```java\n" + snippet + "\n```\n"), snippet);
    }

    @Test
    void readme_shows_what_the_example_prints() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example(Files.readString(DOSSIER));
        } finally {
            System.setOut(before);
        }

        String text = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertTrue(Files.readString(README).contains("```text\n" + text + "```\n"), text);
    }

    @Test
    void one_plan_for_all_is_less_than_the_plans_for_each() throws IOException {
        Dossier all = dossier();
        List<Amount> each = new ArrayList<>();
        for (License license : all.licenses()) {
            Dossier alone = new Dossier(List.of(license), false, all.credits(), all.asOf(), Map.of());
            each.add(Dossiers.plan(alone, EvaluationOptions.standard()).amount());
        }
        Amount together = Dossiers.plan(all, EvaluationOptions.standard()).amount();

        assertEquals(List.of(Amount.of(8), Amount.of(16), Amount.of(4)), each);
        assertEquals(Amount.of(19), together);
    }

    @Test
    void the_plan_makes_all_three_compliant() throws IOException {
        Dossier before = dossier();
        Plan plan = Dossiers.plan(before, EvaluationOptions.standard());
        List<Credit> credits = new ArrayList<>(before.credits());
        for (PlanItem item : plan.items()) {
            credits.addAll(item.credits("plan-" + credits.size() + "-"));
        }
        Dossier after = new Dossier(before.licenses(), true, credits, Optional.empty(), Map.of());

        assertEquals(List.of(), plan.impossible());
        Dossiers.evaluate(after, EvaluationOptions.standard())
                .forEach(evaluation ->
                        assertEquals(Verdict.COMPLIANT, evaluation.verdict(), () -> evaluation.license() + ""));
    }
}
