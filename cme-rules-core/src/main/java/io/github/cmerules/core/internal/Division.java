package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Limit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The best legal division of credits among requirements that may not share all of them.
 *
 * <p>Best is: the fewest completions short, then the least credit missing in all, then as little as possible missing in
 * the order of the book, then as much as possible counted in that order, from the oldest lots. Lots that the same
 * requirements want under the same limits are alike and are divided as one, unless something takes them as a whole.
 *
 * <p>The requirements are nodes of a forest: a node takes its units from those of its parent. A requirement that counts
 * among another is a child of it, and the parts of a requirement that is several things at once are children of it. What
 * may pass from one cycle to another is a node, too: where a lot comes from another cycle, the requirements that take it are
 * children of that node, which is a rival of every requirement that would use the lot up in its own cycle. Earlier cycles
 * take what they need, and no more, before anything is given to later ones.
 */
final class Division {

    private static final int HUNDRED = 100;

    private final List<Claim> claims;
    private final List<Sharing.Door> doors;
    private final List<Node> nodes = new ArrayList<>();
    private final List<BitSet> rivals = new ArrayList<>();
    private final List<BitSet> undivided = new ArrayList<>();
    private final Map<LotKey, BitSet> wanted = new HashMap<>();
    private final List<Kind> kinds;
    private final List<Map<LotKey, Long>> uses = new ArrayList<>();
    private final Map<Span, Long> spans = new LinkedHashMap<>();
    private final List<Map<LotKey, Integer>> places = new ArrayList<>();
    private final int firstDoor;

    /**
     * Something that wants units.
     *
     * @param claim the requirement, or -1 for what passes between cycles
     * @param parent the node from whose units it takes its own, or -1
     * @param part which part of the requirement it is, or -1 if it only holds the units of its parts
     * @param count what the transcript holds for it, nothing if it only holds the units of its parts
     */
    private record Node(int claim, int parent, int part, Count count) {

        /** {@return whether it takes lots as a whole, each as one completion} */
        boolean whole() {
            return count.unit() == Unit.COMPLETIONS;
        }
    }

    /** Lots that are wanted by the same nodes under the same limits, oldest first. */
    private static final class Kind {
        private final BitSet wanted;
        private final List<Count.Part> lots = new ArrayList<>();
        private final Map<Integer, BitSet> limits;
        private final List<Span> spans = new ArrayList<>();

        Kind(BitSet wanted, Map<Integer, BitSet> limits) {
            this.wanted = wanted;
            this.limits = limits;
        }

        long size() {
            return lots.stream().mapToLong(lot -> lot.amount().hundredths()).sum();
        }
    }

    /**
     * Units of a kind for a group of nodes of which no two are rivals.
     *
     * @param component the nodes among which the group was chosen
     * @param group the nodes that may take the units
     * @param variable how many units, as a variable of the program
     */
    private record Span(BitSet component, BitSet group, int variable) {}

    private record Key(BitSet wanted, Map<Integer, BitSet> limits, int apart) {}

    /** Who wants a lot, and under which of their limits. */
    private static final class Wish {
        private final BitSet wanted = new BitSet();
        private final Map<Integer, BitSet> limits = new TreeMap<>();
        private Count.Part lot;

        Wish(Count.Part lot) {
            this.lot = lot;
        }
    }

    /**
     * Sets up a division.
     *
     * @param claims the requirements, in the order of the book, each with one way; those of earlier cycles last
     * @param ranks how they share units
     * @param doors what may pass between cycles
     */
    Division(List<Claim> claims, Ranks ranks, List<Sharing.Door> doors) {
        this.claims = claims;
        this.doors = doors.stream().filter(this::matters).toList();
        for (int r = 0; r < claims.size(); r++) {
            List<Count> parts = claims.get(r).tally().counts();
            Count none = Count.nothing(Unit.CREDITS, Amount.ZERO);
            boolean single = parts.size() == 1;
            nodes.add(new Node(r, ranks.outer(r), single ? 0 : -1, single ? parts.get(0) : none));
            rivals.add(ranks.rivals(r));
            undivided.add(ranks.undivided(r));
        }
        for (int r = 0; r < claims.size(); r++) {
            List<Count> parts = claims.get(r).tally().counts();
            for (int part = 0; part < parts.size() && parts.size() > 1; part++) {
                nodes.add(new Node(r, r, part, parts.get(part)));
                rivals.add(new BitSet());
                undivided.add(new BitSet());
            }
        }
        this.firstDoor = nodes.size();
        for (Sharing.Door door : this.doors) {
            nodes.add(new Node(-1, -1, -1, door.units()));
            rivals.add(new BitSet());
            undivided.add(new BitSet());
        }
        for (int d = firstDoor; d < nodes.size(); d++) {
            for (int n = 0; n < nodes.size(); n++) {
                if (leaves(n, doors.get(d - firstDoor).passage().from()) && n != d) {
                    rivals.get(d).set(n);
                    rivals.get(n).set(d);
                }
            }
        }
        for (Node node : nodes) {
            uses.add(new HashMap<>());
            places.add(node.count().places());
        }
        this.kinds = kinds();
    }

    private boolean matters(Sharing.Door door) {
        return claims.stream()
                .anyMatch(claim -> claim.requirement().usesUp()
                        && (claim.age() == door.passage().from()
                                || claim.age() == door.passage().to()));
    }

    /** {@return whether a node uses up units of a cycle, or passes them on} */
    private boolean leaves(int n, int age) {
        Node node = nodes.get(n);
        if (node.claim() < 0) {
            return doors.get(n - firstDoor).passage().from() == age;
        }
        Claim claim = claims.get(node.claim());
        return node.parent() < 0 && claim.age() == age && claim.requirement().usesUp();
    }

    /** {@return the node from whose units a node takes its own of a lot that some nodes want, or -1} */
    private int parent(int n, BitSet wanted) {
        Node node = nodes.get(n);
        if (node.parent() < 0
                && node.claim() >= 0
                && claims.get(node.claim()).requirement().usesUp()) {
            for (int d = firstDoor; d < nodes.size(); d++) {
                if (wanted.get(d)
                        && doors.get(d - firstDoor).passage().to()
                                == claims.get(node.claim()).age()) {
                    return d;
                }
            }
        }
        return node.parent();
    }

    private List<Kind> kinds() {
        Map<LotKey, Wish> wishes = new TreeMap<>(LotKey.OLDEST_FIRST);
        for (int n = 0; n < nodes.size(); n++) {
            Count count = nodes.get(n).count();
            for (int i = 0; i < count.eligible().size(); i++) {
                Count.Part part = count.eligible().get(i);
                Wish wish = wishes.computeIfAbsent(LotKey.of(part), key -> new Wish(part));
                wish.lot = nodes.get(n).whole() ? wish.lot : part;
                wish.wanted.set(n);
                if (nodes.get(n).claim() >= 0) {
                    wish.wanted.set(nodes.get(n).claim());
                }
                wish.limits.put(n, count.limitsOf(i));
            }
        }
        Map<Key, Kind> kinds = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<LotKey, Wish> entry : wishes.entrySet()) {
            Wish wish = entry.getValue();
            wanted.put(entry.getKey(), wish.wanted);
            dropWithoutParent(wish.wanted);
            wish.limits.keySet().removeIf(n -> !wish.wanted.get(n));
            int apart = apart(wish, place);
            kinds.computeIfAbsent(new Key(wish.wanted, wish.limits, apart), key -> new Kind(key.wanted(), key.limits()))
                    .lots
                    .add(wish.lot);
            place++;
        }
        return List.copyOf(kinds.values());
    }

    private void dropWithoutParent(BitSet wanted) {
        for (boolean dropped = true; dropped; ) {
            dropped = false;
            for (int n = wanted.nextSetBit(0); n >= 0; n = wanted.nextSetBit(n + 1)) {
                int parent = parent(n, wanted);
                if (parent >= 0 && !wanted.get(parent)) {
                    wanted.clear(n);
                    dropped = true;
                }
            }
        }
    }

    /** {@return what keeps a lot apart from others that are wanted alike, or -1} */
    private int apart(Wish wish, int place) {
        if (asWhole(wish.wanted)) {
            return place;
        }
        for (int d = 0; d < doors.size(); d++) {
            if (wish.wanted.get(firstDoor + d) && doors.get(d).passage().ruled()) {
                return rank(d, wish.lot);
            }
        }
        return -1;
    }

    /** {@return whether some of the nodes take a lot as a whole} */
    private boolean asWhole(BitSet wanted) {
        return wanted.stream()
                .anyMatch(n -> nodes.get(n).whole() || undivided.get(n).intersects(wanted));
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
        long[][] shares = solve();
        for (int k = 0; k < kinds.size(); k++) {
            spread(kinds.get(k), shares[k], -1);
        }
        List<long[]> rooms = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            rooms.add(room(n));
        }
        List<Tally> tallies = new ArrayList<>();
        for (int r = 0; r < claims.size(); r++) {
            List<Count> counts = new ArrayList<>(claims.get(r).tally().counts());
            for (int n = 0; n < nodes.size(); n++) {
                if (nodes.get(n).claim() == r && nodes.get(n).part() >= 0) {
                    counts.set(nodes.get(n).part(), settled(n, rooms));
                }
            }
            tallies.add(claims.get(r).tally().with(counts));
        }
        return tallies;
    }

    // ---- The program --------------------------------------------------------------------------------------------

    private long[][] solve() {
        IntegerProgram program = new IntegerProgram();
        int[][] share = new int[kinds.size()][nodes.size()];
        int[][] taken = new int[kinds.size()][nodes.size()];
        // What is yes or no comes first, because a split starts with the first variable that is not whole.
        for (int k = 0; k < kinds.size(); k++) {
            yesOrNo(program, kinds.get(k), share[k], taken[k]);
        }
        for (int k = 0; k < kinds.size(); k++) {
            divide(program, kinds.get(k), share[k], taken[k]);
        }
        List<List<Integer>> ofNode = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            List<Integer> variables = new ArrayList<>();
            for (int k = 0; k < kinds.size(); k++) {
                if (kinds.get(k).wanted.get(n)) {
                    variables.add(share[k][n]);
                }
            }
            ofNode.add(variables);
            limits(program, share, n);
        }
        goals(program, share, ofNode);
        long[] values = program.solve();
        long[][] result = new long[kinds.size()][nodes.size()];
        for (int k = 0; k < kinds.size(); k++) {
            BitSet wanted = kinds.get(k).wanted;
            for (int n = wanted.nextSetBit(0); n >= 0; n = wanted.nextSetBit(n + 1)) {
                result[k][n] = values[share[k][n]] * weight(kinds.get(k), n);
            }
            for (Span span : kinds.get(k).spans) {
                spans.put(span, values[span.variable()]);
            }
        }
        return result;
    }

    /** {@return how many units one unit of a variable stands for} */
    private long weight(Kind kind, int node) {
        return nodes.get(node).whole() ? kind.size() : 1;
    }

    private void yesOrNo(IntegerProgram program, Kind kind, int[] share, int[] taken) {
        BitSet wanted = kind.wanted;
        for (int n = wanted.nextSetBit(0); n >= 0; n = wanted.nextSetBit(n + 1)) {
            boolean whole = nodes.get(n).whole();
            if (whole || undivided.get(n).intersects(wanted)) {
                taken[n] = program.variable();
                program.atMost(new int[] {taken[n]}, 1);
                share[n] = whole ? taken[n] : share[n];
            }
        }
    }

    private void divide(IntegerProgram program, Kind kind, int[] share, int[] taken) {
        BitSet wanted = kind.wanted;
        BitSet asWhole = new BitSet();
        for (int n = wanted.nextSetBit(0); n >= 0; n = wanted.nextSetBit(n + 1)) {
            boolean undividedHere = undivided.get(n).intersects(wanted);
            asWhole.set(n, undividedHere);
            if (!nodes.get(n).whole()) {
                share[n] = program.variable();
                if (undividedHere) {
                    program.atMost(new int[] {share[n], taken[n]}, new long[] {1, -kind.size()}, 0);
                }
            }
        }
        siblings(program, kind, share, -1);
        wanted.stream().forEach(parent -> siblings(program, kind, share, parent));
        for (BitSet component : Cliques.components(undivided, asWhole)) {
            List<BitSet> groups = Cliques.colorOrder(undivided, component)
                    .map(order -> Cliques.maximal(undivided, order))
                    .orElseGet(() -> Cliques.pairs(undivided, component));
            for (BitSet group : groups) {
                program.atMost(group.stream().map(n -> taken[n]).toArray(), 1);
            }
        }
    }

    /** Lets those that take their units from the same place take no more than there is. */
    private void siblings(IntegerProgram program, Kind kind, int[] share, int parent) {
        for (BitSet component : Cliques.components(rivals, children(kind.wanted, parent))) {
            Optional<int[]> order = Cliques.colorOrder(rivals, component);
            if (order.isPresent()) {
                for (BitSet group : Cliques.maximal(rivals, order.get())) {
                    atMostParent(program, kind, share, group, parent);
                }
            } else {
                spans(program, kind, share, component, parent);
            }
        }
    }

    /** Gives units to groups of which no two are rivals, because the rivals form a ring. */
    private void spans(IntegerProgram program, Kind kind, int[] share, BitSet component, int parent) {
        List<Span> spans = new ArrayList<>();
        for (BitSet group : Cliques.independent(rivals, component)) {
            spans.add(new Span(component, group, program.variable()));
        }
        int[] all = spans.stream().mapToInt(Span::variable).toArray();
        long[] ones = new long[all.length];
        Arrays.fill(ones, 1);
        bound(program, all, ones, kind, share, parent);
        for (int n = component.nextSetBit(0); n >= 0; n = component.nextSetBit(n + 1)) {
            int node = n;
            int[] of = spans.stream()
                    .filter(span -> span.group().get(node))
                    .mapToInt(Span::variable)
                    .toArray();
            long[] weights = new long[of.length + 1];
            Arrays.fill(weights, -1);
            weights[of.length] = weight(kind, n);
            int[] variables = Arrays.copyOf(of, of.length + 1);
            variables[of.length] = share[n];
            program.atMost(variables, weights, 0);
        }
        kind.spans.addAll(spans);
    }

    /** Demands that rivals together take no more than there is: of the lots, or of the units of their parent. */
    private void atMostParent(IntegerProgram program, Kind kind, int[] share, BitSet group, int parent) {
        int[] variables = group.stream().map(n -> share[n]).toArray();
        long[] weights = group.stream().mapToLong(n -> weight(kind, n)).toArray();
        bound(program, variables, weights, kind, share, parent);
    }

    /** Demands that a sum be no more than the lots of a kind, or than the units of a parent of it. */
    private void bound(IntegerProgram program, int[] variables, long[] weights, Kind kind, int[] share, int parent) {
        if (parent < 0) {
            program.atMost(variables, weights, kind.size());
            return;
        }
        int[] all = Arrays.copyOf(variables, variables.length + 1);
        long[] signed = Arrays.copyOf(weights, weights.length + 1);
        all[variables.length] = share[parent];
        signed[weights.length] = -weight(kind, parent);
        program.atMost(all, signed, 0);
    }

    /** {@return the nodes that take their units of a lot from those of a parent; some nodes want the lot} */
    private BitSet children(BitSet wanted, int parent) {
        BitSet children = new BitSet();
        for (int n = wanted.nextSetBit(0); n >= 0; n = wanted.nextSetBit(n + 1)) {
            children.set(n, parent(n, wanted) == parent);
        }
        return children;
    }

    private void limits(IntegerProgram program, int[][] share, int n) {
        List<Limit> limits = nodes.get(n).count().limits();
        for (int limit = 0; limit < limits.size(); limit++) {
            List<Integer> bounded = new ArrayList<>();
            for (int k = 0; k < kinds.size(); k++) {
                BitSet under = kinds.get(k).limits.get(n);
                if (under != null && under.get(limit)) {
                    bounded.add(share[k][n]);
                }
            }
            if (!bounded.isEmpty()) {
                program.atMost(ints(bounded), limits.get(limit).atMost().hundredths());
            }
        }
    }

    private void goals(IntegerProgram program, int[][] share, List<List<Integer>> ofNode) {
        int oldest = claims.stream().mapToInt(Claim::age).max().orElse(0);
        for (int age = oldest; age > 0; age--) {
            needs(program, ofNode, age);
        }
        for (int age = oldest; age > 0; age--) {
            leftOver(program, share, age);
        }
        needs(program, ofNode, 0);
        surplus(program, ofNode);
    }

    /** Makes one cycle as little short as possible. */
    private void needs(IntegerProgram program, List<List<Integer>> ofNode, int age) {
        List<Integer> completions = new ArrayList<>();
        List<Integer> credits = new ArrayList<>();
        List<List<Integer>> ofClaim = new ArrayList<>();
        claims.forEach(claim -> ofClaim.add(new ArrayList<>()));
        List<Integer> progress = new ArrayList<>();
        for (int n = 0; n < firstDoor; n++) {
            long needed = needed(n);
            if (needed == 0 || claims.get(nodes.get(n).claim()).age() != age) {
                continue;
            }
            int reached = program.variable();
            program.atMost(new int[] {reached}, needed);
            program.atMostSum(reached, ints(ofNode.get(n)));
            if (age > 0) {
                // An earlier cycle uses up no more than it needs.
                program.atMost(ints(ofNode.get(n)), needed);
            }
            Tally tally = claims.get(nodes.get(n).claim()).tally();
            boolean own = nodes.get(n).count().unit() == tally.unit();
            int counts = own ? reached : done(program, reached, needed);
            if (!own) {
                progress.add(reached);
            }
            (tally.unit() == Unit.COMPLETIONS ? completions : credits).add(counts);
            ofClaim.get(nodes.get(n).claim()).add(counts);
        }
        program.maximize(ints(completions));
        program.maximize(ints(credits));
        ofClaim.forEach(variables -> program.maximize(ints(variables)));
        ofClaim.forEach(variables -> variables.forEach(program::maximize));
        progress.forEach(program::maximize);
    }

    /** Leaves over what the rule says, where the licensee may not choose: in all, then what is used up last. */
    private void leftOver(IntegerProgram program, int[][] share, int age) {
        for (int d = 0; d < doors.size(); d++) {
            Passage passage = doors.get(d).passage();
            if (passage.from() == age && passage.ruled()) {
                int node = firstDoor + d;
                TreeMap<Integer, List<Integer>> byRank = new TreeMap<>();
                for (int k = 0; k < kinds.size(); k++) {
                    if (kinds.get(k).wanted.get(node)) {
                        byRank.computeIfAbsent(rank(d, kinds.get(k).lots.get(0)), rank -> new ArrayList<>())
                                .add(share[k][node]);
                    }
                }
                for (int rank : byRank.keySet()) {
                    program.maximize(ints(byRank.tailMap(rank).values().stream()
                            .flatMap(List::stream)
                            .toList()));
                }
            }
        }
    }

    /** {@return the place of a lot in the order in which a cycle uses up what may pass} */
    private int rank(int door, Count.Part lot) {
        List<Count.Part> parts = doors.get(door).units().eligible();
        int place = 0;
        while (!LotKey.of(parts.get(place)).equals(LotKey.of(lot))) {
            place++;
        }
        return doors.get(door).ranks().get(place);
    }

    /** Counts as much as possible toward the cycle that is evaluated, in the order of the book, from the oldest lots. */
    private void surplus(IntegerProgram program, List<List<Integer>> ofNode) {
        List<Integer> now = new ArrayList<>();
        for (int n = 0; n < firstDoor; n++) {
            if (nodes.get(n).part() >= 0 && claims.get(nodes.get(n).claim()).age() == 0) {
                now.add(n);
            }
        }
        now.forEach(n -> program.maximize(ints(ofNode.get(n))));
        now.forEach(n -> ofNode.get(n).forEach(program::maximize));
    }

    /** {@return a variable that is 1 only if all that is needed is reached} */
    private static int done(IntegerProgram program, int reached, long needed) {
        int done = program.variable();
        program.atMost(new int[] {done}, 1);
        program.atMost(new int[] {done, reached}, new long[] {needed, -1}, 0);
        return done;
    }

    /** {@return what a node needs, in completions or in the unit of the program} */
    private long needed(int n) {
        Node node = nodes.get(n);
        if (!claims.get(node.claim()).asks()) {
            return 0;
        }
        return node.count().required().hundredths() / (node.whole() ? HUNDRED : 1);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    // ---- The lots -----------------------------------------------------------------------------------------------

    /** Gives each node its share of a kind, oldest lot first, such that rivals get different units. */
    private void spread(Kind kind, long[] share, int parent) {
        for (BitSet component : Cliques.components(rivals, children(kind.wanted, parent))) {
            Cliques.colorOrder(rivals, component)
                    .ifPresentOrElse(
                            order -> spreadInOrder(kind, share, parent, order),
                            () -> spreadInSpans(kind, share, parent, component));
            component.stream().forEach(n -> spread(kind, share, n));
        }
    }

    private long free(Count.Part lot, int parent) {
        return parent < 0 ? lot.amount().hundredths() : uses.get(parent).getOrDefault(LotKey.of(lot), 0L);
    }

    private void spreadInOrder(Kind kind, long[] share, int parent, int[] order) {
        BitSet served = new BitSet();
        for (int n : order) {
            long left = share[n];
            for (Count.Part lot : kind.lots) {
                LotKey key = LotKey.of(lot);
                long free = free(lot, parent);
                for (int other = served.nextSetBit(0); other >= 0; other = served.nextSetBit(other + 1)) {
                    if (rivals.get(n).get(other)) {
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
    private void spreadInSpans(Kind kind, long[] share, int parent, BitSet component) {
        long[] left = share.clone();
        int lot = 0;
        long free = free(kind.lots.get(0), parent);
        for (Span span : kind.spans) {
            long length = span.component().equals(component) ? spans.getOrDefault(span, 0L) : 0;
            while (length > 0) {
                while (free == 0) {
                    lot++;
                    free = free(kind.lots.get(lot), parent);
                }
                long piece = Math.min(length, free);
                LotKey key = LotKey.of(kind.lots.get(lot));
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
        Count direct = nodes.get(n).count();
        long[] room = direct.limits().stream()
                .mapToLong(limit -> limit.atMost().hundredths())
                .toArray();
        for (int i = 0; i < direct.eligible().size(); i++) {
            long used = uses.get(n).getOrDefault(LotKey.of(direct.eligible().get(i)), 0L);
            direct.limitsOf(i).stream().forEach(limit -> room[limit] -= used);
        }
        return room;
    }

    private Count settled(int n, List<long[]> rooms) {
        Count direct = nodes.get(n).count();
        if (nodes.get(n).count().eligible().isEmpty()) {
            return direct;
        }
        List<Count.Part> parts = new ArrayList<>();
        Set<String> limitedBy = new LinkedHashSet<>();
        List<Count.Rejected> rejections = new ArrayList<>(direct.rejections().stream()
                .filter(rejected -> rejected.reason() != RejectionReason.OVER_LIMIT)
                .toList());
        for (Count.Part part : direct.eligible()) {
            long used = uses.get(n).getOrDefault(LotKey.of(part), 0L);
            long counts = nodes.get(n).whole() && used > 0 ? HUNDRED : used;
            if (counts > 0) {
                parts.add(new Count.Part(part.credit(), part.lot(), new Amount(counts)));
            }
            long rest = part.amount().hundredths() - counts;
            if (rest > 0) {
                Set<String> full = full(n, LotKey.of(part), rooms);
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
        for (int n = node; n >= 0; n = parent(n, wanted.getOrDefault(lot, new BitSet()))) {
            Count count = nodes.get(n).count();
            Integer place = places.get(n).get(lot);
            if (place != null) {
                long[] room = rooms.get(n);
                count.limitsOf(place).stream()
                        .filter(limit -> room[limit] == 0)
                        .forEach(limit -> full.add(count.limits().get(limit).title()));
            }
        }
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
        List<BitSet> holding = new ArrayList<>();
        for (Kind kind : kinds) {
            BitSet holders = new BitSet();
            for (int r = 0; r < claims.size(); r++) {
                Map<LotKey, Long> held = uses.get(r);
                holders.set(r, kind.lots.stream().anyMatch(lot -> held.containsKey(LotKey.of(lot))));
            }
            holding.add(holders);
        }
        BitSet set = new BitSet();
        set.set(first);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int k = 0; k < kinds.size(); k++) {
                BitSet wanted = kinds.get(k).wanted;
                for (int r = wanted.nextSetBit(0); r >= 0 && r < claims.size(); r = wanted.nextSetBit(r + 1)) {
                    for (int other = 0; other < claims.size(); other++) {
                        if (set.get(r)
                                && !set.get(other)
                                && rivals.get(r).get(other)
                                && holding.get(k).get(other)
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
        Claim claim = claims.get(r);
        return claim.age() == 0
                && claim.asks()
                && claim.tally().unit() == Unit.CREDITS
                && claim.tally().reached();
    }
}
