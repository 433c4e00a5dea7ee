package io.github.cmerules.core.oracle;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** The comparison of plans with every smaller one at length, by the profile {@code oracle} only; it says how many tries. */
@Domain(SmallNeeds.class)
class PlanOracleRun {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothing_less_than_the_plan_for_one_license_is_enough(@ForAll Instance instance) {
        check(new PlanOracle(instance));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothing_less_than_the_plan_for_two_licenses_is_enough(@ForAll Instance one, @ForAll Instance other) {
        check(new PlanOracle(one, other));
    }

    static void check(PlanOracle oracle) {
        Statistics.label("every smaller plan was tried").collect(oracle.canBeTried());
        Statistics.label("something is to be done")
                .collect(!oracle.plan().items().isEmpty());
        Statistics.label("something is impossible")
                .collect(!oracle.plan().impossible().isEmpty());
        oracle.check();
    }
}
