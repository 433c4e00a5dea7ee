package io.github.cmerules.json.rules;

import io.github.cmerules.core.rule.Demand;
import java.util.Optional;

/** Refuses demands of more combinations of alternatives than can be looked through, before they are made. */
record DemandGuard(Codec<Demand> demand) implements Codec<Demand> {

    @Override
    public Optional<Demand> read(Place at) {
        return demand.read(at)
                .flatMap(read -> combinations(read) > Bounds.COMBINATIONS
                        ? at.refuse(
                                "has too many combinations of alternatives: expected at most " + Bounds.COMBINATIONS)
                        : Optional.of(read));
    }

    private static long combinations(Demand demand) {
        long combinations = demand instanceof Demand.AnyOf ? 0 : 1;
        if (demand instanceof Demand.AnyOf anyOf) {
            for (Demand.Branch branch : anyOf.branches()) {
                combinations += combinations(branch.demand());
            }
        } else if (demand instanceof Demand.AllOf allOf) {
            for (Demand part : allOf.parts()) {
                combinations *= combinations(part);
                if (combinations > Bounds.COMBINATIONS) {
                    return combinations;
                }
            }
        }
        return combinations;
    }

    @Override
    public Node write(Demand value, Writing at) {
        return demand.write(value, at);
    }

    @Override
    public Node schema(Definitions definitions) {
        return demand.schema(definitions);
    }

    @Override
    public String label() {
        return demand.label();
    }
}
