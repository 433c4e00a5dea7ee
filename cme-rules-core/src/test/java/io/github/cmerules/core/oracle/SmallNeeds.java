package io.github.cmerules.core.oracle;

import io.github.cmerules.core.oracle.Instance.Owed;
import io.github.cmerules.core.oracle.Instance.Part;
import io.github.cmerules.core.oracle.Instance.Way;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Draws instances with few requirements in hours, each for one or two units, so that every smaller plan can be tried. */
final class SmallNeeds extends DomainContextBase {

    private static final int MOST = 4;

    /** {@return small instances with all that may relate requirements} */
    @Provide
    Arbitrary<Instance> instances() {
        return new Instances().instances().map(SmallNeeds::small);
    }

    private static Instance small(Instance instance) {
        List<Owed> owed = instance.owed().stream()
                .limit(MOST)
                .map(one -> new Owed(
                        one.ways().stream().map(SmallNeeds::inHours).distinct().toList(), one.relief()))
                .toList();
        return Instances.tidy(
                owed,
                instance.lots().stream().limit(4).toList(),
                instance.groups(),
                instance.nestings(),
                instance.bounds());
    }

    private static Way inHours(Way way) {
        return new Way(way.parts().stream()
                .map(part -> Part.hours(1 + part.need() % 2, part.topic()))
                .distinct()
                .toList());
    }
}
