package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.SampleRuleBook;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    private static final Vocabulary CODES = SampleRuleBook.BOOKS.vocabulary();

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=x", "'=1", "\uFF1D1", "=\"a\",b"})
    void whatASpreadsheetTakesForAFormulaIsGuarded(String title) {
        Credit credit = Credit.builder()
                .id("c1")
                .title(title)
                .completedOn(LocalDate.of(2024, 5, 2))
                .build();
        List<List<String>> rows = new ArrayList<>();
        CsvRows.read(
                new ByteArrayInputStream(CsvExport.credits(List.of(credit)).getBytes(StandardCharsets.UTF_8)),
                ',',
                (line, fields) -> rows.add(List.copyOf(fields)));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).contains("'" + title);
        assertThat(rows.get(1)).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n\uFF1D].*"));
        assertThat(TranscriptSamples.OWN_CSV
                        .read(CsvExport.credits(List.of(credit)))
                        .creditsOrThrow())
                .containsExactly(credit);
    }

    /** Somebody may have taken the guard away, or have written a text that was never guarded. */
    @Test
    void whatIsNotGuardedStaysAsItIs() {
        assertThat(CsvExport.unguarded("-1")).isEqualTo("-1");
        assertThat(CsvExport.unguarded("'quoted'")).isEqualTo("'quoted'");
        assertThat(CsvExport.unguarded("'-1")).isEqualTo("-1");
    }

    @Test
    void evaluation() {
        String dossier = """
                {"version": 1, "license": {"jurisdiction": "US-XX", "profession": "MD", "type": "full",
                 "cycle": {"start": "2023-03-15", "end": "2025-03-14"}, "facts": {"prescribes": false}}, "credits": []}""";
        Evaluation evaluation = Dossiers.evaluate(
                        Dossiers.read(dossier, SampleRuleBook.BOOKS),
                        EvaluationOptions.builder()
                                .ruleBooks(SampleRuleBook.BOOKS)
                                .build())
                .get(0);
        String[] lines = CsvExport.requirements(evaluation).split("\r\n");
        assertThat(lines[0]).isEqualTo("requirement,title,status,unit,required,counted,missing,deadline");
        assertThat(lines).hasSize(1 + evaluation.requirements().size());
        evaluation
                .requirements()
                .forEach(outcome -> assertThat(lines)
                        .anySatisfy(line -> assertThat(line)
                                .startsWith(outcome.id() + ",")
                                .contains(
                                        "," + outcome.status() + "," + outcome.unit() + "," + outcome.required() + ",")
                                .endsWith("," + outcome.missing() + "," + outcome.deadline())));
    }

    @Property(tries = 300)
    void creditsComeBackAsTheyWere(@ForAll("credits") List<Credit> credits) {
        TranscriptResult result = TranscriptSamples.OWN_CSV.read(CsvExport.credits(credits));
        assertThat(result.creditsOrThrow()).isEqualTo(credits);
        assertThat(result.findings()).isEmpty();
        assertThat(result.duplicates()).isEmpty();
    }

    @Provide
    Arbitrary<List<Credit>> credits() {
        return credit().list().ofMaxSize(6).uniqueElements(Credit::id);
    }

    private static Arbitrary<Credit> credit() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("=+-@'\",;\t\r\n aé\uFF1D0")
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<Credit> plain = Combinators.combine(
                        text,
                        text,
                        Arbitraries.integers().between(0, 3000),
                        Arbitraries.of(CODES.topics().keySet()).set().ofMaxSize(2),
                        Arbitraries.of(CODES.approvals().keySet()).set().ofMaxSize(1),
                        Arbitraries.of(CODES.attributes().keySet()).set().ofMaxSize(1),
                        Arbitraries.of(Evidence.values()),
                        Arbitraries.of(CODES.formats()))
                .as((id, title, hundredths, topics, approvals, attributes, evidence, format) -> Credit.builder()
                        .id(id)
                        .title(title)
                        .completedOn(LocalDate.of(2024, 1, 1).plusDays(hundredths))
                        .category(Categories.AMA_PRA_2)
                        .amount(new Amount(hundredths))
                        .topics(topics)
                        .approvals(approvals)
                        .attributes(attributes)
                        .evidence(evidence)
                        .format(format)
                        .build());
        return Combinators.combine(plain, text, Arbitraries.integers().between(0, 60_000), Arbitraries.of(true, false))
                .as((credit, other, minutes, flag) -> flag
                        ? credit
                        : Credit.builder()
                                .from(credit)
                                .activityId(other)
                                .provider(other)
                                .minutes(minutes)
                                .planned(true)
                                .build());
    }
}
