package io.github.cmerules.testkit;

import io.github.cmerules.core.rule.RuleBook;
import java.util.Map;

/** The contract of rule books, on one with every kind of rule. */
class SampleContractTest extends RuleBookContract {

    @Override
    protected RuleBook ruleBook() {
        return SampleRuleBook.ruleBook();
    }

    @Override
    protected Map<String, String> switchedOff() {
        return Map.of("book_isFoundByServiceLoader", "The sample is part of the tests and is installed nowhere.");
    }
}
