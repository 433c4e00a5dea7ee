package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the parts of an outcome. */
final class RequirementBuilder implements RequirementOutcome.Builder {

    private @Nullable RequirementId id;
    private @Nullable String title;
    private @Nullable RequirementStatus status;
    private @Nullable Unit unit;
    private @Nullable Amount required;
    private @Nullable Amount counted;
    private @Nullable Amount missing;
    private @Nullable LocalDate deadline;
    private List<Citation> citations = List.of();
    private Optional<String> satisfiedBy = Optional.empty();
    private Optional<String> closest = Optional.empty();
    private Optional<UndeterminedCause> undeterminedBy = Optional.empty();
    private Optional<String> because = Optional.empty();
    private List<String> limitedBy = List.of();
    private List<String> uncovered = List.of();

    @Override
    public RequirementOutcome.Builder from(RequirementOutcome outcome) {
        id = outcome.id();
        title = outcome.title();
        status = outcome.status();
        unit = outcome.unit();
        required = outcome.required();
        counted = outcome.counted();
        missing = outcome.missing();
        deadline = outcome.deadline();
        citations = outcome.citations();
        satisfiedBy = outcome.satisfiedBy();
        closest = outcome.closest();
        undeterminedBy = outcome.undeterminedBy();
        because = outcome.because();
        limitedBy = outcome.limitedBy();
        uncovered = outcome.uncovered();
        return this;
    }

    @Override
    public RequirementOutcome.Builder id(RequirementId id) {
        this.id = id;
        return this;
    }

    @Override
    public RequirementOutcome.Builder title(String title) {
        this.title = title;
        return this;
    }

    @Override
    public RequirementOutcome.Builder status(RequirementStatus status) {
        this.status = status;
        return this;
    }

    @Override
    public RequirementOutcome.Builder unit(Unit unit) {
        this.unit = unit;
        return this;
    }

    @Override
    public RequirementOutcome.Builder required(Amount required) {
        this.required = required;
        return this;
    }

    @Override
    public RequirementOutcome.Builder counted(Amount counted) {
        this.counted = counted;
        return this;
    }

    @Override
    public RequirementOutcome.Builder missing(Amount missing) {
        this.missing = missing;
        return this;
    }

    @Override
    public RequirementOutcome.Builder deadline(LocalDate deadlineInclusive) {
        this.deadline = deadlineInclusive;
        return this;
    }

    @Override
    public RequirementOutcome.Builder citations(Iterable<? extends Citation> citations) {
        this.citations = copy(citations);
        return this;
    }

    @Override
    public RequirementOutcome.Builder satisfiedBy(Optional<String> satisfiedBy) {
        this.satisfiedBy = satisfiedBy;
        return this;
    }

    @Override
    public RequirementOutcome.Builder closest(Optional<String> closest) {
        this.closest = closest;
        return this;
    }

    @Override
    public RequirementOutcome.Builder undeterminedBy(Optional<? extends UndeterminedCause> undeterminedBy) {
        this.undeterminedBy = undeterminedBy.map(cause -> cause);
        return this;
    }

    @Override
    public RequirementOutcome.Builder because(Optional<String> because) {
        this.because = because;
        return this;
    }

    @Override
    public RequirementOutcome.Builder limitedBy(Iterable<String> limitedBy) {
        this.limitedBy = copy(limitedBy);
        return this;
    }

    @Override
    public RequirementOutcome.Builder uncovered(Iterable<String> uncovered) {
        this.uncovered = copy(uncovered);
        return this;
    }

    private static <T> List<T> copy(Iterable<? extends T> several) {
        if (several instanceof Collection<? extends T> collection) {
            return List.copyOf(collection);
        }
        List<T> all = new ArrayList<>();
        several.forEach(all::add);
        return List.copyOf(all);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Cannot build RequirementOutcome, [" + name + "] is not set");
        }
        return value;
    }

    @Override
    public RequirementOutcome build() {
        return new FoundRequirement(new WholeRequirement(
                required("id", id),
                required("title", title),
                required("status", status),
                required("unit", unit),
                required("required", required),
                required("counted", counted),
                required("missing", missing),
                required("deadline", deadline),
                citations,
                satisfiedBy,
                closest,
                undeterminedBy,
                because,
                limitedBy,
                uncovered));
    }
}
