package io.github.cmerules.core.oracle;

import static io.github.cmerules.core.oracle.Instance.has;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * A mixed integer model for somebody else's solver: how many units of a lot go to each set of places that may share one.
 *
 * <p>The choice of ways is part of the model. The goals are pursued one after another; each is held at its best value
 * before the next. The solver calculates with floating point: a solution counts only if every value is a whole number but
 * for a rounding error.
 */
final class MixedInteger {

    private static final double ROUNDING = 1e-6;

    /** No cutting planes: with them the solver at times takes a solution for the best that is not, or finds none. */
    private static final IntegerStrategy NO_CUTS = IntegerStrategy.newConfigurable()
            .withGMICutConfiguration(new IntegerStrategy.GMICutConfiguration().withFractionality(1));

    /** A part of a way of a requirement. */
    private record Place(int requirement, int way, Instance.Part part) {}

    private final Instance instance;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Place> places = new ArrayList<>();
    private final List<List<Integer>> goes = new ArrayList<>();
    /** What each place gets: of each lot that it may take, by how much. */
    private final List<Map<Integer, Integer>> counts = new ArrayList<>();

    private final List<Expression> bounded = new ArrayList<>();
    private int names;

    private MixedInteger(Instance instance) {
        this.instance = instance;
        for (int r = 0; r < instance.owed().size(); r++) {
            List<Instance.Way> ways = instance.owed().get(r).choices();
            List<Integer> choice = new ArrayList<>();
            Expression one = expression().level(1);
            for (int w = 0; w < ways.size(); w++) {
                int chosen = whole(1);
                choice.add(chosen);
                add(one, 1, chosen);
                for (Instance.Part part : ways.get(w).counted()) {
                    places.add(new Place(r, w, part));
                    counts.add(new LinkedHashMap<>());
                }
            }
            goes.add(choice);
        }
        instance.bounds()
                .forEach(bound ->
                        places.forEach(place -> bounded.add(expression().upper(bound.atMost()))));
        instance.credits().forEach(this::divide);
    }

    /** {@return a whole variable, by its number: a variable itself is no key, it changes when it gets a value} */
    private int whole(long most) {
        return model.indexOf(
                model.newVariable("v" + names++).lower(0).upper(most).integer());
    }

    private static Expression add(Expression sum, long weight, int variable) {
        return sum.set(variable, weight);
    }

    private Expression expression() {
        return model.newExpression("e" + names++);
    }

    // ---- Lots ---------------------------------------------------------------------------------------------------

    private void divide(List<Integer> credit) {
        Map<Integer, Map<Integer, Integer>> shares = new LinkedHashMap<>();
        credit.forEach(lot -> shares.put(lot, divide(lot)));
        for (Instance.Group group : instance.groups()) {
            if (group.sharing() == Instance.Sharing.UNDIVIDED) {
                Expression oneTakes = expression().upper(1);
                for (int r = 0; r < instance.owed().size(); r++) {
                    if (has(group.members(), r)) {
                        add(oneTakes, 1, takes(r, shares));
                    }
                }
            }
        }
    }

    /** {@return for each set of places that may share a unit of a lot, how many units it gets} */
    private Map<Integer, Integer> divide(int lot) {
        Map<Integer, Integer> shares = new LinkedHashMap<>();
        int units = instance.lots().get(lot).units();
        Expression all = expression().upper(units);
        for (int set : shareable(lot)) {
            int share = whole(units);
            shares.put(set, share);
            add(all, 1, share);
        }
        for (int p = 0; p < places.size(); p++) {
            take(instance.lots().get(lot), p, shares);
        }
        return shares;
    }

    /** Says what a place gets of a lot: nothing if another way is gone, a training all of it, and at most what limits allow. */
    private void take(Instance.TestLot lot, int p, Map<Integer, Integer> shares) {
        Place place = places.get(p);
        int gone = goes.get(place.requirement()).get(place.way());
        boolean training = place.part().kind() == Instance.Kind.TRAININGS;
        Expression given = expression();
        shares.forEach((set, share) -> {
            if (has(set, p)) {
                add(given, 1, share);
                if (!training) {
                    counts.get(p).put(share, 1);
                    boundedBy(lot, p).forEach(bound -> add(bound, 1, share));
                }
            }
        });
        if (training) {
            int done = whole(1);
            add(given, -lot.units(), done).level(0);
            counts.get(p).put(done, 1);
            add(add(expression(), 1, done), -1, gone).upper(0);
        } else {
            add(given, -lot.units(), gone).upper(0);
        }
    }

    private List<Expression> boundedBy(Instance.TestLot lot, int p) {
        return IntStream.range(0, instance.bounds().size())
                .filter(b -> instance.bounds().get(b).toward() == places.get(p).requirement()
                        && instance.bounds().get(b).on(lot))
                .mapToObj(b -> bounded.get(b * places.size() + p))
                .toList();
    }

    /** {@return a variable that is 1 if a requirement takes anything of some lots} */
    private int takes(int requirement, Map<Integer, Map<Integer, Integer>> lots) {
        int takes = whole(1);
        lots.forEach((lot, shares) -> {
            Expression something =
                    add(expression(), -instance.lots().get(lot).units(), takes).upper(0);
            shares.forEach((set, share) -> {
                if (has(requirements(set), requirement)) {
                    add(something, 1, share);
                }
            });
        });
        return takes;
    }

    /** {@return the sets of places that may share a unit of a lot} */
    private List<Integer> shareable(int lot) {
        return IntStream.range(1, 1 << places.size())
                .filter(set -> IntStream.range(0, places.size())
                        .filter(p -> has(set, p))
                        .allMatch(p -> instance.eligible(
                                lot, places.get(p).requirement(), places.get(p).part())))
                .filter(this::oneWayEach)
                .filter(this::related)
                .boxed()
                .toList();
    }

    private boolean oneWayEach(int set) {
        for (int p = 0; p < places.size(); p++) {
            for (int q = 0; q < p; q++) {
                if (has(set, p)
                        && has(set, q)
                        && places.get(p).requirement() == places.get(q).requirement()
                        && places.get(p).way() != places.get(q).way()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean related(int set) {
        int served = requirements(set);
        return instance.groups().stream().allMatch(group -> {
                    int common = group.members() & served;
                    return (common & common - 1) == 0;
                })
                && instance.nestings().stream()
                        .filter(Instance.Nesting::counted)
                        .noneMatch(nesting -> has(served, nesting.inner()) && !has(served, nesting.outer()));
    }

    private int requirements(int set) {
        return IntStream.range(0, places.size())
                .filter(p -> has(set, p))
                .map(p -> 1 << places.get(p).requirement())
                .reduce(0, (one, other) -> one | other);
    }

    // ---- Goals --------------------------------------------------------------------------------------------------

    /** {@return the least that can be missing} */
    static Shortfall best(Instance instance) {
        List<Long> held = new ArrayList<>();
        for (int goal = 0; goal < instance.owed().size() + 2; goal++) {
            // A model of its own for every goal: nothing of an earlier solution is left in it.
            held.add(new MixedInteger(instance).least(held));
        }
        List<Long> hundredths = held.stream().map(units -> (long) units).toList();
        return new Shortfall(hundredths.get(0), hundredths.get(1), hundredths.subList(2, hundredths.size()));
    }

    /** {@return the least value of the next goal, when earlier ones are held at theirs} */
    private long least(List<Long> held) {
        List<Map<Integer, Integer>> goals = goals();
        Map<Integer, Integer> next = goals.get(held.size());
        for (int goal = 0; goal < held.size(); goal++) {
            sum(goals.get(goal)).upper(held.get(goal));
        }
        return next.isEmpty() || alreadyNothing(held) ? 0 : minimum(next);
    }

    private static boolean alreadyNothing(List<Long> held) {
        return held.size() >= 2 && held.get(0) + held.get(1) == 0;
    }

    /** {@return what is missing in completions, in credits, and of each requirement, as weighted sums} */
    private List<Map<Integer, Integer>> goals() {
        Map<Integer, Integer> completions = new LinkedHashMap<>();
        Map<Integer, Integer> credits = new LinkedHashMap<>();
        List<Map<Integer, Integer>> goals = new ArrayList<>(List.of(completions, credits));
        for (int r = 0; r < instance.owed().size(); r++) {
            Map<Integer, Integer> own = new LinkedHashMap<>();
            Instance.Owed owed = instance.owed().get(r);
            for (int w = 0; owed.asks() && w < goes.get(r).size(); w++) {
                Map<Integer, Integer> missing = missing(r, w);
                (owed.choices().get(w).inCompletions() ? completions : credits).putAll(missing);
                own.putAll(missing);
            }
            goals.add(own);
        }
        return goals;
    }

    private Expression sum(Map<Integer, Integer> weights) {
        Expression sum = expression();
        weights.forEach((variable, weight) -> add(sum, weight, variable));
        return sum;
    }

    /** {@return what is missing on a way if it is gone, each with its weight in hundredths} */
    private Map<Integer, Integer> missing(int r, int w) {
        Instance.Way way = instance.owed().get(r).choices().get(w);
        int gone = goes.get(r).get(w);
        Map<Integer, Integer> missing = new LinkedHashMap<>();
        if (way.parts().stream().anyMatch(part -> part.kind() == Instance.Kind.FALSE)) {
            int fact = whole(1);
            long facts = way.parts().stream()
                    .filter(part -> part.kind() == Instance.Kind.FALSE)
                    .count();
            add(add(expression(), 1, fact), -1, gone).level(0);
            missing.put(fact, (int) facts * 100);
        }
        for (int p = 0; p < places.size(); p++) {
            if (places.get(p).requirement() == r && places.get(p).way() == w) {
                Instance.Part part = places.get(p).part();
                boolean training = part.kind() == Instance.Kind.TRAININGS;
                // A part in credits of a way in completions is there or it is not.
                boolean atOnce = way.inCompletions() && !training;
                int lacks = whole(atOnce ? 1 : part.need());
                Expression enough = expression().lower(0);
                add(enough, atOnce ? part.need() : 1, lacks);
                add(enough, -part.need(), gone);
                counts.get(p).forEach((variable, weight) -> add(enough, weight, variable));
                missing.put(lacks, way.inCompletions() ? 100 : 1);
            }
        }
        return missing;
    }

    private long minimum(Map<Integer, Integer> goal) {
        sum(goal).weight(1);
        model.options.integer(NO_CUTS);
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("no optimal solution: " + result.getState());
        }
        long minimum = 0;
        for (int v = 0; v < model.countVariables(); v++) {
            double value = result.doubleValue(v);
            long rounded = Math.round(value);
            if (Math.abs(value - rounded) > ROUNDING) {
                throw new IllegalStateException("not a whole number: " + value);
            }
            minimum += rounded * goal.getOrDefault(v, 0);
        }
        return minimum;
    }
}
