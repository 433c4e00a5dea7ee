package io.github.cmerules.testkit;

import io.github.cmerules.core.rule.RuleBook;
import java.util.Optional;

/** The contract of rule books, on one with every kind of rule. */
class SampleContractTest extends RuleBookContract {

    @Override
    protected RuleBook ruleBook() {
        return SampleRuleBook.ruleBook();
    }

    @Override
    protected Optional<String> seed() {
        return Optional.of("20261122");
    }
}
