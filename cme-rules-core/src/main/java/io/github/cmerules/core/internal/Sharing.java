package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.rule.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
     * @param claims the requirements, in the order given
     * @param joint requirements that could each be met alone, but not together
     */
    record Settlement(List<Claim> claims, List<JointShortfall> joint) {

        /** {@return whether it is better than another: the oldest cycle decides, where several share credits} */
        boolean beats(Settlement other) {
            int difference = 0;
            int oldest = claims.stream().mapToInt(Claim::age).max().orElse(0);
            for (int age = oldest; age >= 0 && difference == 0; age--) {
                difference = shortfall(age).compareTo(other.shortfall(age));
            }
            return difference < 0;
        }

        private Shortfall shortfall(int age) {
            return Shortfall.of(claims.stream()
                    .filter(claim -> claim.age() == age)
                    .map(claim -> new Shortfall.Item(claim.tally().unit(), claim.missing()))
                    .toList());
        }
    }

    /**
     * Settles the requirements, of each the best way.
     *
     * <p>Requirements that a relation ties together are settled together: every combination of their ways is tried, and
     * the first of the best results stands.
     *
     * @param claims the requirements: those of the cycle that is evaluated, then those of earlier ones that share credits
     * @param relations the relations in force, by the age of their cycle
     * @param doors what may pass between cycles
     */
    Settlement settle(List<Claim> claims, List<List<Relation>> relations, List<Door> doors) {
        List<Claim> settled = new ArrayList<>(claims);
        List<JointShortfall> joint = new ArrayList<>();
        for (List<Integer> tied : tied(claims, relations, doors)) {
            if (doors.isEmpty() && tied.size() == 1 && plain(claims.get(tied.get(0)))) {
                continue;
            }
            Settlement best = best(tied.stream().map(claims::get).toList(), relations, doors);
            for (int i = 0; i < tied.size(); i++) {
                settled.set(tied.get(i), best.claims().get(i));
            }
            joint.addAll(best.joint());
        }
        return new Settlement(settled, joint);
    }

    /** {@return whether each requirement has what it takes by itself: there is nothing to settle} */
    static boolean nothingIsShared(List<Claim> claims, List<List<Relation>> relations, List<Door> doors) {
        if (!doors.isEmpty()) {
            return false;
        }
        for (int age = 0; age < relations.size(); age++) {
            if (!relations.get(age).isEmpty()) {
                return false;
            }
        }
        for (int i = 0; i < claims.size(); i++) {
            if (!plain(claims.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether one pass over the lots settles a requirement that shares its credits freely} */
    private static boolean plain(Claim claim) {
        return claim.others().isEmpty() && !claim.tally().tangled();
    }

    /** {@return the sets of requirements that something ties together, each by itself where nothing does} */
    static Collection<List<Integer>> tied(List<Claim> claims, List<List<Relation>> relations, List<Door> doors) {
        Ties ties = new Ties(claims.size());
        for (int age = 0; age < relations.size(); age++) {
            if (!relations.get(age).isEmpty()) {
                Map<RequirementId, Integer> places = Ranks.places(claims, age);
                for (Relation relation : relations.get(age)) {
                    int[] members = Ranks.members(relation, places);
                    for (int member : members) {
                        ties.tie(members[0], member);
                    }
                }
            }
        }
        tieThrough(doors, claims, ties);
        return ties.sets(place -> true);
    }

    /** Ties together the requirements whose credits may pass between cycles. */
    static BitSet tieThrough(List<Door> doors, List<Claim> claims, Ties ties) {
        BitSet through = new BitSet();
        for (Door door : doors) {
            int first = -1;
            for (int i = 0; i < claims.size(); i++) {
                int age = claims.get(i).age();
                if ((age == door.passage().from() || age == door.passage().to())
                        && claims.get(i).applies()
                        && claims.get(i).requirement().usesUp()) {
                    first = first < 0 ? i : first;
                    ties.tie(first, i);
                    through.set(i);
                }
            }
        }
        return through;
    }

    private Settlement best(List<Claim> claims, List<List<Relation>> relations, List<Door> doors) {
        List<List<Claim>> combinations = List.of(List.of());
        for (Claim claim : claims) {
            combinations = combinations.stream()
                    .flatMap(earlier -> claim.tallies().stream().map(tally -> and(earlier, claim.with(tally))))
                    .toList();
        }
        return combinations.stream()
                .map(combination -> divided(combination, relations, doors))
                .reduce((one, other) -> other.beats(one) ? other : one)
                .orElseThrow();
    }

    private static List<Claim> and(List<Claim> earlier, Claim claim) {
        List<Claim> all = new ArrayList<>(earlier);
        all.add(claim);
        return all;
    }

    /** {@return the requirements, of which each has one way left, with contested credits divided among them} */
    private Settlement divided(List<Claim> claims, List<List<Relation>> relations, List<Door> doors) {
        Ranks ranks = new Ranks(claims, relations);
        List<Claim> settled = new ArrayList<>(claims);
        List<JointShortfall> joint = new ArrayList<>();
        for (List<Integer> contest : contests(claims, ranks, doors)) {
            List<Claim> rivals = contest.stream().map(claims::get).toList();
            Ranks among = ranks.among(contest);
            Division.Result result = divisions.computeIfAbsent(
                    Contest.of(rivals, among), key -> new Division(rivals, among, doors).result());
            for (int i = 0; i < contest.size(); i++) {
                settled.set(contest.get(i), rivals.get(i).with(result.tallies().get(i)));
            }
            joint.addAll(result.joint());
        }
        return new Settlement(settled, joint);
    }

    /**
     * Ties together rivals that want the same lot, or lots of a credit that they do not divide, whichever way they go.
     *
     * @param claims the requirements
     * @param among which of them
     * @param ranks how they share units
     * @param ties where they are tied
     * @param contested takes the places of those that are tied
     */
    static void tieOverLots(List<Claim> claims, BitSet among, Ranks ranks, Ties ties, BitSet contested) {
        Claimants<LotKey> lots = new Claimants<>(ties, contested);
        Claimants<Integer> credits = new Claimants<>(ties, contested);
        for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
            if (!ranks.rivals(i).isEmpty()) {
                for (Tally tally : claims.get(i).tallies()) {
                    for (LotKey lot : tally.lots()) {
                        lots.add(i, lot, ranks.rivals(i));
                        if (!ranks.undivided(i).isEmpty()) {
                            credits.add(i, lot.credit(), ranks.undivided(i));
                        }
                    }
                }
            }
        }
    }

    /** Who wants something that rivals do not share. */
    private record Claimants<T>(Map<T, BitSet> of, Ties ties, BitSet contested) {

        Claimants(Ties ties, BitSet contested) {
            this(new HashMap<>(), ties, contested);
        }

        /** Ties one who wants something to its rivals who want it, too. */
        void add(int one, T wanted, BitSet rivals) {
            BitSet others = of.computeIfAbsent(wanted, key -> new BitSet());
            for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
                if (rivals.get(other)) {
                    contested.set(one);
                    contested.set(other);
                    ties.tie(one, other);
                }
            }
            others.set(one);
        }
    }

    /** {@return the sets of requirements that are tied together by a contested lot, and those with tangled limits} */
    private static Collection<List<Integer>> contests(List<Claim> claims, Ranks ranks, List<Door> doors) {
        Ties ties = new Ties(claims.size());
        BitSet contested = tieThrough(doors, claims, ties);
        BitSet all = new BitSet();
        all.set(0, claims.size());
        for (int i = 0; i < claims.size(); i++) {
            contested.set(i, contested.get(i) || claims.get(i).tally().tangled());
        }
        tieOverLots(claims, all, ranks, ties, contested);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int i = 0; i < claims.size(); i++) {
                int outer = ranks.outer(i);
                if (outer >= 0
                        && (contested.get(i)
                                || contested.get(outer)
                                || claims.get(outer).tally().cut()
                                || !claims.get(outer)
                                        .tally()
                                        .lots()
                                        .containsAll(claims.get(i).tally().lots()))) {
                    grown |= !contested.get(i) || !contested.get(outer);
                    contested.set(i);
                    contested.set(outer);
                    ties.tie(i, outer);
                }
            }
        }
        return ties.sets(contested::get);
    }
}
