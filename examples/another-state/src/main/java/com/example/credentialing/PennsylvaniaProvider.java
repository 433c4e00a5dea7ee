package com.example.credentialing;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.RuleBookProvider;

/** How the rule book of Pennsylvania is found by {@link java.util.ServiceLoader}. */
public final class PennsylvaniaProvider implements RuleBookProvider {

    /** Creates the provider; called by the service loader. */
    public PennsylvaniaProvider() {}

    @Override
    public RuleBook ruleBook() {
        return PennsylvaniaRuleBook.ruleBook();
    }
}
