package io.github.cmerules.core.rule;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import java.time.LocalDate;

/** The parts of small rule books, each as little as will do. */
final class SmallBook {

    static final RequirementId ONE = RequirementId.of("us-xx/one");
    static final RequirementId TWO = RequirementId.of("us-xx/two");
    static final RequirementId GHOST = RequirementId.of("us-xx/ghost");
    static final Citation ACT = SampleRuleBook.ACT;
    private static final Demand SOME = Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle());

    private SmallBook() {}

    static Requirement.Builder requirement(RequirementId id) {
        return Requirement.builder().id(id).title("title").demand(SOME).addCitations(ACT);
    }

    static Schedule.Builder schedule() {
        return Schedule.builder().title("schedule").when(Condition.always()).addCitations(ACT);
    }

    static Edition.Builder edition() {
        return Edition.builder().id("1").inForce(DateRange.of("2020-01-01/2020-12-31"));
    }

    static RuleBook.Builder book() {
        return RuleBook.builder()
                .id(RuleBookId.of("x"))
                .title("X")
                .jurisdiction(SampleRuleBook.XX)
                .addProfessions(Profession.MD)
                .verifiedThrough(LocalDate.of(2026, 1, 1));
    }

    static Schedule.Builder withOne() {
        return schedule().addRequirements(requirement(ONE).build());
    }

    static RuleBook.Builder demanding(Demand demand) {
        return with(schedule().addRequirements(requirement(ONE).demand(demand).build()));
    }

    static RuleBook.Builder with(Schedule.Builder schedule) {
        return book().addEditions(edition().addSchedules(schedule.build()).build());
    }

    static Limit.Builder limit() {
        return Limit.builder()
                .title("limit")
                .toward(ONE)
                .credits(CreditPredicate.anyCredit())
                .atMost(Amount.of(1))
                .addCitations(ACT);
    }

    static CarryOver.Builder carried() {
        return CarryOver.builder().title("carried").addCitations(ACT);
    }

    static MakeUp.Builder madeUp() {
        return MakeUp.builder().title("made up").addCitations(ACT);
    }
}
