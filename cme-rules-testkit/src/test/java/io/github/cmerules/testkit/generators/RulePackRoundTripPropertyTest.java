package io.github.cmerules.testkit.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 12 for rule books: written and read back, they are equal, and so are their digests. */
class RulePackRoundTripPropertyTest {

    @Provide
    Arbitrary<RuleBook> books() {
        return RuleBookArbitraries.ruleBooks();
    }

    @Property
    void law12_jsonOutAndInGivesAnEqualRuleBook(@ForAll("books") RuleBook book) {
        RulePack pack = RulePack.of(book).withAllReleased();

        same(pack, RulePacks.read(RulePacks.toJson(pack), "book.json"));
    }

    @Property
    void law12_yamlOutAndInGivesAnEqualRuleBook(@ForAll("books") RuleBook book) {
        RulePack pack = RulePack.of(book).withAllReleased();

        same(pack, RulePacks.read(RulePacks.toYaml(pack), "book.yaml"));
    }

    private static void same(RulePack pack, RulePack again) {
        assertThat(again).isEqualTo(pack);
        assertThat(again.ruleBook().editions())
                .extracting(Edition::digest)
                .isEqualTo(
                        pack.ruleBook().editions().stream().map(Edition::digest).toList());
    }
}
