package io.github.cmerules.benchmarks.peers.easyrules;

import io.github.cmerules.benchmarks.peers.Asked;
import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules, a rule for each requirement, fired for each credit. */
public final class EasyRules implements OnDossiers {

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    @Override
    public String name() {
        return "easy-rules";
    }

    @Override
    public void start() {
        for (Requirement requirement : Requirement.values()) {
            Predicate<Credit> subject = Asked.subject(requirement);
            rules.register(new RuleBuilder()
                    .name(requirement.name())
                    .priority(requirement.ordinal())
                    .when(facts -> counts(requirement, subject, facts.get("license"), facts.get("credit")))
                    .then(facts -> {
                        int[] earned = facts.get("earned");
                        earned[requirement.ordinal()] +=
                                facts.<Credit>get("credit").getQuarterHours();
                    })
                    .build());
        }
    }

    private static boolean counts(Requirement requirement, Predicate<Credit> subject, License license, Credit credit) {
        return Asked.applies(requirement, license)
                && (!Asked.inCycle(requirement) || Asked.inCycle(license, credit))
                && subject.test(credit);
    }

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        int[] earned = new int[Requirement.values().length];
        Facts facts = new Facts();
        facts.put("license", license);
        facts.put("earned", earned);
        for (Credit credit : credits) {
            facts.put("credit", credit);
            engine.fire(rules, facts);
        }
        return Asked.outcomes(license, earned);
    }
}
