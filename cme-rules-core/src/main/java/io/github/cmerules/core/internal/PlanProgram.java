package io.github.cmerules.core.internal;

import io.github.cmerules.core.rule.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The least amount of each offer that meets what is short in every scenario.
 *
 * <p>Met is as much as possible, then the trainings are as few as possible, then the amount as small as possible. Among
 * equals what counts for less is preferred, so that nothing special is asked for where something general will do.
 */
final class PlanProgram {

    private final IntegerProgram program;
    private final Offered offered;
    private final List<Scenario> scenarios;
    private final int[] variables;
    private final long most;
    private final List<Integer> met = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** Requirements that compete for something. */
    private record Block(int scenario, Shares shares) {}

    /** Starts a program in which every line is up to the plan by itself, its number or its amount. */
    private PlanProgram(Offered offered, List<Scenario> scenarios) {
        this.program = new IntegerProgram(
                "",
                "the least that is left to do cannot be worked out within the work bound of this version. Maybe plan for"
                        + " fewer licenses at once, or answer some of what is not known?");
        this.offered = offered;
        this.scenarios = scenarios;
        this.variables = new int[offered.offers().size()];
        this.most = most();
        for (int o = 0; o < variables.length; o++) {
            variables[o] = program.variable();
            program.atMost(new int[] {variables[o]}, most);
            size(o);
        }
        addScenarios();
    }

    /**
     * Starts a program in which lines are taken together or not at all, each once.
     *
     * @param bundles which bundle each line belongs to
     * @param exclusive bundles of which at most one can be taken, in groups
     */
    private PlanProgram(Offered offered, List<Scenario> scenarios, int[] bundles, List<List<Integer>> exclusive) {
        this.program = new IntegerProgram(
                "/catalog",
                "the best choice cannot be worked out within the work bound of this version. Maybe leave out activities that"
                        + " are too dear or too late, or choose for fewer licenses at once?");
        this.offered = offered;
        this.scenarios = scenarios;
        this.most = 1;
        int[] ofBundle = new int[Arrays.stream(bundles).max().orElse(-1) + 1];
        Arrays.setAll(ofBundle, bundle -> program.variable());
        for (List<Integer> group : exclusive) {
            program.atMost(group.stream().mapToInt(bundle -> ofBundle[bundle]).toArray(), 1);
        }
        this.variables = Arrays.stream(bundles).map(bundle -> ofBundle[bundle]).toArray();
        addScenarios();
    }

    /**
     * {@return how much of each line the least plan takes}
     *
     * @param offered the lines
     * @param scenarios what is short
     * @param signatures what each line counts for
     */
    static List<Taken> least(Offered offered, List<Scenario> scenarios, List<Signature> signatures) {
        PlanProgram plan = new PlanProgram(offered, scenarios);
        plan.seekLeast(signatures);
        return plan.solve();
    }

    /**
     * {@return the bundles of the best choice, in order}
     *
     * @param offered the lines
     * @param scenarios what is short
     * @param bundles which bundle each line belongs to
     * @param exclusive bundles of which at most one can be taken, in groups
     * @param costs what is to be as little as possible of each bundle, what matters most first
     */
    static List<Integer> choice(
            Offered offered,
            List<Scenario> scenarios,
            int[] bundles,
            List<List<Integer>> exclusive,
            List<long[]> costs) {
        PlanProgram choice = new PlanProgram(offered, scenarios, bundles, exclusive);
        int[] ofBundle = new int[Arrays.stream(bundles).max().orElse(-1) + 1];
        for (int line = 0; line < bundles.length; line++) {
            ofBundle[bundles[line]] = choice.variables[line];
        }
        choice.seek(ofBundle, costs);
        long[] values = choice.program.solve();
        return IntStream.range(0, ofBundle.length)
                .filter(bundle -> values[ofBundle[bundle]] > 0)
                .boxed()
                .toList();
    }

    private void addScenarios() {
        for (int s = 0; s < scenarios.size(); s++) {
            scenario(s);
        }
    }

    private Offered.Line line(int offer) {
        return offered.offers().get(offer);
    }

    /** {@return more than any plan takes of anything} */
    private long most() {
        long all = 1;
        for (Scenario scenario : scenarios) {
            for (Claim claim : scenario.claims()) {
                for (Tally tally : claim.tallies()) {
                    for (Count count : tally.counts()) {
                        all = Math.addExact(all, count.required().hundredths());
                    }
                }
            }
        }
        for (Offered.Line line : offered.offers()) {
            all = Math.max(all, line.least().hundredths());
        }
        return all;
    }

    /** Where small activities do not count, there is either nothing or enough. */
    private void size(int offer) {
        long least = line(offer).least().hundredths();
        if (!line(offer).whole() && least > 0) {
            int some = program.variable();
            program.atMost(new int[] {some}, 1);
            program.atMost(new int[] {some, variables[offer]}, new long[] {least, -1}, 0);
            program.atMost(new int[] {variables[offer], some}, new long[] {1, -most}, 0);
        }
    }

    // ---- What has to be met -------------------------------------------------------------------------------------

    private void scenario(int s) {
        List<Claim> claims = offered.claims(s);
        BitSet lacking = scenarios.get(s).lacking();
        Ranks ranks = new Ranks(claims, scenarios.get(s).asked().relations());
        BitSet contested = new BitSet();
        for (List<Integer> contest : contests(s, ranks)) {
            contest.forEach(contested::set);
            if (contest.stream().anyMatch(lacking::get)) {
                block(s, contest, ranks);
            }
        }
        for (int c = lacking.nextSetBit(0); c >= 0; c = lacking.nextSetBit(c + 1)) {
            if (!contested.get(c)) {
                int claim = c;
                require(s, c, (way, part, needed, reached) -> {
                    Count count = claims.get(claim).tallies().get(way).counts().get(part);
                    row(reached, missing(s, claim, way, part), supply(s, claim, way, part, count));
                });
            }
        }
    }

    /** What makes a part of a way reached. */
    private interface Rows {
        void add(int way, int part, long needed, int reached);
    }

    private long missing(int s, int claim, int way, int part) {
        Count count =
                scenarios.get(s).claims().get(claim).tallies().get(way).counts().get(part);
        return count.units(count.missing());
    }

    /** {@return how much each variable adds to a part} */
    private Map<Integer, Long> supply(int s, int claim, int way, int part, Count count) {
        Demand.Leaf leaf =
                offered.claims(s).get(claim).tallies().get(way).way().parts().get(part);
        Map<Integer, Long> supply = new TreeMap<>();
        for (Count.Part piece : count.eligible()) {
            int offer = offered.offer(s, piece);
            if (offer >= 0 && offered.serves(offer, leaf)) {
                boolean whole = line(offer).whole() && leaf instanceof Demand.Credits;
                supply.merge(variables[offer], whole ? piece.amount().hundredths() : 1L, Long::sum);
            }
        }
        return supply;
    }

    private void row(int reached, long needed, Map<Integer, Long> supply) {
        if (needed > 0 && supply.isEmpty()) {
            program.atMost(new int[] {reached}, 0);
        } else if (needed > 0) {
            int[] all = IntStream.concat(
                            IntStream.of(reached), supply.keySet().stream().mapToInt(Integer::intValue))
                    .toArray();
            long[] weights = IntStream.range(0, all.length)
                    .mapToLong(i -> i == 0 ? needed : -supply.getOrDefault(all[i], 0L))
                    .toArray();
            program.atMost(all, weights, 0);
        }
    }

    /** Asks that a requirement be met in one of its ways. */
    private void require(int s, int claim, Rows rows) {
        List<Tally> tallies = offered.claims(s).get(claim).tallies();
        int done = program.variable();
        program.atMost(new int[] {done}, 1);
        List<Integer> ways = new ArrayList<>();
        boolean known = offered.claims(s).get(claim).undetermined().isEmpty();
        for (int way = 0; way < tallies.size() && known; way++) {
            int reached = tallies.size() == 1 ? done : program.variable();
            program.atMost(new int[] {reached}, 1);
            for (int part = 0; part < tallies.get(way).counts().size(); part++) {
                Demand.Leaf leaf = tallies.get(way).way().parts().get(part);
                if (leaf instanceof Demand.Coverage || leaf instanceof Demand.Recurrence) {
                    for (List<Integer> single : offered.singles(s, claim, way, part)) {
                        Map<Integer, Long> supply = new TreeMap<>();
                        single.forEach(offer -> supply.put(variables[offer], 1L));
                        row(reached, 1, supply);
                    }
                } else {
                    Count count = tallies.get(way).counts().get(part);
                    rows.add(way, part, count.units(count.required()), reached);
                }
            }
            ways.add(reached);
        }
        if (tallies.size() > 1 || !known) {
            int[] all = ways.stream().mapToInt(Integer::intValue).toArray();
            program.atMostSum(done, all);
        }
        met.add(done);
    }

    /** Adds requirements that compete for something. */
    private void block(int s, List<Integer> contest, Ranks ranks) {
        Map<LotKey, Shares.Supply> supplies = new HashMap<>();
        for (int o = 0; o < variables.length; o++) {
            for (int lot = 0; lot < offered.line(s, o).lots().size(); lot++) {
                supplies.put(offered.key(s, o, lot), new Shares.Supply(variables[o], line(o).whole()));
            }
        }
        List<Claim> rivals = contest.stream().map(offered.claims(s)::get).toList();
        Shares shares = new Shares(program, rivals, ranks.among(contest), offered.doors(s), supplies);
        shares.serveEarlierCycles();
        for (int i = 0; i < contest.size(); i++) {
            int place = i;
            if (rivals.get(i).age() == 0 && rivals.get(i).asks()) {
                require(s, contest.get(i), (way, part, needed, reached) -> {
                    Map<Integer, Long> supply = new TreeMap<>();
                    for (int variable : shares.gets(node(shares, place, way, part))) {
                        supply.put(variable, 1L);
                    }
                    row(reached, needed, supply);
                });
            }
        }
        blocks.add(new Block(s, shares));
    }

    private static int node(Shares shares, int claim, int way, int part) {
        for (int n = 0; n < shares.nodes().size(); n++) {
            Shares.Node node = shares.nodes().get(n);
            if (node.claim() == claim && node.way() == way && node.part() == part) {
                return n;
            }
        }
        throw new IllegalStateException("every part of a requirement is a node");
    }

    /** {@return the requirements that compete for something, with each other or under limits} */
    private List<List<Integer>> contests(int s, Ranks ranks) {
        List<Claim> claims = offered.claims(s);
        BitSet concerned = scenarios.get(s).concerned();
        Ties ties = new Ties(claims.size());
        BitSet contested = Sharing.tieThrough(offered.doors(s), claims, ties);
        for (int i = concerned.nextSetBit(0); i >= 0; i = concerned.nextSetBit(i + 1)) {
            contested.set(i, contested.get(i) || limited(s, i));
            if (ranks.outer(i) >= 0) {
                contested.set(i);
                contested.set(ranks.outer(i));
                ties.tie(i, ranks.outer(i));
            }
        }
        Sharing.tieOverLots(claims, concerned, ranks, ties, contested);
        contested.and(concerned);
        return List.copyOf(ties.sets(contested::get));
    }

    /** {@return whether limits bound what offers count for, or cannot be told by one pass} */
    private boolean limited(int s, int claim) {
        for (Tally tally : offered.claims(s).get(claim).tallies()) {
            for (Count count : tally.counts()) {
                for (int i = 0; i < count.eligible().size(); i++) {
                    if (offered.offer(s, count.eligible().get(i)) >= 0
                            && !count.limitsOf(i).isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return scenarios.get(s).claims().get(claim).tallies().stream().anyMatch(Tally::tangled);
    }

    // ---- What is best -------------------------------------------------------------------------------------------

    private void seekLeast(List<Signature> signatures) {
        program.maximize(ints(met));
        minimize(o -> line(o).whole() ? 1 : 0);
        minimize(this::worth);
        IntStream.range(0, variables.length)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(o -> !line(o).whole())
                        .thenComparing(o -> signatures.get(o).good().cardinality()))
                .forEachOrdered(o -> program.maximize(variables[o]));
    }

    /** Makes a sum over all lines as small as possible. */
    private void minimize(IntToLongFunction cost) {
        int[] lines = IntStream.range(0, variables.length)
                .filter(o -> cost.applyAsLong(o) > 0)
                .toArray();
        program.minimize(
                Arrays.stream(lines).map(o -> variables[o]).toArray(),
                Arrays.stream(lines).mapToLong(cost).toArray());
    }

    private void seek(int[] ofBundle, List<long[]> costs) {
        program.maximize(ints(met));
        for (long[] cost : costs) {
            long step = Math.max(1, Arrays.stream(cost).reduce(0, PlanProgram::gcd));
            program.minimize(
                    ofBundle, Arrays.stream(cost).map(one -> one / step).toArray());
        }
    }

    /** {@return how much one of an offer adds to the amount, in hundredths} */
    private long worth(int offer) {
        return !line(offer).whole()
                ? 1
                : IntStream.range(0, scenarios.size())
                        .mapToLong(s -> offered.line(s, offer).worth().hundredths())
                        .max()
                        .orElse(0);
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    // ---- The solution -------------------------------------------------------------------------------------------

    /**
     * How much of an offer is taken.
     *
     * @param offer the offer
     * @param trainings how many times it is taken as a whole
     * @param worth what it adds to the amount of the plan, in hundredths
     */
    record Taken(int offer, long trainings, long worth) {}

    /** {@return what is taken, in pieces none of which serves two requirements that may not share a unit} */
    private List<Taken> solve() {
        long[] values = program.solve();
        List<Taken> taken = new ArrayList<>();
        for (int o = 0; o < variables.length; o++) {
            long units = values[variables[o]];
            if (units > 0 && line(o).whole()) {
                taken.add(new Taken(o, units, units * worth(o)));
            } else if (units > 0 && !line(o).least().isZero()) {
                taken.add(new Taken(o, 0, units));
            } else if (units > 0) {
                for (long piece : pieces(o, units, values)) {
                    taken.add(new Taken(o, 0, piece));
                }
            }
        }
        return taken;
    }

    private List<Long> pieces(int offer, long units, long[] values) {
        Pieces pieces = new Pieces(Math.toIntExact(units));
        for (Block block : blocks) {
            LotKey key = offered.key(block.scenario(), offer, 0);
            for (Shares.Kind kind : block.shares().kinds()) {
                if (LotKey.of(kind.lots().get(0)).equals(key)) {
                    pieces.divide(block.shares(), kind, values);
                }
            }
        }
        return pieces.sizes();
    }
}
