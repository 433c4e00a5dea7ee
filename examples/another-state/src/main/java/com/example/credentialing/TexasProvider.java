package com.example.credentialing;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.RuleBookProvider;

/** How the rule book of Texas is found by {@link java.util.ServiceLoader}. */
public final class TexasProvider implements RuleBookProvider {

    /** Creates the provider; called by the service loader. */
    public TexasProvider() {}

    @Override
    public RuleBook ruleBook() {
        return TexasRuleBook.ruleBook();
    }
}
