package io.github.cmerules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cmerules.core.RuleBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceReportTest {

    private static final String LAW_CASE = """
            {"name": "Ethics | short", "case": "%s", "grade": "derived", "sources": ["The rules, 1", "A letter"],
             "interpretations": [], %s
             "dossier": {"version": 1,
              "license": {"jurisdiction": "US-XX", "profession": "MD", "type": "full",
               "cycle": {"start": "2022-03-01", "end": "2024-02-29"},
               "facts": {"prescribes": true, "treats-children": false, "uses-records": false}},
              "credits": [{"id": "c1", "completedOn": "2023-01-01", "category": "ama-pra-1", "amount": 1.5,
               "topics": ["medical-ethics"]}]},
             "expect": {"requirements": {"sample/ethics": {"status": "%s"}}}}
            """;

    private final RuleBooks books = RuleBooks.of(SampleRuleBook.ruleBook());

    @TempDir
    Path folder;

    @Test
    void every_case_is_listed_with_what_became_of_it() throws IOException {
        Files.writeString(folder.resolve("1.json"), LAW_CASE.formatted("S-1", "\"changedIn\": \"2020\",", "unmet"));
        Files.writeString(folder.resolve("2.json"), LAW_CASE.formatted("S-2", "", "met"));

        ConformanceReport report = ConformanceReport.of(folder, books);

        assertThat(report.passed()).isFalse();
        String digest = SampleRuleBook.ruleBook().editions().get(1).digest();
        assertThat(report.toMarkdown()).isEqualTo("""
                # Law cases

                1 of 2 cases passed.

                ## Rules tested

                | rule book | edition | verified through | digest |
                |---|---|---|---|
                | sample/physician | 2020 | 2026-01-01 | %s |

                ## Cases

                | case | about | answer | edition | changed in edition | sources | result |
                |---|---|---|---|---|---|---|
                | S-1 | Ethics \\| short | derived | 2020 | 2020 | The rules, 1; A letter | pass |
                | S-2 | Ethics \\| short | derived | 2020 |  | The rules, 1; A letter | **fail** |

                ## Differences

                ### S-2

                ```
                under edition 2020, as of 2024-02-29:
                  sample/ethics status: expected met, is unmet
                    1.5 of 2 credits: c1 (1.5). 0.5 credits missing.
                ```
                """.formatted(digest));
    }

    @Test
    void where_every_case_passes_there_are_no_differences() throws IOException {
        Files.writeString(folder.resolve("1.json"), LAW_CASE.formatted("S-1", "", "unmet"));

        ConformanceReport report = ConformanceReport.of(folder, books);

        assertThat(report.passed()).isTrue();
        assertThat(report.toMarkdown()).contains("1 of 1 cases passed.").doesNotContain("Differences");
    }

    @Test
    void an_empty_folder_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConformanceReport.of(folder, books))
                .withMessageContaining("holds no law case");
    }
}
