package io.github.cmerules.core.diff;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Keep;
import io.github.cmerules.core.outcome.KeyDate;
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
import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An evaluation that is varied in any number of single things. */
final class VariedEvaluation {

    /** A single thing that may be otherwise. */
    enum Variation {
        AS_OF,
        VERDICT,
        UNDETERMINED,
        VALID_UNTIL,
        NO_VALID_UNTIL,
        CYCLE,
        NO_CYCLE,
        RULE_BOOK,
        EDITION,
        DIGEST,
        VERIFIED_THROUGH,
        NUMBER,
        READING,
        NO_READING,
        TITLE,
        STATUS,
        UNIT,
        REQUIRED,
        COUNTED,
        MISSING,
        DEADLINE,
        SATISFIED_BY,
        CLOSEST,
        OUTCOME_UNDETERMINED,
        BECAUSE,
        LIMITED_BY,
        UNCOVERED,
        CITED_ON_ANOTHER_DAY,
        ANOTHER_REQUIREMENT,
        NO_REQUIREMENT,
        TWICE,
        ORDER_OF_REQUIREMENTS,
        JOINT,
        NO_JOINT,
        CREDIT_TITLE,
        NO_CREDIT_TITLE,
        CLAIMED,
        WORTH,
        ANOTHER_CREDIT,
        NO_CREDIT,
        COUNTS_LESS,
        COUNTS_NOTHING,
        COUNTS_FOR_ANOTHER,
        REASON,
        NO_REJECTION,
        ORDER_OF_CREDITS,
        QUESTION,
        AFFECTS,
        NO_QUESTION,
        SERVES,
        NO_OUTLOOK,
        KEEP,
        NO_KEEP,
        DATE,
        DATE_TITLE,
        NO_DATE,
        NOTICE,
        NO_NOTICE
    }

    private static final RequirementId TOTAL = RequirementId.of("us-xx/total");
    private static final RequirementId SAFETY = RequirementId.of("us-xx/safety");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private final Set<Variation> varied;

    private VariedEvaluation(Set<Variation> varied) {
        this.varied = varied.isEmpty() ? EnumSet.noneOf(Variation.class) : EnumSet.copyOf(varied);
    }

    static Evaluation with(Set<Variation> varied) {
        return new VariedEvaluation(varied).evaluation();
    }

    static Evaluation with(Variation... varied) {
        return with(Set.copyOf(Arrays.asList(varied)));
    }

    private boolean is(Variation variation) {
        return varied.contains(variation);
    }

    private <T> T either(Variation variation, T changed, T usual) {
        return is(variation) ? changed : usual;
    }

    private <T> List<T> unless(Variation variation, T usual) {
        return is(variation) ? List.of() : List.of(usual);
    }

    private Evaluation evaluation() {
        return Evaluation.builder()
                .verdict(either(Variation.VERDICT, Verdict.COMPLIANT, Verdict.IN_PROGRESS))
                .license(new LicenseReference(
                        Jurisdiction.of("US-XX"),
                        Profession.MD,
                        either(Variation.NUMBER, Optional.of("17"), Optional.empty())))
                .asOf(either(Variation.AS_OF, DAY.plusDays(1), DAY))
                .validUntil(
                        is(Variation.NO_VALID_UNTIL)
                                ? Optional.empty()
                                : Optional.of(either(Variation.VALID_UNTIL, DAY.plusDays(9), DAY.plusDays(20))))
                .ruleBook(new RuleBookReference(
                        RuleBookId.of(either(Variation.RULE_BOOK, "us-xx/hospital", "us-xx/physician")),
                        either(Variation.EDITION, "2025", "2020"),
                        either(Variation.VERIFIED_THROUGH, DAY.minusDays(1), DAY),
                        either(Variation.DIGEST, "sha256:1", "sha256:0"),
                        is(Variation.NO_READING)
                                ? Map.of()
                                : Map.of(InterpretationId.of("XX-1"), either(Variation.READING, "both", "single"))))
                .cycle(
                        is(Variation.NO_CYCLE)
                                ? Optional.empty()
                                : Optional.of(Cycle.of(
                                        either(Variation.CYCLE, "2023-04-01/2025-03-31", "2023-03-15/2025-03-14"))))
                .undeterminedBy(either(Variation.UNDETERMINED, Optional.of(UndeterminedCause.FACT), Optional.empty()))
                .requirements(requirements())
                .joint(unless(
                        Variation.NO_JOINT,
                        new JointShortfall(List.of(TOTAL, SAFETY), Amount.of(either(Variation.JOINT, "2", "1")))))
                .credits(credits())
                .questions(unless(
                        Variation.NO_QUESTION,
                        new Question(
                                "serves-adults",
                                either(Variation.QUESTION, Optional.of("Does the licensee?"), Optional.empty()),
                                either(Variation.AFFECTS, List.of(TOTAL, SAFETY), List.of(TOTAL)))))
                .outlook(unless(
                        Variation.NO_OUTLOOK,
                        new OutlookEntry("c9", either(Variation.SERVES, List.of(TOTAL), List.of()))))
                .keep(unless(
                        Variation.NO_KEEP, new Keep("c1", either(Variation.KEEP, DAY.plusYears(2), DAY.plusYears(1)))))
                .dates(unless(
                        Variation.NO_DATE,
                        new KeyDate(
                                "waiver",
                                either(Variation.DATE_TITLE, "Ask now", "Last day to ask"),
                                either(Variation.DATE, DAY.plusDays(3), DAY.plusDays(4)))))
                .notices(
                        is(Variation.NOTICE)
                                ? List.of("pilot-reverify", "may-not-renew")
                                : unless(Variation.NO_NOTICE, "pilot-reverify"))
                .build();
    }

    private List<RequirementOutcome> requirements() {
        List<RequirementOutcome> requirements = new ArrayList<>();
        RequirementOutcome safety = RequirementOutcome.builder()
                .from(total())
                .id(SAFETY)
                .title("Patient safety")
                .build();
        requirements.add(total());
        if (!is(Variation.NO_REQUIREMENT)) {
            requirements.add(safety);
        }
        if (is(Variation.TWICE)) {
            requirements.add(safety);
        }
        if (is(Variation.ANOTHER_REQUIREMENT)) {
            requirements.add(RequirementOutcome.builder()
                    .from(safety)
                    .id(RequirementId.of("us-xx/ethics"))
                    .build());
        }
        if (is(Variation.ORDER_OF_REQUIREMENTS)) {
            Collections.reverse(requirements);
        }
        return requirements;
    }

    private RequirementOutcome total() {
        return RequirementOutcome.builder()
                .id(TOTAL)
                .title(either(Variation.TITLE, "All credits", "Total"))
                .status(either(Variation.STATUS, RequirementStatus.MET, RequirementStatus.OPEN))
                .unit(either(Variation.UNIT, Unit.COMPLETIONS, Unit.CREDITS))
                .required(Amount.of(either(Variation.REQUIRED, "40", "20")))
                .counted(Amount.of(either(Variation.COUNTED, "3.5", "3")))
                .missing(Amount.of(either(Variation.MISSING, "16.5", "17")))
                .deadline(either(Variation.DEADLINE, DAY.plusDays(99), DAY.plusDays(13)))
                .citations(List.of(new Citation(
                        "Sample Act",
                        Optional.empty(),
                        Optional.empty(),
                        either(Variation.CITED_ON_ANOTHER_DAY, DAY.plusDays(1), DAY),
                        Citation.Confidence.PRIMARY)))
                .satisfiedBy(either(Variation.SATISFIED_BY, Optional.of("credits"), Optional.empty()))
                .closest(either(Variation.CLOSEST, Optional.of("by credits"), Optional.empty()))
                .undeterminedBy(
                        either(Variation.OUTCOME_UNDETERMINED, Optional.of(UndeterminedCause.FACT), Optional.empty()))
                .because(either(Variation.BECAUSE, Optional.of("not asked for"), Optional.empty()))
                .limitedBy(either(Variation.LIMITED_BY, List.of("at most 5"), List.of()))
                .uncovered(either(Variation.UNCOVERED, List.of("part 1", "part 2"), List.of("part 1")))
                .build();
    }

    private List<CreditOutcome> credits() {
        List<CreditOutcome> credits = new ArrayList<>();
        credits.add(new CreditOutcome(
                "c1",
                is(Variation.NO_CREDIT_TITLE)
                        ? Optional.empty()
                        : Optional.of(either(Variation.CREDIT_TITLE, "Pain, again", "Pain")),
                Amount.of(either(Variation.CLAIMED, "4", "3")),
                Amount.of(either(Variation.WORTH, "4", "3")),
                uses(),
                is(Variation.NO_REJECTION)
                        ? List.of()
                        : List.of(new Rejection(
                                SAFETY,
                                either(Variation.REASON, RejectionReason.DUPLICATE, RejectionReason.OVER_LIMIT),
                                Amount.of(3)))));
        if (!is(Variation.NO_CREDIT)) {
            credits.add(plain("c2"));
        }
        if (is(Variation.ANOTHER_CREDIT)) {
            credits.add(plain("c3"));
        }
        if (is(Variation.ORDER_OF_CREDITS)) {
            Collections.reverse(credits);
        }
        return credits;
    }

    private List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        if (!is(Variation.COUNTS_NOTHING)) {
            uses.add(new Use(TOTAL, Amount.of(either(Variation.COUNTS_LESS, "1", "3"))));
        }
        if (is(Variation.COUNTS_FOR_ANOTHER)) {
            uses.add(new Use(RequirementId.of("us-xx/ethics"), Amount.of(1)));
        }
        return uses;
    }

    private static CreditOutcome plain(String id) {
        return new CreditOutcome(
                id, Optional.empty(), Amount.of(1), Amount.of(1), List.of(new Use(TOTAL, Amount.of(1))), List.of());
    }
}
