package io.github.cmerules.benchmarks.peers.cmerules;

import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import java.util.List;

/** This library on its own values, and everything it has to say is read: sentences, uses, reasons and dates. */
public final class Explained extends Prepared {

    private long read;

    @Override
    public String name() {
        return "cme-rules-explained";
    }

    @Override
    public List<Outcome> evaluate(Job.Input input) {
        Evaluation evaluation = evaluation(input);
        for (RequirementOutcome requirement : evaluation.requirements()) {
            read += evaluation.explain(requirement).length();
        }
        for (CreditOutcome credit : evaluation.credits()) {
            read += credit.uses().size()
                    + credit.rejections().size()
                    + credit.label().length();
        }
        read += evaluation.joint().size()
                + evaluation.questions().size()
                + evaluation.outlook().size()
                + evaluation.keep().size()
                + evaluation.dates().size()
                + evaluation.notices().size()
                + evaluation.ruleBook().digest().length()
                + (evaluation.validUntil().isPresent() ? 1 : 0);
        return Job.outcomes(evaluation);
    }
}
