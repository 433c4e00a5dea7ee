package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Timeline;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one license owes: the requirements that it falls under, with their dates and amounts.
 *
 * @param codes the codes of the rule book
 * @param edition the edition in force
 * @param schedule the column of the edition, empty if the license falls under none
 * @param circumstances what conditions are decided on; a fact that is not known counts as false
 * @param nothingDone the evaluation without any credit
 */
record Duty(
        Vocabulary codes,
        Edition edition,
        Optional<Schedule> schedule,
        Circumstances circumstances,
        Evaluation nothingDone) {

    /** {@return what a license owes} */
    static Duty of(License license, EvaluationOptions options) {
        Situation situation = new Situation(license, List.of(), options);
        Evaluation nothingDone = Evaluator.evaluate(license, List.of(), options);
        RuleBook book = situation.ruleBook();
        LocalDate end = situation.deadline(nothingDone);
        var readings = new HashMap<>(book.chosenReadings());
        readings.putAll(options.interpretations());
        Circumstances circumstances = book.circumstances(license, nothingDone.cycle(), end, readings);
        Edition edition = book.edition(end).orElseThrow();
        return new Duty(book.allCodes(), edition, edition.schedule(circumstances), circumstances, nothingDone);
    }

    List<Requirement> requirements() {
        return schedule.map(Schedule::requirements).orElse(List.of());
    }

    /**
     * {@return a requirement of the schedule}
     *
     * @throws IllegalArgumentException if the license falls under no such requirement
     */
    Requirement requirement(RequirementId id) {
        return schedule.flatMap(column -> column.find(id))
                .orElseThrow(() -> new IllegalArgumentException("requirement [" + id + "] is not one that the license"
                        + " falls under: expected one of "
                        + requirements().stream()
                                .map(requirement -> requirement.id().code())
                                .collect(Collectors.joining(", "))
                        + ". Maybe the license is of another type or occasion?"));
    }

    /** {@return whether a condition holds or hangs on what is not known} */
    boolean mayHold(Condition condition) {
        return condition.decided(circumstances).orElse(true);
    }

    /** {@return what some credits are worth, where that is not the amount claimed} */
    Stream<Valuation> valuations() {
        return edition.valuations().stream().filter(valuation -> mayHold(valuation.when()));
    }

    /** {@return what became of a requirement without any credit} */
    RequirementOutcome outcome(Requirement requirement) {
        return nothingDone.requirement(requirement.id()).orElseThrow();
    }

    /** {@return the days from which a part takes credits, up to the day of the evaluation; empty if there is none} */
    Optional<DateRange> days(Demand.Counted part, Requirement requirement) {
        Timeline timeline = timeline(requirement);
        LocalDate deadline = outcome(requirement).deadline();
        return part.window().resolve(timeline).flatMap(window -> {
            // A window that runs to the day that the rule names runs on where the authority gives more time.
            LocalDate last = window.last().isBefore(timeline.deadline()) ? window.last() : deadline;
            LocalDate first = window.first().equals(LocalDate.MIN)
                    ? LocalDate.MIN
                    : window.first().minus(part.lead());
            return first.isAfter(last)
                    ? Optional.empty()
                    : Sketch.shared(new DateRange(first, last), new DateRange(LocalDate.MIN, nothingDone.asOf()));
        });
    }

    /** {@return the least amount of a part, in credits or completions; 0 if it is not set} */
    Amount required(Demand.Counted part, Requirement requirement) {
        return part.least()
                .amount(
                        timeline(requirement),
                        other -> nothingDone.requirement(other).map(RequirementOutcome::required))
                .orElse(Amount.ZERO);
    }

    /** {@return whether a credit that is worth what it claims is about something else than what a requirement asks for} */
    boolean hasOtherSubject(Credit credit, Requirement requirement) {
        Lot lot = Lots.of(credit, codes);
        return valuations().noneMatch(valuation -> valuation.of().matches(lot))
                && requirement.counted().stream()
                        .map(part -> part.eligible().mismatch(lot))
                        .allMatch(mismatch -> mismatch.filter(one -> one.lack() == CreditPredicate.Lack.TOPIC)
                                .isPresent());
    }

    private Timeline timeline(Requirement requirement) {
        Timeline timeline = circumstances.timeline();
        return timeline.dueOn(requirement.deadline().due(timeline).orElse(timeline.end()));
    }
}
