package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Evaluations;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The examples of cme-rules-json, on its page and on that of rule packs; {@link CodeBlocksTest} finds them here. */
class DocumentedUseTest {

    private static void evaluate(String json) {
        Dossier dossier = Dossiers.read(json, RuleBooks.installed());
        for (Evaluation evaluation : Dossiers.evaluate(dossier, EvaluationOptions.standard())) {
            System.out.println(Evaluations.write(evaluation));
        }
    }

    private static EvaluationOptions readRules() {
        RulePack pack = RulePacks.read(Path.of("my-state.yaml"));
        RuleBooks books = RuleBooks.installed().replacing(pack.ruleBook());
        EvaluationOptions options = EvaluationOptions.builder().ruleBooks(books).build();
        return options;
    }

    @Test
    void a_dossier_is_evaluated() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            evaluate(Samples.text("renewal-2025.json"));
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(Samples.text("renewal-2025.evaluation.json").strip());
    }

    @Test
    void rules_are_looked_for_in_the_file() {
        assertThatThrownBy(DocumentedUseTest::readRules)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("my-state.yaml");
    }
}
