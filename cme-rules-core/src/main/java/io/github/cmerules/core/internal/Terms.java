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
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One requirement as plain numbers and dates.
 *
 * @param due the day that the rule names, which decides whether it is owed in the cycle
 * @param last the last day, included
 * @param cure the last day on which a shortfall can still be filled, included; {@code last} where it cannot
 * @param parts what is counted from the transcript, in the order of the demand
 */
record Terms(LocalDate due, LocalDate last, LocalDate cure, List<Part> parts) {

    /** Stands for no date at all: no credit is completed on it. */
    static final DateRange NEVER = new DateRange(LocalDate.MAX, LocalDate.MAX);

    /**
     * A part of the demand that is counted from the transcript.
     *
     * @param demand the part
     * @param window the dates of its window, not yet cut
     */
    record Part(Demand.Counted demand, DateRange window) {}

    Terms {
        parts = List.copyOf(parts);
    }

    /** {@return the places in the license without which the terms of a requirement are not known} */
    static List<String> lacking(Requirement requirement, Schedule schedule, Timeline timeline) {
        List<Anchor> anchors = new ArrayList<>(requirement.deadline().anchors());
        requirement.counted().forEach(demand -> anchors.addAll(demand.window().anchors()));
        List<String> lacking = new ArrayList<>();
        for (Anchor anchor : anchors) {
            if (anchor.on(timeline).isEmpty()) {
                lacking.add(anchor.attribute());
            }
        }
        Optional<LocalDate> due = requirement.deadline().due(timeline);
        if (due.isEmpty()) {
            // Amounts hang on the deadline, and what that hangs on is lacking already.
            return lacking.stream().distinct().toList();
        }
        for (Demand.Counted demand : requirement.counted()) {
            if (required(demand, due.get(), schedule, timeline).isEmpty()) {
                Optional<Requirement> whole = demand.least().of().flatMap(schedule::find);
                whole.ifPresentOrElse(
                        other -> lacking.addAll(lacking(other, schedule, timeline)),
                        () -> lacking.add(demand.least().attribute()));
            }
        }
        return lacking.stream().distinct().toList();
    }

    /** {@return what a part asks for, empty if the license does not say what it takes to know it} */
    static Optional<Amount> required(Demand.Counted demand, LocalDate due, Schedule schedule, Timeline timeline) {
        return demand.least().amount(timeline.dueOn(due), id -> required(id, schedule, timeline));
    }

    /** {@return what another requirement asks for first, of which a share is asked for} */
    private static Optional<Amount> required(RequirementId id, Schedule schedule, Timeline timeline) {
        return schedule.find(id).flatMap(other -> {
            Optional<LocalDate> due = other.deadline().due(timeline);
            return other.counted().stream()
                    .findFirst()
                    .flatMap(demand -> due.flatMap(day -> required(demand, day, schedule, timeline)));
        });
    }

    /** {@return whether the authority has set what a part asks for} */
    static boolean amountSet(Demand.Counted demand, Schedule schedule) {
        RequiredAmount least = demand.least();
        return least.isSet()
                && (least.of().isEmpty()
                        || least.of()
                                .flatMap(schedule::find)
                                .flatMap(other -> other.counted().stream().findFirst())
                                .map(other -> amountSet(other, schedule))
                                .orElse(true));
    }

    /** {@return the terms of one part of the demand} */
    Part part(Demand.Counted demand) {
        return parts.stream()
                .filter(part -> part.demand().equals(demand))
                .findFirst()
                .orElseThrow();
    }

    /**
     * {@return the dates from which credits count toward a part up to a last day}
     *
     * <p>A window that runs to the day that the rule names runs on if the authority moved that day or gives time to fill a
     * shortfall.
     */
    DateRange range(Part part, LocalDate lastDay) {
        return range(part.window(), due, lastDay, part.demand().lead());
    }

    static DateRange range(DateRange window, LocalDate due, LocalDate lastDay, Period lead) {
        LocalDate end = window.last().isBefore(due) ? window.last() : lastDay;
        LocalDate cut = end.isAfter(lastDay) ? lastDay : end;
        if (window.first().isAfter(cut)) {
            return NEVER;
        }
        LocalDate first = before(window.first(), lead);
        return first.equals(window.first()) && cut.equals(window.last()) ? window : new DateRange(first, cut);
    }

    private static LocalDate before(LocalDate day, Period lead) {
        return lead.isZero() || day.equals(LocalDate.MIN) ? day : day.minus(lead);
    }
}
