package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.credit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Use;

/** Picks out what an evaluation found, and says what is expected of it. */
final class Found {

    private Found() {}

    static RequirementOutcome outcome(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow();
    }

    static RequirementStatus status(Evaluation evaluation, RequirementId id) {
        return outcome(evaluation, id).status();
    }

    static CreditOutcome credited(Evaluation evaluation, String id) {
        return evaluation.credits().stream()
                .filter(credit -> credit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Rejection rejection(RequirementId requirement, RejectionReason reason, String amount) {
        return new Rejection(requirement, reason, Amount.of(amount));
    }

    static Use use(RequirementId requirement, String amount) {
        return new Use(requirement, Amount.of(amount));
    }
}
