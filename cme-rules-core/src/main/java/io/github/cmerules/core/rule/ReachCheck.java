package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What no credit could ever reach under one schedule: demands without an eligible credit, and limits on nothing. */
final class ReachCheck {

    /** The greatest number of limits on one requirement whose combinations are looked through. */
    private static final int MAX_LIMITS = 10;

    private final Schedule schedule;
    private final List<Problem> problems = new ArrayList<>();

    private ReachCheck(Schedule schedule) {
        this.schedule = schedule;
    }

    static List<Problem> problems(String path, Schedule schedule) {
        ReachCheck check = new ReachCheck(schedule);
        for (int i = 0; i < schedule.requirements().size(); i++) {
            check.checkRequirement(
                    path + "/requirements/" + i + "/demand",
                    schedule.requirements().get(i));
        }
        for (int i = 0; i < schedule.limits().size(); i++) {
            check.checkLimit(path + "/limits/" + i, schedule.limits().get(i));
        }
        return check.problems;
    }

    private void checkRequirement(String at, Requirement requirement) {
        for (Demand.Counted demand : requirement.counted()) {
            List<CreditPredicate> asked = demand instanceof Demand.Coverage coverage
                    ? coverage.parts().stream()
                            .map(Demand.Coverage.Part::covers)
                            .toList()
                    : List.of(demand.eligible());
            for (CreditPredicate eligible : asked) {
                if (Contradiction.in(eligible)) {
                    problems.add(new Problem(
                            at, "asks for " + eligible.describe() + ", which no credit can be: it contradicts itself"));
                }
            }
            if (demand instanceof Demand.Credits credits && !Contradiction.in(credits.eligible())) {
                checkAmount(at, requirement, credits);
            }
        }
    }

    /** Limits that together bound every eligible credit must leave room for the amount. */
    private void checkAmount(String at, Requirement requirement, Demand.Credits demand) {
        List<Limit> limits = new ArrayList<>();
        for (Limit limit : schedule.limits()) {
            if (limits.size() < MAX_LIMITS
                    && limit.toward().equals(requirement.id())
                    && limit.when().equals(Condition.always())) {
                limits.add(limit);
            }
        }
        if (limits.isEmpty()) {
            return;
        }
        Optional<Amount> least = demand.required().stated().stream().min(Amount::compareTo);
        for (int chosen = 1; least.isPresent() && chosen < (1 << limits.size()); chosen++) {
            List<Limit> some = new ArrayList<>();
            Amount most = Amount.ZERO;
            for (int i = 0; i < limits.size(); i++) {
                if ((chosen & (1 << i)) != 0) {
                    some.add(limits.get(i));
                    most = most.plus(limits.get(i).atMost());
                }
            }
            if (most.compareTo(least.get()) < 0 && Contradiction.in(outside(some, demand.eligible()))) {
                problems.add(new Problem(
                        at,
                        "asks for " + least.get() + " credits, but no more than " + most + " can count ("
                                + some.stream().map(Limit::title).collect(Collectors.joining("; "))
                                + "). Maybe a limit is too low?"));
                return;
            }
        }
    }

    /** {@return what is eligible and under none of some limits} */
    private static CreditPredicate outside(List<Limit> limits, CreditPredicate eligible) {
        CreditPredicate unbounded = eligible;
        for (Limit limit : limits) {
            unbounded = unbounded.and(limit.credits().negate());
        }
        return unbounded;
    }

    private void checkLimit(String at, Limit limit) {
        List<Demand.Counted> counted =
                schedule.find(limit.toward()).map(Requirement::counted).orElse(List.of());
        boolean bounds = counted.stream()
                .anyMatch(demand -> !Contradiction.in(demand.eligible().and(limit.credits())));
        if (!counted.isEmpty() && !bounds) {
            problems.add(new Problem(
                    at + "/credits",
                    "bounds nothing: no credit with " + limit.credits().describe() + " counts toward requirement ["
                            + limit.toward() + "]"));
        }
    }
}
