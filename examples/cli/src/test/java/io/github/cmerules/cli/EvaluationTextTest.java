package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTextTest {

    private static final RequirementId TOTAL = RequirementId.of("zz/total");
    private static final RequirementId SAFETY = RequirementId.of("zz/safety");
    private static final InterpretationId SWITCH = InterpretationId.of("ZZ-1");
    private static final LocalDate END = LocalDate.of(2026, 3, 14);

    private static final RuleBooks BOOKS = RuleBooks.of(RuleBook.builder()
            .id(RuleBookId.of("zz/physician"))
            .title("A board")
            .jurisdiction(Jurisdiction.of("ZZ"))
            .addProfessions(Profession.MD)
            .verifiedThrough(END)
            .addInterpretations(
                    Interpretation.of(SWITCH, "Safety lies inside the total.", "It comes on top.", "The chart.")
                            .withChoice("inside", "on-top"))
            .addEditions(Edition.builder()
                    .id("2020")
                    .inForce(DateRange.ALL)
                    .addNotices(new Notice("re-verify", "Verify once a year."))
                    .build())
            .build());

    private static final RequirementOutcome TOTAL_MET =
            outcome(TOTAL, "Total credits", RequirementStatus.MET, 20, 20).build();
    private static final RequirementOutcome SAFETY_SHORT =
            outcome(SAFETY, "Patient safety", RequirementStatus.UNMET, 5, 2).build();

    private static final CreditOutcome COUNTED = new CreditOutcome(
            "c1",
            Optional.of("Annual meeting"),
            Amount.of(20),
            Amount.of(20),
            List.of(new Use(TOTAL, Amount.of(20)), new Use(SAFETY, Amount.of(2))),
            List.of(new Rejection(SAFETY, RejectionReason.OVER_LIMIT, Amount.of(18))));

    @Test
    void aWholePage() {
        Evaluation evaluation = evaluation(Verdict.NON_COMPLIANT)
                .license(new LicenseReference(Jurisdiction.of("ZZ"), Profession.MD, Optional.of("SAMPLE-1")))
                .cycle(Optional.of(new Cycle(LocalDate.of(2024, 3, 15), END)))
                .validUntil(Optional.of(LocalDate.of(2026, 3, 15)))
                .requirements(List.of(TOTAL_MET, SAFETY_SHORT))
                .credits(List.of(COUNTED))
                .questions(List.of(
                        new Question("serves-adults", Optional.of("Does the licensee serve adults?"), List.of(SAFETY))))
                .outlook(List.of(new OutlookEntry("c1", List.of(TOTAL, SAFETY)), new OutlookEntry("c9", List.of())))
                .notices(List.of("beyond-verification", "re-verify", "unheard-of"))
                .ruleBook(ruleBook(Map.of(SWITCH, "on-top")))
                .build();

        assertThat(text(evaluation)).isEqualTo("""
                        NOT COMPLIANT: short of Patient safety

                        License     ZZ MD, number SAMPLE-1
                        Cycle       2024-03-15 to 2026-03-14
                        As of       2026-03-14; this result holds through 2026-03-14
                        Rules       zz/physician, edition 2020, verified through 2026-03-14

                                   Requirement                                  Counted       Required   Missing  Deadline
                        MET        Total credits                                     20     20 credits            2026-03-14
                                     20 of 20 credits: Annual meeting (20).
                        UNMET      Patient safety                                     2      5 credits         3  2026-03-14
                                     2 of 5 credits: Annual meeting (2). 3 credits missing. Not counted, over a limit:
                                     Annual meeting (18).

                        Credits that did not count
                          - Annual meeting (c1): 18 credits not for Patient safety - over the most that counts

                        Questions to ask
                          - Does the licensee serve adults? It decides on Patient safety. (serves-adults)

                        Planned, or later than the day of the evaluation
                          - Annual meeting (c1) would serve Total credits; Patient safety
                          - c9 would serve nothing here

                        Notices
                          - The day of this evaluation is later than the day through which the rules were checked against
                            their sources.
                          - Verify once a year.
                          - unheard-of

                        Read otherwise than the rule book does
                          - ZZ-1 is read as on-top, not as inside. The rule book's reading: Safety lies inside the total.

                        Not legal advice.
                        """);
    }

    @Test
    void aVerdictIsSaidInWords() {
        assertThat(head(evaluation(Verdict.COMPLIANT)))
                .isEqualTo("COMPLIANT: everything that applies is met or waived");
        assertThat(head(evaluation(Verdict.EXEMPT))).isEqualTo("EXEMPT: nothing is required");
        assertThat(head(evaluation(Verdict.IN_PROGRESS).requirements(List.of(with(RequirementStatus.OPEN)))))
                .isEqualTo("IN PROGRESS: still short of Patient safety");
        assertThat(head(evaluation(Verdict.UNDETERMINED)
                        .undeterminedBy(Optional.of(UndeterminedCause.FACT))
                        .requirements(List.of(with(RequirementStatus.UNDETERMINED)))))
                .isEqualTo("UNDETERMINED: the answer depends on what is not known about Patient safety");
        assertThat(head(evaluation(Verdict.UNDETERMINED)
                        .undeterminedBy(Optional.of(UndeterminedCause.NO_PUBLISHED_RULE))))
                .isEqualTo("UNDETERMINED: no rule is published for this type of license on this occasion");
    }

    @Test
    void whatDoesNotApplyHasNoNumbers() {
        Evaluation evaluation = evaluation(Verdict.COMPLIANT)
                .requirements(List.of(with(RequirementStatus.NOT_APPLICABLE)))
                .build();

        assertThat(text(evaluation).lines())
                .contains("N/A        Patient safety", "             Not applicable.")
                .noneMatch(line -> line.contains("credits"));
    }

    @Test
    void theSameReasonIsSaidOnceForACreditThatCountsForNothing() {
        CreditOutcome late = credit(
                new Rejection(TOTAL, RejectionReason.OUTSIDE_WINDOW, Amount.of(4)),
                new Rejection(SAFETY, RejectionReason.OUTSIDE_WINDOW, Amount.of(4)));

        assertThat(uncounted(late))
                .containsExactly(
                        "c2: 4 credits not for Total credits, Patient safety - completed outside the dates that count");
    }

    @Test
    void whatASatisfiedRequirementDidNotTakeIsNotSaid() {
        CreditOutcome inPart = new CreditOutcome(
                "c2",
                Optional.empty(),
                Amount.of(4),
                Amount.of(4),
                List.of(new Use(SAFETY, Amount.of(4))),
                List.of(new Rejection(TOTAL, RejectionReason.WRONG_CATEGORY, Amount.of(4))));

        assertThat(uncounted(inPart)).isEmpty();
    }

    @Test
    void creditsToComeAreNotSaidToBeLost() {
        CreditOutcome toCome = credit(
                new Rejection(SAFETY, RejectionReason.PLANNED, Amount.of(4)),
                new Rejection(TOTAL, RejectionReason.AFTER_AS_OF, Amount.of(4)));

        assertThat(uncounted(toCome)).isEmpty();
    }

    @Test
    void everyReasonAndStatusHasWords() {
        assertThat(RejectionReason.values()).extracting(Words::of).doesNotHaveDuplicates();
        assertThat(RequirementStatus.values()).extracting(Words::of).doesNotHaveDuplicates();
    }

    private static List<String> uncounted(CreditOutcome credit) {
        return new UncountedCredits(evaluation(Verdict.NON_COMPLIANT)
                        .requirements(List.of(TOTAL_MET, SAFETY_SHORT))
                        .credits(List.of(credit))
                        .build())
                .sentences();
    }

    private static CreditOutcome credit(Rejection... rejections) {
        return new CreditOutcome("c2", Optional.empty(), Amount.of(4), Amount.of(4), List.of(), List.of(rejections));
    }

    private static RequirementOutcome with(RequirementStatus status) {
        return outcome(SAFETY, "Patient safety", status, 5, 0).build();
    }

    private static RequirementOutcome.Builder outcome(
            RequirementId id, String title, RequirementStatus status, int required, int counted) {
        Amount missing = status.satisfied() ? Amount.ZERO : Amount.of(required - counted);
        return RequirementOutcome.builder()
                .id(id)
                .title(title)
                .status(status)
                .unit(Unit.CREDITS)
                .required(Amount.of(required))
                .counted(Amount.of(counted))
                .missing(missing)
                .deadline(END);
    }

    private static Evaluation.Builder evaluation(Verdict verdict) {
        return Evaluation.builder()
                .verdict(verdict)
                .license(new LicenseReference(Jurisdiction.of("ZZ"), Profession.MD, Optional.empty()))
                .asOf(END)
                .ruleBook(ruleBook(Map.of(SWITCH, "inside")));
    }

    private static RuleBookReference ruleBook(Map<InterpretationId, String> readings) {
        return new RuleBookReference(RuleBookId.of("zz/physician"), "2020", END, "sha256:0", readings);
    }

    private static String head(Evaluation.Builder evaluation) {
        return text(evaluation.build()).lines().findFirst().orElseThrow();
    }

    private static String text(Evaluation evaluation) {
        return EvaluationText.of(List.of(evaluation), BOOKS);
    }
}
