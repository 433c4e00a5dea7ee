package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.diff.EvaluationDiff;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationDiffsTest {

    private static Evaluation evaluation(String dossier) {
        return Dossiers.evaluate(
                        Dossiers.read(dossier, SampleRuleBook.BOOKS),
                        EvaluationOptions.builder()
                                .ruleBooks(SampleRuleBook.BOOKS)
                                .build())
                .get(0);
    }

    private static final EvaluationDiff DIFF = EvaluationDiff.between(
            evaluation(SampleDocuments.line()),
            evaluation(SampleDocuments.dossierWith("\"amount\": 3.5", "\"title\": \"Pain\", \"amount\": 2")));

    @Test
    void everythingThatDiffersIsWritten() {
        String document = EvaluationDiffs.write(DIFF);

        assertThat(TestSchemas.EVALUATION_DIFF.faults(document)).isEmpty();
        assertThat(document).isEqualTo("""
                {
                  "version": 1,
                  "license": {
                    "jurisdiction": "US-XX",
                    "profession": "MD",
                    "number": "17"
                  },
                  "before": {
                    "asOf": "2025-03-14",
                    "verdict": "non-compliant",
                    "edition": "2000-01-01"
                  },
                  "after": {
                    "asOf": "2025-03-14",
                    "verdict": "non-compliant",
                    "edition": "2000-01-01"
                  },
                  "changes": [
                    {
                      "part": "requirement",
                      "name": "us-xx/total",
                      "title": "Total",
                      "kind": "changed",
                      "properties": [
                        {
                          "property": "counted",
                          "before": "3.5",
                          "after": "2"
                        },
                        {
                          "property": "missing",
                          "before": "16.5",
                          "after": "18"
                        }
                      ],
                      "sentences": [
                        "Total (us-xx/total): counted 3.5, now 2; missing 16.5, now 18."
                      ]
                    },
                    {
                      "part": "requirement",
                      "name": "us-xx/pain",
                      "title": "Pain",
                      "kind": "changed",
                      "properties": [
                        {
                          "property": "status",
                          "before": "met",
                          "after": "unmet"
                        },
                        {
                          "property": "counted",
                          "before": "3.5",
                          "after": "2"
                        },
                        {
                          "property": "missing",
                          "before": "0",
                          "after": "1"
                        }
                      ],
                      "sentences": [
                        "Pain (us-xx/pain): status met, now unmet; counted 3.5, now 2; missing 0, now 1."
                      ]
                    },
                    {
                      "part": "credit",
                      "name": "c1",
                      "kind": "changed",
                      "properties": [
                        {
                          "property": "title",
                          "after": "Pain"
                        },
                        {
                          "property": "claimed",
                          "before": "3.5",
                          "after": "2"
                        },
                        {
                          "property": "worth",
                          "before": "3.5",
                          "after": "2"
                        }
                      ],
                      "sentences": [
                        "The credit c1: called nothing, now \\"Pain\\"; claimed 3.5, now 2; worth 3.5, now 2."
                      ]
                    },
                    {
                      "part": "counting",
                      "name": "c1",
                      "requirement": "us-xx/total",
                      "kind": "changed",
                      "properties": [
                        {
                          "property": "counted",
                          "before": "3.5",
                          "after": "2"
                        }
                      ],
                      "sentences": [
                        "The credit c1 toward us-xx/total: counted 3.5, now 2."
                      ]
                    },
                    {
                      "part": "counting",
                      "name": "c1",
                      "requirement": "us-xx/pain",
                      "kind": "changed",
                      "properties": [
                        {
                          "property": "counted",
                          "before": "3.5",
                          "after": "2"
                        }
                      ],
                      "sentences": [
                        "The credit c1 toward us-xx/pain: counted 3.5, now 2."
                      ]
                    }
                  ]
                }""");
    }

    @Test
    void severalDifferencesAreAList() {
        String document = EvaluationDiffs.write(List.of(DIFF, DIFF));

        assertThat(TestSchemas.EVALUATION_DIFF.faults(document)).isEmpty();
        assertThat(document).startsWith("""
                {
                  "version": 1,
                  "differences": [
                    {
                      "version": 1,
                      "license": {
                        "jurisdiction": "US-XX",
                        "profession": "MD",
                        "number": "17"
                      },
                      "before": {
                        "asOf": "2025-03-14",
                """);
        assertThat(document.split("\"changes\": ", -1)).hasSize(3);
    }
}
