package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.testkit.ConformanceReport;
import io.github.cmerules.testkit.LawCaseTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked examples of the law, one file a case. */
class MassachusettsLawCasesTest {

    private static final Path PUBLISHED = Path.of("src", "test", "resources", "law-cases");

    /** The folders: published cases, every kind of license on every occasion, and the days on which rules changed. */
    static final List<Path> FOLDERS = List.of(PUBLISHED, PUBLISHED.resolve("matrix"), PUBLISHED.resolve("editions"));

    private final RuleBooks books = RuleBooks.of(MassachusettsRuleBook.build());

    @TestFactory
    Stream<DynamicContainer> lawCases() {
        return FOLDERS.stream()
                .map(folder -> DynamicContainer.dynamicContainer(
                        folder.getFileName().toString(), folder.toUri(), LawCaseTests.in(folder, books)));
    }

    /** Writes what a vendor can show: {@code target/conformance/}. */
    @Test
    void everyCaseStandsInTheConformanceReport() throws IOException {
        Path reports = Files.createDirectories(Path.of("target", "conformance"));
        for (Path folder : FOLDERS) {
            ConformanceReport report = ConformanceReport.of(folder, books);
            assertThat(report.passed()).as("cases of %s", folder).isTrue();
            Files.writeString(reports.resolve(folder.getFileName() + ".md"), report.toMarkdown());
        }
    }
}
