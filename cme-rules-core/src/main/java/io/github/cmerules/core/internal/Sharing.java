package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Settles what one pass over the lots cannot: credits that several requirements want and may not share, and limits that
 * overlap in part.
 *
 * <p>Requirements that have such a thing in common form a contest, and every contest is decided by a {@link Division} of
 * its own. Requirements outside any contest keep their direct count.
 */
final class Sharing {

    /** Divisions by what they divide: most answers to what is not known leave most contests as they are. */
    private final Map<Contest, Division.Result> divisions = new HashMap<>();

    /**
     * Every requirement with its settled count.
     *
     * @param claims the requirements, in the order of the book
     * @param joint requirements that could each be met alone, but not together
     */
    record Settlement(List<Claim> claims, List<JointShortfall> joint) {

        private long missing(Unit unit) {
            return claims.stream()
                    .filter(claim -> claim.tally().unit() == unit)
                    .mapToLong(claim -> claim.missing().hundredths())
                    .sum();
        }

        private int compareShortfalls(Settlement other) {
            for (int i = 0; i < claims.size(); i++) {
                int difference =
                        claims.get(i).missing().compareTo(other.claims.get(i).missing());
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        }
    }

    private static final Comparator<Settlement> BEST_FIRST = Comparator.comparingLong(
                    (Settlement settlement) -> settlement.missing(Unit.COMPLETIONS))
            .thenComparingLong(settlement -> settlement.missing(Unit.CREDITS))
            .thenComparing(Settlement::compareShortfalls);

    /**
     * Settles the requirements, of each the best way.
     *
     * <p>Requirements that a relation ties together are settled together: every combination of their ways is tried, and
     * the first of the best results stands.
     */
    Settlement settle(List<Claim> claims, List<Relation> relations) {
        List<Claim> settled = new ArrayList<>(claims);
        List<JointShortfall> joint = new ArrayList<>();
        for (List<Integer> tied : tied(claims, relations)) {
            Settlement best = best(tied.stream().map(claims::get).toList(), relations);
            for (int i = 0; i < tied.size(); i++) {
                settled.set(tied.get(i), best.claims().get(i));
            }
            joint.addAll(best.joint());
        }
        return new Settlement(settled, joint);
    }

    /** {@return the sets of requirements that some relation ties together, each by itself where none does} */
    private static Collection<List<Integer>> tied(List<Claim> claims, List<Relation> relations) {
        Ties ties = new Ties(claims.size());
        Map<RequirementId, Integer> places = places(claims);
        for (Relation relation : relations) {
            List<Integer> members = relation.requirements().stream()
                    .map(places::get)
                    .filter(Objects::nonNull)
                    .toList();
            members.forEach(member -> ties.tie(members.get(0), member));
        }
        return ties.sets(place -> true);
    }

    private static Map<RequirementId, Integer> places(List<Claim> claims) {
        Map<RequirementId, Integer> places = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).applies()) {
                places.put(claims.get(i).requirement().id(), i);
            }
        }
        return places;
    }

    private Settlement best(List<Claim> claims, List<Relation> relations) {
        List<List<Claim>> combinations = List.of(List.of());
        for (Claim claim : claims) {
            combinations = combinations.stream()
                    .flatMap(earlier -> claim.tallies().stream().map(tally -> and(earlier, claim.with(tally))))
                    .toList();
        }
        return combinations.stream()
                .map(combination -> divided(combination, relations))
                .reduce((one, other) -> BEST_FIRST.compare(other, one) < 0 ? other : one)
                .orElseThrow();
    }

    private static List<Claim> and(List<Claim> earlier, Claim claim) {
        List<Claim> all = new ArrayList<>(earlier);
        all.add(claim);
        return all;
    }

    /** {@return the requirements, of which each has one way left, with contested credits divided among them} */
    private Settlement divided(List<Claim> claims, List<Relation> relations) {
        Ranks ranks = new Ranks(claims, places(claims), relations);
        List<Claim> settled = new ArrayList<>(claims);
        List<JointShortfall> joint = new ArrayList<>();
        for (List<Integer> contest : contests(claims, ranks)) {
            List<Claim> rivals = contest.stream().map(claims::get).toList();
            Ranks among = ranks.among(contest);
            Division.Result result =
                    divisions.computeIfAbsent(Contest.of(rivals, among), key -> new Division(rivals, among).result());
            for (int i = 0; i < contest.size(); i++) {
                settled.set(contest.get(i), rivals.get(i).with(result.tallies().get(i)));
            }
            joint.addAll(result.joint());
        }
        return new Settlement(settled, joint);
    }

    /** {@return the sets of requirements that are tied together by a contested lot, and those with tangled limits} */
    private static Collection<List<Integer>> contests(List<Claim> claims, Ranks ranks) {
        boolean[] contested = new boolean[claims.size()];
        Ties ties = new Ties(claims.size());
        Map<LotKey, List<Integer>> claimants = new HashMap<>();
        for (int i = 0; i < contested.length; i++) {
            contested[i] |= claims.get(i).tally().tangled();
            if (!ranks.rivals(i).isEmpty()) {
                for (LotKey lot : claims.get(i).tally().lots()) {
                    List<Integer> others = claimants.computeIfAbsent(lot, key -> new ArrayList<>(2));
                    for (int other : others) {
                        if (ranks.rivals(i).get(other)) {
                            contested[i] = true;
                            contested[other] = true;
                            ties.tie(i, other);
                        }
                    }
                    others.add(i);
                }
            }
        }
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int i = 0; i < contested.length; i++) {
                int outer = ranks.outer(i);
                if (outer >= 0
                        && (contested[i]
                                || contested[outer]
                                || claims.get(outer).tally().cut()
                                || !claims.get(outer)
                                        .tally()
                                        .lots()
                                        .containsAll(claims.get(i).tally().lots()))) {
                    grown |= !contested[i] || !contested[outer];
                    contested[i] = true;
                    contested[outer] = true;
                    ties.tie(i, outer);
                }
            }
        }
        return ties.sets(place -> contested[place]);
    }
}
