package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Everything about what became of a requirement, each part at hand. */
record WholeRequirement(
        RequirementId id,
        String title,
        RequirementStatus status,
        Unit unit,
        Amount required,
        Amount counted,
        Amount missing,
        LocalDate deadline,
        List<Citation> citations,
        Optional<String> satisfiedBy,
        Optional<String> closest,
        Optional<UndeterminedCause> undeterminedBy,
        Optional<String> because,
        List<String> limitedBy,
        List<String> uncovered)
        implements RequirementFindings {

    WholeRequirement {
        citations = List.copyOf(citations);
        limitedBy = List.copyOf(limitedBy);
        uncovered = List.copyOf(uncovered);
    }

    /** {@return everything that was found} */
    static WholeRequirement of(RequirementFindings findings) {
        return findings instanceof WholeRequirement whole
                ? whole
                : new WholeRequirement(
                        findings.id(),
                        findings.title(),
                        findings.status(),
                        findings.unit(),
                        findings.required(),
                        findings.counted(),
                        findings.missing(),
                        findings.deadline(),
                        findings.citations(),
                        findings.satisfiedBy(),
                        findings.closest(),
                        findings.undeterminedBy(),
                        findings.because(),
                        findings.limitedBy(),
                        findings.uncovered());
    }

    @Override
    public String toString() {
        StringJoiner parts = new StringJoiner(", ", "RequirementOutcome{", "}");
        parts.add("id=" + id);
        parts.add("title=" + title);
        parts.add("status=" + status);
        parts.add("unit=" + unit);
        parts.add("required=" + required);
        parts.add("counted=" + counted);
        parts.add("missing=" + missing);
        parts.add("deadline=" + deadline);
        parts.add("citations=" + citations);
        satisfiedBy.ifPresent(value -> parts.add("satisfiedBy=" + value));
        closest.ifPresent(value -> parts.add("closest=" + value));
        undeterminedBy.ifPresent(value -> parts.add("undeterminedBy=" + value));
        because.ifPresent(value -> parts.add("because=" + value));
        parts.add("limitedBy=" + limitedBy);
        parts.add("uncovered=" + uncovered);
        return parts.toString();
    }
}
