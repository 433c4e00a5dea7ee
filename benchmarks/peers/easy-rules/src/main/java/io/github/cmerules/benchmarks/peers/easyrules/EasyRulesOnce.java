package io.github.cmerules.benchmarks.peers.easyrules;

import io.github.cmerules.benchmarks.peers.Asked;
import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules, fired once for each dossier: the loop over the credits is in the actions, and the engine only puts them in order. */
public final class EasyRulesOnce implements OnDossiers {

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    @Override
    public String name() {
        return "easy-rules-once";
    }

    @Override
    public void start() {
        for (Requirement requirement : Requirement.values()) {
            Predicate<Credit> subject = Asked.subject(requirement);
            boolean inCycle = Asked.inCycle(requirement);
            rules.register(new RuleBuilder()
                    .name(requirement.name())
                    .priority(requirement.ordinal())
                    .when(facts -> Asked.applies(requirement, facts.get("license")))
                    .then(facts -> facts.<List<Outcome>>get("outcomes")
                            .add(Outcome.of(
                                    requirement, earned(facts.get("license"), facts.get("credits"), inCycle, subject))))
                    .build());
        }
        rules.register(new RuleBuilder()
                .name("no prescriber")
                .priority(Requirement.OPIOID.ordinal())
                .when(facts -> !facts.<License>get("license").isPrescriber())
                .then(facts -> facts.<List<Outcome>>get("outcomes").add(Outcome.notApplicable(Requirement.OPIOID)))
                .build());
    }

    private static int earned(License license, List<Credit> credits, boolean inCycle, Predicate<Credit> subject) {
        int earned = 0;
        for (Credit credit : credits) {
            if ((!inCycle || Asked.inCycle(license, credit)) && subject.test(credit)) {
                earned += credit.getQuarterHours();
            }
        }
        return earned;
    }

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        List<Outcome> outcomes = new ArrayList<>(Requirement.values().length);
        Facts facts = new Facts();
        facts.put("license", license);
        facts.put("credits", credits);
        facts.put("outcomes", outcomes);
        engine.fire(rules, facts);
        return outcomes;
    }
}
