package io.github.cmerules.massachusetts;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.RuleBookProvider;

/** How the rule book is found by {@link java.util.ServiceLoader}. */
public final class MassachusettsProvider implements RuleBookProvider {

    /** Creates the provider; called by the service loader. */
    public MassachusettsProvider() {}

    @Override
    public RuleBook ruleBook() {
        return MassachusettsRuleBook.ruleBook();
    }
}
