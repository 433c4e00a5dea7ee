package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawCasesTest {

    private static final String DOCUMENT = SchemasTest.resource("law-case.json");

    @Test
    void everythingIsRead() {
        LawCase lawCase = LawCases.read(DOCUMENT, SampleRuleBook.BOOKS);
        assertThat(lawCase.caseId()).isEqualTo("XX-C-001");
        assertThat(lawCase.name()).isEqualTo("Three credits on pain");
        assertThat(lawCase.grade()).isEqualTo("derived");
        assertThat(lawCase.sources()).containsExactly("SAMPLE CODE");
        assertThat(lawCase.interpretations()).containsExactly("XX-I-1");
        assertThat(lawCase.changedIn()).contains("2000-01-01");
        assertThat(lawCase.dossier().credits()).hasSize(1);
        Expectation expect = lawCase.expect();
        assertThat(expect.verdict()).contains(Verdict.NON_COMPLIANT);
        assertThat(expect.requirements())
                .containsOnlyKeys(SampleRuleBook.TOTAL, SampleRuleBook.PAIN)
                .containsEntry(
                        SampleRuleBook.TOTAL,
                        new Expectation.Outcome(
                                Optional.of(RequirementStatus.UNMET),
                                Optional.of(Amount.of(20)),
                                Optional.of(Amount.of("3.5")),
                                Optional.of(Amount.of("16.5"))))
                .containsEntry(
                        SampleRuleBook.PAIN,
                        new Expectation.Outcome(
                                Optional.of(RequirementStatus.MET),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(expect.joint())
                .contains(new Expectation.Joint(List.of(SampleRuleBook.TOTAL, SampleRuleBook.PAIN), Amount.of("16.5")));
    }

    @Test
    void bytesAndTextAreReadAlike() {
        assertThat(LawCases.read(BadInputTest.bytes(DOCUMENT), SampleRuleBook.BOOKS))
                .isEqualTo(LawCases.read(DOCUMENT, SampleRuleBook.BOOKS));
    }

    @Test
    void dossierOfTheCaseCanBeEvaluated() {
        LawCase lawCase = LawCases.read(DOCUMENT, SampleRuleBook.BOOKS);
        List<Evaluation> evaluations = Dossiers.evaluate(
                lawCase.dossier(),
                EvaluationOptions.builder().ruleBooks(SampleRuleBook.BOOKS).build());
        assertThat(evaluations).extracting(Evaluation::verdict).containsExactly(Verdict.NON_COMPLIANT);
    }

    @Test
    void everyFaultIsNamedInItsPlace() {
        String document = DOCUMENT.replace("derived", "guessed")
                .replace("2024-05-02", "2024-05-32")
                .replace("\"full\"", "\"half\"")
                .replace("\"unmet\"", "\"lost\"")
                .replace("\"name\"", "\"title\"")
                .replace("\"us-xx/pain\": {", "\"Pain\": {\"extra\": 1, ");
        assertThat(catchThrowableOfType(
                                InvalidInputException.class, () -> LawCases.read(document, SampleRuleBook.BOOKS))
                        .problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/name",
                        "/title",
                        "/grade",
                        "/dossier/license/type",
                        "/dossier/credits/0/completedOn",
                        "/expect/requirements/us-xx~1total/status",
                        "/expect/requirements/Pain",
                        "/expect/requirements/Pain/extra");
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String name : List.of("name", "case", "grade", "sources", "interpretations", "dossier", "expect")) {
            assertThat(problems(DOCUMENT.replace("\n  \"" + name + "\":", "\n  \"x\":")))
                    .as(name)
                    .contains("/" + name)
                    .hasSize(2)
                    .contains("/x");
        }
        assertThat(problems(DOCUMENT.replaceAll("\"joint\": \\{[^}]*}", "\"joint\": {\"x\": 1}")))
                .containsExactlyInAnyOrder("/expect/joint/requirements", "/expect/joint/missing", "/expect/joint/x");
        assertThat(problems(DOCUMENT.replace("\"expect\": {", "\"expect\": {\"x\": 1, ")))
                .containsExactly("/expect/x");
    }

    private static List<String> problems(String document) {
        return catchThrowableOfType(InvalidInputException.class, () -> LawCases.read(document, SampleRuleBook.BOOKS))
                .problems()
                .stream()
                .map(Problem::path)
                .toList();
    }
}
