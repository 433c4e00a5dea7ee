package io.github.cmerules.core.oracle;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * Compares the count with three oracles that share nothing with it, or with each other, but the instance.
 *
 * <p>{@link CountingOracleRun} and {@link SolverOracleRun} do the same at length.
 */
@Domain(Instances.class)
class CountingOraclePropertyTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void count_is_the_best_of_all_legal_divisions(@ForAll Instance instance) {
        Agreement.checkWithUses(instance);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void count_is_what_units_given_one_by_one_can_reach(@ForAll Instance instance) {
        Agreement.check(instance, UnitByUnit::best);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void count_is_the_optimum_of_a_mixed_integer_model(@ForAll Instance instance) {
        Agreement.check(instance, MixedInteger::best);
    }
}
