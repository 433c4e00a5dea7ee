package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Vocabulary;

/** Credits as lots that are worth what they claim. */
final class Lots {

    private Lots() {}

    /**
     * {@return the lot of a credit that no valuation changes}
     *
     * @param credit the credit
     * @param codes the codes of the rule book
     */
    static Lot of(Credit credit, Vocabulary codes) {
        return new Lot(credit, credit.amount(), credit.category(), codes.closure(credit.topics()));
    }
}
