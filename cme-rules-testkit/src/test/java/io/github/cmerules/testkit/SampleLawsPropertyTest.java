package io.github.cmerules.testkit;

import io.github.cmerules.core.rule.RuleBook;

/** The laws of counting, on a rule book with every kind of rule. */
class SampleLawsPropertyTest extends LawsContract {

    @Override
    protected RuleBook ruleBook() {
        return SampleRuleBook.ruleBook();
    }
}
