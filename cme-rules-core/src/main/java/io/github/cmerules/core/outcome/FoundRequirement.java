package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one kind of outcome of a requirement: it asks its findings for a part when the part is read. */
final class FoundRequirement implements RequirementOutcome {

    private final RequirementFindings findings;

    FoundRequirement(RequirementFindings findings) {
        this.findings = findings;
    }

    @Override
    public RequirementId id() {
        return findings.id();
    }

    @Override
    public String title() {
        return findings.title();
    }

    @Override
    public RequirementStatus status() {
        return findings.status();
    }

    @Override
    public Unit unit() {
        return findings.unit();
    }

    @Override
    public Amount required() {
        return findings.required();
    }

    @Override
    public Amount counted() {
        return findings.counted();
    }

    @Override
    public Amount missing() {
        return findings.missing();
    }

    @Override
    public LocalDate deadline() {
        return findings.deadline();
    }

    @Override
    public List<Citation> citations() {
        return findings.citations();
    }

    @Override
    public Optional<String> satisfiedBy() {
        return findings.satisfiedBy();
    }

    @Override
    public Optional<String> closest() {
        return findings.closest();
    }

    @Override
    public Optional<UndeterminedCause> undeterminedBy() {
        return findings.undeterminedBy();
    }

    @Override
    public Optional<String> because() {
        return findings.because();
    }

    @Override
    public List<String> limitedBy() {
        return findings.limitedBy();
    }

    @Override
    public List<String> uncovered() {
        return findings.uncovered();
    }

    private WholeRequirement whole() {
        return WholeRequirement.of(findings);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object || (object instanceof FoundRequirement other && whole().equals(other.whole()));
    }

    @Override
    public int hashCode() {
        return whole().hashCode();
    }

    @Override
    public String toString() {
        return whole().toString();
    }
}
