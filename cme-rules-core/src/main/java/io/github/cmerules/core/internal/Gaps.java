package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Lot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** When a training that has to be repeated in time is still to be done. */
final class Gaps {

    private Gaps() {}

    /** {@return the days on which trainings are still to be done, for all parts of a requirement} */
    static List<DateRange> of(Scenario scenario, Claim claim) {
        List<DateRange> gaps = new ArrayList<>();
        for (Tally tally : claim.tallies()) {
            for (int part = 0; part < tally.counts().size(); part++) {
                gaps.addAll(of(
                        scenario,
                        claim,
                        tally.way().parts().get(part),
                        tally.counts().get(part)));
            }
        }
        return gaps;
    }

    /**
     * {@return the days on which trainings are still to be done, a range for each of them, in order}
     *
     * <p>All but the last of several are to be done on the last day on which the one before is still good.
     */
    static List<DateRange> of(Scenario scenario, Claim claim, Demand.Leaf leaf, Count count) {
        Optional<Terms> terms = scenario.target().end().terms(claim.requirement());
        if (!(leaf instanceof Demand.Recurrence demand) || terms.isEmpty() || count.reached()) {
            return List.of();
        }
        Terms.Part part = terms.get().part(demand);
        DateRange range = terms.get().range(part, claim.deadline());
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Count.Part line : count.eligible()) {
            scenario.target().lines().get(line.credit()).lots().stream()
                    .filter(lot ->
                            range.contains(lot.countsOn()) && demand.eligible().matches(lot))
                    .map(Lot::countsOn)
                    .forEach(days::add);
        }
        LocalDate asOf = scenario.target().asOf();
        LocalDate first = part.window().first();
        LocalDate due = first.equals(LocalDate.MIN) ? (days.isEmpty() ? range.last() : days.first()) : first;
        due = followed(due, days, demand);
        List<DateRange> gaps = new ArrayList<>();
        while (!due.isAfter(range.last())) {
            if (due.isBefore(asOf)) {
                // Nothing that is done from now on is in time.
                return List.of(Terms.NEVER);
            }
            LocalDate next = followed(DirectCount.goodUntil(due, demand.every()).plusDays(1), days, demand);
            gaps.add(new DateRange(next.isAfter(range.last()) ? earliest(due, days, range, demand, asOf) : due, due));
            due = next;
        }
        return gaps;
    }

    /** {@return the first day on which a training is due if those done in time count} */
    private static LocalDate followed(LocalDate due, SortedSet<LocalDate> days, Demand.Recurrence demand) {
        LocalDate until = due;
        for (LocalDate day : days) {
            if (!day.isAfter(until)) {
                LocalDate next = DirectCount.goodUntil(day, demand.every()).plusDays(1);
                until = next.isAfter(until) ? next : until;
            }
        }
        return until;
    }

    /** {@return the first day on which the last training is as good as on the day on which it is due} */
    private static LocalDate earliest(
            LocalDate due, SortedSet<LocalDate> days, DateRange range, Demand.Recurrence demand, LocalDate asOf) {
        LocalDate day = due;
        while (day.isAfter(asOf)
                && followed(
                                DirectCount.goodUntil(day.minusDays(1), demand.every())
                                        .plusDays(1),
                                days,
                                demand)
                        .isAfter(range.last())) {
            day = day.minusDays(1);
        }
        return day;
    }
}
