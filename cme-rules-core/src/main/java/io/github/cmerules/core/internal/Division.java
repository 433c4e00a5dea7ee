package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Limit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The best legal division of credits among requirements that may not share all of them.
 *
 * <p>Best is: the least missing in all, then as little as possible missing in the order of the book, then as much as
 * possible counted in that order, from the oldest lots. Lots that the same requirements want under the same limits are
 * alike and are divided as one.
 */
final class Division {

    private final List<Claim> claims;
    private final List<BitSet> rivals;
    private final List<Kind> kinds;
    private long[][] shares = new long[0][];

    /** Lots that are wanted by the same requirements under the same limits, oldest first. */
    private static final class Kind {
        private final BitSet wanted;
        private final List<Count.Part> lots = new ArrayList<>();
        private final List<BitSet> limits;

        Kind(BitSet wanted, List<BitSet> limits) {
            this.wanted = wanted;
            this.limits = limits;
        }

        long size() {
            return lots.stream().mapToLong(lot -> lot.amount().hundredths()).sum();
        }
    }

    private record Key(BitSet wanted, List<BitSet> limits) {}

    /** A lot, by its place in the transcript. */
    private record LotKey(int credit, int lot) {
        static LotKey of(Count.Part part) {
            return new LotKey(part.credit(), part.lot());
        }
    }

    private static final Comparator<LotKey> OLDEST_FIRST =
            Comparator.comparingInt(LotKey::credit).thenComparingInt(LotKey::lot);

    /** Who wants a lot, and under which of their limits, requirement by requirement. */
    private static final class Wish {
        private final Count.Part lot;
        private final BitSet wanted = new BitSet();
        private final List<BitSet> limits = new ArrayList<>();

        Wish(Count.Part lot) {
            this.lot = lot;
        }
    }

    /**
     * Sets up a division.
     *
     * @param claims the requirements, in the order of the book
     * @param rivals for each of them those with which it may not share a credit
     */
    Division(List<Claim> claims, List<BitSet> rivals) {
        this.claims = claims;
        this.rivals = rivals;
        this.kinds = kinds();
    }

    private List<Kind> kinds() {
        Map<LotKey, Wish> wishes = new TreeMap<>(OLDEST_FIRST);
        for (int r = 0; r < claims.size(); r++) {
            Count count = claims.get(r).count();
            for (int i = 0; i < count.eligible().size(); i++) {
                Count.Part part = count.eligible().get(i);
                Wish wish = wishes.computeIfAbsent(LotKey.of(part), key -> new Wish(part));
                wish.wanted.set(r);
                wish.limits.add(count.limitsOf(i));
            }
        }
        Map<Key, Kind> kinds = new LinkedHashMap<>();
        for (Wish wish : wishes.values()) {
            kinds.computeIfAbsent(new Key(wish.wanted, wish.limits), key -> new Kind(key.wanted(), key.limits()))
                    .lots
                    .add(wish.lot);
        }
        return List.copyOf(kinds.values());
    }

    /** {@return the settled count of each requirement} */
    List<Count> counts() {
        shares = solve();
        List<Map<LotKey, Long>> uses = new ArrayList<>();
        claims.forEach(claim -> uses.add(new TreeMap<>(OLDEST_FIRST)));
        for (int k = 0; k < kinds.size(); k++) {
            spread(kinds.get(k), shares[k], uses);
        }
        List<Count> counts = new ArrayList<>();
        for (int r = 0; r < claims.size(); r++) {
            counts.add(count(claims.get(r).count(), uses.get(r)));
        }
        return counts;
    }

    private long[][] solve() {
        IntegerProgram program = new IntegerProgram();
        int[][] share = new int[kinds.size()][claims.size()];
        List<List<Integer>> ofRequirement = new ArrayList<>();
        claims.forEach(claim -> ofRequirement.add(new ArrayList<>()));
        for (int k = 0; k < kinds.size(); k++) {
            Kind kind = kinds.get(k);
            for (int r = kind.wanted.nextSetBit(0); r >= 0; r = kind.wanted.nextSetBit(r + 1)) {
                share[k][r] = program.variable();
                ofRequirement.get(r).add(share[k][r]);
            }
            for (BitSet group : Cliques.maximal(rivals, kind.wanted)) {
                int[] row = share[k];
                program.atMost(group.stream().map(r -> row[r]).toArray(), kind.size());
            }
        }
        for (int r = 0; r < claims.size(); r++) {
            limits(program, share, r);
        }
        int[] reached = new int[claims.size()];
        for (int r = 0; r < claims.size(); r++) {
            reached[r] = program.variable();
            program.atMost(new int[] {reached[r]}, needed(claims.get(r)));
            program.atMostSum(reached[r], ints(ofRequirement.get(r)));
        }
        program.maximize(reached);
        for (int goal : reached) {
            program.maximize(goal);
        }
        ofRequirement.forEach(variables -> program.maximize(ints(variables)));
        ofRequirement.forEach(variables -> variables.forEach(program::maximize));
        long[] values = program.solve();
        long[][] result = new long[kinds.size()][claims.size()];
        for (int k = 0; k < kinds.size(); k++) {
            BitSet wanted = kinds.get(k).wanted;
            for (int r = wanted.nextSetBit(0); r >= 0; r = wanted.nextSetBit(r + 1)) {
                result[k][r] = values[share[k][r]];
            }
        }
        return result;
    }

    private void limits(IntegerProgram program, int[][] share, int r) {
        List<Limit> limits = claims.get(r).count().limits();
        for (int limit = 0; limit < limits.size(); limit++) {
            List<Integer> bounded = new ArrayList<>();
            for (int k = 0; k < kinds.size(); k++) {
                if (under(kinds.get(k), r, limit)) {
                    bounded.add(share[k][r]);
                }
            }
            if (!bounded.isEmpty()) {
                program.atMost(ints(bounded), limits.get(limit).atMost().hundredths());
            }
        }
    }

    private static boolean under(Kind kind, int r, int limit) {
        return kind.wanted.get(r)
                && kind.limits.get(kind.wanted.get(0, r).cardinality()).get(limit);
    }

    private static long needed(Claim claim) {
        return claim.asks() ? claim.count().required().hundredths() : 0;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Gives each requirement its share of a kind, oldest lot first, such that rivals get different units. */
    private void spread(Kind kind, long[] share, List<Map<LotKey, Long>> uses) {
        BitSet served = new BitSet();
        for (int r : Cliques.colorOrder(rivals, kind.wanted)) {
            long left = share[r];
            for (Count.Part lot : kind.lots) {
                LotKey key = LotKey.of(lot);
                long free = lot.amount().hundredths();
                for (int other = served.nextSetBit(0); other >= 0; other = served.nextSetBit(other + 1)) {
                    if (rivals.get(r).get(other)) {
                        free -= uses.get(other).getOrDefault(key, 0L);
                    }
                }
                long taken = Math.min(left, free);
                if (taken > 0) {
                    uses.get(r).put(key, taken);
                    left -= taken;
                }
            }
            served.set(r);
        }
    }

    private static Count count(Count direct, Map<LotKey, Long> uses) {
        long[] room = direct.limits().stream()
                .mapToLong(limit -> limit.atMost().hundredths())
                .toArray();
        for (int i = 0; i < direct.eligible().size(); i++) {
            Count.Part part = direct.eligible().get(i);
            long used = uses.getOrDefault(LotKey.of(part), 0L);
            direct.limitsOf(i).stream().forEach(limit -> room[limit] -= used);
        }
        List<Count.Part> parts = new ArrayList<>();
        Set<String> limitedBy = new LinkedHashSet<>();
        List<Count.Rejected> rejections = new ArrayList<>(direct.rejections().stream()
                .filter(rejected -> rejected.reason() != RejectionReason.OVER_LIMIT)
                .toList());
        for (int i = 0; i < direct.eligible().size(); i++) {
            Count.Part part = direct.eligible().get(i);
            long used = uses.getOrDefault(LotKey.of(part), 0L);
            if (used > 0) {
                parts.add(new Count.Part(part.credit(), part.lot(), new Amount(used)));
            }
            long rest = part.amount().hundredths() - used;
            if (rest > 0) {
                List<String> full = direct.limitsOf(i).stream()
                        .filter(limit -> room[limit] == 0)
                        .mapToObj(limit -> direct.limits().get(limit).title())
                        .toList();
                limitedBy.addAll(full);
                rejections.add(new Count.Rejected(
                        new Count.Part(part.credit(), part.lot(), new Amount(rest)),
                        full.isEmpty() ? RejectionReason.USED_ELSEWHERE : RejectionReason.OVER_LIMIT,
                        true));
            }
        }
        return direct.with(parts, rejections, List.copyOf(limitedBy));
    }

    /**
     * {@return the sets of requirements that could each be met alone, but not together}
     *
     * <p>From a requirement that is short only because of its rivals, follow whoever holds units that it could use and
     * could be met alone, too. Where nobody could, the requirement is simply short.
     */
    List<JointShortfall> joint() {
        List<JointShortfall> joint = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int r = 0; r < claims.size(); r++) {
            if (!seen.get(r) && metAlone(r) && missing(r) > 0) {
                BitSet set = holders(r);
                seen.or(set);
                if (set.cardinality() > 1) {
                    long missing = set.stream().mapToLong(this::missing).sum();
                    joint.add(new JointShortfall(
                            set.stream()
                                    .mapToObj(i -> claims.get(i).requirement().id())
                                    .toList(),
                            new Amount(missing)));
                }
            }
        }
        return joint;
    }

    private BitSet holders(int first) {
        BitSet set = new BitSet();
        set.set(first);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int k = 0; k < kinds.size(); k++) {
                BitSet wanted = kinds.get(k).wanted;
                for (int r = wanted.nextSetBit(0); r >= 0; r = wanted.nextSetBit(r + 1)) {
                    for (int other = wanted.nextSetBit(0); other >= 0; other = wanted.nextSetBit(other + 1)) {
                        if (set.get(r)
                                && !set.get(other)
                                && rivals.get(r).get(other)
                                && shares[k][other] > 0
                                && metAlone(other)) {
                            set.set(other);
                            grown = true;
                        }
                    }
                }
            }
        }
        return set;
    }

    private boolean metAlone(int r) {
        return claims.get(r).asks() && claims.get(r).count().reached();
    }

    private long missing(int r) {
        long counted = 0;
        for (long[] share : shares) {
            counted += share[r];
        }
        return Math.max(0, needed(claims.get(r)) - counted);
    }
}
