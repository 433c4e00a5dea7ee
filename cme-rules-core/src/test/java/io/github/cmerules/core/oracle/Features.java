package io.github.cmerules.core.oracle;

import static io.github.cmerules.core.oracle.Instance.has;

import io.github.cmerules.core.oracle.Instance.Bound;
import io.github.cmerules.core.oracle.Instance.Group;
import io.github.cmerules.core.oracle.Instance.Kind;
import io.github.cmerules.core.oracle.Instance.Nesting;
import io.github.cmerules.core.oracle.Instance.Part;
import io.github.cmerules.core.oracle.Instance.Relief;
import io.github.cmerules.core.oracle.Instance.Sharing;
import io.github.cmerules.core.oracle.Instance.TestLot;
import io.github.cmerules.core.oracle.Instance.Way;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.statistics.Statistics;

/** What is in an instance that makes counting hard. */
enum Features {
    /** Requirements that may not share want the same lot. */
    CONTESTED(Features::contested),
    /** Those that want one lot exclude each other in a ring in which no two others do. */
    RING(Features::ring),
    EXCLUSIVE(instance -> related(instance, Sharing.EXCLUSIVE)),
    ON_TOP(instance -> related(instance, Sharing.ON_TOP)),
    UNDIVIDED(instance -> related(instance, Sharing.UNDIVIDED)),
    /** A credit is turned into several lots. */
    SEVERAL_LOTS(instance -> instance.lots().stream().anyMatch(TestLot::joined)),
    /** Requirements that divide no credit want different lots of one. */
    UNDIVIDED_LOTS(Features::undividedLots),
    WITHIN(instance -> instance.nestings().stream().anyMatch(nesting -> !nesting.counted())),
    AMONG_COUNTED(instance -> instance.nestings().stream().anyMatch(Nesting::counted)),
    /** Two limits on one requirement have lots in common, and each has lots that the other has not. */
    OVERLAPPING_LIMITS(Features::overlappingLimits),
    ANY_OF(instance -> instance.owed().stream().anyMatch(owed -> owed.ways().size() > 1)),
    ALL_OF(instance -> ways(instance).anyMatch(way -> way.parts().size() > 1)),
    TRAININGS(instance -> parts(instance).anyMatch(part -> part.kind() == Kind.TRAININGS)),
    FACTS(instance -> parts(instance).anyMatch(part -> part.kind() == Kind.TRUE || part.kind() == Kind.FALSE)),
    RELIEF(instance -> instance.owed().stream().anyMatch(owed -> owed.relief() != Relief.NONE)),
    COMPLIANT(instance -> UnitByUnit.best(instance).compliant());

    private final Predicate<Instance> present;

    Features(Predicate<Instance> present) {
        this.present = present;
    }

    boolean in(Instance instance) {
        return present.test(instance);
    }

    /** Notes which features an instance has, for the statistics of the property that is running. */
    static void collect(Instance instance) {
        for (Features feature : values()) {
            Statistics.label(feature.name()).collect(feature.in(instance));
        }
    }

    private static boolean related(Instance instance, Sharing sharing) {
        return instance.groups().stream().anyMatch(group -> group.sharing() == sharing);
    }

    private static Stream<Way> ways(Instance instance) {
        return instance.owed().stream().flatMap(owed -> owed.ways().stream());
    }

    private static Stream<Part> parts(Instance instance) {
        return ways(instance).flatMap(way -> way.parts().stream());
    }

    private static boolean contested(Instance instance) {
        return IntStream.range(0, instance.lots().size())
                .anyMatch(lot -> instance.groups().stream()
                        .anyMatch(group -> Integer.bitCount(group.members() & wanting(instance, lot)) > 1));
    }

    private static boolean undividedLots(Instance instance) {
        return instance.groups().stream()
                .filter(group -> group.sharing() == Sharing.UNDIVIDED)
                .anyMatch(group -> instance.credits().stream().anyMatch(credit -> {
                    int[] wanting = credit.stream()
                            .mapToInt(lot -> wanting(instance, lot) & group.members())
                            .filter(set -> set != 0)
                            .distinct()
                            .toArray();
                    return wanting.length > 1;
                }));
    }

    private static int wanting(Instance instance, int lot) {
        int wanting = 0;
        for (int r = 0; r < instance.owed().size(); r++) {
            int place = r;
            wanting |= instance.owed().get(r).choices().stream()
                            .flatMap(way -> way.counted().stream())
                            .anyMatch(part -> instance.eligible(lot, place, part))
                    ? 1 << r
                    : 0;
        }
        return wanting;
    }

    private static boolean ring(Instance instance) {
        for (int set = 0; set < 1 << instance.owed().size(); set++) {
            int among = set;
            boolean ring = Integer.bitCount(set) >= 4;
            for (int r = 0; r < instance.owed().size(); r++) {
                ring &= !has(set, r) || Integer.bitCount(rivals(instance, r) & set) == 2;
            }
            if (ring
                    && IntStream.range(0, instance.lots().size())
                            .anyMatch(lot -> (among & ~wanting(instance, lot)) == 0)) {
                return true;
            }
        }
        return false;
    }

    private static int rivals(Instance instance, int r) {
        return instance.groups().stream()
                        .map(Group::members)
                        .filter(members -> has(members, r))
                        .reduce(0, (one, other) -> one | other)
                & ~(1 << r);
    }

    private static boolean overlappingLimits(Instance instance) {
        List<Bound> bounds = instance.bounds();
        return bounds.stream()
                .anyMatch(one -> bounds.stream()
                        .filter(other -> one.toward() == other.toward())
                        .anyMatch(other -> some(instance, lot -> one.on(lot) && other.on(lot))
                                && some(instance, lot -> one.on(lot) && !other.on(lot))
                                && some(instance, lot -> !one.on(lot) && other.on(lot))));
    }

    private static boolean some(Instance instance, Predicate<TestLot> lots) {
        return instance.lots().stream().anyMatch(lots);
    }
}
