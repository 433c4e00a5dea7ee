package com.example.credentialing;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.RuleBookContract;
import io.github.cmerules.testkit.generators.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** The contract of rule books, on the rules of Texas. */
class TexasContractTest extends RuleBookContract {

    @Override
    protected RuleBook ruleBook() {
        return TexasRuleBook.ruleBook();
    }

    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        return Issued.lately(super.situations());
    }
}
