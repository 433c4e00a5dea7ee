package io.github.cmerules.testkit;

import io.github.cmerules.testkit.generators.RuleBookArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** The laws of counting, on rule books that nobody wrote. How often each is tried is set by {@code laws.tries}. */
class RandomRuleBookLawsPropertyTest extends SituationLaws {

    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        return RuleBookArbitraries.situations();
    }
}
