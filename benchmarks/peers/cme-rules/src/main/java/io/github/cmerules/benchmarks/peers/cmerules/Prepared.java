package io.github.cmerules.benchmarks.peers.cmerules;

import io.github.cmerules.benchmarks.peers.Dossier;
import io.github.cmerules.benchmarks.peers.Engine;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;

/** This library on its own values, with the credits laid out for being evaluated: the verdict, every status and every amount is read. */
public class Prepared implements Engine<Job.Input> {

    private EvaluationOptions options =
            EvaluationOptions.builder().ruleBooks(RuleBooks.of()).build();

    @Override
    public String name() {
        return "cme-rules";
    }

    @Override
    public void start() {
        options = Job.options();
    }

    @Override
    public Job.Input prepared(Dossier dossier) {
        Job.Input input = Job.input(dossier);
        return new Job.Input(input.license(), Evaluator.prepared(input.credits()));
    }

    @Override
    public List<Outcome> evaluate(Job.Input input) {
        return Job.outcomes(evaluation(input));
    }

    final Evaluation evaluation(Job.Input input) {
        return Job.evaluate(input, options);
    }
}
