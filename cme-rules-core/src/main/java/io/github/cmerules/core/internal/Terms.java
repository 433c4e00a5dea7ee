package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One requirement as plain numbers and dates.
 *
 * @param due the day that the rule names, which decides whether it is owed in the cycle
 * @param last the last day, included
 * @param cure the last day on which a shortfall can still be filled, included; {@code last} where it cannot
 * @param window the dates of the window, not yet cut
 * @param required the least amount, in the unit of the requirement
 * @param amountSet whether the authority has set the amount
 */
record Terms(LocalDate due, LocalDate last, LocalDate cure, DateRange window, Amount required, boolean amountSet) {

    /** Stands for no date at all: no credit is completed on it. */
    private static final DateRange NEVER = new DateRange(LocalDate.MAX, LocalDate.MAX);

    /** {@return the terms of a requirement, empty if the license does not say what it takes to know them} */
    static Optional<Terms> of(Requirement requirement, Schedule schedule, Timeline timeline) {
        Optional<LocalDate> due = requirement.deadline().due(timeline);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = requirement.deadline().last(due.get());
        LocalDate cure = requirement.deadline().cure(last);
        Optional<Demand.Counted> way = requirement.counted();
        if (way.isEmpty()) {
            return Optional.of(new Terms(due.get(), last, cure, NEVER, Amount.of(1), true));
        }
        Optional<DateRange> window = way.get().window().resolve(timeline.dueOn(due.get()));
        Optional<Amount> required = required(requirement, schedule, timeline);
        return window.isEmpty() || required.isEmpty()
                ? Optional.empty()
                : Optional.of(new Terms(
                        due.get(), last, cure, window.get(), required.get(), amountSet(requirement, schedule)));
    }

    /** {@return the places in the license without which the terms of a requirement are not known} */
    static List<String> lacking(Requirement requirement, Schedule schedule, Timeline timeline) {
        List<Anchor> anchors = new ArrayList<>(requirement.deadline().anchors());
        requirement.counted().ifPresent(way -> anchors.addAll(way.window().anchors()));
        List<String> lacking = new ArrayList<>();
        for (Anchor anchor : anchors) {
            if (anchor.on(timeline).isEmpty()) {
                lacking.add(anchor.attribute());
            }
        }
        if (required(requirement, schedule, timeline).isEmpty()) {
            Optional<RequiredAmount> least = requirement.counted().map(Demand.Counted::least);
            Optional<Requirement> other = least.flatMap(RequiredAmount::of).flatMap(schedule::find);
            other.ifPresentOrElse(
                    whole -> lacking.addAll(lacking(whole, schedule, timeline)),
                    () -> least.ifPresent(amount -> lacking.add(amount.attribute())));
        }
        return lacking.stream().distinct().toList();
    }

    private static Optional<Amount> required(Requirement requirement, Schedule schedule, Timeline timeline) {
        Optional<Demand.Counted> way = requirement.counted();
        return way.isEmpty()
                ? Optional.of(Amount.of(1))
                : requirement
                        .deadline()
                        .due(timeline)
                        .flatMap(due ->
                                way.get().least().amount(timeline.dueOn(due), id -> required(id, schedule, timeline)));
    }

    private static Optional<Amount> required(RequirementId id, Schedule schedule, Timeline timeline) {
        return schedule.find(id).flatMap(other -> required(other, schedule, timeline));
    }

    private static boolean amountSet(Requirement requirement, Schedule schedule) {
        Optional<RequiredAmount> least = requirement.counted().map(Demand.Counted::least);
        return least.map(RequiredAmount::isSet).orElse(true)
                && least.flatMap(RequiredAmount::of)
                        .flatMap(schedule::find)
                        .map(other -> amountSet(other, schedule))
                        .orElse(true);
    }

    /**
     * {@return the dates from which credits count up to a last day}
     *
     * <p>A window that runs to the day that the rule names runs on if the authority moved that day or gives time to fill a
     * shortfall.
     */
    DateRange range(LocalDate lastDay) {
        LocalDate end = window.last().isBefore(due) ? window.last() : lastDay;
        LocalDate cut = end.isAfter(lastDay) ? lastDay : end;
        return window.first().isAfter(cut) ? NEVER : new DateRange(window.first(), cut);
    }
}
