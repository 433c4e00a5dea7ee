package io.github.cmerules.testkit;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.RuleBookProvider;

/** Registers the sample rule book, so that generators find it. */
public final class SampleProvider implements RuleBookProvider {

    @Override
    public RuleBook ruleBook() {
        return SampleRuleBook.ruleBook();
    }
}
