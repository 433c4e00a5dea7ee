package io.github.cmerules.core.outlook;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is to come for one license, seen from the day of its evaluation.
 *
 * @param evaluation the evaluation of today
 * @param days the days to come on which something is due or that the licensee should know, the day of the evaluation
 *     included, by date
 * @param nextCycle what the next cycle will ask for; empty for what is no renewal
 * @param comingEditions what each edition changes that starts after the one used, by date
 */
public record Outlook(
        Evaluation evaluation, List<DueDay> days, Optional<NextCycle> nextCycle, List<EditionChange> comingEditions) {

    /** Takes copies of the lists. */
    public Outlook {
        days = List.copyOf(days);
        comingEditions = List.copyOf(comingEditions);
    }

    /**
     * Looks ahead for a license.
     *
     * @param license the license
     * @param credits the transcript, in any order
     * @param options the day of the evaluation, the rule books, the readings chosen and the evidence asked for
     * @return the outlook
     * @throws InvalidInputException if license, transcript or options cannot be evaluated, with every problem listed
     */
    public static Outlook of(License license, Collection<? extends Credit> credits, EvaluationOptions options) {
        Evaluation evaluation = Evaluator.evaluate(license, credits, options);
        Selection now = Selection.of(license, options, evaluation);
        return new Outlook(
                evaluation,
                days(now),
                NextCycle.of(license, credits, options, now),
                EditionChanges.all(options).of(license, credits, now).toList());
    }

    private static List<DueDay> days(Selection now) {
        Evaluation evaluation = now.evaluation();
        List<RequirementOutcome> due = evaluation.requirements().stream()
                .filter(outcome -> outcome.status() == RequirementStatus.OPEN
                        || outcome.status() == RequirementStatus.UNDETERMINED)
                .toList();
        TreeSet<LocalDate> dates = new TreeSet<>();
        dates.add(now.end());
        due.forEach(outcome -> dates.add(outcome.deadline()));
        evaluation.dates().forEach(date -> dates.add(date.date()));
        return dates.tailSet(evaluation.asOf()).stream()
                .map(date -> new DueDay(
                        date,
                        date.equals(now.end()),
                        due.stream()
                                .filter(outcome -> outcome.deadline().equals(date))
                                .toList(),
                        evaluation.dates().stream()
                                .filter(known -> known.date().equals(date))
                                .toList()))
                .toList();
    }

    /** {@return the day from which the outlook is taken: that of the evaluation} */
    public LocalDate asOf() {
        return evaluation.asOf();
    }

    /**
     * {@return the next day on which a requirement is due that is still short, or may be; the day of the evaluation or later,
     *     and empty if nothing is left to be done in time}
     */
    public Optional<DueDay> next() {
        return days.stream().filter(day -> !day.due().isEmpty()).findFirst();
    }

    /**
     * {@return the day for which the license is evaluated, the last of its cycle or that of its application; empty if it has
     *     passed}
     */
    public Optional<DueDay> license() {
        return days.stream().filter(DueDay::license).findFirst();
    }

    /** {@return the requirements that are short and whose deadline is not after the day of the evaluation} */
    public List<RequirementOutcome> overdue() {
        return evaluation.requirements().stream()
                .filter(outcome -> outcome.status() == RequirementStatus.UNMET)
                .toList();
    }

    /** {@return the first later day on which the same input evaluates differently; empty if there is none} */
    public Optional<LocalDate> validUntil() {
        return evaluation.validUntil();
    }
}
