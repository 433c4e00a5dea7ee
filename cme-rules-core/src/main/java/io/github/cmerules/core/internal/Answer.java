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
import java.util.Optional;

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
        return statuses.stream().allMatch(RequirementStatus.NOT_APPLICABLE::equals)
                ? Verdict.EXEMPT
                : Verdict.COMPLIANT;
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
        // One builder for all of them: every property is set each time.
        RequirementOutcome.Builder builder = RequirementOutcome.builder();
        List<RequirementOutcome> outcomes = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            outcomes.add(outcome(
                    claims.get(i),
                    statuses.get(i),
                    builder.citations(items.get(i).citations())));
        }
        return outcomes;
    }

    private static RequirementOutcome outcome(
            Claim claim, RequirementStatus status, RequirementOutcome.Builder builder) {
        Tally tally = claim.tally();
        boolean several =
                claim.otherwise().isPresent() || claim.requirement().ways().size() > 1;
        Optional<String> satisfiedBy = status == RequirementStatus.MET && several
                ? Optional.of(
                        tally.reached() && claim.undetermined().isEmpty()
                                ? tally.way().id()
                                : claim.otherwise().orElseThrow())
                : Optional.empty();
        return builder.id(claim.requirement().id())
                .title(claim.requirement().title())
                .status(status)
                .unit(tally.unit())
                .required(tally.required())
                .counted(tally.counted())
                .missing(status.satisfied() ? Amount.ZERO : tally.missing())
                .deadline(claim.deadline())
                .satisfiedBy(satisfiedBy)
                .closest(several && !status.satisfied() ? tally.way().name() : Optional.empty())
                .undeterminedBy(status == RequirementStatus.UNDETERMINED ? claim.undetermined() : Optional.empty())
                .because(claim.because())
                .limitedBy(tally.limitedBy())
                .uncovered(status.satisfied() ? List.of() : tally.uncovered())
                .build();
    }
}
