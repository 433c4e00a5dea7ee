package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A small exact integer program: whole variables of 0 or more, upper bounds on sums of them, and several goals of which an
 * earlier one always goes before a later one.
 *
 * <p>The best solution that need not be whole is found first, goal by goal, each goal at a whole number. If it is not whole,
 * it is split at one variable and the better half wins; a half that is worse at an earlier goal is left at that goal. What
 * has numbers too large to calculate with is split without a solution. All constants are 0 or more, so doing nothing is
 * always allowed.
 *
 * <p>The work is bounded: a program beyond the bound is refused, never answered approximately.
 */
final class IntegerProgram {

    /** The greatest number of table entries that one program may touch. */
    static final long MAX_WORK = 400_000_000L;

    private final String path;
    private final String refusal;
    private final List<Relaxation.Row> rows = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Long> bounds = new ArrayList<>();
    private long work;

    /** A weighted sum of variables that shall be as great as possible. */
    private static final class Goal {
        private final int[] summands;
        private final long[] weights;

        Goal(int[] summands, long[] weights) {
            this.summands = summands;
            this.weights = weights;
        }

        long reached(long[] values) {
            long reached = 0;
            for (int i = 0; i < summands.length; i++) {
                reached += weights[i] * values[summands[i]];
            }
            return reached;
        }
    }

    /**
     * Starts a program without variables.
     *
     * @param path what is to blame if it is refused, as a path into the input
     * @param refusal what is then said of it
     */
    IntegerProgram(String path, String refusal) {
        this.path = path;
        this.refusal = refusal;
    }

    /** {@return a new variable, by its number} */
    int variable() {
        bounds.add(Relaxation.UNBOUNDED);
        return bounds.size() - 1;
    }

    /** Demands that a sum of variables be at most a constant of 0 or more. */
    void atMost(int[] summands, long constant) {
        long[] weights = new long[summands.length];
        Arrays.fill(weights, 1);
        atMost(summands, weights, constant);
    }

    /** Demands that a weighted sum of variables be at most a constant of 0 or more. */
    void atMost(int[] summands, long[] weights, long constant) {
        if (summands.length == 1 && weights[0] > 0) {
            bounds.set(summands[0], Math.min(bounds.get(summands[0]), constant / weights[0]));
        } else {
            rows.add(new Relaxation.Row(summands, weights, constant));
        }
    }

    /** Demands that a variable be at most a sum of others. */
    void atMostSum(int variable, int[] summands) {
        int[] all = Arrays.copyOf(summands, summands.length + 1);
        long[] weights = new long[all.length];
        Arrays.fill(weights, -1);
        all[summands.length] = variable;
        weights[summands.length] = 1;
        rows.add(new Relaxation.Row(all, weights, 0));
    }

    /** Demands that a sum of variables be at most another variable. */
    void atMostSum(int[] summands, int variable) {
        int[] all = Arrays.copyOf(summands, summands.length + 1);
        long[] weights = new long[all.length];
        Arrays.fill(weights, 1);
        all[summands.length] = variable;
        weights[summands.length] = -1;
        rows.add(new Relaxation.Row(all, weights, 0));
    }

    /** Adds a goal below all earlier ones: the sum of some variables shall be as great as possible. */
    void maximize(int... summands) {
        long[] weights = new long[summands.length];
        Arrays.fill(weights, 1);
        goals.add(new Goal(summands, weights));
    }

    /** Adds a goal below all earlier ones: a weighted sum of some variables shall be as small as possible. */
    void minimize(int[] summands, long[] weights) {
        goals.add(
                new Goal(summands, Arrays.stream(weights).map(weight -> -weight).toArray()));
    }

    /**
     * Solves the program.
     *
     * @return the value of each variable in the best solution
     * @throws InvalidInputException if the work bound is reached
     */
    long[] solve() {
        long[] upper = bounds.stream().mapToLong(Long::longValue).toArray();
        long[] best = best(new long[upper.length], upper, null);
        if (best == null) {
            throw new IllegalStateException("doing nothing is always allowed");
        }
        return best;
    }

    /** {@return the best whole solution within bounds that is better than another, or the other one if there is none} */
    private long @Nullable [] best(long[] lower, long[] upper, long @Nullable [] incumbent) {
        int split;
        long floor;
        try {
            Relaxation relaxation = new Relaxation(rows, lower, upper, this::spend);
            if (!relaxation.feasible() || !beats(relaxation, incumbent)) {
                return incumbent;
            }
            // What is yes or no is settled first: it decides what an amount is for.
            int choice = relaxation.fractional(v -> bounds.get(v) == 1);
            split = choice >= 0 ? choice : relaxation.fractional(v -> true);
            if (split < 0) {
                long[] values = new long[lower.length];
                Arrays.setAll(values, relaxation::floor);
                return values;
            }
            floor = relaxation.floor(split);
        } catch (ArithmeticException e) {
            // Numbers grow with what is undecided and multiplies amounts; halves have smaller ones.
            split = narrowest(lower, upper);
            floor = lower[split] + (upper[split] - lower[split]) / 2;
        }
        long[] lowerHalf = upper.clone();
        lowerHalf[split] = floor;
        long[] result = best(lower, lowerHalf, incumbent);
        long[] upperHalf = lower.clone();
        upperHalf[split] = floor + 1;
        return best(upperHalf, upper, result);
    }

    /** {@return the variable with the fewest values left, but more than one} */
    private int narrowest(long[] lower, long[] upper) {
        int narrowest = -1;
        for (int v = 0; v < lower.length; v++) {
            if (upper[v] != Relaxation.UNBOUNDED
                    && lower[v] < upper[v]
                    && (narrowest < 0 || upper[v] - lower[v] < upper[narrowest] - lower[narrowest])) {
                narrowest = v;
            }
        }
        if (narrowest < 0) {
            throw refused();
        }
        return narrowest;
    }

    /**
     * {@return whether a relaxation, goal by goal, may be better than a solution; if so, it is brought to all of its goals, or
     *     up to the first one that cannot be at a whole number, in which case it is not whole}
     */
    private boolean beats(Relaxation relaxation, long @Nullable [] incumbent) {
        boolean better = incumbent == null;
        for (Goal goal : goals) {
            OptionalLong most = relaxation.maximize(goal.summands, goal.weights);
            if (most.isEmpty()) {
                return better;
            }
            if (incumbent != null && !better) {
                long reached = goal.reached(incumbent);
                if (most.getAsLong() < reached) {
                    return false;
                }
                better = most.getAsLong() > reached;
            }
        }
        return better;
    }

    private void spend(int entries) {
        work += entries;
        if (work > MAX_WORK) {
            throw refused();
        }
    }

    /** {@return how many table entries were touched so far} */
    long work() {
        return work;
    }

    private InvalidInputException refused() {
        return InvalidInputException.of(path, refusal);
    }
}
