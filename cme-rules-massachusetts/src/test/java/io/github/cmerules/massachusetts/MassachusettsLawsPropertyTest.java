package io.github.cmerules.massachusetts;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.LawsContract;

/** The laws of counting, on the rules of Massachusetts. */
class MassachusettsLawsPropertyTest extends LawsContract {

    @Override
    protected RuleBook ruleBook() {
        return MassachusettsRuleBook.ruleBook();
    }
}
