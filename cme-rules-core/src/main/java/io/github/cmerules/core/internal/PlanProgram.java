package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
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
    private final Rule rule;
    private final List<Integer> met = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** Requirements that compete for something. */
    private record Block(int scenario, Shares shares) {}

    /** Starts a program in which every line is up to the plan by itself, its number or its amount. */
    private PlanProgram(Offered offered, List<Scenario> scenarios, Rule rule) {
        this.program = new IntegerProgram(
                "",
                "the least that is left to do cannot be worked out within the work bound of this version. Maybe plan for"
                        + " fewer licenses at once, or answer some of what is not known?");
        this.offered = offered;
        this.scenarios = scenarios;
        this.rule = rule;
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
        this.rule = Rule.NONE;
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
     * A requirement of a license.
     *
     * @param license the place of the license
     * @param age the cycle that asks for it, 0 for the one that is planned for
     * @param requirement the requirement
     */
    record Duty(int license, int age, RequirementId requirement) {

        static Duty of(Scenario scenario, Claim claim) {
            return new Duty(scenario.license(), claim.age(), claim.requirement().id());
        }
    }

    /**
     * What a requirement of an earlier cycle gets of what is planned: all that it misses in one of its ways, or nothing that
     * could be used up now.
     *
     * @param requirement the requirement
     * @param way the place of the way
     * @param all whether it gets all that it misses; otherwise nothing that is new
     */
    record Choice(Duty requirement, int way, boolean all) {

        /** {@return all in the way that is best, nothing, and all in the other ways} */
        static List<Choice> all(Duty requirement, Scenario scenario) {
            int place = IntStream.range(0, scenario.claims().size())
                    .filter(i -> Duty.of(scenario, scenario.claims().get(i)).equals(requirement))
                    .findFirst()
                    .orElseThrow();
            int best = scenario.settledWay(place);
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice(requirement, best, true));
            choices.add(new Choice(requirement, best, false));
            IntStream.range(0, scenario.claims().get(place).tallies().size())
                    .filter(way -> way != best)
                    .forEach(way -> choices.add(new Choice(requirement, way, true)));
            return choices;
        }
    }

    /**
     * What is done about requirements of earlier cycles that are short and take credits before anything counts now, and about
     * those that cannot be met.
     *
     * @param choices what each of the earlier ones gets
     * @param progress whether what cannot be met gets as much as it can, because it would take that from others
     */
    record Rule(Map<Duty, Choice> choices, boolean progress) {

        /** The rule where there is no such requirement. */
        static final Rule NONE = new Rule(Map.of(), false);

        static Rule of(List<Choice> choices, boolean progress) {
            return new Rule(
                    choices.stream().collect(Collectors.toMap(Choice::requirement, choice -> choice)), progress);
        }
    }

    /**
     * What is taken.
     *
     * @param taken how much of which offers
     * @param unmet the requirements that are not met
     * @param rule what it keeps to
     */
    record Least(List<Taken> taken, List<Duty> unmet, Rule rule) {

        /** {@return whether more is met, or the same with fewer trainings, or with as many in fewer hours} */
        boolean beats(Least other) {
            int difference = Integer.compare(unmet.size(), other.unmet.size());
            difference = difference != 0 ? difference : Long.compare(trainings(), other.trainings());
            return (difference != 0 ? difference : Long.compare(worth(), other.worth())) < 0;
        }

        private long trainings() {
            return taken.stream().mapToLong(Taken::trainings).sum();
        }

        private long worth() {
            return taken.stream().mapToLong(Taken::worth).sum();
        }

        /** {@return the same with other numbers for the offers} */
        Least placed(List<Integer> places) {
            return new Least(
                    taken.stream()
                            .map(one -> new Taken(places.get(one.offer()), one.trainings(), one.worth()))
                            .toList(),
                    unmet,
                    rule);
        }
    }

    /**
     * {@return how much of each line the least plan takes}
     *
     * @param offered the lines
     * @param scenarios what is short
     * @param signatures what each line counts for
     * @param rule what the plan may not do
     */
    static Least least(Offered offered, List<Scenario> scenarios, List<Signature> signatures, Rule rule) {
        PlanProgram plan = new PlanProgram(offered, scenarios, rule);
        plan.seekLeast(signatures);
        long[] values = plan.program.solve();
        List<Duty> unmet = IntStream.range(0, plan.met.size())
                .filter(i -> values[plan.met.get(i)] == 0)
                .mapToObj(plan.duties::get)
                .toList();
        return new Least(plan.taken(values), unmet, rule);
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
        long steps = 0;
        for (Offered.Line line : offered.offers()) {
            all = Math.max(all, line.least().hundredths());
            steps = Math.max(steps, line.step().hundredths());
        }
        return Math.addExact(all, steps);
    }

    /** {@return the offers that requirements of earlier cycles would take which get nothing new} */
    private BitSet untouched(int s) {
        BitSet untouched = new BitSet();
        for (Claim claim : offered.claims(s)) {
            Choice choice = rule.choices().get(Duty.of(scenarios.get(s), claim));
            if (choice != null && !choice.all()) {
                claim.tallies().stream()
                        .flatMap(tally -> tally.counts().stream())
                        .flatMap(count -> count.eligible().stream())
                        .mapToInt(part -> offered.offer(s, part))
                        .filter(offer -> offer >= 0)
                        .forEach(untouched::set);
            }
        }
        return untouched;
    }

    /** Lets nothing that an earlier cycle would use up count where it would be used up. */
    private void leave(int s, List<Claim> rivals, Shares shares) {
        BitSet untouched = untouched(s);
        for (Shares.Kind kind : shares.kinds()) {
            int offer = offered.offer(s, kind.lots().get(0));
            for (int claim = 0; claim < rivals.size() && offer >= 0 && untouched.get(offer); claim++) {
                if (kind.wanted().get(claim) && rivals.get(claim).requirement().usesUp()) {
                    program.atMost(new int[] {shares.share(kind, claim)}, 0);
                }
            }
        }
    }

    /** Where small activities do not count, there is either nothing or enough; and in steps, if only those count. */
    private void size(int offer) {
        long least = line(offer).least().hundredths();
        long step = line(offer).step().hundredths();
        if (line(offer).single() && step > 0) {
            int steps = program.variable();
            program.atMost(new int[] {steps, variables[offer]}, new long[] {step, -1}, 0);
            program.atMost(new int[] {variables[offer], steps}, new long[] {1, -step}, 0);
        }
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
                    long needed = count.units(count.required().minusOrZero(count.granted()));
                    rows.add(way, part, needed, reached);
                }
            }
            ways.add(reached);
        }
        if (tallies.size() > 1 || !known) {
            int[] all = ways.stream().mapToInt(Integer::intValue).toArray();
            program.atMostSum(done, all);
        }
        met.add(done);
        duties.add(Duty.of(scenarios.get(s), offered.claims(s).get(claim)));
    }

    /** Adds requirements that compete for something. */
    private void block(int s, List<Integer> contest, Ranks ranks) {
        Map<LotKey, Shares.Supply> supplies = new HashMap<>();
        for (int o = 0; o < variables.length; o++) {
            for (int lot = 0; lot < offered.line(s, o).lots().size(); lot++) {
                supplies.put(offered.key(s, o, lot), new Shares.Supply(variables[o], line(o).whole()));
            }
        }
        List<Claim> rivals = contest.stream().map(place -> rival(s, place)).toList();
        Shares shares = new Shares(program, rivals, ranks.among(contest), offered.doors(s), supplies);
        leave(s, rivals, shares);
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

    /** {@return a requirement, of an earlier cycle in the one way in which it is met or left short} */
    private Claim rival(int s, int place) {
        Claim claim = offered.claims(s).get(place);
        if (claim.age() == 0) {
            return claim;
        }
        Choice choice = rule.choices().get(Duty.of(scenarios.get(s), claim));
        return claim.with(claim.tallies().get(choice == null ? scenarios.get(s).settledWay(place) : choice.way()));
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
        if (rule.progress()) {
            blocks.forEach(block -> block.shares().needs(0));
        }
        minimize(o -> line(o).whole() ? 1 : 0);
        minimize(this::worth);
        // What counts for less asks for less; and what is bounded by more leaves the bounds to whoever takes it.
        long limits = signatures.stream()
                .mapToLong(signature -> signature.bounds())
                .max()
                .orElse(0);
        for (boolean whole : new boolean[] {true, false}) {
            minimize(o -> line(o).whole() != whole
                    ? 0
                    : signatures.get(o).good().cardinality() * (limits + 1)
                            + limits
                            - signatures.get(o).bounds());
        }
        IntStream.range(0, variables.length).forEach(o -> program.maximize(variables[o]));
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

    /** {@return what is taken in a solution, in pieces none of which serves two requirements that may not share a unit} */
    private List<Taken> taken(long[] values) {
        List<Taken> taken = new ArrayList<>();
        for (int o = 0; o < variables.length; o++) {
            long units = values[variables[o]];
            if (units > 0 && line(o).whole()) {
                taken.add(new Taken(o, units, units * worth(o)));
            } else if (units > 0 && line(o).single()) {
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
                if (kind.lots().get(0).key().equals(key)) {
                    pieces.divide(block.shares(), kind, values);
                }
            }
        }
        return pieces.sizes();
    }
}
