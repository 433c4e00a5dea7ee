package io.github.cmerules.benchmarks.peers.plain;

import io.github.cmerules.benchmarks.peers.Asked;
import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import io.github.cmerules.benchmarks.peers.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Predicates of the Java platform, composed, one for each requirement. */
public final class Predicates implements OnDossiers {

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Requirement requirement, Predicate<License> applies, BiPredicate<License, Credit> counts) {}

    @Override
    public String name() {
        return "predicates";
    }

    @Override
    public void start() {
        BiPredicate<License, Credit> inCycle = Asked::inCycle;
        BiPredicate<License, Credit> risk = (license, credit) -> false;
        for (Topic topic : Topic.RISK) {
            risk = risk.or(has(topic));
        }
        rules.add(new Rule(Requirement.TOTAL, license -> true, inCycle));
        rules.add(new Rule(Requirement.RISK, license -> true, inCycle.and(risk)));
        rules.add(new Rule(Requirement.OPIOID, License::isPrescriber, inCycle.and(has(Topic.OPIOID))));
        rules.add(new Rule(Requirement.END_OF_LIFE, license -> true, has(Topic.END_OF_LIFE)));
        rules.add(new Rule(Requirement.EHR, license -> true, has(Topic.EHR)));
        rules.add(new Rule(Requirement.BIAS, license -> true, inCycle.and(has(Topic.IMPLICIT_BIAS))));
        rules.add(new Rule(Requirement.BOARD, license -> true, inCycle.and(has(Topic.BOARD_REGULATIONS))));
    }

    private static BiPredicate<License, Credit> has(Topic topic) {
        return (license, credit) -> credit.getTopics().contains(topic);
    }

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        List<Outcome> outcomes = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            if (!rule.applies().test(license)) {
                outcomes.add(Outcome.notApplicable(rule.requirement()));
                continue;
            }
            int earned = 0;
            for (Credit credit : credits) {
                if (rule.counts().test(license, credit)) {
                    earned += credit.getQuarterHours();
                }
            }
            outcomes.add(Outcome.of(rule.requirement(), earned));
        }
        return outcomes;
    }
}
