package io.github.cmerules.core.oracle;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/**
 * Watches that what makes counting hard is drawn often enough: rings, and lots of one credit that is not divided, in 4 of 100
 * instances, the rest in 10 or more; on the same instances each time, since a share of what is drawn is never certain.
 */
@Domain(Instances.class)
class InstancesPropertyTest {

    private static final Set<Features> RARE = EnumSet.of(Features.RING, Features.UNDIVIDED_LOTS);

    @Property(tries = 500, seed = "20261122", edgeCases = EdgeCasesMode.NONE)
    void everyFeatureIsDrawn(@ForAll Instance instance) {
        for (Features feature : Features.values()) {
            Statistics.label(feature.name())
                    .collect(feature.in(instance))
                    .coverage(coverage ->
                            coverage.check(true).percentage(share -> share > (RARE.contains(feature) ? 1 : 5)));
        }
    }
}
