package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/** Collects the parts of an evaluation. */
final class EvaluationBuilder implements Evaluation.Builder {

    private final ImmutableEvaluation.Builder parts = ImmutableEvaluation.builder();

    @Override
    public Evaluation.Builder from(Evaluation evaluation) {
        parts.from(evaluation);
        return this;
    }

    @Override
    public Evaluation.Builder verdict(Verdict verdict) {
        parts.verdict(verdict);
        return this;
    }

    @Override
    public Evaluation.Builder license(LicenseReference license) {
        parts.license(license);
        return this;
    }

    @Override
    public Evaluation.Builder asOf(LocalDate asOf) {
        parts.asOf(asOf);
        return this;
    }

    @Override
    public Evaluation.Builder validUntil(Optional<? extends LocalDate> validUntilExclusive) {
        parts.validUntil(validUntilExclusive);
        return this;
    }

    @Override
    public Evaluation.Builder ruleBook(RuleBookReference ruleBook) {
        parts.ruleBook(ruleBook);
        return this;
    }

    @Override
    public Evaluation.Builder cycle(Optional<? extends Cycle> cycle) {
        parts.cycle(cycle);
        return this;
    }

    @Override
    public Evaluation.Builder requirements(Iterable<? extends RequirementOutcome> requirements) {
        parts.requirements(requirements);
        return this;
    }

    @Override
    public Evaluation.Builder credits(Iterable<? extends CreditOutcome> credits) {
        parts.credits(credits);
        return this;
    }

    @Override
    public Evaluation.Builder joint(Iterable<? extends JointShortfall> joint) {
        parts.joint(joint);
        return this;
    }

    @Override
    public Evaluation.Builder undeterminedBy(Optional<? extends UndeterminedCause> undeterminedBy) {
        parts.undeterminedBy(undeterminedBy);
        return this;
    }

    @Override
    public Evaluation.Builder questions(Iterable<? extends Question> questions) {
        parts.questions(questions);
        return this;
    }

    @Override
    public Evaluation.Builder outlook(Iterable<? extends OutlookEntry> outlook) {
        parts.outlook(outlook);
        return this;
    }

    @Override
    public Evaluation.Builder keep(Iterable<? extends Keep> keep) {
        parts.keep(keep);
        return this;
    }

    @Override
    public Evaluation.Builder dates(Iterable<? extends KeyDate> dates) {
        parts.dates(dates);
        return this;
    }

    @Override
    public Evaluation.Builder notices(Iterable<String> notices) {
        parts.notices(notices);
        return this;
    }

    @Override
    public Evaluation build() {
        return new FoundEvaluation(parts.build());
    }
}
