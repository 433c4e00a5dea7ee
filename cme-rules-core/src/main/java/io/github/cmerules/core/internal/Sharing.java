package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /**
     * Every requirement with its settled count.
     *
     * @param claims the requirements, in the order of the book
     * @param joint requirements that could each be met alone, but not together
     */
    record Settlement(List<Claim> claims, List<JointShortfall> joint) {}

    Settlement settle(List<Claim> claims, List<Relation> relations) {
        List<BitSet> rivals = rivals(claims, relations);
        Collection<List<Integer>> contests = contests(claims, rivals);
        if (contests.isEmpty()) {
            return new Settlement(claims, List.of());
        }
        List<Claim> settled = new ArrayList<>(claims);
        List<JointShortfall> joint = new ArrayList<>();
        for (List<Integer> contest : contests) {
            Division division = new Division(
                    contest.stream().map(claims::get).toList(),
                    contest.stream().map(i -> within(rivals.get(i), contest)).toList());
            List<Count> counts = division.counts();
            for (int i = 0; i < contest.size(); i++) {
                settled.set(contest.get(i), claims.get(contest.get(i)).with(counts.get(i)));
            }
            joint.addAll(division.joint());
        }
        return new Settlement(settled, joint);
    }

    /** {@return for each requirement those with which it may not share a credit} */
    private static List<BitSet> rivals(List<Claim> claims, List<Relation> relations) {
        List<BitSet> rivals = new ArrayList<>();
        claims.forEach(claim -> rivals.add(new BitSet()));
        Map<RequirementId, Integer> places = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).applies() && claims.get(i).count().unit() == Unit.CREDITS) {
                places.put(claims.get(i).requirement().id(), i);
            }
        }
        for (Relation relation : relations) {
            for (RequirementId one : relation.requirements()) {
                for (RequirementId other : relation.requirements()) {
                    Integer i = places.get(one);
                    Integer j = places.get(other);
                    if (i != null && j != null && !i.equals(j)) {
                        rivals.get(i).set(j);
                    }
                }
            }
        }
        return rivals;
    }

    /** {@return the sets of requirements that are tied together by a contested lot, and those with tangled limits} */
    private static Collection<List<Integer>> contests(List<Claim> claims, List<BitSet> rivals) {
        int[] leader = new int[claims.size()];
        boolean[] contested = new boolean[claims.size()];
        Map<Long, List<Integer>> claimants = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            contested[i] = claims.get(i).count().tangled();
            if (!rivals.get(i).isEmpty()) {
                for (Count.Part part : claims.get(i).count().eligible()) {
                    long lot = ((long) part.credit() << 32) | part.lot();
                    List<Integer> others = claimants.computeIfAbsent(lot, key -> new ArrayList<>(2));
                    for (int other : others) {
                        if (rivals.get(i).get(other)) {
                            contested[i] = true;
                            contested[other] = true;
                            leader[root(leader, i)] = root(leader, other);
                        }
                    }
                    others.add(i);
                }
            }
        }
        Map<Integer, List<Integer>> contests = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            if (contested[i]) {
                contests.computeIfAbsent(root(leader, i), key -> new ArrayList<>())
                        .add(i);
            }
        }
        return contests.values();
    }

    private static int root(int[] leader, int i) {
        int root = i;
        while (leader[root] != root) {
            root = leader[root];
        }
        return root;
    }

    /** {@return the rivals of a requirement within a contest, by their place in the contest} */
    private static BitSet within(BitSet rivals, List<Integer> contest) {
        BitSet within = new BitSet();
        for (int i = 0; i < contest.size(); i++) {
            within.set(i, rivals.get(contest.get(i)));
        }
        return within;
    }
}
