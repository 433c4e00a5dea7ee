package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.KeyDate;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.LawCase;
import io.github.cmerules.json.LawCases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables that follow the worked examples of the law: calendar, units, other readings, questions, notices, properties. */
class MassachusettsLawTablesTest {

    private final RuleBook book = MassachusettsRuleBook.build();
    private final RuleBooks books = RuleBooks.of(book);
    private final LawCase exactMinimum = published("MA-C-001");

    // ---- Calendar -----------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> calendar() {
        return Stream.of(
                cycles(
                        "MA-K-01 next birthday more than three months away (MA-I-10, MA-I-12)",
                        "1980-05-10",
                        "2024-08-01",
                        "2024-08-01/2025-05-10",
                        "2025-05-11/2027-05-10"),
                cycles(
                        "MA-K-02 birthday within three months (c.112 s.2 as quoted)",
                        "1980-05-10",
                        "2025-03-01",
                        "2025-03-01/2027-05-10",
                        "2027-05-11/2029-05-10"),
                cycles(
                        "MA-K-03 born on 29 February (c.112 s.2 as quoted, MA-I-11)",
                        "1984-02-29",
                        "2025-06-15",
                        "2025-06-15/2026-02-28",
                        "2026-03-01/2028-02-28"),
                cycles(
                        "MA-K-04 birthday exactly three months away (MA-I-13)",
                        "1980-05-10",
                        "2025-02-10",
                        "2025-02-10/2027-05-10"),
                cycles(
                        "MA-K-04 birthday three months and a day away (MA-I-13)",
                        "1980-05-10",
                        "2025-02-09",
                        "2025-02-09/2025-05-10"),
                cycles(
                        "MA-K-05 three months end with a shorter month (MA-I-13)",
                        "1975-06-30",
                        "2025-03-31",
                        "2025-03-31/2027-06-30"),
                dynamicTest("MA-K-06 early filing does not move the next renewal date (MA-I-10, MA-I-16)", () -> {
                    License filed = License.builder()
                            .from(license("1980-05-10", "2022-08-01"))
                            .appliedOn(LocalDate.of(2025, 3, 20))
                            .build();
                    List<Credit> credits = List.of(MassachusettsRuleBookTest.credit("late", "2025-04-15", "1"));
                    Evaluation ending = Evaluator.evaluate(filed, credits, asOf("2025-05-10"));
                    assertThat(ending.cycle()).contains(Cycle.of("2023-05-11/2025-05-10"));
                    assertThat(counted(ending, MassachusettsRequirements.TOTAL)).isEqualTo(Amount.of(1));
                    Evaluation next =
                            Evaluator.evaluate(license("1980-05-10", "2022-08-01"), credits, asOf("2025-05-11"));
                    assertThat(next.cycle()).contains(Cycle.of("2025-05-11/2027-05-10"));
                    assertThat(counted(next, MassachusettsRequirements.TOTAL)).isEqualTo(Amount.ZERO);
                }),
                dynamicTest("MA-K-07 in force on the renewal date, expired the day after (CMR, MA-I-17)", () -> {
                    License license = exactMinimum.dossier().licenses().get(0);
                    assertThat(total(license, "2025-05-09").status()).isEqualTo(RequirementStatus.OPEN);
                    assertThat(total(license, "2025-05-10").status()).isEqualTo(RequirementStatus.UNMET);
                    assertThat(total(license, "2025-05-10").deadline()).isEqualTo(LocalDate.of(2025, 5, 10));
                    Evaluation after = Evaluator.evaluate(
                            license,
                            List.of(
                                    MassachusettsRuleBookTest.credit("on", "2025-05-10", "1"),
                                    MassachusettsRuleBookTest.credit("after", "2025-05-11", "2")),
                            asOf("2025-06-30"));
                    assertThat(counted(after, MassachusettsRequirements.TOTAL)).isEqualTo(Amount.of(1));
                }));
    }

    private RequirementOutcome total(License license, String day) {
        return Evaluator.evaluate(license, List.of(), asOf(day))
                .requirement(MassachusettsRequirements.TOTAL)
                .orElseThrow();
    }

    private DynamicTest cycles(String name, String born, String issued, String... cycles) {
        return dynamicTest(name, () -> {
            for (String text : cycles) {
                Cycle cycle = Cycle.of(text);
                for (LocalDate day : List.of(cycle.start(), cycle.end())) {
                    assertThat(Evaluator.evaluate(license(born, issued), List.of(), asOf(day.toString()))
                                    .cycle())
                            .as("cycle on %s", day)
                            .contains(cycle);
                }
            }
        });
    }

    private static License license(String born, String issued) {
        return License.builder()
                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .birthDate(LocalDate.parse(born))
                .issuedOn(LocalDate.parse(issued))
                .build();
    }

    // ---- Units and credit systems -------------------------------------------------------------------------------

    /** Only Category 1 counts for electronic health records: their subject shows the category. */
    @TestFactory
    Stream<DynamicTest> units() {
        return Stream.of(
                unit("MA-U-01 50 minutes, rounded to the nearest quarter", "0.75", Categories.AMA_PRA_1, null, true),
                unit("MA-U-02 first-author poster, AMA direct credit", "5", Categories.AMA_PRA_1, null, true),
                unit("MA-U-03 master's degree, AMA direct credit", "25", Categories.AMA_PRA_1, null, true),
                unit("MA-U-04 AAFP Prescribed (MA-I-44)", "2", Categories.AAFP_PRESCRIBED, null, true),
                unit("MA-U-05 AOA 1-A (MA-I-38, MA-I-44)", "3", Categories.AOA_1A, null, true),
                unit("MA-U-06 ACOG cognates (MA-I-44)", "2", Categories.ACOG_COGNATE, null, true),
                unit("MA-U-07 new lecture of one hour", "2", Categories.AMA_PRA_1, Formats.TEACHING, true),
                unit(
                        "MA-U-08 45 minutes of point-of-care reading (P17-05q, MA-I-46)",
                        "0.75",
                        Categories.AMA_PRA_2,
                        Formats.POINT_OF_CARE,
                        false),
                unit("MA-U-09 attendance of 4 hours, designated for 3", "3", Categories.AMA_PRA_1, null, true),
                unit("MA-I-44 AOA 1-B", "2", Categories.AOA_1B, null, true),
                unit("MA-I-44 AOA 2-A", "2", Categories.AOA_2A, null, false),
                unit("MA-I-44 AOA 2-B", "2", Categories.AOA_2B, null, false),
                unit("MA-I-44 AAFP Elective", "2", Categories.AAFP_ELECTIVE, null, false));
    }

    @TestFactory
    Stream<DynamicTest> records() {
        return Stream.of(
                dynamicTest("MA-I-45 credit of no recognized system serves nothing", () -> {
                    Map<RequirementId, Topic> topics = Map.of(
                            MassachusettsRequirements.OPIOID_PAIN, Topics.OPIOID_PAIN,
                            MassachusettsRequirements.END_OF_LIFE, Topics.END_OF_LIFE,
                            MassachusettsRequirements.EHR, Topics.EHR,
                            MassachusettsRequirements.IMPLICIT_BIAS, Topics.IMPLICIT_BIAS,
                            MassachusettsRequirements.ALZHEIMERS, Topics.ALZHEIMERS);
                    topics.forEach((id, topic) -> {
                        Evaluation evaluation = evaluate(List.of(Credit.builder()
                                .from(MassachusettsRuleBookTest.credit("c1", "2024-05-01", "3", topic))
                                .category(Categories.NONE)
                                .build()));
                        for (RequirementId any : List.of(
                                id, MassachusettsRequirements.RISK_MANAGEMENT, MassachusettsRequirements.TOTAL)) {
                            assertThat(counted(evaluation, any))
                                    .as("%s toward %s", topic, any)
                                    .isEqualTo(Amount.ZERO);
                        }
                    });
                }),
                dynamicTest("MA-I-50 service without the Board's papers is worth nothing before 2018 either", () -> {
                    for (Format service :
                            List.of(Formats.BOARD_SERVICE, Formats.MEDICAL_EXAMINER, Formats.BOARD_OF_HEALTH)) {
                        Evaluation evaluation = renewal(
                                "2016-06-15",
                                Credit.builder()
                                        .from(MassachusettsRuleBookTest.credit(
                                                "c1", "2016-05-01", "5", Topics.PATIENT_SAFETY))
                                        .format(service)
                                        .build());
                        for (RequirementId id : List.of(
                                MassachusettsRequirements.TOTAL,
                                MassachusettsRequirements.CATEGORY_1,
                                MassachusettsRequirements.RISK_MANAGEMENT,
                                MassachusettsRequirements.RISK_MANAGEMENT_CATEGORY_1)) {
                            assertThat(counted(evaluation, id))
                                    .as("%s toward %s", service, id)
                                    .isEqualTo(Amount.ZERO);
                        }
                    }
                }),
                dynamicTest(
                        "MA-I-51 a medical examiner and a member of a board of health have 4 credits (P94-05)", () -> {
                            for (Format service : List.of(Formats.MEDICAL_EXAMINER, Formats.BOARD_OF_HEALTH)) {
                                Evaluation evaluation = evaluate(List.of(Credit.builder()
                                        .from(MassachusettsRuleBookTest.credit("c1", "2024-05-01", "0"))
                                        .format(service)
                                        .addApprovals(MassachusettsApprovals.LICENSING_COMMITTEE)
                                        .build()));
                                assertThat(evaluation.credits().get(0).worth()).isEqualTo(Amount.of(4));
                                assertThat(counted(evaluation, MassachusettsRequirements.TOTAL))
                                        .isEqualTo(Amount.of(4));
                            }
                        }));
    }

    private DynamicTest unit(String name, String amount, Category category, Format format, boolean first) {
        return dynamicTest(name, () -> {
            Credit credit = Credit.builder()
                    .from(MassachusettsRuleBookTest.credit("c1", "2024-05-01", amount, Topics.EHR))
                    .category(category)
                    .build();
            Evaluation evaluation = evaluate(List.of(
                    format == null
                            ? credit
                            : Credit.builder().from(credit).format(format).build()));
            Amount worth = Amount.of(amount);
            assertThat(counted(evaluation, MassachusettsRequirements.TOTAL)).isEqualTo(worth);
            assertThat(counted(evaluation, MassachusettsRequirements.RISK_MANAGEMENT))
                    .isEqualTo(worth);
            assertThat(counted(evaluation, MassachusettsRequirements.EHR)).isEqualTo(first ? worth : Amount.ZERO);
            assertThat(status(evaluation, MassachusettsRequirements.EHR) == RequirementStatus.MET)
                    .isEqualTo(first && worth.compareTo(Amount.of(3)) >= 0);
        });
    }

    // ---- Other readings -----------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> otherReadings() {
        return Stream.of(
                dynamicTest("MA-S-01 risk management on top of the total (P94-05, example)", () -> {
                    List<Credit> credits = new ArrayList<>(
                            MassachusettsRuleBookTest.exactMinimum().subList(0, 6));
                    credits.add(Credit.builder()
                            .from(MassachusettsRuleBookTest.credit("board", "2024-10-01", "18"))
                            .format(Formats.BOARD_SERVICE)
                            .addApprovals(MassachusettsApprovals.EXECUTIVE_DIRECTOR)
                            .build());
                    Evaluation evaluation = Evaluator.evaluate(
                            exactMinimum.dossier().licenses().get(0), credits, reading("MA-I-23", "on-top"));
                    Amount total = missing(evaluation, MassachusettsRequirements.TOTAL);
                    Amount risk = missing(evaluation, MassachusettsRequirements.RISK_MANAGEMENT);
                    assertThat(total.plus(risk)).isEqualTo(Amount.of(42));
                    assertThat(risk).isGreaterThanOrEqualTo(Amount.of(6));
                }),
                dynamicTest("MA-S-02 every wellness tag capped (GUIDE)", () -> {
                    Evaluation evaluation = evaluate(published("MA-C-010"), "MA-I-26", "any-topic");
                    assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
                    assertThat(status(evaluation, MassachusettsRequirements.RISK_MANAGEMENT))
                            .isEqualTo(RequirementStatus.UNMET);
                    assertThat(counted(evaluation, MassachusettsRequirements.RISK_MANAGEMENT))
                            .isEqualTo(Amount.of(9));
                }),
                dynamicTest("MA-S-03 overlap of topics allowed", () -> {
                    Evaluation evaluation = evaluate(published("MA-C-072"), "MA-I-31", "overlap");
                    assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
                    assertThat(status(evaluation, MassachusettsRequirements.OPIOID_PAIN))
                            .isEqualTo(RequirementStatus.MET);
                    assertThat(status(evaluation, MassachusettsRequirements.END_OF_LIFE))
                            .isEqualTo(RequirementStatus.MET);
                    assertThat(evaluation.joint()).isEmpty();
                }),
                dynamicTest("MA-S-04 birthday in the second year after registration", () -> {
                    EvaluationOptions options = EvaluationOptions.builder()
                            .from(reading("MA-I-12", "second-year"))
                            .asOf(LocalDate.of(2025, 1, 1))
                            .build();
                    assertThat(Evaluator.evaluate(license("1980-05-10", "2024-08-01"), List.of(), options)
                                    .cycle())
                            .contains(Cycle.of("2024-08-01/2026-05-10"));
                }),
                dynamicTest("MA-I-29 the reading worth two in total from 2018", () -> {
                    // 50 and 11 with a worth of 6 become 46 and 7.
                    Evaluation evaluation = evaluate(published("MA-C-065"), "MA-I-29", "two-in-total");
                    assertThat(counted(evaluation, MassachusettsRequirements.TOTAL))
                            .isEqualTo(Amount.of(46));
                    assertThat(counted(evaluation, MassachusettsRequirements.RISK_MANAGEMENT))
                            .isEqualTo(Amount.of(7));
                }),
                dynamicTest("MA-I-53 no rule for volunteers", () -> {
                    Evaluation evaluation = evaluate(published("MA-C-058"), "MA-I-53", "undetermined");
                    assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
                    assertThat(evaluation.undeterminedBy()).contains(UndeterminedCause.NO_PUBLISHED_RULE);
                }));
    }

    // ---- Questions ----------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> questions() {
        Evaluation evaluation = evaluate(exactMinimum.dossier().credits());
        return Stream.of(
                dynamicTest("MA-Q-01 what is asked for once (GUIDE)", () -> {
                    assertThat(asked(evaluation, true))
                            .isEqualTo(Map.of(
                                    MassachusettsRequirements.ALZHEIMERS, Amount.of(1),
                                    MassachusettsRequirements.END_OF_LIFE, Amount.of(2),
                                    MassachusettsRequirements.EHR, Amount.of(3),
                                    MassachusettsRequirements.IMPLICIT_BIAS, Amount.of(2),
                                    MassachusettsRequirements.CHILD_ABUSE, Amount.of(1),
                                    MassachusettsRequirements.DOMESTIC_SEXUAL_VIOLENCE, Amount.of(1)));
                }),
                dynamicTest("MA-Q-02 what is asked for again and again (GUIDE)", () -> {
                    assertThat(asked(evaluation, false))
                            .isEqualTo(Map.of(
                                    MassachusettsRequirements.TOTAL, Amount.of(50),
                                    MassachusettsRequirements.RISK_MANAGEMENT, Amount.of(10),
                                    MassachusettsRequirements.OPIOID_PAIN, Amount.of(3),
                                    // One reading, of all three chapters.
                                    MassachusettsRequirements.BOARD_REGULATIONS, Amount.of(1)));
                    assertThat(evaluation.credits().stream()
                                    .filter(credit -> credit.id().equals("c8"))
                                    .findFirst()
                                    .orElseThrow()
                                    .worth())
                            .isEqualTo(Amount.of(2));
                }),
                dynamicTest("MA-Q-03 evidence is kept, for one cycle more (GENFAQ, MMS)", () -> {
                    assertThat(evaluation.keep())
                            .isNotEmpty()
                            .allSatisfy(keep -> assertThat(keep.until()).isEqualTo(LocalDate.of(2027, 5, 10)));
                }),
                dynamicTest("MA-Q-05 no hours of child-abuse training (CHART)", () -> {
                    for (RequirementId id : List.of(
                            MassachusettsRequirements.CHILD_ABUSE,
                            MassachusettsRequirements.DOMESTIC_SEXUAL_VIOLENCE)) {
                        RequirementOutcome outcome = evaluation.requirement(id).orElseThrow();
                        assertThat(outcome.unit()).isEqualTo(Unit.COMPLETIONS);
                        assertThat(outcome.required()).isEqualTo(Amount.of(1));
                    }
                }),
                dynamicTest(
                        "MA-Q-06 a course from another state serves, but for violence only an approved one (GUIDE)",
                        () -> {
                            List<Credit> credits = exactMinimum.dossier().credits().stream()
                                    .map(credit -> Credit.builder()
                                            .from(credit)
                                            .provider("A sponsor in another state")
                                            .approvals(List.of())
                                            .build())
                                    .toList();
                            assertThat(evaluate(credits).requirements().stream()
                                            .filter(outcome -> outcome.status() != RequirementStatus.MET)
                                            .map(RequirementOutcome::id))
                                    .containsExactly(MassachusettsRequirements.DOMESTIC_SEXUAL_VIOLENCE);
                        }),
                dynamicTest("MA-Q-07 a waiver is asked for 30 days before, and never granted here (MGB)", () -> {
                    assertThat(evaluation.dates())
                            .filteredOn(date -> date.code().equals("waiver-request"))
                            .extracting(KeyDate::date)
                            .containsExactly(LocalDate.of(2025, 4, 10));
                    License late = License.builder()
                            .from(exactMinimum.dossier().licenses().get(0))
                            .appliedOn(LocalDate.of(2025, 4, 20))
                            .build();
                    assertThat(Evaluator.evaluate(late, List.of(), options().build())
                                    .requirements())
                            .extracting(RequirementOutcome::status)
                            .doesNotContain(RequirementStatus.WAIVED);
                }),
                dynamicTest("MA-I-43 a waiver without a stated scope covers the total only", () -> {
                    License waived = License.builder()
                            .from(exactMinimum.dossier().licenses().get(0))
                            .addWaivers(Waiver.ofDefaultScope())
                            .build();
                    assertThat(Evaluator.evaluate(waived, List.of(), options().build()).requirements().stream()
                                    .filter(outcome -> outcome.status() != RequirementStatus.UNMET)
                                    .collect(Collectors.toMap(RequirementOutcome::id, RequirementOutcome::status)))
                            .isEqualTo(Map.of(MassachusettsRequirements.TOTAL, RequirementStatus.WAIVED));
                }),
                dynamicTest("MA-Q-08 credits outside the field of practice are no failure (GUIDE, MA-I-58)", () -> {
                    // No line of the exact minimum says that it is in the field of practice.
                    assertThat(exactMinimum.dossier().credits())
                            .allSatisfy(
                                    credit -> assertThat(credit.attributes()).isEmpty());
                    assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
                }),
                dynamicTest("MA-Q-09 the federal training is no condition (MATE, MA-I-59)", () -> {
                    assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
                    assertThat(evaluation.requirements()).hasSize(10);
                }),
                dynamicTest("MA-Q-10 a DO owes what an MD owes (MA-I-60)", () -> {
                    for (LawCase lawCase : published()) {
                        Evaluation md = evaluate(lawCase.dossier());
                        Evaluation osteopath = evaluate(with(
                                lawCase.dossier(),
                                License.builder()
                                        .from(lawCase.dossier().licenses().get(0))
                                        .profession(Profession.DO)
                                        .build(),
                                lawCase.dossier().credits()));
                        assertThat(osteopath.requirements())
                                .as(lawCase.caseId())
                                .isEqualTo(md.requirements());
                        assertThat(osteopath.verdict()).isEqualTo(md.verdict());
                    }
                }));
    }

    private Map<RequirementId, Amount> asked(Evaluation evaluation, boolean once) {
        Set<RequirementId> ids = book.edition(LocalDate.of(2025, 5, 10)).orElseThrow().schedules().stream()
                .filter(schedule -> schedule.title().equals("Full license, renewal"))
                .flatMap(schedule -> schedule.requirements().stream())
                .filter(requirement -> requirement.oneTime() == once)
                .map(Requirement::id)
                .collect(Collectors.toSet());
        return evaluation.requirements().stream()
                .filter(outcome -> ids.contains(outcome.id()))
                .collect(Collectors.toMap(RequirementOutcome::id, RequirementOutcome::required));
    }

    // ---- Notices and days to know -------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> notices() {
        License license = exactMinimum.dossier().licenses().get(0);
        return Stream.of(
                dynamicTest("MA-I-9 the pilot program is to be verified, under the last edition", () -> {
                    assertThat(evaluate(List.of()).notices()).containsExactly("pilot-reverify");
                    assertThat(renewal("2024-04-11").notices()).containsExactly("pilot-reverify");
                    assertThat(renewal("2024-04-10").notices()).isEmpty();
                }),
                dynamicTest("the rules were checked through 2026-11-21", () -> {
                    assertThat(Evaluator.evaluate(license, List.of(), asOf("2026-11-21"))
                                    .notices())
                            .containsExactly("pilot-reverify");
                    assertThat(Evaluator.evaluate(license, List.of(), asOf("2026-11-22"))
                                    .notices())
                            .containsExactlyInAnyOrder("pilot-reverify", "beyond-verification");
                }),
                dynamicTest("MA-I-47 a credit not in quarter hours is counted as stated, with a notice", () -> {
                    for (String day : List.of("2011-06-15", "2013-06-15", "2019-01-15", "2023-06-15", "2025-05-10")) {
                        for (String amount : List.of("0.75", "0.80")) {
                            Evaluation evaluation = renewal(
                                    day,
                                    MassachusettsRuleBookTest.credit(
                                            "c1",
                                            LocalDate.parse(day).minusMonths(1).toString(),
                                            amount));
                            assertThat(counted(evaluation, MassachusettsRequirements.TOTAL))
                                    .isEqualTo(Amount.of(amount));
                            assertThat(evaluation.notices().contains("not-in-quarter-hours"))
                                    .as("%s on %s", amount, day)
                                    .isEqualTo(amount.equals("0.80"));
                        }
                    }
                }),
                dynamicTest("MA-I-53 the chart has no column for a volunteer", () -> {
                    License volunteer = License.builder()
                            .from(license)
                            .type(LicenseType.of("volunteer"))
                            .build();
                    assertThat(Evaluator.evaluate(
                                            volunteer, List.of(), options().build())
                                    .notices())
                            .containsExactlyInAnyOrder("pilot-reverify", "no-published-column");
                }),
                dynamicTest("days to know belong to a renewal: 30 days before it and two years after it", () -> {
                    for (String day : List.of("2013-06-15", "2025-05-10")) {
                        LocalDate last = LocalDate.parse(day);
                        assertThat(renewal(day).dates())
                                .extracting(KeyDate::code, KeyDate::date)
                                .containsExactlyInAnyOrder(
                                        tuple("waiver-request", last.minusDays(30)),
                                        tuple("keep-evidence", last.plusYears(2)));
                    }
                    for (Occasion occasion : List.of(Occasion.INITIAL, Occasion.REVIVAL)) {
                        License applying = License.builder()
                                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                                .profession(Profession.MD)
                                .type(LicenseType.FULL)
                                .occasion(occasion)
                                .appliedOn(LocalDate.of(2025, 5, 10))
                                .build();
                        assertThat(Evaluator.evaluate(
                                                applying, List.of(), options().build())
                                        .dates())
                                .isEmpty();
                    }
                }));
    }

    /** A renewal of the full license on a day, of which nothing else is known. */
    private Evaluation renewal(String day, Credit... credits) {
        LocalDate last = LocalDate.parse(day);
        return Evaluator.evaluate(
                License.builder()
                        .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                        .profession(Profession.MD)
                        .type(LicenseType.FULL)
                        .cycle(new Cycle(last.minusYears(2).plusDays(1), last))
                        .build(),
                List.of(credits),
                options().build());
    }

    // ---- Properties ---------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> p1OrderDoesNotMatter() {
        return published().stream()
                .map(lawCase -> dynamicTest("P1 " + lawCase.caseId(), () -> {
                    Dossier dossier = lawCase.dossier();
                    Evaluation expected = evaluate(dossier);
                    List<Credit> credits = new ArrayList<>(dossier.credits());
                    Collections.reverse(credits);
                    assertThat(evaluate(with(dossier, dossier.licenses().get(0), credits)))
                            .isEqualTo(expected);
                    Collections.shuffle(credits, new Random(lawCase.caseId().hashCode()));
                    assertThat(evaluate(with(dossier, dossier.licenses().get(0), credits)))
                            .isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> p2EveryLineOfTheExactMinimumIsNeeded() {
        List<Credit> credits = exactMinimum.dossier().credits();
        return IntStream.range(0, credits.size())
                .mapToObj(left -> dynamicTest("P2 without s" + (left + 1), () -> {
                    List<Credit> rest = new ArrayList<>(credits);
                    rest.remove(left);
                    assertThat(evaluate(rest).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
                }));
    }

    @TestFactory
    Stream<DynamicTest> p3MoreNeverHurts() {
        return published().stream()
                .filter(lawCase -> lawCase.expect().verdict().equals(Optional.of(Verdict.COMPLIANT)))
                .map(lawCase -> dynamicTest("P3 " + lawCase.caseId(), () -> {
                    Dossier dossier = lawCase.dossier();
                    for (Credit more : more(lawCase)) {
                        List<Credit> credits = new ArrayList<>(dossier.credits());
                        credits.add(more);
                        assertThat(evaluate(with(dossier, dossier.licenses().get(0), credits))
                                        .verdict())
                                .as("with %s", more)
                                .isEqualTo(Verdict.COMPLIANT);
                    }
                }));
    }

    /** Lines of several kinds, in the cycle and long before, each with an identifier that is not present or without one. */
    private List<Credit> more(LawCase lawCase) {
        List<Credit> more = new ArrayList<>();
        LocalDate last = evaluate(lawCase.dossier()).asOf();
        for (String day : List.of(
                "2001-01-01", last.minusMonths(3).toString(), last.plusDays(1).toString())) {
            for (Topic[] topics : List.of(
                    new Topic[] {},
                    new Topic[] {Topics.WELLNESS_BURNOUT},
                    new Topic[] {Topics.OPIOID_PAIN, Topics.END_OF_LIFE},
                    new Topic[] {MassachusettsTopics.CMR_1},
                    new Topic[] {MassachusettsTopics.BOARD_REGULATIONS, Topics.OPIOID_PAIN})) {
                more.add(MassachusettsRuleBookTest.credit("more", day, "2", topics));
            }
        }
        more.add(Credit.builder()
                .from(MassachusettsRuleBookTest.credit("more", last.toString(), "30"))
                .format(Formats.BOARD_SERVICE)
                .activityId("not-yet-present")
                .build());
        return more;
    }

    // ---- Cases and evaluations ----------------------------------------------------------------------------------

    private List<LawCase> published() {
        return IntStream.rangeClosed(1, 73)
                .mapToObj(number -> published(String.format("MA-C-%03d", number)))
                .toList();
    }

    private LawCase published(String id) {
        try (InputStream json = Files.newInputStream(
                MassachusettsLawCasesTest.FOLDERS.get(0).resolve(id.toLowerCase(Locale.ROOT) + ".json"))) {
            return LawCases.read(json, books);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dossier with(Dossier dossier, License license, List<Credit> credits) {
        return new Dossier(List.of(license), false, credits, dossier.asOf(), dossier.interpretations());
    }

    private Evaluation evaluate(Dossier dossier) {
        return Dossiers.evaluate(dossier, options().build()).get(0);
    }

    private Evaluation evaluate(List<Credit> credits) {
        return Evaluator.evaluate(
                exactMinimum.dossier().licenses().get(0), credits, options().build());
    }

    private Evaluation evaluate(LawCase lawCase, String interpretation, String value) {
        return Dossiers.evaluate(lawCase.dossier(), reading(interpretation, value))
                .get(0);
    }

    private EvaluationOptions reading(String interpretation, String value) {
        return options()
                .putInterpretations(InterpretationId.of(interpretation), value)
                .build();
    }

    private EvaluationOptions.Builder options() {
        return EvaluationOptions.builder().ruleBooks(books);
    }

    private EvaluationOptions asOf(String day) {
        return options().asOf(LocalDate.parse(day)).build();
    }

    private static Amount counted(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow().counted();
    }

    private static Amount missing(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow().missing();
    }

    private static RequirementStatus status(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow().status();
    }
}
