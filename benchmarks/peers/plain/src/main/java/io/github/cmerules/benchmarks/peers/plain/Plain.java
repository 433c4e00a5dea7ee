package io.github.cmerules.benchmarks.peers.plain;

import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import io.github.cmerules.benchmarks.peers.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one writes by hand: one pass over the credits, a sum for each requirement. */
public final class Plain implements OnDossiers {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public void start() {}

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        int total = 0;
        int risk = 0;
        int opioid = 0;
        int endOfLife = 0;
        int ehr = 0;
        int bias = 0;
        int board = 0;
        for (Credit credit : credits) {
            int amount = credit.getQuarterHours();
            Set<Topic> topics = credit.getTopics();
            if (topics.contains(Topic.END_OF_LIFE)) {
                endOfLife += amount;
            }
            if (topics.contains(Topic.EHR)) {
                ehr += amount;
            }
            LocalDate date = credit.getDate();
            if (date.isBefore(license.getCycleStart()) || date.isAfter(license.getCycleEnd())) {
                continue;
            }
            total += amount;
            if (topics.contains(Topic.RISK_MANAGEMENT)
                    || topics.contains(Topic.OPIOID)
                    || topics.contains(Topic.END_OF_LIFE)
                    || topics.contains(Topic.EHR)
                    || topics.contains(Topic.IMPLICIT_BIAS)
                    || topics.contains(Topic.BURNOUT)
                    || topics.contains(Topic.BOARD_REGULATIONS)) {
                risk += amount;
            }
            if (topics.contains(Topic.OPIOID)) {
                opioid += amount;
            }
            if (topics.contains(Topic.IMPLICIT_BIAS)) {
                bias += amount;
            }
            if (topics.contains(Topic.BOARD_REGULATIONS)) {
                board += amount;
            }
        }
        List<Outcome> outcomes = new ArrayList<>(7);
        outcomes.add(Outcome.of(Requirement.TOTAL, total));
        outcomes.add(Outcome.of(Requirement.RISK, risk));
        outcomes.add(
                license.isPrescriber()
                        ? Outcome.of(Requirement.OPIOID, opioid)
                        : Outcome.notApplicable(Requirement.OPIOID));
        outcomes.add(Outcome.of(Requirement.END_OF_LIFE, endOfLife));
        outcomes.add(Outcome.of(Requirement.EHR, ehr));
        outcomes.add(Outcome.of(Requirement.BIAS, bias));
        outcomes.add(Outcome.of(Requirement.BOARD, board));
        return outcomes;
    }
}
