package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.testkit.generators.RuleBookArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class RuleBookArbitrariesPropertyTest {

    /** Always the same draws where shares of them are looked at: a share is a fact then, not luck. */
    private static final String SEED = "20261122";

    @Provide
    Arbitrary<Situation> situations() {
        return RuleBookArbitraries.situations();
    }

    @Property(seed = SEED, tries = 200, edgeCases = EdgeCasesMode.NONE)
    void rulesMeet(@ForAll("situations") Situation situation) {
        Evaluation evaluation = situation.evaluate();
        Schedule schedule = new Owed(situation, evaluation.cycle()).schedule;
        share("relations", !schedule.relations().isEmpty(), 20);
        share("limits", !schedule.limits().isEmpty(), 30);
        share("a credit is divided", rejects(evaluation, RejectionReason.USED_ELSEWHERE), 1);
        share("a credit is over a limit", rejects(evaluation, RejectionReason.OVER_LIMIT), 3);
        share("a cycle before has to do with it", new Owed(situation, evaluation.cycle()).passing.isPresent(), 5);
        share(
                "a shortfall can be filled",
                Filling.of(Completions.of(situation, evaluation).get(0), evaluation)
                        .isPresent(),
                10);
        for (Verdict verdict : Verdict.values()) {
            share(verdict.toString(), evaluation.verdict() == verdict, verdict == Verdict.EXEMPT ? 0 : 1);
        }
    }

    private static boolean rejects(Evaluation evaluation, RejectionReason reason) {
        return evaluation.credits().stream()
                .flatMap(credit -> credit.rejections().stream())
                .anyMatch(rejection -> rejection.reason() == reason);
    }

    private static void share(String label, boolean holds, int atLeastPercent) {
        Statistics.label(label)
                .collect(holds)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= atLeastPercent));
    }
}
