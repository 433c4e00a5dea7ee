package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Worth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets of places that, filled, meet a requirement. */
final class Fillings {

    /** So many are kept for each way to satisfy a requirement. */
    private static final int MAX_KEPT = 4;

    /** So many kinds of credit are tried for each part. */
    private static final int MAX_TRIED = 8;

    /** A place is filled with at most so many times what is required, where that is not enough. */
    private static final int MAX_TIMES = 8;

    /** A year of lines, should a training recur that often. */
    private static final int MAX_RECURRENCES = 60;

    private final Duty duty;
    private final Requirement requirement;

    Fillings(Duty duty, Requirement requirement) {
        this.duty = duty;
        this.requirement = requirement;
    }

    /**
     * {@return sets of places that meet the requirement, ways and simple kinds of credit first}
     *
     * @param meets whether places do, each filled with one credit on its last day
     */
    List<List<Slot>> meeting(Predicate<List<Slot>> meets) {
        List<List<Slot>> all = new ArrayList<>();
        for (Demand.Way way : requirement.ways()) {
            if (!way.factsOnly()) {
                kinds().map(kinds -> kept(way, kinds, meets))
                        .filter(kept -> !kept.isEmpty())
                        .findFirst()
                        .ifPresent(all::addAll);
            }
        }
        return all;
    }

    private List<List<Slot>> kept(
            Demand.Way way, Function<CreditPredicate, List<Sketch>> kinds, Predicate<List<Slot>> meets) {
        List<List<List<Slot>>> parts = way.parts().stream()
                .filter(Demand.Counted.class::isInstance)
                .map(part -> choices((Demand.Counted) part, kinds))
                .toList();
        int tried = parts.stream().anyMatch(List::isEmpty)
                ? 0
                : parts.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, Math.min(tried, MAX_TRIED))
                .mapToObj(choice -> parts.stream()
                        .flatMap(part -> part.get(choice % part.size()).stream())
                        .toList())
                .flatMap(slots -> grown(slots, meets).stream())
                .limit(MAX_KEPT)
                .toList();
    }

    /** {@return places with as much in each as it takes, and as many of each} */
    private static Optional<List<Slot>> grown(List<Slot> slots, Predicate<List<Slot>> meets) {
        for (int times = 1; times <= MAX_TIMES; times *= 2) {
            int factor = times;
            List<Slot> more = slots.stream()
                    .flatMap(slot -> Collections.nCopies(slot.splits() ? factor : 1, slot.times(factor)).stream())
                    .toList();
            if (meets.test(more)) {
                return Optional.of(more);
            }
        }
        return Optional.empty();
    }

    // ---- Which kinds of credit ----------------------------------------------------------------------------------

    /**
     * {@return ways to find kinds of credit for a predicate, the best first: such as requirements around this one take as
     *     well, no limit bounds and no valuation changes; then with less of that; then those that a valuation makes what is
     *     asked for}
     */
    private Stream<Function<CreditPredicate, List<Sketch>>> kinds() {
        List<CreditPredicate> outers = outers();
        List<CreditPredicate> unbounded = schedule().limits().stream()
                .filter(limit -> limit.toward().equals(requirement.id()) && duty.mayHold(limit.when()))
                .map(Limit::credits)
                .map(CreditPredicate::negate)
                .toList();
        List<CreditPredicate> plain = duty.valuations()
                .map(Valuation::of)
                .map(CreditPredicate::negate)
                .toList();
        return Stream.of(
                eligible -> sketches(Stream.of(List.of(eligible), outers, unbounded, plain)),
                eligible -> sketches(Stream.of(List.of(eligible), outers, plain)),
                eligible -> sketches(Stream.of(List.of(eligible), outers, unbounded)),
                eligible -> sketches(Stream.of(List.of(eligible), outers)),
                eligible -> duty.valuations()
                        .flatMap(valuation -> Sketch.of(valuation.of(), duty.codes()).stream())
                        .toList());
    }

    private List<Sketch> sketches(Stream<List<CreditPredicate>> together) {
        return Sketch.of(
                new CreditPredicate.AllOf(together.flatMap(List::stream).toList()), duty.codes());
    }

    private Schedule schedule() {
        return duty.schedule().orElseThrow();
    }

    /** {@return what the requirements take within or among whose credits this one takes its own} */
    private List<CreditPredicate> outers() {
        return schedule().relations().stream()
                .filter(relation ->
                        relation.requirements().get(0).equals(requirement.id()) && duty.mayHold(relation.when()))
                .map(Relation::outer)
                .flatMap(Optional::stream)
                .map(duty::requirement)
                .map(outer -> (CreditPredicate) new CreditPredicate.AnyOf(
                        outer.counted().stream().map(Demand.Counted::eligible).toList()))
                .toList();
    }

    // ---- Which places -------------------------------------------------------------------------------------------

    /** {@return what a part takes, for each of some kinds of credit} */
    private List<List<Slot>> choices(Demand.Counted part, Function<CreditPredicate, List<Sketch>> kinds) {
        Optional<DateRange> days = duty.days(part, requirement);
        if (days.isEmpty()) {
            return List.of();
        }
        if (part instanceof Demand.Coverage coverage) {
            return coverage(coverage, days.get(), kinds);
        }
        List<List<Slot>> choices = new ArrayList<>();
        for (Sketch sketch : kinds.apply(part.eligible())) {
            Sketch.shared(days.get(), sketch.days()).ifPresent(open -> choices.add(slots(part, sketch, open)));
        }
        return choices;
    }

    private List<Slot> slots(Demand.Counted part, Sketch sketch, DateRange days) {
        Amount required = duty.required(part, requirement);
        if (part instanceof Demand.Credits) {
            long amount = sketch.atLeast(Math.max(1, required.hundredths()));
            return List.of(new Slot(
                    sketch,
                    days,
                    amount,
                    minutes(sketch, amount),
                    sketch.least().isZero()));
        }
        if (part instanceof Demand.Recurrence recurrence) {
            return recurring(recurrence, sketch, days);
        }
        return Collections.nCopies(
                Math.toIntExact(required.hundredths() / Amount.of(1).hundredths()), training(sketch, days));
    }

    private static Slot training(Sketch sketch, DateRange days) {
        return new Slot(sketch, days, sketch.atLeast(0), 0, false);
    }

    /** {@return an hour for each credit, where a valuation looks at minutes} */
    private int minutes(Sketch sketch, long hundredths) {
        boolean inMinutes = duty.valuations()
                .filter(valuation -> valuation.of().matches(Lots.of(sketch.credit(), duty.codes())))
                .anyMatch(valuation -> valuation instanceof Exchange exchange
                        && exchange.shares().stream().anyMatch(share -> share.worth() instanceof Worth.Minutes));
        return inMinutes ? Math.toIntExact(Math.min(hundredths, 10_000) * 60 / 100 + 1) : 0;
    }

    /** {@return one training after another, each on the last day that is not too late} */
    private static List<Slot> recurring(Demand.Recurrence recurrence, Sketch sketch, DateRange days) {
        List<Slot> slots = new ArrayList<>();
        // The first may lie before the days on which it has to be good.
        LocalDate day =
                days.first().equals(LocalDate.MIN) ? days.last() : days.first().plus(recurrence.every());
        while (!day.isAfter(days.last()) && slots.size() < MAX_RECURRENCES) {
            slots.add(training(sketch, new DateRange(day, day)));
            day = day.plus(recurrence.every());
        }
        return slots;
    }

    /** {@return for each place in the alternatives one training for each thing to be covered} */
    private List<List<Slot>> coverage(
            Demand.Coverage coverage, DateRange days, Function<CreditPredicate, List<Sketch>> kinds) {
        List<List<Slot>> things = coverage.parts().stream()
                .map(thing -> kinds.apply(thing.covers()).stream()
                        .flatMap(sketch ->
                                Sketch.shared(days, sketch.days()).stream().map(open -> training(sketch, open)))
                        .toList())
                .toList();
        int choices = things.stream().anyMatch(List::isEmpty)
                ? 0
                : things.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, choices)
                .mapToObj(choice -> things.stream()
                        .map(thing -> thing.get(choice % thing.size()))
                        .toList())
                .toList();
    }
}
