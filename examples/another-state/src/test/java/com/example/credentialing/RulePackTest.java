package com.example.credentialing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules as files, for those who maintain them without Java. */
class RulePackTest {

    static Stream<RuleBook> books() {
        return Stream.of(new PennsylvaniaProvider().ruleBook(), new TexasProvider().ruleBook());
    }

    @ParameterizedTest
    @MethodSource("books")
    void rulesAreReadBackEqual(RuleBook book) {
        RulePack pack = RulePack.of(book).withAllReleased();

        assertEquals(pack, RulePacks.read(RulePacks.toYaml(pack), "rules.yaml"));
        assertEquals(pack, RulePacks.read(RulePacks.toJson(pack), "rules.json"));
    }
}
