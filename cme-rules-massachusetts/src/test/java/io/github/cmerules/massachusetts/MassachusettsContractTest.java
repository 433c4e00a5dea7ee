package io.github.cmerules.massachusetts;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.RuleBookContract;
import java.util.Optional;

/** The contract of rule books, on the rules of Massachusetts. */
class MassachusettsContractTest extends RuleBookContract {

    @Override
    protected RuleBook ruleBook() {
        return MassachusettsRuleBook.ruleBook();
    }

    @Override
    protected Optional<String> seed() {
        return Optional.of("20261122");
    }
}
