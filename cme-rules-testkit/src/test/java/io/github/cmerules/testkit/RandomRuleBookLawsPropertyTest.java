package io.github.cmerules.testkit;

import io.github.cmerules.testkit.generators.RuleBookArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/**
 * The laws of counting, on rule books that nobody wrote. How often each is tried is set by {@code laws.tries}, on which by
 * {@code laws.seed}; on others in each run if that is empty.
 */
class RandomRuleBookLawsPropertyTest extends SituationLaws {

    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        return RuleBookArbitraries.situations();
    }

    @Override
    protected Optional<String> seed() {
        return Optional.ofNullable(System.getProperty("laws.seed")).filter(seed -> !seed.isEmpty());
    }
}
