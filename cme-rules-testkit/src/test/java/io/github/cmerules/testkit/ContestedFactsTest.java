package io.github.cmerules.testkit;

import static io.github.cmerules.testkit.TinyRuleBook.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.testkit.generators.Situation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two answers to an unknown fact under which the same credits are contested by the same requirements, but otherwise. */
class ContestedFactsTest {

    private static final RequirementId A = RequirementId.of("a");
    private static final RequirementId B = RequirementId.of("b");
    private static final RequirementId C = RequirementId.of("c");
    private static final Fact UNKNOWN = Fact.of("unknown");

    @Test
    void whoIsWaivedAsksForNothing() {
        undetermined(
                "1",
                Schedule.builder()
                        .addRequirements(requirement(A)
                                .waivedWhen(Condition.fact(UNKNOWN))
                                .build())
                        .addRequirements(requirement(B).build())
                        .addRelations(exclusive(Condition.always(), A, B)));
    }

    @Test
    void whoExcludesWhomDependsOnTheFact() {
        undetermined(
                "2",
                Schedule.builder()
                        .addRequirements(
                                requirement(A).build(),
                                requirement(B).build(),
                                requirement(C).build())
                        .addRelations(
                                exclusive(Condition.always(), A, B),
                                exclusive(Condition.always(), B, C),
                                exclusive(Condition.fact(UNKNOWN), A, C)));
    }

    private static void undetermined(String amount, Schedule.Builder schedule) {
        RuleBook book = TinyRuleBook.book(Edition.builder()
                        .id("2018")
                        .inForce(DateRange.of("2018-01-01/.."))
                        .addSchedules(schedule.title("Renewal")
                                .when(Condition.always())
                                .addCitations(SOURCE)
                                .build())
                        .build())
                .vocabulary(
                        TinyRuleBook.vocabulary().addFact(UNKNOWN, "Is it so?").build())
                .build();
        Situation situation = new Situation(
                License.builder()
                        .jurisdiction(book.jurisdiction())
                        .profession(Profession.MD)
                        .type(LicenseType.FULL)
                        .cycle(Cycle.of("2020-01-01/2021-12-31"))
                        .build(),
                List.of(Samples.credit("c1", "2020-05-01", amount).build()),
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build());
        Evaluation evaluation = situation.evaluate();

        assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Completions.violations(situation, evaluation)).isEmpty();
    }

    private static Requirement.Builder requirement(RequirementId id) {
        return Requirement.builder()
                .id(id)
                .title(id.code())
                .demand(Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle()))
                .addCitations(SOURCE);
    }

    private static Relation exclusive(Condition when, RequirementId... members) {
        return Relation.exclusive(List.of(members), when, List.of(SOURCE), List.of());
    }
}
