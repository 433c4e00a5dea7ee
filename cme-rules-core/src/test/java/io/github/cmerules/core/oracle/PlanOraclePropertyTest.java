package io.github.cmerules.core.oracle;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Compares plans with every smaller one; {@link PlanOracleRun} does the same at length. */
class PlanOraclePropertyTest {

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    @Domain(Instances.class)
    void plan_for_one_license_is_enough(@ForAll Instance instance) {
        PlanOracleRun.check(new PlanOracle(instance));
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    @Domain(Instances.class)
    void plan_for_two_licenses_is_enough(@ForAll Instance one, @ForAll Instance other) {
        PlanOracleRun.check(new PlanOracle(one, other));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    @Domain(SmallNeeds.class)
    void nothing_less_than_the_plan_for_one_license_is_enough(@ForAll Instance instance) {
        PlanOracleRun.check(new PlanOracle(instance));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    @Domain(SmallNeeds.class)
    void nothing_less_than_the_plan_for_two_licenses_is_enough(@ForAll Instance one, @ForAll Instance other) {
        PlanOracleRun.check(new PlanOracle(one, other));
    }
}
