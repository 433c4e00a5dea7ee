package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.plan.PlannedCredit;
import io.github.cmerules.core.plan.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlansTest {

    private static final EvaluationOptions BASE =
            EvaluationOptions.builder().ruleBooks(SampleRuleBook.BOOKS).build();

    private static final LicenseReference NUMBERED =
            new LicenseReference(Jurisdiction.of("US-XX"), Profession.MD, Optional.of("17"));
    private static final LicenseReference OTHER =
            new LicenseReference(Jurisdiction.of("US-YY"), Profession.DO, Optional.empty());
    private static final RequirementId OTHER_TOTAL = RequirementId.of("us-yy/total");

    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 1);
    private static final LocalDate END = LocalDate.of(2025, 3, 14);

    private static PlanItem.Builder hours(String amount) {
        return PlanItem.builder()
                .amount(Amount.of(amount))
                .completions(0)
                .categories(List.of(Categories.AMA_PRA_1))
                .formatRequired(false)
                .inOneActivity(false)
                .notBefore(AS_OF)
                .by(END);
    }

    @Test
    void everythingThatAPlanSaysIsWritten() {
        PlanItem demanding = hours("0.25")
                .completions(2)
                .topics(List.of(SampleRuleBook.TOPICS.get(0)))
                .alternativeTopics(List.of(SampleRuleBook.TOPICS.get(1)))
                .categories(List.of(Categories.AMA_PRA_1, Categories.NONE))
                .formats(List.of(Formats.LIVE))
                .formatRequired(true)
                .approvals(List.of(Approval.of("board")))
                .attributes(List.of(Attribute.of("post-test")))
                .courses(List.of("Course 7"))
                .inOneActivity(true)
                .serves(List.of(
                        new Service(NUMBERED, List.of(SampleRuleBook.TOTAL, SampleRuleBook.PAIN)),
                        new Service(OTHER, List.of(OTHER_TOTAL))))
                .build();
        Plan plan = new Plan(
                AS_OF,
                List.of(demanding),
                List.of(
                        new Impossible(
                                NUMBERED,
                                Optional.of(SampleRuleBook.RULES),
                                Impossible.Reason.DEADLINE_PASSED,
                                Optional.of(LocalDate.of(2025, 2, 1))),
                        new Impossible(OTHER, Optional.empty(), Impossible.Reason.NO_PUBLISHED_RULE, Optional.empty())),
                List.of(new PlannedCredit("c9", Amount.of(4), List.of(new Service(OTHER, List.of(OTHER_TOTAL))))),
                List.of(NUMBERED, OTHER),
                Map.of("teaches", false, "prescribes", true));

        String document = Plans.write(plan);

        assertThat(TestSchemas.PLAN.faults(document)).isEmpty();
        assertThat(document).isEqualTo("""
                {
                  "version": 1,
                  "asOf": "2025-03-01",
                  "assuming": {
                    "prescribes": true,
                    "teaches": false
                  },
                  "amount": 0.25,
                  "completions": 2,
                  "items": [
                    {
                      "amount": 0.25,
                      "completions": 2,
                      "topics": [
                        "pain"
                      ],
                      "alternativeTopics": [
                        "basics"
                      ],
                      "categories": [
                        "ama-pra-1",
                        "none"
                      ],
                      "formats": [
                        "live"
                      ],
                      "formatRequired": true,
                      "approvals": [
                        "board"
                      ],
                      "attributes": [
                        "post-test"
                      ],
                      "courses": [
                        "Course 7"
                      ],
                      "inOneActivity": true,
                      "notBefore": "2025-03-01",
                      "by": "2025-03-14",
                      "serves": [
                        "us-xx/total",
                        "us-xx/pain",
                        "us-yy/total"
                      ]
                    }
                  ],
                  "impossible": [
                    {
                      "license": {
                        "jurisdiction": "US-XX",
                        "profession": "MD",
                        "number": "17"
                      },
                      "requirement": "us-xx/rules",
                      "reason": "deadline-passed",
                      "deadline": "2025-02-01"
                    },
                    {
                      "license": {
                        "jurisdiction": "US-YY",
                        "profession": "DO"
                      },
                      "reason": "no-published-rule"
                    }
                  ],
                  "planned": [
                    {
                      "credit": "c9",
                      "amount": 4,
                      "serves": [
                        "us-yy/total"
                      ]
                    }
                  ],
                  "licenses": [
                    {
                      "jurisdiction": "US-XX",
                      "profession": "MD",
                      "number": "17"
                    },
                    {
                      "jurisdiction": "US-YY",
                      "profession": "DO"
                    }
                  ]
                }""");
    }

    @Test
    void whatAnItemDoesNotAskForIsLeftOut() {
        Plan plan = new Plan(AS_OF, List.of(hours("2").build()), List.of(), List.of(), List.of(OTHER), Map.of());

        String document = Plans.write(plan);

        assertThat(TestSchemas.PLAN.faults(document)).isEmpty();
        assertThat(document.lines().filter(line -> line.startsWith("      \"")))
                .containsExactly(
                        "      \"amount\": 2,",
                        "      \"topics\": [],",
                        "      \"categories\": [",
                        "      \"notBefore\": \"2025-03-01\",",
                        "      \"by\": \"2025-03-14\",",
                        "      \"serves\": []",
                        "      \"jurisdiction\": \"US-YY\",",
                        "      \"profession\": \"DO\"");
        assertThat(document).doesNotContain("assuming", "planned");
    }

    @Test
    void everyReasonFits() {
        for (Impossible.Reason reason : Impossible.Reason.values()) {
            Plan plan = new Plan(
                    AS_OF,
                    List.of(),
                    List.of(new Impossible(OTHER, Optional.of(OTHER_TOTAL), reason, Optional.of(END))),
                    List.of(),
                    List.of(OTHER),
                    Map.of());

            assertThat(TestSchemas.PLAN.faults(Plans.write(plan))).isEmpty();
        }
    }

    @Test
    void aDossierIsPlannedWithItsDayAndTheReadingsOfEachLicense() {
        Dossier dossier = dossier(SampleDocuments.several(SampleDocuments.LICENSE, SampleDocuments.OTHER_LICENSE)
                .replace("\"asOf\"", "\"interpretations\": {\"XX-I-1\": \"other\", \"YY-I-1\": \"one\"}, \"asOf\""));

        Plan plan = Dossiers.plan(dossier, BASE);

        assertThat(plan.asOf()).isEqualTo(AS_OF);
        assertThat(plan.licenses())
                .extracting(LicenseReference::jurisdiction)
                .extracting(Object::toString)
                .containsExactly("US-XX", "US-YY");
        assertThat(plan.amount()).isEqualTo(Amount.of("16.5"));
        assertThat(plan.completions()).isEqualTo(3);
        assertThat(TestSchemas.PLAN.faults(Plans.write(plan))).isEmpty();
    }

    @Test
    void thereIsAPlanForEachAnswer() {
        Dossier dossier = dossier(
                SampleDocuments.several(SampleDocuments.LICENSE.replace(", \"facts\": {\"prescribes\": true}", ""))
                        .replace("\"pain\"", ""));

        List<Plan> plans = Dossiers.plans(dossier, BASE);

        assertThat(plans)
                .extracting(Plan::assuming)
                .containsExactly(Map.of("prescribes", true), Map.of("prescribes", false));
        assertThat(Dossiers.plan(dossier, BASE).assuming()).isEmpty();
        String document = Plans.write(plans);
        assertThat(document).startsWith("{\n  \"version\": 1,\n  \"plans\": [\n    {\n      \"version\": 1,\n");
        assertThat(TestSchemas.PLAN.faults(document)).isEmpty();
        assertThat(TestSchemas.PLAN.faults(Plans.write(List.of()))).isNotEmpty();
    }

    @Test
    void aPlanNeedsADay() {
        Dossier dossier = dossier(SampleDocuments.line());

        assertThatThrownBy(() -> Dossiers.plan(dossier, BASE))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactly("/asOf"));
        assertThat(Dossiers.plan(
                                dossier,
                                EvaluationOptions.builder()
                                        .from(BASE)
                                        .asOf(AS_OF)
                                        .build())
                        .asOf())
                .isEqualTo(AS_OF);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProblemIsWhereTheDocumentHasTheLicense(boolean several) {
        Dossier good = dossier(SampleDocuments.several(SampleDocuments.LICENSE));
        Dossier bad = new Dossier(
                List.of(License.builder()
                        .from(good.licenses().get(0))
                        .type(LicenseType.of("unheard-of"))
                        .build()),
                several,
                good.credits(),
                good.asOf(),
                good.interpretations());

        assertThatThrownBy(() -> Dossiers.plan(bad, BASE))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactly(several ? "/licenses/0/type" : "/license/type"));
    }

    private static Dossier dossier(String document) {
        return Dossiers.read(document, SampleRuleBook.BOOKS);
    }
}
