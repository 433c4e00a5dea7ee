package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Condition;
import java.util.Comparator;
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

    /** The better of two answers first: fewest completions short, then least credit missing, then in order of the book. */
    static final Comparator<Answer> BEST_FIRST = Comparator.comparingLong(
                    (Answer answer) -> answer.missing(Unit.COMPLETIONS))
            .thenComparingLong(answer -> answer.missing(Unit.CREDITS))
            .thenComparing(Answer::compareShortfalls);

    private long missing(Unit unit) {
        return outcomes.stream()
                .filter(outcome -> outcome.unit() == unit)
                .mapToLong(outcome -> outcome.missing().hundredths())
                .sum();
    }

    private int compareShortfalls(Answer other) {
        for (int i = 0; i < outcomes.size(); i++) {
            int difference =
                    outcomes.get(i).missing().compareTo(other.outcomes.get(i).missing());
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
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
