package io.github.cmerules.benchmarks;

import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import org.openjdk.jmh.infra.Blackhole;

/** Reads all there is in an evaluation. */
final class Reading {

    private Reading() {}

    /** Reads each requirement with its sentences, and each credit with its uses and rejections. */
    static void everything(Evaluation evaluation, Blackhole reader) {
        reader.consume(evaluation.verdict());
        for (RequirementOutcome requirement : evaluation.requirements()) {
            reader.consume(requirement);
            reader.consume(evaluation.explain(requirement));
        }
        for (CreditOutcome credit : evaluation.credits()) {
            credit.uses().forEach(reader::consume);
            credit.rejections().forEach(reader::consume);
        }
        evaluation.joint().forEach(reader::consume);
    }
}
