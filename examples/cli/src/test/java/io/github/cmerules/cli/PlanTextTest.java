package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.plan.PlannedCredit;
import io.github.cmerules.core.plan.Service;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.json.Dossier;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 2);
    private static final LocalDate END = LocalDate.of(2026, 3, 14);
    private static final LicenseReference ZZ = reference("ZZ");
    private static final LicenseReference QQ = reference("QQ");
    private static final RequirementId TOTAL = RequirementId.of("zz/total");
    private static final RequirementId TEST = RequirementId.of("qq/test");

    private static final RuleBooks BOOKS = RuleBooks.of(book("ZZ"), book("QQ"));

    private static RuleBook book(String jurisdiction) {
        return RuleBook.builder()
                .id(RuleBookId.of(jurisdiction.toLowerCase(Locale.ROOT) + "/physician"))
                .title("A board")
                .jurisdiction(Jurisdiction.of(jurisdiction))
                .addProfessions(Profession.MD)
                .verifiedThrough(END)
                .vocabulary(Vocabulary.builder()
                        .putApprovals(Approval.of("board"), "course approved by the board")
                        .putAttributes(Attribute.of("post-test"), "a test at the end")
                        .build())
                .build();
    }

    private static LicenseReference reference(String jurisdiction) {
        return new LicenseReference(Jurisdiction.of(jurisdiction), Profession.MD, Optional.of("1"));
    }

    private static PlanItem.Builder hours(int amount) {
        return PlanItem.builder()
                .amount(Amount.of(amount))
                .completions(0)
                .categories(Categories.ALL)
                .formats(Formats.ALL)
                .formatRequired(false)
                .inOneActivity(false)
                .notBefore(AS_OF)
                .by(END)
                .serves(List.of(new Service(ZZ, List.of(TOTAL))));
    }

    private static Plan plan(PlanItem... items) {
        return new Plan(AS_OF, List.of(items), List.of(), List.of(), List.of(ZZ), Map.of());
    }

    private static String text(Plan plan) {
        List<License> licenses = plan.licenses().stream()
                .map(license -> License.builder()
                        .jurisdiction(license.jurisdiction())
                        .profession(license.profession())
                        .number("1")
                        .type(LicenseType.FULL)
                        .build())
                .toList();
        Credit booked = Credit.builder()
                .id("c7")
                .title("Annual meeting")
                .completedOn(LocalDate.of(2026, 2, 3))
                .build();
        Dossier dossier = new Dossier(licenses, true, List.of(booked), Optional.of(AS_OF), Map.of());
        List<Evaluation> today =
                List.of(evaluation(ZZ, TOTAL, "Total credits"), evaluation(QQ, TEST, "Training with a test"));
        return PlanText.of(List.of(plan), dossier, today, BOOKS);
    }

    private static Evaluation evaluation(LicenseReference license, RequirementId id, String title) {
        return Evaluation.builder()
                .verdict(Verdict.IN_PROGRESS)
                .license(license)
                .asOf(AS_OF)
                .ruleBook(new RuleBookReference(RuleBookId.of("zz/physician"), "2020", END, "sha256:0", Map.of()))
                .requirements(List.of(RequirementOutcome.builder()
                        .id(id)
                        .title(title)
                        .status(RequirementStatus.OPEN)
                        .unit(Unit.CREDITS)
                        .required(Amount.of(20))
                        .counted(Amount.ZERO)
                        .missing(Amount.of(20))
                        .deadline(END)
                        .build()))
                .questions(List.of(new Question("serves-adults", Optional.empty(), List.of(id))))
                .build();
    }

    @Test
    void everythingThatAPlanSaysIsOnThePage() {
        PlanItem general = hours(2).by(LocalDate.of(2026, 2, 28)).build();
        PlanItem special = PlanItem.builder()
                .from(hours(3).build())
                .completions(2)
                .topics(List.of(Topics.EHR, Topics.OPIOID_PAIN))
                .alternativeTopics(List.of(Topics.END_OF_LIFE))
                .categories(List.of(Categories.AMA_PRA_1, Categories.AOA_1A))
                .formats(List.of(Formats.LIVE))
                .formatRequired(true)
                .approvals(List.of(Approval.of("board")))
                .attributes(List.of(Attribute.of("post-test")))
                .courses(List.of("Course 7", "Course 8"))
                .inOneActivity(true)
                .notBefore(LocalDate.of(2026, 3, 1))
                .serves(List.of(new Service(ZZ, List.of(TOTAL)), new Service(QQ, List.of(TEST))))
                .build();
        Plan plan = new Plan(
                AS_OF,
                List.of(general, special),
                List.of(
                        new Impossible(
                                QQ,
                                Optional.of(TEST),
                                Impossible.Reason.DEADLINE_PASSED,
                                Optional.of(LocalDate.of(2025, 12, 31))),
                        new Impossible(ZZ, Optional.empty(), Impossible.Reason.NO_PUBLISHED_RULE, Optional.empty())),
                List.of(
                        new PlannedCredit(
                                "c7",
                                Amount.of(1),
                                List.of(new Service(ZZ, List.of(TOTAL)), new Service(QQ, List.of(TEST)))),
                        new PlannedCredit("c8", Amount.of(2), List.of())),
                List.of(ZZ, QQ),
                Map.of());

        assertThat(text(plan)).isEqualTo("""
                TO DO: 5 credits in all, 2 trainings; there is more that no education can repair, see below

                As of       2026-01-02
                License     ZZ MD, number 1
                License     QQ MD, number 1

                By 2026-02-28
                  [ ] 2 credits on any subject
                      For         ZZ: Total credits

                By 2026-03-14
                  [ ] 2 trainings of 3 credits on ehr and opioid pain, in one activity
                      Or on       end of life
                      Category    AMA PRA Category 1; AOA 1-A
                      Only as     live
                      Approval    course approved by the board
                      With        a test at the end
                      One of      Course 7; Course 8
                      Not before  2026-03-01
                      For         ZZ: Total credits
                      For         QQ: Training with a test

                Planned already, and taken as done
                  - Annual meeting (c7), 1 credit on 2026-02-03, for ZZ: Total credits; and for QQ: Training with a
                    test
                  - c8, 2 credits, which serves nothing here

                What no further education can repair
                  - QQ: Training with a test, due by 2025-12-31: The deadline has passed.
                  - ZZ MD, number 1: The authority has published no rule for this license.

                Not known: an answer may make less enough
                  - Is it so: serves-adults? (serves-adults)

                Not legal advice.
                """);
    }

    @Test
    void theFirstLineSaysHowMuchThereIsToDo() {
        assertThat(head(plan())).isEqualTo("NOTHING TO DO");
        assertThat(head(new Plan(
                        AS_OF,
                        List.of(),
                        List.of(),
                        List.of(new PlannedCredit("c7", Amount.of(1), List.of())),
                        List.of(ZZ),
                        Map.of())))
                .isEqualTo("NOTHING TO DO besides what is planned already");
        assertThat(head(plan(hours(0).completions(1).build()))).isEqualTo("TO DO: 1 training");
        assertThat(head(plan(hours(1).build()))).isEqualTo("TO DO: 1 credit in all");
    }

    @Test
    void formatsAreNamedOnlyWhereSomeOfThemDoNotCount() {
        assertThat(text(plan(hours(1).build()))).doesNotContain("If stated", "live");
        assertThat(text(plan(hours(1).formats(List.of(Formats.LIVE, Formats.SELF_STUDY))
                        .build())))
                .contains("If stated   live; self study\n");
    }

    @Test
    void anAssumptionWithoutAQuestionIsNamed() {
        Plan plan = new Plan(AS_OF, List.of(), List.of(), List.of(), List.of(ZZ), Map.of("serves-adults", false));

        assertThat(text(plan))
                .contains("\nIf          Is it so: serves-adults? No. (serves-adults)\n")
                .doesNotContain("Not known");
    }

    @Test
    void everyCategoryHasAName() {
        assertThat(Categories.ALL).extracting(Words::of).doesNotHaveDuplicates();
        assertThat(Categories.ALL).noneMatch(category -> Words.of(category).equals(category.code()));
    }

    private static String head(Plan plan) {
        return text(plan).lines().findFirst().orElseThrow();
    }
}
