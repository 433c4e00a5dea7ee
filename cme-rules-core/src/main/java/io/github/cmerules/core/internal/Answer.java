package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What holds under one set of answers to what is not known.
 *
 * @param assumed the answers
 * @param claims each requirement with what the transcript holds for it, in the order of the book
 * @param statuses what became of each requirement, in the same order
 * @param joint requirements that could each be met alone, but not together
 */
record Answer(
        Map<Condition.Leaf, Boolean> assumed,
        List<Claim> claims,
        List<RequirementStatus> statuses,
        List<JointShortfall> joint) {

    /** {@return what is missing under these answers} */
    Shortfall shortfall() {
        List<Shortfall.Item> items = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            Tally tally = claims.get(i).tally();
            items.add(new Shortfall.Item(tally.unit(), statuses.get(i).satisfied() ? Amount.ZERO : tally.missing()));
        }
        return Shortfall.of(items);
    }

    RequirementStatus status(int requirement) {
        return statuses.get(requirement);
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
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i) != RequirementStatus.NOT_APPLICABLE) {
                return Verdict.COMPLIANT;
            }
        }
        return Verdict.EXEMPT;
    }

    private boolean any(RequirementStatus status) {
        return statuses.contains(status);
    }

    /**
     * {@return what became of each requirement, in the order of the book}
     *
     * @param items the requirements as parts of their schedule
     */
    List<RequirementOutcome> outcomes(List<Blueprint.Item> items) {
        RequirementOutcome[] outcomes = new RequirementOutcome[claims.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = RequirementOutcome.of(new ClaimFindings(
                    claims.get(i), statuses.get(i), items.get(i).citations()));
        }
        return List.of(outcomes);
    }
}
