package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Condition;
import java.util.List;
import java.util.Map;

/**
 * What holds under one set of answers to what is not known.
 *
 * @param assumed the answers
 * @param claims each requirement with what the transcript holds for it, in the order of the book
 * @param outcomes what became of each requirement, in the same order
 * @param joint requirements that could each be met alone, but not together
 */
record Answer(
        Map<Condition.Leaf, Boolean> assumed,
        List<Claim> claims,
        List<RequirementOutcome> outcomes,
        List<JointShortfall> joint) {

    /** {@return what is missing under these answers} */
    Shortfall shortfall() {
        return Shortfall.of(outcomes.stream()
                .map(outcome -> new Shortfall.Item(outcome.unit(), outcome.missing()))
                .toList());
    }

    RequirementStatus status(int requirement) {
        return outcomes.get(requirement).status();
    }

    /** {@return the verdict under these answers} */
    Verdict verdict() {
        if (any(RequirementStatus.UNMET)) {
            return Verdict.NON_COMPLIANT;
        }
        if (any(RequirementStatus.UNDETERMINED)) {
            return Verdict.UNDETERMINED;
        }
        if (any(RequirementStatus.OPEN)) {
            return Verdict.IN_PROGRESS;
        }
        return outcomes.stream().allMatch(outcome -> outcome.status() == RequirementStatus.NOT_APPLICABLE)
                ? Verdict.EXEMPT
                : Verdict.COMPLIANT;
    }

    private boolean any(RequirementStatus status) {
        return outcomes.stream().anyMatch(outcome -> outcome.status() == status);
    }
}
