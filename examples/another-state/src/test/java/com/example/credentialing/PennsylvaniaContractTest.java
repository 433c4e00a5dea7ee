package com.example.credentialing;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.RuleBookContract;
import io.github.cmerules.testkit.generators.Situation;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** The contract of rule books, on the rules of Pennsylvania. */
class PennsylvaniaContractTest extends RuleBookContract {

    @Override
    protected RuleBook ruleBook() {
        return PennsylvaniaRuleBook.ruleBook();
    }

    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        return Issued.lately(super.situations());
    }

    @Override
    protected Map<String, String> switchedOff() {
        String reason = "Organ donation is due on 2031-12-31, later than any cycle the contract tries; law cases meet it"
                + " and miss it.";
        return Map.of("requirements_canBeMetAndMissed", reason);
    }
}
