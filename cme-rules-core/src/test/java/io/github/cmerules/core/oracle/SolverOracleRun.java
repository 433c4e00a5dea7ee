package io.github.cmerules.core.oracle;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The comparison with somebody else's solver at length, by the profile {@code oracle} only; it says how many tries. */
@Domain(Instances.class)
class SolverOracleRun {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void count_is_the_optimum_of_a_mixed_integer_model(@ForAll Instance instance) {
        Features.collect(instance);
        Agreement.check(instance, MixedInteger::best);
    }
}
