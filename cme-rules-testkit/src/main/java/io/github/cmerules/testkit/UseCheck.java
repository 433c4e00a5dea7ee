package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the uses and rejections that an evaluation states for one requirement are legal for one way to satisfy it. */
final class UseCheck {

    private static final Amount ONE = Amount.of(1);

    private final Evaluation evaluation;
    private final Owed owed;
    private final Worths worths;
    private final List<Credit> credits;
    private final List<String> violations = new ArrayList<>();

    UseCheck(Evaluation evaluation, Owed owed, Worths worths, List<Credit> credits) {
        this.evaluation = evaluation;
        this.owed = owed;
        this.worths = worths;
        this.credits = credits;
    }

    /** {@return how much of a credit is stated to count toward a requirement} */
    static Amount used(CreditOutcome credit, RequirementId id) {
        return credit.uses().stream()
                .filter(use -> use.requirement().equals(id))
                .map(Use::amount)
                .reduce(Amount.ZERO, Amount::plus);
    }

    List<String> violations(Requirement requirement, RequirementOutcome outcome, Demand.Way way) {
        List<Demand.Leaf> parts = way.parts();
        Unit unit = parts.stream().allMatch(Demand.Credits.class::isInstance) ? Unit.CREDITS : Unit.COMPLETIONS;
        expect(outcome.id() + ": unit", outcome.unit(), unit);
        expect(
                outcome.id() + ": required",
                outcome.required(),
                sum(parts.stream().map(part -> required(part, requirement, unit))));
        if (outcome.status() == RequirementStatus.NOT_APPLICABLE) {
            Stream<Amount> uses = evaluation.credits().stream().map(credit -> used(credit, outcome.id()));
            expect(outcome.id() + ": counts credits without applying", sum(uses), Amount.ZERO);
            boolean silent = evaluation.credits().stream()
                    .allMatch(credit -> rejected(credit, outcome).isEmpty());
            expect(outcome.id() + ": rejects nothing", silent, true);
        } else if (parts.size() > 1) {
            together(requirement, outcome, parts, unit);
        } else if (parts.get(0) instanceof Demand.Counted demand) {
            alone(requirement, outcome, demand);
        } else {
            expect(outcome.id() + ": counted", outcome.counted(), holds(parts.get(0)) ? ONE : Amount.ZERO);
        }
        return violations;
    }

    private boolean holds(Demand.Leaf part) {
        return part instanceof Demand.Holds fact && owed.isTrue(fact.fact());
    }

    /** {@return what a part needs, where a part in credits is one completion of a whole that is not} */
    private Amount required(Demand.Leaf part, Requirement requirement, Unit unit) {
        return part instanceof Demand.Counted counted && (unit == Unit.CREDITS || !(part instanceof Demand.Credits))
                ? owed.required(counted, requirement)
                : ONE;
    }

    // ---- One part -----------------------------------------------------------------------------------------------

    private void alone(Requirement requirement, RequirementOutcome outcome, Demand.Counted demand) {
        Amount counted = Amount.ZERO;
        for (int i = 0; i < credits.size(); i++) {
            CreditOutcome credit = evaluation.credits().get(i);
            counted = counted.plus(used(credit, outcome.id()));
            parts(requirement, outcome, demand, credits.get(i), credit);
        }
        expect(outcome.id() + ": counted is not the sum of the uses", outcome.counted(), counted);
        List<String> uncovered = List.of();
        if (demand instanceof Demand.Coverage || demand instanceof Demand.Recurrence) {
            expect(outcome.id() + ": is completed by", usedFor(outcome), completing(requirement, outcome, demand));
            uncovered = uncovered(requirement, outcome, demand);
        }
        expect(
                outcome.id() + ": uncovered",
                outcome.uncovered(),
                outcome.status().satisfied() ? List.of() : uncovered);
        for (Limit limit : owed.limits(outcome.id())) {
            Amount under = under(limit, requirement, outcome, demand);
            if (demand instanceof Demand.Credits && under.compareTo(limit.atMost()) > 0) {
                violations.add("limit [" + limit.title() + "]: is [" + under + "], expected [" + limit.atMost() + "]");
            }
        }
    }

    /** Each part of a credit is used or rejected, for the first reason that holds. */
    private void parts(
            Requirement requirement,
            RequirementOutcome outcome,
            Demand.Counted demand,
            Credit credit,
            CreditOutcome stated) {
        boolean inCredits = demand instanceof Demand.Credits;
        Map<RejectionReason, Amount> expected = new EnumMap<>(RejectionReason.class);
        Amount eligible = Amount.ZERO;
        if (inCredits) {
            for (Lot lot : worths.lots(credit)) {
                Optional<RejectionReason> reason = reason(lot, requirement, outcome, demand);
                reason.ifPresent(why -> expected.merge(why, lot.worth(), Amount::plus));
                eligible = reason.isPresent() ? eligible : eligible.plus(lot.worth());
            }
        } else {
            // A completion looks at a line as a whole, and at that lot of it which comes closest.
            Optional<RejectionReason> reason = nearest(credit, requirement, outcome, demand);
            reason.ifPresent(why -> expected.put(why, ONE));
            eligible = reason.isEmpty() ? ONE : Amount.ZERO;
        }
        expected.remove(RejectionReason.WRONG_TOPIC);
        expected.values().removeIf(Amount::isZero);
        Map<RejectionReason, Amount> actual = rejected(stated, outcome);
        String name = credit.id() + " for " + outcome.id();
        Amount over = Objects.requireNonNullElse(actual.remove(RejectionReason.OVER_LIMIT), Amount.ZERO);
        if (!over.isZero()
                && !fullLimit(requirement, outcome, demand, credit)
                && !PassingCheck.full(evaluation, owed, worths, credits, credit)) {
            violations.add(name + ": is over no limit");
        }
        Amount elsewhere = Objects.requireNonNullElse(actual.remove(RejectionReason.USED_ELSEWHERE), Amount.ZERO);
        if (!elsewhere.isZero() && !usedElsewhere(outcome, stated) && !mayPass(requirement, credit)) {
            violations.add(name + ": is used by no rival");
        }
        expect(name + ": rejections", actual, expected);
        Amount used = used(stated, outcome.id());
        if (inCredits || demand instanceof Demand.Completions) {
            expect(
                    name + ": counted and left over are not what is eligible",
                    sum(Stream.of(used, over, elsewhere)),
                    eligible);
        }
    }

    /** {@return the first reason in their order why a lot does not count, if there is one} */
    private Optional<RejectionReason> reason(
            Lot lot, Requirement requirement, RequirementOutcome outcome, Demand.Counted demand) {
        boolean dated = owed.inDates(lot, demand, requirement, outcome.deadline())
                && owed.outers(outcome.id()).stream().allMatch(outer -> owed.takes(outer, lot));
        return Stream.of(
                        lack(lot, requirement, demand),
                        worths.standing(lot.credit()),
                        dated ? Optional.<RejectionReason>empty() : Optional.of(RejectionReason.OUTSIDE_WINDOW))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<RejectionReason> lack(Lot lot, Requirement requirement, Demand.Counted demand) {
        Stream<CreditPredicate> outer = owed.outers(requirement.id()).stream()
                .map(Requirement::counted)
                .filter(ways -> ways.stream().noneMatch(way -> way.eligible().matches(lot)))
                .map(ways -> ways.get(0).eligible());
        return Stream.concat(Stream.of(demand.eligible()), outer)
                .flatMap(predicate -> predicate.mismatch(lot).stream())
                .findFirst()
                .map(mismatch -> switch (mismatch.lack()) {
                    case TOPIC -> RejectionReason.WRONG_TOPIC;
                    case CATEGORY -> RejectionReason.WRONG_CATEGORY;
                    case APPROVAL -> RejectionReason.NOT_APPROVED;
                    case EVIDENCE -> RejectionReason.INSUFFICIENT_EVIDENCE;
                    case DATE -> RejectionReason.OUTSIDE_WINDOW;
                });
    }

    /** {@return why no lot of a credit counts; of several reasons the last in their order, which is the nearest miss} */
    private Optional<RejectionReason> nearest(
            Credit credit, Requirement requirement, RequirementOutcome outcome, Demand.Counted demand) {
        List<Optional<RejectionReason>> reasons = worths.lots(credit).stream()
                .map(lot -> reason(lot, requirement, outcome, demand))
                .toList();
        return reasons.contains(Optional.<RejectionReason>empty())
                ? Optional.empty()
                : reasons.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    // ---- Coverage and recurrence --------------------------------------------------------------------------------

    private List<String> usedFor(RequirementOutcome outcome) {
        return evaluation.credits().stream()
                .filter(credit -> !used(credit, outcome.id()).isZero())
                .map(CreditOutcome::id)
                .toList();
    }

    private List<Lot> eligible(
            Credit credit, Requirement requirement, RequirementOutcome outcome, Demand.Counted demand) {
        return worths.lots(credit).stream()
                .filter(lot -> reason(lot, requirement, outcome, demand).isEmpty())
                .toList();
    }

    /** {@return the line that dates a coverage or a recurrence, none if it is not complete} */
    private List<String> completing(Requirement requirement, RequirementOutcome outcome, Demand.Counted demand) {
        if (demand instanceof Demand.Recurrence recurrence) {
            List<LocalDate> days = days(requirement, outcome, recurrence);
            return credits.stream()
                    .filter(credit -> recurs(requirement, outcome, recurrence))
                    .filter(credit -> eligible(credit, requirement, outcome, demand).stream()
                            .anyMatch(lot -> lot.countsOn().equals(days.get(days.size() - 1))))
                    .map(Credit::id)
                    .limit(1)
                    .toList();
        }
        for (int lines = 1; lines <= credits.size(); lines++) {
            if (open(requirement, outcome, (Demand.Coverage) demand, lines).isEmpty()) {
                return List.of(credits.get(lines - 1).id());
            }
        }
        return List.of();
    }

    /** {@return the parts that the first lines do not cover} */
    private List<String> open(
            Requirement requirement, RequirementOutcome outcome, Demand.Coverage coverage, int lines) {
        List<Lot> lots = credits.subList(0, lines).stream()
                .flatMap(credit -> eligible(credit, requirement, outcome, coverage).stream())
                .toList();
        return coverage.parts().stream()
                .filter(part -> lots.stream().noneMatch(part.covers()::matches))
                .distinct()
                .map(Demand.Coverage.Part::title)
                .toList();
    }

    /** {@return the days of the trainings, oldest first} */
    private List<LocalDate> days(Requirement requirement, RequirementOutcome outcome, Demand.Recurrence recurrence) {
        return credits.stream()
                .flatMap(credit -> eligible(credit, requirement, outcome, recurrence).stream())
                .map(Lot::countsOn)
                .sorted()
                .toList();
    }

    /** {@return whether on every day of the window, or from the first training on, one is recent enough} */
    private boolean recurs(Requirement requirement, RequirementOutcome outcome, Demand.Recurrence recurrence) {
        List<LocalDate> days = days(requirement, outcome, recurrence);
        if (days.isEmpty()) {
            return false;
        }
        DateRange dates =
                owed.dates(recurrence, requirement, outcome.deadline()).orElseThrow();
        LocalDate first = dates.first().equals(LocalDate.MIN)
                ? days.get(0)
                : owed.window(recurrence, requirement).orElseThrow().first();
        return first.datesUntil(dates.last().plusDays(1))
                .allMatch(day -> days.stream()
                        .anyMatch(training ->
                                !training.isAfter(day) && !training.isBefore(day.minus(recurrence.every()))));
    }

    /** {@return the parts of a coverage that are open; a recurrence has none} */
    private List<String> uncovered(Requirement requirement, RequirementOutcome outcome, Demand.Leaf demand) {
        return demand instanceof Demand.Coverage coverage
                ? open(requirement, outcome, coverage, credits.size())
                : List.of();
    }

    // ---- Several parts at once ----------------------------------------------------------------------------------

    /** A credit may serve several parts; the greatest use is stated, so that only bounds are known for each. */
    private void together(Requirement requirement, RequirementOutcome outcome, List<Demand.Leaf> parts, Unit unit) {
        Amount most = Amount.ZERO;
        List<String> uncovered = new ArrayList<>();
        for (Demand.Leaf part : parts) {
            Amount required = required(part, requirement, unit);
            boolean reached = holds(part);
            Amount partly = Amount.ZERO;
            if (part instanceof Demand.Counted demand) {
                Amount held = held(requirement, outcome, demand, unit);
                reached = held.compareTo(owed.required(demand, requirement)) >= 0;
                partly = unit == Unit.CREDITS || demand instanceof Demand.Completions ? held : Amount.ZERO;
            }
            most = most.plus(reached ? required : partly);
            if (!reached) {
                List<String> open = uncovered(requirement, outcome, part);
                uncovered.addAll(open.isEmpty() ? List.of(part.describe()) : open);
            }
        }
        // Nothing is left over where nothing can take it away.
        boolean all = owed.limits(outcome.id()).isEmpty()
                && owed.relations().stream()
                        .noneMatch(relation -> relation.requirements().contains(outcome.id()));
        if (outcome.counted().compareTo(most) > 0 || (all && outcome.counted().compareTo(most) < 0)) {
            violations.add(outcome.id() + ": counted: is [" + outcome.counted() + "], expected [" + most + "]");
        }
        if (outcome.status().satisfied()) {
            uncovered.clear();
        }
        if (!outcome.uncovered().containsAll(uncovered) || (all && !uncovered.equals(outcome.uncovered()))) {
            violations.add(
                    outcome.id() + ": uncovered: is [" + outcome.uncovered() + "], expected [" + uncovered + "]");
        }
    }

    /** {@return at most what the stated uses hold for a part} */
    private Amount held(Requirement requirement, RequirementOutcome outcome, Demand.Counted demand, Unit unit) {
        if (demand instanceof Demand.Coverage coverage) {
            return open(requirement, outcome, coverage, credits.size()).isEmpty() ? ONE : Amount.ZERO;
        }
        if (demand instanceof Demand.Recurrence recurrence) {
            return recurs(requirement, outcome, recurrence) ? ONE : Amount.ZERO;
        }
        Amount held = Amount.ZERO;
        for (int i = 0; i < credits.size(); i++) {
            List<Lot> lots = eligible(credits.get(i), requirement, outcome, demand);
            Amount used = used(evaluation.credits().get(i), outcome.id());
            if (demand instanceof Demand.Completions) {
                held = held.plus(used.isZero() || lots.isEmpty() ? Amount.ZERO : ONE);
            } else {
                Amount worth = sum(lots.stream().map(Lot::worth));
                held = held.plus(unit == Unit.CREDITS ? worth.min(used) : used.isZero() ? Amount.ZERO : worth);
            }
        }
        return held;
    }

    // ---- Limits and rivals --------------------------------------------------------------------------------------

    /** {@return the least that is counted under a limit, if what is used of each credit comes from other lots first} */
    private Amount under(Limit limit, Requirement requirement, RequirementOutcome outcome, Demand.Counted demand) {
        Amount under = Amount.ZERO;
        for (int i = 0; i < credits.size(); i++) {
            Amount free = sum(worths.lots(credits.get(i)).stream()
                    .filter(lot -> !limit.credits().matches(lot))
                    .filter(lot -> reason(lot, requirement, outcome, demand).isEmpty())
                    .map(Lot::worth));
            under = under.plus(used(evaluation.credits().get(i), outcome.id()).minusOrZero(free));
        }
        return under;
    }

    private boolean fullLimit(
            Requirement requirement, RequirementOutcome outcome, Demand.Counted demand, Credit credit) {
        boolean own = owed.limits(outcome.id()).stream()
                .filter(limit -> worths.lots(credit).stream().anyMatch(limit.credits()::matches))
                .anyMatch(limit -> under(limit, requirement, outcome, demand).equals(limit.atMost()));
        // What counts among others is under their limits, too.
        return own
                || owed.amongOf(requirement.id())
                        .filter(outer -> outer.counted().stream()
                                .anyMatch(part -> fullLimit(
                                        outer,
                                        evaluation.requirement(outer.id()).orElseThrow(),
                                        part,
                                        credit)))
                        .isPresent();
    }

    /** {@return whether another cycle may have used up a credit; that it did is not known} */
    private boolean mayPass(Requirement requirement, Credit credit) {
        return requirement.usesUp()
                && owed.passing
                        .filter(pass -> worths.lots(credit).stream().anyMatch(pass::admits))
                        .isPresent();
    }

    private boolean usedElsewhere(RequirementOutcome outcome, CreditOutcome credit) {
        return owed.relations().stream()
                .filter(relation -> relation.requirements().contains(outcome.id()))
                .anyMatch(relation -> relation.amongCounted()
                        || credit.uses().stream()
                                .map(Use::requirement)
                                .anyMatch(other -> !other.equals(outcome.id())
                                        && relation.requirements().contains(other)));
    }

    // ---- Small things -------------------------------------------------------------------------------------------

    private static Map<RejectionReason, Amount> rejected(CreditOutcome credit, RequirementOutcome outcome) {
        Map<RejectionReason, Amount> byReason = new EnumMap<>(RejectionReason.class);
        for (Rejection rejection : credit.rejections()) {
            if (rejection.requirement().equals(outcome.id())) {
                byReason.merge(rejection.reason(), rejection.amount(), Amount::plus);
            }
        }
        return byReason;
    }

    private static Amount sum(Stream<Amount> amounts) {
        return amounts.reduce(Amount.ZERO, Amount::plus);
    }

    private void expect(String what, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            violations.add(what + ": is [" + actual + "], expected [" + expected + "]");
        }
    }
}
