package io.github.cmerules.core.diff;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.LicenseReference;
import java.util.List;
import java.util.function.Predicate;

/**
 * What changed between two evaluations of one license, as data.
 *
 * <p>There is no change if and only if the evaluations are equal, whatever the days for which they were made: that a night
 * has passed is no change. Swapping the evaluations swaps what came and what went, before and after.
 *
 * <p>Parts are matched by name: requirements and credits by id, questions by what is asked for, notices by code. Of several
 * parts with one name the first goes with the first. The order in which things are listed is a change only where nothing
 * else changed.
 *
 * @param before the earlier evaluation
 * @param after the later evaluation
 * @param changes every part that differs: the evaluation itself, then its readings, requirements, credits, what becomes of
 *     each credit, and the rest; of each kind first what was there before, then what came
 */
public record EvaluationDiff(Evaluation before, Evaluation after, List<EvaluationChange> changes) {

    /** Takes a copy of the list. */
    public EvaluationDiff {
        changes = List.copyOf(changes);
    }

    /**
     * {@return what changed from one evaluation to another}
     *
     * @param before the earlier evaluation
     * @param after the later evaluation, of the same license
     * @throws InvalidInputException if the evaluations are of licenses of two jurisdictions or professions
     */
    public static EvaluationDiff between(Evaluation before, Evaluation after) {
        LicenseReference one = before.license();
        LicenseReference other = after.license();
        if (!one.jurisdiction().equals(other.jurisdiction())
                || !one.profession().equals(other.profession())) {
            throw InvalidInputException.of(
                    "",
                    Shown.quoted(one.jurisdiction() + " " + one.profession()) + " and "
                            + Shown.quoted(other.jurisdiction() + " " + other.profession())
                            + " are two licenses: expected two evaluations of one license");
        }
        return new EvaluationDiff(before, after, EvaluationParts.changes(before, after));
    }

    /** {@return whether nothing changed} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** {@return what becomes of credits that count toward a requirement toward which they did not count before} */
    public List<EvaluationChange> newlyCounted() {
        return counting(value -> value.before().isEmpty());
    }

    /** {@return what becomes of credits that no longer count toward a requirement toward which they counted before} */
    public List<EvaluationChange> noLongerCounted() {
        return counting(value -> value.after().isEmpty());
    }

    private List<EvaluationChange> counting(Predicate<EvaluationChange.Value> how) {
        return changes.stream()
                .filter(change -> change.part() == EvaluationPart.COUNTING)
                .filter(change ->
                        change.property(EvaluationProperty.COUNTED).filter(how).isPresent())
                .toList();
    }

    /** {@return the changes in sentences; the wording may change between versions} */
    public List<String> sentences() {
        return changes.stream().flatMap(change -> change.sentences().stream()).toList();
    }
}
