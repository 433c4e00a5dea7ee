package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import org.junit.jupiter.api.Test;

/** The rules of Massachusetts as a file. */
class MassachusettsRulePackTest {

    private static final RulePack PACK =
            RulePack.of(MassachusettsRuleBook.ruleBook()).withAllReleased();

    @Test
    void the_rules_are_read_back_from_yaml() {
        same(RulePacks.read(RulePacks.toYaml(PACK), "us-ma.yaml"));
    }

    @Test
    void the_rules_are_read_back_from_json() {
        same(RulePacks.read(RulePacks.toJson(PACK), "us-ma.json"));
    }

    private static void same(RulePack again) {
        assertThat(again).isEqualTo(PACK);
        assertThat(again.ruleBook().editions())
                .extracting(Edition::digest)
                .isEqualTo(
                        PACK.ruleBook().editions().stream().map(Edition::digest).toList());
    }
}
