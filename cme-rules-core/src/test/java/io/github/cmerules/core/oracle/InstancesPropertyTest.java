package io.github.cmerules.core.oracle;

import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** Watches that what makes counting hard is drawn often enough. */
@Domain(Instances.class)
class InstancesPropertyTest {

    /** How many instances in a hundred have a rare feature at least; of any other there are eight. */
    private static final Map<Features, Integer> RARE = Map.of(
            Features.RING, 2,
            Features.OVERLAPPING_LIMITS, 5,
            Features.KNOWN_TO_DIFFER, -1);

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyFeatureIsDrawn(@ForAll Instance instance) {
        for (Features feature : Features.values()) {
            Statistics.label(feature.name())
                    .collect(feature.in(instance))
                    .coverage(coverage ->
                            coverage.check(true).percentage(share -> share > RARE.getOrDefault(feature, 8)));
        }
    }
}
