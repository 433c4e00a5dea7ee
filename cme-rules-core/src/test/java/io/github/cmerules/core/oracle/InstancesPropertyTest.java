package io.github.cmerules.core.oracle;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** Watches that what makes counting hard is drawn often enough: rings in 4 of 100 instances, the rest in 10 or more. */
@Domain(Instances.class)
class InstancesPropertyTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyFeatureIsDrawn(@ForAll Instance instance) {
        for (Features feature : Features.values()) {
            Statistics.label(feature.name())
                    .collect(feature.in(instance))
                    .coverage(coverage ->
                            coverage.check(true).percentage(share -> share > (feature == Features.RING ? 1 : 5)));
        }
    }
}
