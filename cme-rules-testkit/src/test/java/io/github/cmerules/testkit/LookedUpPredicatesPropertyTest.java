package io.github.cmerules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.testkit.generators.RuleBookArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What predicates say of lots that are alike is looked up; nothing may come of it that they would not say if asked. */
class LookedUpPredicatesPropertyTest {

    @Provide
    Arbitrary<Situation> situations() {
        return RuleBookArbitraries.situations();
    }

    @Property
    void whatIsLookedUpIsWhatPredicatesSay(@ForAll("situations") Situation situation) {
        assertThat(parts(situation.evaluate()))
                .isEqualTo(parts(AskedEachTime.of(situation).evaluate()));
    }

    /** A rule book is made ready once: what it was asked before must not matter. */
    @Property(tries = 300)
    void whatWasAskedBeforeDoesNotMatter(@ForAll("situations") Situation situation) {
        Evaluation first = situation.evaluate();
        for (int last = 0; last < situation.credits().size(); last++) {
            Situation fewer = situation.with(situation.credits().subList(0, last));
            assertThat(parts(fewer.evaluate()))
                    .isEqualTo(parts(AskedEachTime.of(fewer).evaluate()));
        }
        assertThat(situation.evaluate())
                .isEqualTo(first)
                .hasSameHashCodeAs(first)
                .hasToString(first.toString());
    }

    /** {@return everything but the digest of the edition, which says that the rule books differ} */
    private static List<Object> parts(Evaluation evaluation) {
        return List.of(
                evaluation.verdict(),
                evaluation.validUntil(),
                evaluation.requirements(),
                evaluation.credits(),
                evaluation.joint(),
                evaluation.undeterminedBy(),
                evaluation.questions(),
                evaluation.outlook(),
                evaluation.keep(),
                evaluation.dates(),
                evaluation.notices());
    }
}
