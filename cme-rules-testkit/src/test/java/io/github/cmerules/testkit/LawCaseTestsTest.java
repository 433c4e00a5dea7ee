package io.github.cmerules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.RuleBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawCaseTestsTest {

    private static final String LAW_CASE = """
            {"name": "Ethics are short", "case": "S-1", "grade": "derived", "sources": ["S"], "interpretations": [],
             "dossier": {"version": 1,
              "license": {"jurisdiction": "US-XX", "profession": "MD", "type": "full",
               "cycle": {"start": "2022-03-01", "end": "2024-02-29"},
               "facts": {"prescribes": true, "treats-children": false, "uses-records": false}},
              "credits": [{"id": "c1", "completedOn": "2023-01-01", "category": "ama-pra-1", "amount": 1.5,
               "topics": ["medical-ethics"], "title": "Ethics at noon"}]},
             "expect": %s}
            """;

    private final RuleBooks books = RuleBooks.of(SampleRuleBook.ruleBook());

    @TempDir
    Path folder;

    @Test
    void whatACaseExpectsIsCompared() throws Throwable {
        DynamicTest test = test("""
                {"verdict": "non-compliant", "requirements": {
                 "sample/ethics": {"status": "unmet", "counted": 1.5, "required": 2, "missing": 0.5},
                 "sample/abuse": {"status": "not-applicable"}}}
                """);

        assertThat(test.getDisplayName()).isEqualTo("S-1 Ethics are short");
        test.getExecutable().execute();
    }

    @Test
    void whatACaseDoesNotExpectIsNotCompared() throws Throwable {
        test("{}").getExecutable().execute();
    }

    @Test
    void aRequirementThatIsNotApplicableMayBeAbsent() throws Throwable {
        test("{\"requirements\": {\"sample/no-such\": {\"status\": \"not-applicable\"}}}")
                .getExecutable()
                .execute();
    }

    @Test
    void aFailureSaysRequirementExpectedActualAndWhy() throws IOException {
        DynamicTest test = test("""
                {"verdict": "compliant", "requirements": {
                 "sample/ethics": {"status": "met", "counted": 2},
                 "sample/no-such": {"status": "met"}}}
                """);

        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        S-1 Ethics are short (derived, S)
                        under edition 2020, as of 2024-02-29:
                          verdict: expected compliant, is non-compliant
                          sample/ethics status: expected met, is unmet
                            1.5 of 2 credits: Ethics at noon (1.5). 0.5 credits missing.
                          sample/ethics counted: expected 2, is 1.5
                            1.5 of 2 credits: Ethics at noon (1.5). 0.5 credits missing.
                          sample/no-such status: expected met, is absent
                            The requirement is absent from the result.""");
    }

    @Test
    void aJointShortfallMayLieAnywhere() throws Throwable {
        test("{\"joint\": {\"requirements\": [\"sample/ethics\", \"sample/pain\"], \"missing\": 2}}")
                .getExecutable()
                .execute();
        DynamicTest wrong =
                test("{\"joint\": {\"requirements\": [\"sample/ethics\", \"sample/pain\"], \"missing\": 3}}");

        assertThatThrownBy(() -> wrong.getExecutable().execute())
                .hasMessageContaining("missing in all of [sample/ethics, sample/pain]: expected 3, is 2")
                .hasMessageContaining("Missing: {sample/ethics=0.5, sample/pain=1.5}.");
    }

    @Test
    void aFileThatIsNoCaseIsAFailedTest() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{");

        List<DynamicTest> tests = LawCaseTests.in(folder, books).toList();

        assertThat(tests)
                .singleElement()
                .extracting(DynamicTest::getDisplayName)
                .isEqualTo("broken.json");
        assertThatThrownBy(() -> tests.get(0).getExecutable().execute()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aFolderWithoutCasesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawCaseTests.in(folder, books))
                .withMessageContaining("holds no law case");
    }

    private DynamicTest test(String expect) throws IOException {
        Files.writeString(folder.resolve("s-1.json"), LAW_CASE.formatted(expect));
        return LawCaseTests.in(folder, books).findFirst().orElseThrow();
    }
}
