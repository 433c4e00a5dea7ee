package io.github.cmerules.core.outlook;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The sample rule book with two editions to come, and a requirement that is due before the end of the cycle. */
final class ComingRules {

    static final RequirementId EARLY = RequirementId.of("us-xx/early");
    static final RequirementId BIAS = RequirementId.of("us-xx/bias");

    static final Edition FIRST = SampleRuleBook.book().editions().get(0);

    static final Edition USED = Edition.builder()
            .from(SampleRuleBook.book().editions().get(1).withSchedules(ComingRules::withEarly))
            .inForce(DateRange.of("2020-01-01/2025-12-31"))
            .build();

    /** Asks for 30 credits in place of 20 and for training on bias, no longer for pediatric care. */
    static final Edition COMING = Edition.builder()
            .from(USED.withSchedules(ComingRules::changed))
            .id("2026-01-01")
            .inForce(DateRange.of("2026-01-01/2027-12-31"))
            .build();

    /** Asks for everything as in the edition used now. */
    static final Edition LATER = Edition.builder()
            .from(USED)
            .id("2028-01-01")
            .inForce(DateRange.from(LocalDate.of(2028, 1, 1)))
            .build();

    static final RuleBook BOOK = RuleBook.builder()
            .from(SampleRuleBook.book())
            .editions(List.of(FIRST, USED, COMING, LATER))
            .build();

    private ComingRules() {}

    static EvaluationOptions options(String asOf) {
        return EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(BOOK))
                .asOf(LocalDate.parse(asOf))
                .build();
    }

    private static Schedule withEarly(Schedule schedule) {
        return isRenewal(schedule)
                ? Schedule.builder()
                        .from(schedule)
                        .addRequirements(requirement(EARLY, "Orientation")
                                .demand(Demand.completion(
                                        CreditPredicate.topic(Topics.PATIENT_RELATIONS), Window.cycle()))
                                .deadline(Deadline.before(Period.ofMonths(3), Anchor.end()))
                                .build())
                        .addMilestones(new Milestone(
                                "ask",
                                "Last day to ask for a waiver",
                                Deadline.before(Period.ofDays(30), Anchor.end()),
                                List.of(SampleRuleBook.ACT),
                                List.of()))
                        .build()
                : schedule;
    }

    private static Schedule changed(Schedule schedule) {
        if (!isRenewal(schedule)) {
            return schedule;
        }
        List<Requirement> requirements = schedule.requirements().stream()
                .filter(requirement -> !requirement.id().equals(SampleRuleBook.PEDIATRICS))
                .map(requirement -> requirement.id().equals(SampleRuleBook.TOTAL)
                        ? Requirement.builder()
                                .from(requirement)
                                .demand(Demand.credits(Amount.of(30), CreditPredicate.anyCredit(), Window.cycle()))
                                .build()
                        : requirement)
                .toList();
        return Schedule.builder()
                .from(schedule)
                .requirements(requirements)
                .addRequirements(requirement(BIAS, "Bias")
                        .demand(Demand.credits(
                                Amount.of(2), CreditPredicate.topic(Topics.IMPLICIT_BIAS), Window.cycle()))
                        .build())
                .build();
    }

    private static Requirement.Builder requirement(RequirementId id, String title) {
        return Requirement.builder().id(id).title(title).addCitations(SampleRuleBook.ACT);
    }

    private static boolean isRenewal(Schedule schedule) {
        return schedule.when().leaves().contains(Condition.licenseType(LicenseType.FULL))
                && schedule.when().leaves().contains(Condition.occasion(Occasion.RENEWAL));
    }
}
