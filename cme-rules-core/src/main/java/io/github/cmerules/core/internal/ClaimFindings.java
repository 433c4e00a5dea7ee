package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.RequirementFindings;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of one requirement under one set of answers.
 *
 * @param claim the requirement, settled
 * @param status what has become of it
 * @param citations where it is written
 */
record ClaimFindings(Claim claim, RequirementStatus status, List<Citation> citations) implements RequirementFindings {

    @Override
    public RequirementId id() {
        return claim.requirement().id();
    }

    @Override
    public String title() {
        return claim.requirement().title();
    }

    @Override
    public Unit unit() {
        return claim.tally().unit();
    }

    @Override
    public Amount required() {
        return claim.tally().required();
    }

    @Override
    public Amount counted() {
        return claim.tally().counted();
    }

    @Override
    public Amount missing() {
        return status.satisfied() ? Amount.ZERO : claim.tally().missing();
    }

    @Override
    public LocalDate deadline() {
        return claim.deadline();
    }

    private boolean several() {
        return claim.otherwise().isPresent() || claim.requirement().ways().size() > 1;
    }

    @Override
    public Optional<String> satisfiedBy() {
        if (status != RequirementStatus.MET || !several()) {
            return Optional.empty();
        }
        Tally tally = claim.tally();
        return tally.reached() && claim.undetermined().isEmpty()
                ? Optional.of(tally.way().id())
                : Optional.of(claim.otherwise().orElseThrow());
    }

    @Override
    public Optional<String> closest() {
        return several() && !status.satisfied() ? claim.tally().way().name() : Optional.empty();
    }

    @Override
    public Optional<UndeterminedCause> undeterminedBy() {
        return status == RequirementStatus.UNDETERMINED ? claim.undetermined() : Optional.empty();
    }

    @Override
    public Optional<String> because() {
        return claim.because().map(Because::phrase);
    }

    @Override
    public List<String> limitedBy() {
        return claim.tally().limitedBy();
    }

    @Override
    public List<String> uncovered() {
        return status.satisfied() ? List.of() : List.copyOf(claim.tally().uncovered());
    }
}
