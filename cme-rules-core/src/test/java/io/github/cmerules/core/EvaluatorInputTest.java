package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.bareLicense;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is refused before anything is counted, with every problem at once. */
class EvaluatorInputTest {

    private static final RequirementId GHOST = RequirementId.of("us-xx/ghost");

    private static List<Problem> problems(License license, Credit... credits) {
        return problems(license, options().build(), credits);
    }

    private static List<Problem> problems(License license, EvaluationOptions options, Credit... credits) {
        List<Problem> problems = Evaluator.problems(license, List.of(credits), options);
        assertThat(Evaluator.problems(license, Evaluator.prepared(List.of(credits)), options))
                .isEqualTo(problems);
        if (!problems.isEmpty()) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> Evaluator.evaluate(license, List.of(credits), options))
                    .satisfies(e -> assertThat(e.problems()).isEqualTo(problems));
        }
        return problems;
    }

    private static void assertProblem(List<Problem> problems, String path, String... parts) {
        assertThat(problems).extracting(Problem::path).containsExactly(path);
        assertThat(problems.get(0).message()).contains(parts);
    }

    @Test
    void nothing_is_wrong_with_a_usual_input() {
        assertThat(problems(license().build(), credit("c", "2024-01-01", "1").build()))
                .isEmpty();
    }

    @Test
    void jurisdiction_or_profession_without_rule_book_is_answered_with_those_installed() {
        License elsewhere = license().jurisdiction(Jurisdiction.of("US-YY")).build();
        License nurse = license().profession(Profession.of("RN")).build();

        assertProblem(
                problems(elsewhere), "/license/jurisdiction", "\"US-YY\" has no rule book", "US-XX (DO, MD)", "Maybe");
        assertProblem(problems(nurse), "/license/profession", "\"RN\" has no rule book", "US-XX (DO, MD)");
    }

    @Test
    void without_any_rule_book_nothing_can_be_evaluated() {
        EvaluationOptions none =
                EvaluationOptions.builder().ruleBooks(RuleBooks.of()).build();

        assertProblem(problems(license().build(), none), "/license/jurisdiction", "installed are no rule book");
    }

    @Test
    void all_unknown_codes_are_listed_with_the_known_ones() {
        License license = license()
                .putFacts(Fact.of("flies"), FactValue.TRUE)
                .addWaivers(Waiver.of(GHOST))
                .exemptions(Set.of(GHOST))
                .addFulfilled(Fulfillment.of(GHOST))
                .build();
        Credit credit = credit("c", "2024-01-01", "1", Topic.of("flying"))
                .category(Category.of("miles"))
                .format(Format.of("aerial"))
                .addApprovals(Approval.of("faa"))
                .attributes(List.of(Attribute.of("high")))
                .build();

        List<Problem> problems = problems(license, credit);

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "/license/facts/flies",
                        "/license/waivers/0/requirement",
                        "/license/exemptions/0",
                        "/license/fulfilled/0/requirement",
                        "/credits/0/category",
                        "/credits/0/format",
                        "/credits/0/topics/0",
                        "/credits/0/approvals/0",
                        "/credits/0/attributes/0");
        assertThat(problems.get(0).message())
                .isEqualTo("\"flies\" is not a known fact: expected one of on-staff, serves-children, uses-records");
        assertThat(problems.get(8).message()).isEqualTo("\"high\" is not a known attribute: none is known");
    }

    @Test
    void unknown_license_type_is_named() {
        License license = license().type(LicenseType.of("secret")).build();

        assertThat(problems(license)).first().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("/license/type");
            assertThat(problem.message()).contains("expected one of full, limited, visiting");
        });
    }

    @Test
    void credit_named_twice_is_named_with_the_first() {
        assertProblem(
                problems(
                        license().build(),
                        credit("a", "2024-01-01", "1").build(),
                        credit("b", "2024-01-01", "1").build(),
                        credit("a", "2024-02-01", "1").build()),
                "/credits/2/id",
                "\"a\" is also the id of /credits/0");
    }

    @Test
    void recurring_requirement_cannot_be_fulfilled_for_good() {
        License license =
                license().addFulfilled(Fulfillment.of(SampleRuleBook.SAFETY)).build();

        assertProblem(
                problems(license),
                "/license/fulfilled/0/requirement",
                "\"us-xx/safety\" is owed in every cycle",
                "Maybe");
    }

    @Test
    void switch_is_known_and_has_that_value() {
        EvaluationOptions unknown = options()
                .putInterpretations(InterpretationId.of("XX-9"), "single")
                .build();
        EvaluationOptions noSwitch =
                options().putInterpretations(SampleRuleBook.READING, "single").build();
        EvaluationOptions noValue =
                options().putInterpretations(SampleRuleBook.SHARING, "triple").build();

        assertProblem(
                problems(license().build(), unknown), "/interpretations/XX-9", "not a known switch", "one of XX-1");
        assertProblem(problems(license().build(), noSwitch), "/interpretations/XX-2", "not a known switch");
        assertProblem(
                problems(license().build(), noValue), "/interpretations/XX-1", "\"triple\"", "one of single, both");
    }

    @Test
    void renewal_needs_a_cycle_or_what_computes_one() {
        EvaluationOptions asOf = options().asOf(LocalDate.of(2025, 4, 1)).build();

        assertProblem(problems(bareLicense().build()), "/license/cycle", "is missing", "asOf");
        assertThat(problems(bareLicense().build(), asOf))
                .extracting(Problem::path)
                .containsExactly("/license/issuedOn", "/license/birthDate");
        assertProblem(
                problems(bareLicense().type(SampleRuleBook.LIMITED).build(), asOf),
                "/license/cycle",
                "has no calendar to compute it");
        assertProblem(
                problems(
                        bareLicense()
                                .birthDate(LocalDate.of(1980, 1, 1))
                                .issuedOn(LocalDate.of(2025, 4, 2))
                                .build(),
                        asOf),
                "/asOf",
                "2025-04-01 is before the license was issued on 2025-04-02");
    }

    @Test
    void first_license_needs_the_day_of_the_application() {
        assertProblem(
                problems(bareLicense().occasion(Occasion.INITIAL).build()),
                "/license/appliedOn",
                "is missing",
                "initial");
    }

    @Test
    void date_without_edition_is_answered_with_those_there_are() {
        License license = bareLicense().cycle(Cycle.of("2000-01-01/2001-12-31")).build();

        assertProblem(
                problems(license), "/license/cycle", "in force on 2001-12-31", "2010-01-01/2019-12-31, 2020-01-01/..");
    }

    @Test
    void license_without_schedule_is_answered_with_those_there_are() {
        License license = license().status(LicenseStatus.RETIRED).build();

        assertProblem(
                problems(license),
                "/license/type",
                "\"full\" with status retired on the occasion renewal is not covered",
                "Full license, renewal; Full license, initial");
    }

    @Test
    void problems_of_license_credits_and_options_are_listed_together() {
        EvaluationOptions options =
                options().putInterpretations(SampleRuleBook.SHARING, "triple").build();
        License license = bareLicense().addWaivers(Waiver.of(GHOST)).build();

        assertThat(problems(
                        license,
                        options,
                        credit("a", "2024-01-01", "1", Topic.of("flying")).build()))
                .extracting(Problem::path)
                .containsExactly(
                        "/license/waivers/0/requirement",
                        "/credits/0/topics/0",
                        "/interpretations/XX-1",
                        "/license/cycle");
    }

    @Test
    void codes_that_nobody_knows_are_told_by_their_place_among_known_ones() {
        License license =
                license().exemptions(List.of(SampleRuleBook.TOTAL, GHOST)).build();
        Credit credit = credit("c", "2024-01-01", "1", Topics.PATIENT_SAFETY, Topic.of("unheard-of"))
                .format(Formats.JOURNAL)
                .approvals(List.of(SampleRuleBook.XX_BOARD, Approval.of("zz-board")))
                .attributes(List.of(Attribute.of("a"), Attribute.of("b")))
                .build();

        assertThat(problems(license, credit))
                .extracting(Problem::path)
                .containsExactly(
                        "/license/exemptions/1",
                        "/credits/0/topics/1",
                        "/credits/0/approvals/1",
                        "/credits/0/attributes/0",
                        "/credits/0/attributes/1");
    }

    @Test
    void known_attribute_of_a_credit_is_no_problem() {
        RuleBook book = RuleBook.builder()
                .from(SampleRuleBook.book())
                .vocabulary(SampleRuleBook.book()
                        .vocabulary()
                        .plus(Vocabulary.builder()
                                .putAttributes(Attribute.of("high"), "high")
                                .build()))
                .build();
        EvaluationOptions options = options().ruleBooks(RuleBooks.of(book)).build();
        Credit credit = credit("c", "2024-01-01", "1", Topic.of("flying"))
                .attributes(List.of(Attribute.of("high")))
                .build();

        assertThat(problems(license().build(), options, credit))
                .extracting(Problem::path)
                .containsExactly("/credits/0/topics/0");
    }

    @Test
    void unknown_license_type_is_the_only_problem() {
        assertThat(problems(license().type(LicenseType.of("secret")).build())).hasSize(1);
    }

    @Test
    void day_of_an_application_without_edition_is_named() {
        License license = bareLicense()
                .occasion(Occasion.INITIAL)
                .appliedOn(LocalDate.of(2001, 12, 31))
                .build();

        assertProblem(problems(license), "/license/appliedOn", "in force on 2001-12-31");
    }

    @Test
    void schedule_that_cannot_be_chosen_is_the_only_problem() {
        RuleBook book = RuleBook.builder()
                .from(SampleRuleBook.changed(
                        schedule -> schedule.when(Condition.issuedBefore(LocalDate.of(2000, 1, 1)))))
                .id(RuleBookId.of("sample/by-issue"))
                .build();
        EvaluationOptions options = options().ruleBooks(RuleBooks.of(book)).build();

        assertProblem(
                problems(license().build(), options), "/license/issuedOn", "is missing: what is owed depends on it");
    }
}
