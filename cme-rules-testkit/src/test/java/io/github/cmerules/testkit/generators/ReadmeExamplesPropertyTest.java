package io.github.cmerules.testkit.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.testkit.SampleRuleBook;
import io.github.cmerules.testkit.Samples;
import io.github.cmerules.testkit.generators.CreditsFor.ShortBy;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The examples of the README compile and run, and are those of the README. */
@OfRuleBook("sample/physician")
class ReadmeExamplesPropertyTest {

    private static final Path README = Path.of("README.md");
    private static final Path THIS = Path.of(
            "src",
            "test",
            "java",
            "io",
            "github",
            "cmerules",
            "testkit",
            "generators",
            "ReadmeExamplesPropertyTest.java");

    private static final EvaluationOptions OPTIONS = EvaluationOptions.builder()
            .ruleBooks(RuleBooks.of(SampleRuleBook.ruleBook()))
            .build();

    // readme:begin
    @Property(tries = 50)
    @OfRuleBook("sample/physician")
    void everyCreditGetsAnOutcome(@ForAll Situation situation, @ForAll Credit another) {
        Evaluation evaluation = situation.plus(List.of(another)).evaluate();
        assertThat(evaluation.credits()).hasSize(situation.credits().size() + 1);
    }
    // readme:end

    // readme:begin
    @InCycle("2022-03-05/2024-03-04")
    @WithTopics({"opioid-pain", "ehr"})
    @WithCategories("ama-pra-1")
    @AmountRange(min = "0.25", max = "3")
    @Retention(RetentionPolicy.RUNTIME)
    @interface ShortCourse {}

    @Property(tries = 50)
    void whatIsClaimedIsKept(
            @ForAll @InCycle("2022-03-05/2024-03-04") @WithFacts(isTrue = "prescribes") License license,
            @ForAll @ShortCourse Credit course) {
        Evaluation evaluation = Evaluator.evaluate(license, List.of(course), OPTIONS);
        assertThat(evaluation.credits().get(0).claimed()).isEqualTo(course.amount());
    }
    // readme:end

    private final License license = Samples.LICENSE;

    // readme:begin
    private final CreditsFor credits = CreditsFor.of(SampleRuleBook.ruleBook(), license);
    private final RequirementId pain = RequirementId.of("sample/pain");

    @Provide
    Arbitrary<List<Credit>> oneHundredthShort() {
        return credits.justMissing(pain, ShortBy.HUNDREDTH).orElseThrow();
    }

    @Provide
    Arbitrary<List<Credit>> planned() {
        return credits.rejected(pain, RejectionReason.PLANNED).orElseThrow();
    }

    @Provide
    Arbitrary<List<Credit>> exactlyCompliant() {
        return credits.exactlyCompliant().orElseThrow();
    }
    // readme:end

    @Property(tries = 20)
    void theyKeepTheirPromise(
            @ForAll("oneHundredthShort") List<Credit> missing,
            @ForAll("planned") List<Credit> rejected,
            @ForAll("exactlyCompliant") List<Credit> enough) {
        assertThat(evaluate(enough).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluate(missing).requirement(pain).orElseThrow().missing()).isEqualTo(new Amount(1));
        assertThat(evaluate(rejected).credits().get(0).rejections())
                .anyMatch(rejection -> rejection.reason() == RejectionReason.PLANNED);
    }

    private Evaluation evaluate(List<Credit> transcript) {
        return Evaluator.evaluate(license, transcript, OPTIONS);
    }

    @Example
    void readmeHasTheseLines() throws IOException {
        String readme = Files.readString(README);
        assertThat(snippets())
                .hasSize(3)
                .allSatisfy(snippet -> assertThat(readme).contains("```java\n" + snippet + "\n```\n"));
    }

    private static List<String> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(THIS);
        for (int begin = 0; begin < lines.size(); begin++) {
            if (lines.get(begin).equals("    // readme:begin")) {
                int end = begin + lines.subList(begin, lines.size()).indexOf("    // readme:end");
                snippets.add(String.join("\n", lines.subList(begin + 1, end)).stripIndent());
            }
        }
        return snippets;
    }
}
