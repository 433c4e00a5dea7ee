package io.github.cmerules.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The comparison with the exact oracles at length, by the profile {@code oracle} only; it says how many tries. */
@Domain(Instances.class)
class CountingOracleRun {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void count_is_what_both_oracles_find(@ForAll Instance instance) {
        Features.collect(instance);
        Shortfall best = Agreement.checkWithUses(instance);
        assertThat(UnitByUnit.best(instance)).isEqualTo(best);
    }
}
