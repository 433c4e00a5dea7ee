package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Expectation;
import io.github.cmerules.json.LawCase;
import io.github.cmerules.json.LawCases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Law cases as tests: one file a case, one test a file.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> lawCases() {
 *     return LawCaseTests.in(Path.of("src/test/resources/law-cases"), RuleBooks.of(SampleRuleBook.ruleBook()));
 * }
 * }</pre>
 *
 * <p>Only what a case expects is compared. A requirement that is expected to be {@code not-applicable} may be absent.
 */
public final class LawCaseTests {

    private LawCaseTests() {}

    /**
     * {@return a test for each law case of a folder, in the order of file names}
     *
     * @param folder the folder; files that do not end in {@code .json} are passed over
     * @param books the rule books under which the cases are evaluated
     * @throws UncheckedIOException if the folder cannot be read
     * @throws IllegalArgumentException if it holds no case: a moved folder would otherwise be a test that passes
     */
    public static Stream<DynamicTest> in(Path folder, RuleBooks books) {
        return files(folder).stream().map(file -> test(file, books));
    }

    /** {@return the files with cases, in the order of their names} */
    static List<Path> files(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folder [" + folder + "] cannot be read", e);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("folder [" + folder + "] holds no law case: expected *.json");
        }
        return files;
    }

    private static DynamicTest test(Path file, RuleBooks books) {
        LawCase lawCase;
        try {
            lawCase = read(file, books);
        } catch (RuntimeException unreadable) {
            return DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                throw unreadable;
            });
        }
        return DynamicTest.dynamicTest(
                lawCase.caseId() + " " + lawCase.name(), file.toUri(), () -> check(lawCase, books));
    }

    static LawCase read(Path file, RuleBooks books) {
        try (InputStream json = Files.newInputStream(file)) {
            return LawCases.read(json, books);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(LawCase lawCase, RuleBooks books) {
        List<String> differences = differences(lawCase, books);
        if (!differences.isEmpty()) {
            throw new AssertionError(lawCase.caseId() + " " + lawCase.name() + " (" + lawCase.grade() + ", "
                    + String.join(", ", lawCase.sources()) + ")\n" + String.join("\n", differences));
        }
    }

    /**
     * {@return where the evaluation of a law case is not what the case expects, in sentences; empty if nowhere}
     *
     * @param lawCase the case
     * @param books the rule books under which it is evaluated
     */
    public static List<String> differences(LawCase lawCase, RuleBooks books) {
        EvaluationOptions options = EvaluationOptions.builder().ruleBooks(books).build();
        Evaluation evaluation = Dossiers.evaluate(lawCase.dossier(), options).get(0);
        Expectation expect = lawCase.expect();
        List<String> differences = new ArrayList<>();
        compare(differences, "verdict", expect.verdict(), Optional.of(evaluation.verdict()), "");
        expect.requirements().forEach((id, expected) -> requirement(differences, evaluation, id, expected));
        expect.joint().ifPresent(joint -> joint(differences, evaluation, joint));
        if (!differences.isEmpty()) {
            differences.add(
                    0, "under edition " + evaluation.ruleBook().edition() + ", as of " + evaluation.asOf() + ":");
        }
        return List.copyOf(differences);
    }

    private static void requirement(
            List<String> differences, Evaluation evaluation, RequirementId id, Expectation.Outcome expected) {
        Optional<RequirementOutcome> actual = evaluation.requirement(id);
        boolean absentIsRight = expected.status()
                .filter(RequirementStatus.NOT_APPLICABLE::equals)
                .isPresent();
        if (actual.isEmpty() && absentIsRight) {
            return;
        }
        String explanation = actual.map(evaluation::explain).orElse("The requirement is absent from the result.");
        compare(differences, id + " status", expected.status(), actual.map(RequirementOutcome::status), explanation);
        compare(
                differences,
                id + " required",
                expected.required(),
                actual.map(RequirementOutcome::required),
                explanation);
        compare(differences, id + " counted", expected.counted(), actual.map(RequirementOutcome::counted), explanation);
        compare(differences, id + " missing", expected.missing(), actual.map(RequirementOutcome::missing), explanation);
    }

    /** Which of the requirements is reported short is free; together they miss the amount. */
    private static void joint(List<String> differences, Evaluation evaluation, Expectation.Joint expected) {
        Map<RequirementId, Amount> missing = new LinkedHashMap<>();
        Amount together = Amount.ZERO;
        for (RequirementId id : expected.requirements()) {
            Amount one =
                    evaluation.requirement(id).map(RequirementOutcome::missing).orElse(Amount.ZERO);
            missing.put(id, one);
            together = together.plus(one);
        }
        compare(
                differences,
                "missing in all of " + expected.requirements(),
                Optional.of(expected.missing()),
                Optional.of(together),
                "Missing: " + missing + ".");
    }

    private static void compare(
            List<String> differences, String what, Optional<?> expected, Optional<?> actual, String explanation) {
        if (expected.isPresent() && !expected.equals(actual)) {
            differences.add("  " + what + ": expected " + expected.get() + ", is "
                    + actual.map(Object::toString).orElse("absent")
                    + (explanation.isEmpty() ? "" : "\n    " + explanation));
        }
    }
}
