package io.github.cmerules.core.oracle;

import io.github.cmerules.core.plan.CatalogActivity;
import io.github.cmerules.core.plan.Preference;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The comparisons with the oracles on the same instances each time, by the profile {@code mutation} only.
 *
 * <p>A fault that is put into the library is found by the first instance that shows it, and no smaller one is looked for.
 * {@code mutation.samples} says how many times as many instances there are.
 */
class OracleSampleRun {

    private static final int TIMES = Integer.getInteger("mutation.samples", 1);
    private static final List<Instance> ANY = Samples.of(new Instances().instances(), 120 * TIMES);
    private static final List<Instance> SMALL = Samples.of(new SmallNeeds().instances(), 60 * TIMES);
    private static final List<List<CatalogActivity>> CATALOGS =
            Samples.of(new ChoiceOraclePropertyTest.InstancesAndCatalogs().catalogs(), 60 * TIMES);

    @Test
    void count_is_the_best_of_all_legal_divisions() {
        ANY.forEach(Agreement::checkWithUses);
    }

    @Test
    void plan_for_one_license_is_enough() {
        ANY.subList(0, 30 * TIMES).forEach(instance -> new PlanOracle(instance).check());
    }

    @Test
    void plan_for_two_licenses_is_enough() {
        for (int i = 0; i < 30 * TIMES; i += 2) {
            new PlanOracle(ANY.get(i), ANY.get(i + 1)).check();
        }
    }

    @Test
    void nothing_less_than_the_plan_for_one_license_is_enough() {
        SMALL.forEach(instance -> new PlanOracle(instance).check());
    }

    @Test
    void nothing_less_than_the_plan_for_two_licenses_is_enough() {
        for (int i = 0; i < SMALL.size(); i += 2) {
            new PlanOracle(SMALL.get(i), SMALL.get(i + 1)).check();
        }
    }

    @Test
    void no_other_choice_is_better() {
        for (int i = 0; i < SMALL.size(); i++) {
            ChoiceOraclePropertyTest.check(
                    SMALL.get(i), CATALOGS.get(i), Preference.values()[i % Preference.values().length]);
        }
    }
}
