package io.github.cmerules.testkit;

import io.github.cmerules.testkit.generators.RuleBookArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of counting, on rule books that nobody wrote. How often each is tried is set by {@code laws.tries}. */
class RandomRuleBookLawsPropertyTest extends SituationLaws {

    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        return RuleBookArbitraries.situations();
    }

    /** Always on the same situations, as many as are asked for. */
    @Override
    @Property(seed = "20261122", edgeCases = EdgeCasesMode.NONE)
    protected void law07_aPlanIsEnoughAndNoMore(
            @ForAll("situations") Situation situation, @ForAll @IntRange(max = 100) int percent) {
        super.law07_aPlanIsEnoughAndNoMore(situation, percent);
    }
}
