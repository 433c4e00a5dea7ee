package io.github.cmerules.testkit;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.generators.CmeArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/**
 * The laws of counting, as properties of a rule book.
 *
 * <p>The test of a rule book is a subclass that names it, called {@code ...PropertyTest} so that it is run. A rule book
 * whose law really differs overrides the property, says why, and leaves it empty.
 */
public abstract class LawsContract extends SituationLaws {

    /** For subclasses. */
    protected LawsContract() {}

    /** {@return the rule book that is tested} */
    protected abstract RuleBook ruleBook();

    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        return CmeArbitraries.of(ruleBook()).situations();
    }
}
