package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.LawCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What became of the law cases of a folder, for somebody who has to be shown that a rule book follows the law.
 *
 * <pre>{@code
 * ConformanceReport report = ConformanceReport.of(Path.of("src/test/resources/law-cases"), RuleBooks.installed());
 * Files.writeString(Path.of("target/conformance.md"), report.toMarkdown());
 * }</pre>
 *
 * <p>The same cases under the same rule books give the same report, to the byte.
 *
 * @param results what became of each case, in the order of file names
 */
public record ConformanceReport(List<Result> results) {

    /**
     * What became of one case.
     *
     * @param lawCase the case
     * @param ruleBook the rule book and edition under which it was evaluated
     * @param differences where the evaluation is not what the case expects, in sentences; empty if it passed
     */
    public record Result(LawCase lawCase, RuleBookReference ruleBook, List<String> differences) {

        /** Takes a copy of the list. */
        public Result {
            differences = List.copyOf(differences);
        }

        /** {@return whether the evaluation is what the case expects} */
        public boolean passed() {
            return differences.isEmpty();
        }
    }

    /** Takes a copy of the list. */
    public ConformanceReport {
        results = List.copyOf(results);
    }

    /**
     * Evaluates every law case of a folder.
     *
     * @param folder the folder; files that do not end in {@code .json} are passed over
     * @param books the rule books under which the cases are evaluated
     * @return what became of each
     * @throws java.io.UncheckedIOException if the folder or a file cannot be read
     * @throws IllegalArgumentException if the folder holds no case
     * @throws io.github.cmerules.core.model.InvalidInputException if a file is no law case, with every problem listed
     */
    public static ConformanceReport of(Path folder, RuleBooks books) {
        EvaluationOptions options = EvaluationOptions.builder().ruleBooks(books).build();
        List<Result> results = new ArrayList<>();
        for (Path file : LawCaseTests.files(folder)) {
            LawCase lawCase = LawCaseTests.read(file, books);
            RuleBookReference ruleBook =
                    Dossiers.evaluate(lawCase.dossier(), options).get(0).ruleBook();
            results.add(new Result(lawCase, ruleBook, LawCaseTests.differences(lawCase, books)));
        }
        return new ConformanceReport(results);
    }

    /** {@return whether every case passed} */
    public boolean passed() {
        return results.stream().allMatch(Result::passed);
    }

    /** {@return the report as Markdown: what was tested, a line for each case, and the differences of those that failed} */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder("# Law cases\n\n");
        long passed = results.stream().filter(Result::passed).count();
        text.append(passed).append(" of ").append(results.size()).append(" cases passed.\n\n## Rules tested\n\n");
        text.append("| rule book | edition | verified through | digest |\n|---|---|---|---|\n");
        TreeSet<RuleBookReference> editions = new TreeSet<>(
                Comparator.comparing((RuleBookReference book) -> book.id().code())
                        .thenComparing(RuleBookReference::edition));
        results.forEach(result -> editions.add(result.ruleBook()));
        for (RuleBookReference book : editions) {
            row(text, book.id().code(), book.edition(), book.verifiedThrough().toString(), book.digest());
        }
        text.append("\n## Cases\n\n| case | about | answer | edition | changed in edition | sources | result |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (Result result : results) {
            LawCase lawCase = result.lawCase();
            row(
                    text,
                    lawCase.caseId(),
                    lawCase.name(),
                    lawCase.grade(),
                    result.ruleBook().edition(),
                    lawCase.changedIn().orElse(""),
                    String.join("; ", lawCase.sources()),
                    result.passed() ? "pass" : "**fail**");
        }
        if (!passed()) {
            text.append("\n## Differences\n");
        }
        for (Result result : results) {
            if (!result.passed()) {
                text.append("\n### ").append(result.lawCase().caseId()).append("\n\n```\n");
                text.append(String.join("\n", result.differences())).append("\n```\n");
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String... cells) {
        for (String cell : cells) {
            text.append("| ")
                    .append(cell.replace("|", "\\|").replaceAll("\\s+", " "))
                    .append(' ');
        }
        text.append("|\n");
    }
}
