package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Whether requirements that may not share units could be given those that they use.
 *
 * <p>No set of requirements may use more of a credit than there is, times the number of its members that may share a unit:
 * of three that exclude each other one, of a ring of five two. That is asked of every set. It is necessary whatever
 * excludes what, and up to five requirements it is enough. Where six or more are tangled up, such as a hub that excludes all
 * of a ring of five, units are given out, each to requirements of which no two exclude each other, as long as no set would
 * then use more than is left.
 *
 * <p>A unit is the greatest amount of which all uses are a multiple. What is not found to be possible or impossible within
 * {@value #MOST_TRIED} tries is refused with an {@link IllegalStateException}.
 */
final class SharingCheck {

    private static final int MOST_TRIED = 20_000;

    private final Evaluation evaluation;
    private final Owed owed;
    private final Worths worths;
    private final List<Relation> relations;
    private final List<String> violations = new ArrayList<>();

    private SharingCheck(Evaluation evaluation, Owed owed, Worths worths) {
        this.evaluation = evaluation;
        this.owed = owed;
        this.worths = worths;
        this.relations = owed.relations();
    }

    static List<String> violations(Evaluation evaluation, Owed owed, Worths worths, List<Credit> credits) {
        SharingCheck check = new SharingCheck(evaluation, owed, worths);
        for (int i = 0; i < credits.size(); i++) {
            check.check(credits.get(i), evaluation.credits().get(i));
        }
        return check.violations;
    }

    private void check(Credit credit, CreditOutcome outcome) {
        List<RequirementId> users =
                outcome.uses().stream().map(Use::requirement).toList();
        Amount worth = outcome.worth().isZero() ? new Amount(1) : outcome.worth();
        atMost(
                credit,
                outcome,
                users.stream().filter(id -> owed.amongOf(id).isEmpty()).toList(),
                worth);
        for (RequirementId outer :
                evaluation.requirements().stream().map(RequirementOutcome::id).toList()) {
            List<RequirementId> inner = users.stream()
                    .filter(id -> owed.amongOf(id).map(Requirement::id).equals(Optional.of(outer)))
                    .toList();
            atMost(credit, outcome, inner, UseCheck.used(outcome, outer));
        }
        for (Relation relation : relations) {
            List<RequirementId> members =
                    users.stream().filter(relation.requirements()::contains).toList();
            if (relation.undivided() && members.size() > 1) {
                violations.add(credit.id() + ": serves more than one of " + members + ", which divide no credit");
            }
        }
    }

    /** Asks whether some requirements could be given what they use of a credit, of which there is so much. */
    private void atMost(Credit credit, CreditOutcome outcome, List<RequirementId> users, Amount there) {
        // Who excludes nobody can be served beside all others.
        List<RequirementId> rivals = users.stream()
                .filter(id -> users.stream().anyMatch(other -> exclude(id, other)))
                .toList();
        users.stream()
                .filter(id -> units(credit, outcome, id).compareTo(there) > 0)
                .forEach(id -> violations.add(credit.id() + ": serves " + id + " with more than " + there));
        if (rivals.isEmpty()) {
            return;
        }
        long[] used = rivals.stream()
                .mapToLong(id -> units(credit, outcome, id).hundredths())
                .toArray();
        Dividing dividing = new Dividing(rivals);
        int tooMany = dividing.setThatUsesMore(used, there.hundredths());
        if (tooMany != 0) {
            Amount sum = new Amount(dividing.sum(used, tooMany));
            violations.add(credit.id() + ": serves more than one of " + dividing.named(tooMany) + " with " + sum
                    + " of " + there);
        } else {
            long unit = LongStream.of(used).reduce(there.hundredths(), SharingCheck::gcd);
            long[] units = LongStream.of(used).map(amount -> amount / unit).toArray();
            if (!dividing.isPossible(units, there.hundredths() / unit)) {
                violations.add(credit.id() + ": serves more than one of " + rivals + ", as no division of " + there
                        + " can do");
            }
        }
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    /** Ways to give units of one credit to requirements; a set of them is a bit set of their places. */
    private final class Dividing {

        private final List<RequirementId> rivals;
        private final int[] excludedBy;

        /** For each set the greatest number of its members of which no two exclude each other. */
        private final int[] mostThatShare;

        private final Set<List<Long>> tried = new HashSet<>();
        private int tries;

        Dividing(List<RequirementId> rivals) {
            this.rivals = rivals;
            this.excludedBy = new int[rivals.size()];
            for (int i = 0; i < rivals.size(); i++) {
                for (int j = 0; j < rivals.size(); j++) {
                    excludedBy[i] |= exclude(rivals.get(i), rivals.get(j)) ? 1 << j : 0;
                }
            }
            this.mostThatShare = new int[1 << rivals.size()];
            for (int set = 1; set < mostThatShare.length; set++) {
                int others = set & (set - 1);
                int withFirst = others & ~excludedBy[Integer.numberOfTrailingZeros(set)];
                mostThatShare[set] = Math.max(mostThatShare[others], 1 + mostThatShare[withFirst]);
            }
        }

        /** {@return a set that uses more than there is, or 0} */
        int setThatUsesMore(long[] used, long there) {
            long[] sums = new long[mostThatShare.length];
            for (int set = 1; set < sums.length; set++) {
                sums[set] = sums[set & (set - 1)] + used[Integer.numberOfTrailingZeros(set)];
                if (sums[set] > there * mostThatShare[set]) {
                    return set;
                }
            }
            return 0;
        }

        long sum(long[] used, int set) {
            return places(set).mapToLong(i -> used[i]).sum();
        }

        List<RequirementId> named(int set) {
            return places(set).mapToObj(rivals::get).toList();
        }

        private IntStream places(int set) {
            return IntStream.range(0, rivals.size()).filter(i -> (set >> i & 1) == 1);
        }

        /** {@return whether all can be given the units that they use, of as many as there are} */
        boolean isPossible(long[] used, long there) {
            if (++tries > MOST_TRIED) {
                throw new IllegalStateException("too many ways to divide a credit among " + rivals + " to be checked");
            }
            List<Long> state = new ArrayList<>(List.of(there));
            LongStream.of(used).forEach(state::add);
            if (setThatUsesMore(used, there) != 0 || !tried.add(state)) {
                return false;
            }
            int open = places(mostThatShare.length - 1)
                    .filter(i -> used[i] > 0)
                    .map(i -> 1 << i)
                    .sum();
            // In whatever order units are given out, the first one may get all of its own first.
            return open == 0
                    || groups(0, open & -open, open)
                            .anyMatch(group -> LongStream.iterate(most(used, group), n -> n > 0, n -> n - 1)
                                    .anyMatch(units -> isPossible(without(used, group, units), there - units)));
        }

        private long most(long[] used, int group) {
            return places(group).mapToLong(i -> used[i]).min().orElse(0);
        }

        private long[] without(long[] used, int group, long units) {
            long[] rest = used.clone();
            places(group).forEach(i -> rest[i] -= units);
            return rest;
        }

        /** {@return the groups of which no two exclude each other: some, one of the next, and as many others as can be} */
        private IntStream groups(int some, int next, int open) {
            return places(next).boxed().mapToInt(i -> some | 1 << i).flatMap(group -> {
                int joining = places(open & ~group)
                        .filter(i -> (excludedBy[i] & group) == 0)
                        .map(i -> 1 << i)
                        .sum();
                // One of the first that can join and those that it excludes is in every greatest group.
                int first = joining & -joining;
                return joining == 0
                        ? IntStream.of(group)
                        : groups(group, joining & (first | excludedBy[Integer.numberOfTrailingZeros(first)]), open);
            });
        }
    }

    private boolean exclude(RequirementId one, RequirementId other) {
        return !one.equals(other)
                && relations.stream()
                        .anyMatch(relation ->
                                relation.exclusive() && relation.requirements().containsAll(List.of(one, other)));
    }

    /** {@return how many units a requirement takes at least; a completion takes a whole lot, the smallest it might be} */
    private Amount units(Credit credit, CreditOutcome outcome, RequirementId id) {
        if (evaluation.requirement(id).orElseThrow().unit() == Unit.CREDITS) {
            return UseCheck.used(outcome, id);
        }
        boolean wholeLots = owed.find(id).counted().stream().noneMatch(Demand.Credits.class::isInstance);
        return worths.lots(credit).stream()
                .map(Lot::worth)
                .min(Comparator.naturalOrder())
                .filter(worth -> wholeLots && !worth.isZero())
                .orElse(new Amount(1));
    }
}
