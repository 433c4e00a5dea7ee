package io.github.cmerules.benchmarks.peers.cmerules;

import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.Dossier;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import java.util.List;

/** This library with the values made for each evaluation: the verdict, every status and every amount is read. */
public final class Mapped implements OnDossiers {

    private EvaluationOptions options =
            EvaluationOptions.builder().ruleBooks(RuleBooks.of()).build();

    @Override
    public String name() {
        return "cme-rules-mapped";
    }

    @Override
    public void start() {
        options = Job.options();
    }

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        return Job.outcomes(Job.evaluate(Job.input(new Dossier(license, credits)), options));
    }
}
