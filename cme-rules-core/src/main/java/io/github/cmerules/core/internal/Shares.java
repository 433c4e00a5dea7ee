package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Limit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who may take how much of what: the rows of a program to which every legal division of credits keeps.
 *
 * <p>The requirements are nodes of a forest: a node takes its units from those of its parent. A requirement that counts
 * among another is a child of it, and the parts of a requirement that is several things at once, or one of several, are
 * children of it. What may pass from one cycle to another is a node, too: where a lot comes from another cycle, the
 * requirements that take it are children of that node, which is a rival of every requirement that would use the lot up in
 * its own cycle. One of these that counts among a requirement of any time takes its units from both. Lots that the same requirements want under the same limits are alike and are divided as one, unless
 * something takes them as a whole. Where requirements divide no credit, that goes for all lots of the credit together.
 */
final class Shares {

    private final IntegerProgram program;
    private final List<Claim> claims;
    private final List<Door> doors;
    private final Map<LotKey, Supply> supplies;
    private final List<Node> nodes = new ArrayList<>();
    private final List<BitSet> rivals = new ArrayList<>();
    private final List<BitSet> undivided = new ArrayList<>();
    private final Map<LotKey, BitSet> wanted = new HashMap<>();
    private final List<Kind> kinds;
    private final int firstDoor;
    private final List<List<Integer>> ofNode = new ArrayList<>();

    /**
     * Something that wants units.
     *
     * @param claim the requirement, or -1 for what passes between cycles
     * @param parent the node from whose units it takes its own, or -1
     * @param way to which way of satisfying the requirement it belongs
     * @param part which part of that way it is, or -1 if it only holds the units of its parts
     * @param count what the transcript holds for it, nothing if it only holds the units of its parts
     */
    record Node(int claim, int parent, int way, int part, Count count) {

        /** {@return whether it takes lots as a whole, each as one completion} */
        boolean whole() {
            return count.unit() == Unit.COMPLETIONS;
        }
    }

    /**
     * How much there is of a lot whose amount is up to the program.
     *
     * @param variable the number of units or, of what is taken as a whole, of times
     * @param whole whether it is there as a whole or not at all, several times if need be
     */
    record Supply(int variable, boolean whole) {}

    /** Lots that are wanted by the same nodes under the same limits, oldest first. */
    static final class Kind {
        private final BitSet wanted;
        private final List<Count.Part> lots = new ArrayList<>();
        private final Map<Integer, BitSet> limits;
        private final List<Span> spans = new ArrayList<>();
        private final @Nullable Supply supply;
        private final Line line;
        private boolean together;
        private int[] share = {};

        Kind(BitSet wanted, Map<Integer, BitSet> limits, @Nullable Supply supply, Line line) {
            this.wanted = wanted;
            this.limits = limits;
            this.supply = supply;
            this.line = line;
        }

        /** {@return the nodes that want it} */
        BitSet wanted() {
            return wanted;
        }

        /** {@return the lots, oldest first} */
        List<Count.Part> lots() {
            return lots;
        }

        List<Span> spans() {
            return spans;
        }

        /** {@return whether its spans say for all nodes together who may take a unit} */
        boolean together() {
            return together;
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
    record Span(BitSet component, BitSet group, int variable) {}

    private record Key(BitSet wanted, Map<Integer, BitSet> limits, int apart) {}

    /** A credit of which some nodes may not take lots together. */
    private static final class Line {
        private final BitSet wanted = new BitSet();
        private final Map<Integer, Integer> taken = new TreeMap<>();
        private final @Nullable Supply supply;

        Line(@Nullable Supply supply) {
            this.supply = supply;
        }

        /** {@return the variable that says whether, or how many times, a node takes something of it} */
        int taken(int node) {
            return Objects.requireNonNull(taken.get(node));
        }
    }

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
     * Adds the rows of a division to a program.
     *
     * @param program the program
     * @param claims the requirements, in the order of the book, those of earlier cycles last
     * @param ranks how they share units
     * @param doors what may pass between cycles
     * @param supplies the lots whose amount is up to the program
     */
    Shares(IntegerProgram program, List<Claim> claims, Ranks ranks, List<Door> doors, Map<LotKey, Supply> supplies) {
        this.program = program;
        this.claims = claims;
        this.supplies = supplies;
        this.doors = doors.stream().filter(this::matters).toList();
        Count none = Count.nothing(Unit.CREDITS, Amount.ZERO);
        for (int r = 0; r < claims.size(); r++) {
            boolean single = single(claims.get(r));
            Count own = single ? claims.get(r).tally().counts().get(0) : none;
            add(new Node(r, ranks.outer(r), 0, single ? 0 : -1, own), ranks.rivals(r), ranks.undivided(r));
        }
        for (int r = 0; r < claims.size(); r++) {
            List<Tally> ways = single(claims.get(r)) ? List.of() : claims.get(r).tallies();
            for (int way = 0; way < ways.size(); way++) {
                List<Count> parts = ways.get(way).counts();
                for (int part = 0; part < parts.size(); part++) {
                    add(new Node(r, r, way, part, parts.get(part)), new BitSet(), new BitSet());
                }
            }
        }
        this.firstDoor = nodes.size();
        for (Door door : this.doors) {
            add(new Node(-1, -1, -1, -1, door.units()), new BitSet(), new BitSet());
        }
        for (int d = firstDoor; d < nodes.size(); d++) {
            for (int n = 0; n < nodes.size(); n++) {
                if (leaves(n, this.doors.get(d - firstDoor).passage().from()) && n != d) {
                    rivals.get(d).set(n);
                    rivals.get(n).set(d);
                }
            }
        }
        this.kinds = alike();
        addRows();
    }

    /** {@return whether there is one way to satisfy a requirement, which is one thing} */
    private static boolean single(Claim claim) {
        return claim.tallies().size() == 1 && claim.tally().counts().size() == 1;
    }

    private void add(Node node, BitSet itsRivals, BitSet itsUndivided) {
        nodes.add(node);
        rivals.add(itsRivals);
        undivided.add(itsUndivided);
    }

    /** {@return the nodes: one for each requirement, then one for each part, then what passes between cycles} */
    List<Node> nodes() {
        return nodes;
    }

    /** {@return lots that are divided as one} */
    List<Kind> kinds() {
        return kinds;
    }

    /** {@return for each node those with which it may not share a unit} */
    List<BitSet> rivals() {
        return rivals;
    }

    /** {@return for each node those with which it may not share a credit} */
    List<BitSet> undivided() {
        return undivided;
    }

    /** {@return the number of the first node that stands for what passes between cycles} */
    int firstDoor() {
        return firstDoor;
    }

    /** {@return the nodes that would take a lot} */
    BitSet wanted(LotKey lot) {
        return wanted.getOrDefault(lot, new BitSet());
    }

    /** {@return the variables whose sum is what a node gets} */
    int[] gets(int node) {
        return ints(ofNode.get(node));
    }

    /** {@return the variable that says what a node gets of a kind that it wants} */
    int share(Kind kind, int node) {
        return kind.share[node];
    }

    /** {@return how many units of a kind a node gets in a solution} */
    long share(Kind kind, int node, long[] values) {
        return kind.wanted.get(node) ? values[kind.share[node]] * weight(kind, node) : 0;
    }

    private void addRows() {
        // What is yes or no comes first, because a split starts with the first variable that is not whole.
        for (Kind kind : kinds) {
            kind.share = new int[nodes.size()];
            yesOrNo(kind);
        }
        kinds.forEach(this::divide);
        kinds.stream().map(kind -> kind.line).distinct().forEach(this::oneTakes);
        for (int n = 0; n < nodes.size(); n++) {
            List<Integer> variables = new ArrayList<>();
            for (Kind kind : kinds) {
                if (kind.wanted.get(n)) {
                    variables.add(kind.share[n]);
                }
            }
            ofNode.add(variables);
            limits(n);
        }
    }

    private boolean matters(Door door) {
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
        return claims.get(node.claim()).age() == age && usesUpItself(node);
    }

    /** {@return whether a node uses up units of its cycle that nothing it counts among uses up already} */
    private boolean usesUpItself(Node node) {
        return usesUp(node) && (node.parent() < 0 || !usesUp(nodes.get(node.parent())));
    }

    private boolean usesUp(Node node) {
        return node.claim() >= 0 && claims.get(node.claim()).requirement().usesUp();
    }

    /** {@return the node from whose units a node takes its own of a lot that some nodes want, or -1} */
    private int parent(int n, BitSet wanted) {
        int parent = nodes.get(n).parent();
        return parent < 0 ? passed(n, wanted) : parent;
    }

    /** {@return the node that passes a lot on to the cycle in which a node uses it up itself, or -1} */
    private int passed(int n, BitSet wanted) {
        Node node = nodes.get(n);
        if (usesUpItself(node)) {
            for (int d = firstDoor; d < nodes.size(); d++) {
                if (wanted.get(d)
                        && doors.get(d - firstDoor).passage().to()
                                == claims.get(node.claim()).age()) {
                    return d;
                }
            }
        }
        return -1;
    }

    /** {@return the nodes from each of whose units a node takes its own of a lot that some nodes want} */
    BitSet parents(int n, BitSet wanted) {
        BitSet parents = new BitSet();
        IntStream.of(parent(n, wanted), passed(n, wanted))
                .filter(parent -> parent >= 0)
                .forEach(parents::set);
        return parents;
    }

    private List<Kind> alike() {
        Map<LotKey, Wish> wishes = new TreeMap<>(LotKey.OLDEST_FIRST);
        for (int n = 0; n < nodes.size(); n++) {
            Count count = nodes.get(n).count();
            for (int i = 0; i < count.eligible().size(); i++) {
                Count.Part part = count.eligible().get(i);
                Wish wish = wishes.computeIfAbsent(part.key(), key -> new Wish(part));
                wish.lot = nodes.get(n).whole() ? wish.lot : part;
                wish.wanted.set(n);
                if (nodes.get(n).claim() >= 0) {
                    wish.wanted.set(nodes.get(n).claim());
                }
                wish.limits.put(n, count.limitsOf(i));
            }
        }
        Map<Integer, Line> lines = new HashMap<>();
        wishes.forEach((lot, wish) -> {
            wanted.put(lot, wish.wanted);
            Supply supply = supplies.get(lot);
            if (supply != null && !supply.whole()) {
                // An amount that is up to the program is no training: that is one of its own.
                wish.wanted.andNot(whole());
            }
            dropWithoutParent(wish.wanted);
            wish.limits.keySet().removeIf(n -> !wish.wanted.get(n));
            if (supply == null || supply.whole()) {
                lines.computeIfAbsent(lot.credit(), credit -> new Line(supply))
                        .wanted
                        .or(wish.wanted);
            }
        });
        Map<Key, Kind> kinds = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<LotKey, Wish> entry : wishes.entrySet()) {
            Wish wish = entry.getValue();
            Supply supply = supplies.get(entry.getKey());
            Line line = lines.getOrDefault(entry.getKey().credit(), new Line(supply));
            boolean asWhole = wish.wanted.stream().anyMatch(n -> nodes.get(n).whole() || undivided(line, n));
            int apart = supply != null || asWhole ? place : apart(wish);
            kinds.computeIfAbsent(
                            new Key(wish.wanted, wish.limits, apart),
                            key -> new Kind(key.wanted(), key.limits(), supply, line))
                    .lots
                    .add(wish.lot);
            place++;
        }
        return List.copyOf(kinds.values());
    }

    /** {@return the nodes that take lots as a whole} */
    private BitSet whole() {
        BitSet whole = new BitSet();
        for (int n = 0; n < nodes.size(); n++) {
            whole.set(n, nodes.get(n).whole());
        }
        return whole;
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

    /** {@return what keeps a lot apart from others that are wanted alike and not taken as a whole, less than any place} */
    private int apart(Wish wish) {
        for (int d = 0; d < doors.size(); d++) {
            if (wish.wanted.get(firstDoor + d) && doors.get(d).passage().ruled()) {
                return -1 - rank(d, wish.lot);
            }
        }
        return -1;
    }

    /** {@return how many units one unit of a variable stands for} */
    private long weight(Kind kind, int node) {
        return nodes.get(node).whole() ? kind.size() : 1;
    }

    /** {@return whether a node may not share a credit with others that want some of it} */
    private boolean undivided(Line line, int node) {
        return undivided.get(node).intersects(line.wanted);
    }

    private void yesOrNo(Kind kind) {
        for (int n = kind.wanted.nextSetBit(0); n >= 0; n = kind.wanted.nextSetBit(n + 1)) {
            if (nodes.get(n).whole()) {
                kind.share[n] = yesOrNo(kind.supply);
            }
            if (undivided(kind.line, n) && !kind.line.taken.containsKey(n)) {
                // A training takes one lot of a credit: where it takes that, it takes the credit.
                kind.line.taken.put(n, nodes.get(n).whole() ? kind.share[n] : yesOrNo(kind.supply));
            }
        }
    }

    private int yesOrNo(@Nullable Supply supply) {
        int variable = program.variable();
        times(supply, variable);
        return variable;
    }

    /** Demands that a lot or a credit be taken as a whole no more often than it is there. */
    private void times(@Nullable Supply supply, int... taken) {
        if (supply == null) {
            program.atMost(taken, 1);
        } else {
            program.atMostSum(taken, supply.variable());
        }
    }

    private void divide(Kind kind) {
        BitSet wanted = kind.wanted;
        for (int n = wanted.nextSetBit(0); n >= 0; n = wanted.nextSetBit(n + 1)) {
            if (!nodes.get(n).whole()) {
                kind.share[n] = program.variable();
                if (undivided(kind.line, n)) {
                    program.atMost(new int[] {kind.share[n], kind.line.taken(n)}, new long[] {1, -kind.size()}, 0);
                }
            }
        }
        if (entangled(wanted)) {
            together(kind);
        } else {
            siblings(kind, -1);
            wanted.stream().forEach(parent -> siblings(kind, parent));
        }
    }

    /**
     * {@return whether some of the nodes are rivals that take their units from different places, or one takes its own from two}
     *
     * <p>No two requirements that exclude each other count among different ones. But of a lot from another cycle one may take
     * what passes, and another one the lot itself.
     */
    private boolean entangled(BitSet wanted) {
        return !doors.isEmpty()
                && wanted.stream()
                        .anyMatch(one -> parents(one, wanted).cardinality() > 1
                                || rivals.get(one).stream()
                                        .anyMatch(other -> wanted.get(other) && !keptApart(one, other, wanted)));
    }

    /** {@return whether two nodes, or those from whose units they take theirs, are rivals that take units from one place} */
    private boolean keptApart(int one, int other, BitSet wanted) {
        for (int a = one; a >= 0; a = parent(a, wanted)) {
            for (int b = other; b >= 0; b = parent(b, wanted)) {
                if (rivals.get(a).get(b) && parent(a, wanted) == parent(b, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives units to groups of which no two are rivals, each with all those from whose units others take theirs. */
    private void together(Kind kind) {
        BitSet parents = new BitSet();
        kind.wanted.stream().forEach(n -> parents.or(parents(n, kind.wanted)));
        together(kind, parents, parents.nextSetBit(0), new BitSet());
        spans(kind, kind.wanted, -1, kind.spans);
        for (int n = parents.nextSetBit(0); n >= 0; n = parents.nextSetBit(n + 1)) {
            program.atMostSum(of(kind.spans, n), kind.share[n]);
        }
        kind.together = true;
    }

    /** Adds the groups that have some parents, further ones from a place on, and as many others as can be. */
    private void together(Kind kind, BitSet parents, int next, BitSet chosen) {
        if (next >= 0) {
            int after = parents.nextSetBit(next + 1);
            together(kind, parents, after, chosen);
            if (!rivals.get(next).intersects(chosen)) {
                BitSet more = (BitSet) chosen.clone();
                more.set(next);
                together(kind, parents, after, more);
            }
            return;
        }
        if (!chosen.stream().allMatch(n -> supplied(n, kind, chosen))) {
            return;
        }
        BitSet others = (BitSet) kind.wanted.clone();
        others.andNot(parents);
        chosen.stream().forEach(parent -> others.andNot(rivals.get(parent)));
        for (int n = others.nextSetBit(0); n >= 0; n = others.nextSetBit(n + 1)) {
            others.set(n, supplied(n, kind, chosen));
        }
        for (BitSet group : Cliques.independent(rivals, others)) {
            group.or(chosen);
            if (!group.isEmpty()) {
                kind.spans.add(new Span(kind.wanted, group, program.variable()));
            }
        }
    }

    /** {@return whether all those from whose units a node takes its own are among some} */
    private boolean supplied(int n, Kind kind, BitSet some) {
        BitSet missing = parents(n, kind.wanted);
        missing.andNot(some);
        return missing.isEmpty();
    }

    /** Lets one take something of a credit of those that divide none. */
    private void oneTakes(Line line) {
        BitSet takers = new BitSet();
        line.taken.keySet().forEach(takers::set);
        for (BitSet component : Cliques.components(undivided, takers)) {
            List<BitSet> groups = Cliques.colorOrder(undivided, component)
                    .map(order -> Cliques.maximal(undivided, order))
                    .orElseGet(() -> Cliques.pairs(undivided, component));
            for (BitSet group : groups) {
                times(line.supply, group.stream().map(line::taken).toArray());
            }
        }
    }

    /** Lets those that take their units from the same place take no more than there is. */
    private void siblings(Kind kind, int parent) {
        for (BitSet component : Cliques.components(rivals, children(kind.wanted, parent))) {
            Optional<int[]> order = Cliques.colorOrder(rivals, component);
            if (order.isPresent()) {
                for (BitSet group : Cliques.maximal(rivals, order.get())) {
                    atMostParent(kind, group, parent);
                }
            } else {
                spans(kind, component, parent);
            }
        }
    }

    /** Gives units to groups of which no two are rivals, because the rivals form a ring. */
    private void spans(Kind kind, BitSet component, int parent) {
        List<Span> spans = new ArrayList<>();
        for (BitSet group : Cliques.independent(rivals, component)) {
            spans.add(new Span(component, group, program.variable()));
        }
        spans(kind, component, parent, spans);
        kind.spans.addAll(spans);
    }

    private void spans(Kind kind, BitSet component, int parent, List<Span> spans) {
        int[] all = spans.stream().mapToInt(Span::variable).toArray();
        long[] ones = new long[all.length];
        Arrays.fill(ones, 1);
        bound(all, ones, kind, parent);
        for (int n = component.nextSetBit(0); n >= 0; n = component.nextSetBit(n + 1)) {
            int[] of = of(spans, n);
            long[] weights = new long[of.length + 1];
            Arrays.fill(weights, -1);
            weights[of.length] = weight(kind, n);
            int[] variables = Arrays.copyOf(of, of.length + 1);
            variables[of.length] = kind.share[n];
            program.atMost(variables, weights, 0);
        }
    }

    private static int[] of(List<Span> spans, int node) {
        return spans.stream()
                .filter(span -> span.group().get(node))
                .mapToInt(Span::variable)
                .toArray();
    }

    /** Demands that rivals together take no more than there is: of the lots, or of the units of their parent. */
    private void atMostParent(Kind kind, BitSet group, int parent) {
        int[] variables = group.stream().map(n -> kind.share[n]).toArray();
        long[] weights = group.stream().mapToLong(n -> weight(kind, n)).toArray();
        bound(variables, weights, kind, parent);
    }

    /** Demands that a sum be no more than the lots of a kind, or than the units of a parent of it. */
    private void bound(int[] variables, long[] weights, Kind kind, int parent) {
        Supply supply = kind.supply;
        if (parent >= 0) {
            bound(variables, weights, kind.share[parent], weight(kind, parent));
        } else if (supply == null) {
            program.atMost(variables, weights, kind.size());
        } else {
            bound(variables, weights, supply.variable(), supply.whole() ? kind.size() : 1);
        }
    }

    /** Demands that a sum be no more than a variable. */
    private void bound(int[] variables, long[] weights, int variable, long weight) {
        int[] all = Arrays.copyOf(variables, variables.length + 1);
        long[] signed = Arrays.copyOf(weights, weights.length + 1);
        all[variables.length] = variable;
        signed[weights.length] = -weight;
        program.atMost(all, signed, 0);
    }

    /** {@return the nodes that take their units of a lot from those of a parent; some nodes want the lot} */
    BitSet children(BitSet wanted, int parent) {
        BitSet children = new BitSet();
        for (int n = wanted.nextSetBit(0); n >= 0; n = wanted.nextSetBit(n + 1)) {
            children.set(n, parent(n, wanted) == parent);
        }
        return children;
    }

    private void limits(int n) {
        List<Limit> limits = nodes.get(n).count().limits();
        for (int limit = 0; limit < limits.size(); limit++) {
            List<Integer> bounded = new ArrayList<>();
            for (Kind kind : kinds) {
                BitSet under = kind.limits.get(n);
                if (under != null && under.get(limit)) {
                    bounded.add(kind.share[n]);
                }
            }
            if (!bounded.isEmpty()) {
                program.atMost(ints(bounded), limits.get(limit).atMost().hundredths());
            }
        }
    }

    // ---- Goals --------------------------------------------------------------------------------------------------

    /** Lets earlier cycles take what they need, and no more, before anything is given to later ones. */
    void serveEarlierCycles() {
        int oldest = claims.stream().mapToInt(Claim::age).max().orElse(0);
        for (int age = oldest; age > 0; age--) {
            needs(age);
        }
        for (int age = oldest; age > 0; age--) {
            leftOver(age);
        }
    }

    /** Makes one cycle as little short as possible. */
    void needs(int age) {
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
            program.atMostSum(reached, gets(n));
            if (age > 0) {
                // An earlier cycle uses up no more than it needs.
                program.atMost(gets(n), needed);
            }
            Tally tally = claims.get(nodes.get(n).claim()).tally();
            boolean own = nodes.get(n).count().unit() == tally.unit();
            int counts = own ? reached : done(reached, needed);
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
    private void leftOver(int age) {
        for (int d = 0; d < doors.size(); d++) {
            Passage passage = doors.get(d).passage();
            if (passage.from() == age && passage.ruled()) {
                int node = firstDoor + d;
                TreeMap<Integer, List<Integer>> byRank = new TreeMap<>();
                for (Kind kind : kinds) {
                    if (kind.wanted.get(node)) {
                        byRank.computeIfAbsent(rank(d, kind.lots.get(0)), rank -> new ArrayList<>())
                                .add(kind.share[node]);
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

    /** Lets no more pass than is taken, once it is decided who takes what: what passes to nobody fills no limit. */
    void passNoMore() {
        for (int d = firstDoor; d < nodes.size(); d++) {
            for (Limit limit : nodes.get(d).count().limits()) {
                int left = program.variable();
                int[] all = Arrays.copyOf(gets(d), gets(d).length + 1);
                all[gets(d).length] = left;
                program.atMost(all, limit.atMost().hundredths());
                program.maximize(left);
            }
        }
    }

    /** {@return the place of a lot in the order in which a cycle uses up what may pass} */
    private int rank(int door, Count.Part lot) {
        List<Count.Part> parts = doors.get(door).units().eligible();
        int place = 0;
        while (!parts.get(place).key().equals(lot.key())) {
            place++;
        }
        return doors.get(door).ranks().get(place);
    }

    /** {@return a variable that is 1 only if all that is needed is reached} */
    private int done(int reached, long needed) {
        int done = program.variable();
        program.atMost(new int[] {done, reached}, new long[] {needed, -1}, 0);
        return done;
    }

    /** {@return what a node needs, in completions or in the unit of the program} */
    long needed(int n) {
        Node node = nodes.get(n);
        if (!claims.get(node.claim()).asks()) {
            return 0;
        }
        return node.count().units(node.count().required());
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
