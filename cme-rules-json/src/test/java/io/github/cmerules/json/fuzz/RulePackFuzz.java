package io.github.cmerules.json.fuzz;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import java.io.ByteArrayInputStream;

/** Any bytes as a rule pack: it is refused in plain words, or written and read back equal, as YAML and as JSON. */
public final class RulePackFuzz {

    private RulePackFuzz() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        RulePack pack;
        try {
            pack = RulePacks.read(new ByteArrayInputStream(input), "my-state.yaml");
        } catch (InvalidInputException refused) {
            Refusals.check(refused.problems());
            return;
        }
        require(RulePacks.read(RulePacks.toYaml(pack), "yaml"), pack);
        require(RulePacks.read(RulePacks.toJson(pack), "json"), pack);
        RulePack released = pack.withAllReleased();
        require(RulePacks.read(RulePacks.toYaml(released), "released"), released);
    }

    private static void require(RulePack again, RulePack pack) {
        if (!again.equals(pack)) {
            throw new AssertionError("written and read back, the rule pack differs");
        }
    }
}
