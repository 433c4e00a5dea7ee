package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The best legal division of credits among requirements that may not share all of them.
 *
 * <p>Best is: the fewest completions short, then the least credit missing in all, then as little as possible missing in
 * the order of the book, then as much as possible counted in that order, from the oldest lots. What is legal is said by
 * {@link Shares}. Earlier cycles take what they need, and no more, before anything is given to later ones.
 */
final class Division {

    private static final int HUNDRED = 100;

    private final List<Claim> claims;
    private final Shares shares;
    private final IntegerProgram program = new IntegerProgram(
            "/credits",
            "the credits that requirements may not share cannot be divided within the work bound of this version. Maybe"
                    + " merge lines that are alike?");
    private final List<Map<LotKey, Long>> uses = new ArrayList<>();
    private final Map<Shares.Span, Long> spans = new LinkedHashMap<>();
    private final List<Map<LotKey, Integer>> places = new ArrayList<>();

    /**
     * Sets up a division.
     *
     * @param claims the requirements, in the order of the book, each with one way; those of earlier cycles last
     * @param ranks how they share units
     * @param doors what may pass between cycles
     */
    Division(List<Claim> claims, Ranks ranks, List<Door> doors) {
        this.claims = claims;
        this.shares = new Shares(program, claims, ranks, doors, Map.of());
        for (Shares.Node node : shares.nodes()) {
            uses.add(new HashMap<>());
            places.add(node.count().places());
        }
    }

    /**
     * What comes of a division.
     *
     * @param tallies the settled tally of each requirement
     * @param joint the requirements that could each be met alone, but not together
     */
    record Result(List<Tally> tallies, List<JointShortfall> joint) {}

    Result result() {
        List<Tally> tallies = tallies();
        return new Result(tallies, joint(tallies));
    }

    private List<Tally> tallies() {
        solve();
        List<long[]> rooms = new ArrayList<>();
        for (int n = 0; n < shares.nodes().size(); n++) {
            rooms.add(room(n));
        }
        List<Tally> tallies = new ArrayList<>();
        for (int r = 0; r < claims.size(); r++) {
            List<Count> counts = new ArrayList<>(claims.get(r).tally().counts());
            for (int n = 0; n < shares.nodes().size(); n++) {
                Shares.Node node = shares.nodes().get(n);
                if (node.claim() == r && node.part() >= 0) {
                    counts.set(node.part(), settled(n, rooms));
                }
            }
            tallies.add(claims.get(r).tally().with(counts));
        }
        return tallies;
    }

    private void solve() {
        shares.serveEarlierCycles();
        shares.needs(0);
        surplus();
        shares.passNoMore();
        long[] values = program.solve();
        for (Shares.Kind kind : shares.kinds()) {
            for (Shares.Span span : kind.spans()) {
                spans.put(span, values[span.variable()]);
            }
            long[] share = new long[shares.nodes().size()];
            Arrays.setAll(share, n -> shares.share(kind, n, values));
            spread(kind, share, -1);
        }
    }

    /** Counts as much as possible toward the cycle that is evaluated, in the order of the book, from the oldest lots. */
    private void surplus() {
        List<Integer> now = new ArrayList<>();
        for (int n = 0; n < shares.firstDoor(); n++) {
            Shares.Node node = shares.nodes().get(n);
            if (node.part() >= 0 && claims.get(node.claim()).age() == 0) {
                now.add(n);
            }
        }
        now.forEach(n -> program.maximize(shares.gets(n)));
        now.forEach(n -> Arrays.stream(shares.gets(n)).forEach(program::maximize));
    }

    // ---- The lots -----------------------------------------------------------------------------------------------

    /** Gives each node its share of a kind, oldest lot first, such that rivals get different units. */
    private void spread(Shares.Kind kind, long[] share, int parent) {
        if (kind.together()) {
            spreadInSpans(kind, share, parent, kind.wanted());
            return;
        }
        for (BitSet component : Cliques.components(shares.rivals(), shares.children(kind.wanted(), parent))) {
            Cliques.colorOrder(shares.rivals(), component)
                    .ifPresentOrElse(
                            order -> spreadInOrder(kind, share, parent, order),
                            () -> spreadInSpans(kind, share, parent, component));
            component.stream().forEach(n -> spread(kind, share, n));
        }
    }

    private long free(Count.Part lot, int parent) {
        return parent < 0 ? lot.amount().hundredths() : uses.get(parent).getOrDefault(lot.key(), 0L);
    }

    private void spreadInOrder(Shares.Kind kind, long[] share, int parent, int[] order) {
        BitSet served = new BitSet();
        for (int n : order) {
            long left = share[n];
            for (Count.Part lot : kind.lots()) {
                LotKey key = lot.key();
                long free = free(lot, parent);
                for (int other = served.nextSetBit(0); other >= 0; other = served.nextSetBit(other + 1)) {
                    if (shares.rivals().get(n).get(other)) {
                        free -= uses.get(other).getOrDefault(key, 0L);
                    }
                }
                long taken = Math.min(left, free);
                if (taken > 0) {
                    uses.get(n).put(key, taken);
                    left -= taken;
                }
            }
            served.set(n);
        }
    }

    /** Cuts the lots into spans, oldest first, and lets each node take units of the spans of its groups. */
    private void spreadInSpans(Shares.Kind kind, long[] share, int parent, BitSet component) {
        long[] left = share.clone();
        int lot = 0;
        long free = free(kind.lots().get(0), parent);
        for (Shares.Span span : kind.spans()) {
            long length = span.component().equals(component) ? spans.getOrDefault(span, 0L) : 0;
            while (length > 0) {
                while (free == 0) {
                    lot++;
                    free = free(kind.lots().get(lot), parent);
                }
                long piece = Math.min(length, free);
                LotKey key = kind.lots().get(lot).key();
                span.group().stream().forEach(n -> {
                    long taken = Math.min(left[n], piece);
                    if (taken > 0) {
                        uses.get(n).merge(key, taken, Long::sum);
                        left[n] -= taken;
                    }
                });
                length -= piece;
                free -= piece;
            }
        }
    }

    /** {@return what is left under each limit of a node} */
    private long[] room(int n) {
        Count direct = shares.nodes().get(n).count();
        long[] room = direct.limits().stream()
                .mapToLong(limit -> limit.atMost().hundredths())
                .toArray();
        for (int i = 0; i < direct.eligible().size(); i++) {
            long used = uses.get(n).getOrDefault(direct.eligible().get(i).key(), 0L);
            direct.limitsOf(i).stream().forEach(limit -> room[limit] -= used);
        }
        return room;
    }

    private Count settled(int n, List<long[]> rooms) {
        Count direct = shares.nodes().get(n).count();
        if (shares.nodes().get(n).count().eligible().isEmpty()) {
            return direct;
        }
        List<Count.Part> parts = new ArrayList<>();
        Set<String> limitedBy = new LinkedHashSet<>();
        List<Count.Rejected> rejections = new ArrayList<>(direct.rejections().stream()
                .filter(rejected -> rejected.reason() != RejectionReason.OVER_LIMIT)
                .toList());
        for (Count.Part part : direct.eligible()) {
            long used = uses.get(n).getOrDefault(part.key(), 0L);
            long counts = shares.nodes().get(n).whole() && used > 0 ? HUNDRED : used;
            if (counts > 0) {
                parts.add(new Count.Part(part.credit(), part.lot(), new Amount(counts)));
            }
            long rest = part.amount().hundredths() - counts;
            if (rest > 0) {
                Set<String> full = full(n, part.key(), rooms);
                limitedBy.addAll(full);
                rejections.add(new Count.Rejected(
                        new Count.Part(part.credit(), part.lot(), new Amount(rest)),
                        full.isEmpty() ? RejectionReason.USED_ELSEWHERE : RejectionReason.OVER_LIMIT,
                        true));
            }
        }
        return direct.with(parts, rejections, List.copyOf(limitedBy));
    }

    /** {@return the limits that are used up for a lot: those of a node and of every node among whose units it takes its own} */
    private Set<String> full(int node, LotKey lot, List<long[]> rooms) {
        Set<String> full = new LinkedHashSet<>();
        Count count = shares.nodes().get(node).count();
        Integer place = places.get(node).get(lot);
        if (place != null) {
            long[] room = rooms.get(node);
            count.limitsOf(place).stream()
                    .filter(limit -> room[limit] == 0)
                    .forEach(limit -> full.add(count.limits().get(limit).title()));
        }
        shares.parents(node, shares.wanted(lot)).stream().forEach(parent -> full.addAll(full(parent, lot, rooms)));
        return full;
    }

    // ---- What cannot be met together ----------------------------------------------------------------------------

    /**
     * {@return the sets of requirements that could each be met alone, but not together}
     *
     * <p>From a requirement that is short only because of its rivals, follow whoever holds units that it could use and
     * could be met alone, too. Where nobody could, the requirement is simply short.
     *
     * @param settled the settled tallies
     */
    private List<JointShortfall> joint(List<Tally> settled) {
        List<JointShortfall> joint = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int r = 0; r < claims.size(); r++) {
            if (!seen.get(r) && metAlone(r) && !settled.get(r).missing().isZero()) {
                BitSet set = holders(r);
                seen.or(set);
                if (set.cardinality() > 1) {
                    joint.add(new JointShortfall(
                            set.stream()
                                    .mapToObj(i -> claims.get(i).requirement().id())
                                    .toList(),
                            set.stream().mapToObj(i -> settled.get(i).missing()).reduce(Amount.ZERO, Amount::plus)));
                }
            }
        }
        return joint;
    }

    private BitSet holders(int first) {
        List<BitSet> credits = new ArrayList<>();
        for (Map<LotKey, Long> held : uses) {
            BitSet some = new BitSet();
            held.keySet().forEach(lot -> some.set(lot.credit()));
            credits.add(some);
        }
        BitSet set = new BitSet();
        BitSet open = new BitSet();
        open.set(first);
        while (!open.isEmpty()) {
            int r = open.nextSetBit(0);
            open.clear(r);
            set.set(r);
            for (int other = 0; other < claims.size(); other++) {
                if (!set.get(other) && metAlone(other) && holds(other, credits.get(other), r)) {
                    open.set(other);
                }
            }
        }
        return set;
    }

    /** {@return whether one, which holds something of some credits, holds what a requirement could use but for that} */
    private boolean holds(int holder, BitSet credits, int r) {
        boolean undivided = shares.undivided().get(r).get(holder);
        return shares.rivals().get(r).get(holder)
                && shares.kinds().stream()
                        .filter(kind -> kind.wanted().get(r))
                        .flatMap(kind -> kind.lots().stream())
                        .anyMatch(lot -> undivided
                                ? credits.get(lot.credit())
                                : uses.get(holder).containsKey(lot.key()));
    }

    private boolean metAlone(int r) {
        Claim claim = claims.get(r);
        return claim.age() == 0
                && claim.asks()
                && claim.tally().unit() == Unit.CREDITS
                && claim.tally().reached();
    }
}
