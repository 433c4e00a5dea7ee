package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.testkit.SampleRuleBook;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class CmeArbitrariesPropertyTest {

    /** Always the same draws where shares of them are looked at: a share is a fact then, not luck. */
    private static final String SEED = "20261122";

    private final CmeArbitraries arbitraries = CmeArbitraries.of(SampleRuleBook.ruleBook());

    @Provide
    Arbitrary<Situation> situations() {
        return arbitraries.situations();
    }

    @Property(seed = SEED, tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyVerdictIsReached(@ForAll("situations") Situation situation) {
        Evaluation evaluation = situation.evaluate();
        Verdict verdict = evaluation.verdict();
        boolean divided = evaluation.credits().stream()
                .flatMap(credit -> credit.rejections().stream())
                .anyMatch(rejection -> rejection.reason() == RejectionReason.USED_ELSEWHERE);
        Statistics.label("some credit is divided")
                .collect(divided)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        Statistics.label("verdict").collect(verdict).coverage(coverage -> {
            coverage.check(Verdict.COMPLIANT).percentage(share -> share > 3);
            coverage.check(Verdict.NON_COMPLIANT).percentage(share -> share > 10);
            coverage.check(Verdict.IN_PROGRESS).percentage(share -> share > 3);
            coverage.check(Verdict.UNDETERMINED).percentage(share -> share > 3);
        });
    }
}
