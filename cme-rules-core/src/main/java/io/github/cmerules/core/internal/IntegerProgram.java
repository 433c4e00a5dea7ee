package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small exact integer program: whole variables of 0 or more, upper bounds on sums of them, and several goals of which an
 * earlier one always goes before a later one.
 *
 * <p>The relaxation is solved by the simplex method on integers with one common denominator, so nothing is ever rounded.
 * After a goal is reached, every column that would spoil it is closed, and the next goal is pursued on what is left. If
 * the best relaxed solution is not whole, it is split at one variable and the better half wins. All right-hand sides are
 * 0 or more, so doing nothing is always allowed and the method can start there; a half in which nothing is not allowed
 * is first brought to an allowed solution with the help of one more variable, or found to have none.
 *
 * <p>The work is bounded: a program beyond the bound is refused, never answered approximately.
 */
final class IntegerProgram {

    /** The greatest number of table entries that one program may touch. */
    static final long MAX_WORK = 400_000_000L;

    /** A bound on a weighted sum of variables. */
    private static final class Row {
        private final int[] variables;
        private final long[] weights;
        private final long atMost;

        Row(int[] variables, long[] weights, long atMost) {
            this.variables = variables;
            this.weights = weights;
            this.atMost = atMost;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<int[]> goals = new ArrayList<>();
    private int variables;
    private long work;

    /** {@return a new variable, by its number} */
    int variable() {
        return variables++;
    }

    /** Demands that a sum of variables be at most a constant of 0 or more. */
    void atMost(int[] summands, long constant) {
        long[] weights = new long[summands.length];
        Arrays.fill(weights, 1);
        rows.add(new Row(summands, weights, constant));
    }

    /** Demands that a weighted sum of variables be at most a constant of 0 or more. */
    void atMost(int[] summands, long[] weights, long constant) {
        rows.add(new Row(summands.clone(), weights.clone(), constant));
    }

    /** Demands that a variable be at most a sum of others. */
    void atMostSum(int variable, int[] summands) {
        int[] all = Arrays.copyOf(summands, summands.length + 1);
        long[] weights = new long[all.length];
        Arrays.fill(weights, -1);
        all[summands.length] = variable;
        weights[summands.length] = 1;
        rows.add(new Row(all, weights, 0));
    }

    /** Adds a goal below all earlier ones: the sum of some variables shall be as great as possible. */
    void maximize(int... summands) {
        goals.add(summands);
    }

    /**
     * Solves the program.
     *
     * @return the value of each variable in the best solution
     * @throws InvalidInputException if the work bound is reached
     */
    long[] solve() {
        long[] lower = new long[variables];
        long[] upper = new long[variables];
        Arrays.fill(upper, Long.MAX_VALUE);
        long[] best;
        try {
            best = best(lower, upper, null);
        } catch (ArithmeticException e) {
            throw refused();
        }
        if (best == null) {
            throw new IllegalStateException("doing nothing is always allowed");
        }
        return best;
    }

    /** {@return the best whole solution within bounds that is better than another, or null if there is none} */
    private long @org.jspecify.annotations.Nullable [] best(
            long[] lower, long[] upper, long @org.jspecify.annotations.Nullable [] incumbent) {
        Relaxation relaxation = new Relaxation(lower, upper);
        if (!relaxation.feasible()) {
            return incumbent;
        }
        relaxation.optimize();
        if (incumbent != null && !relaxation.beats(incumbent)) {
            return incumbent;
        }
        int split = relaxation.fractional();
        if (split < 0) {
            return relaxation.values();
        }
        long floor = relaxation.floor(split);
        long[] lowerHalf = upper.clone();
        lowerHalf[split] = floor;
        long[] result = best(lower, lowerHalf, incumbent);
        long[] upperHalf = lower.clone();
        upperHalf[split] = floor + 1;
        return best(upperHalf, upper, result);
    }

    /** The program without the demand for whole numbers, within bounds, as a condensed table over one denominator. */
    private final class Relaxation {

        private final long[] lower;
        private final long[][] table;
        private final long[] constants;
        private final int[] basic;
        private final int[] nonbasic;
        private final boolean[] closed;
        private final int width;
        private final boolean feasible;
        private long denominator = 1;

        Relaxation(long[] lower, long[] upper) {
            this.lower = lower;
            List<Row> all = new ArrayList<>(rows);
            for (int v = 0; v < variables; v++) {
                if (upper[v] != Long.MAX_VALUE) {
                    all.add(new Row(new int[] {v}, new long[] {1}, upper[v]));
                }
            }
            int m = all.size();
            constants = new long[m];
            boolean allowed = true;
            for (int i = 0; i < m; i++) {
                Row row = all.get(i);
                constants[i] = row.atMost;
                for (int k = 0; k < row.variables.length; k++) {
                    constants[i] = Math.subtractExact(
                            constants[i], Math.multiplyExact(row.weights[k], lower[row.variables[k]]));
                }
                allowed &= constants[i] >= 0;
            }
            width = allowed ? variables : variables + 1;
            table = new long[m][width];
            basic = new int[m];
            nonbasic = new int[width];
            closed = new boolean[width];
            for (int v = 0; v < variables; v++) {
                nonbasic[v] = v;
            }
            for (int i = 0; i < m; i++) {
                Row row = all.get(i);
                basic[i] = variables + i;
                for (int k = 0; k < row.variables.length; k++) {
                    table[i][row.variables[k]] += row.weights[k];
                }
            }
            feasible = allowed || start(variables + m);
        }

        /** {@return whether there is a solution at all, which is then in the table; a variable that relaxes every row tells} */
        private boolean start(int helper) {
            int enter = variables;
            nonbasic[enter] = helper;
            int worst = 0;
            for (int i = 0; i < table.length; i++) {
                table[i][enter] = -1;
                worst = constants[i] < constants[worst] ? i : worst;
            }
            pivot(worst, enter, new long[width]);
            climb(table[worst].clone(), helper);
            int row = rowOf(helper);
            if (row >= 0 && constants[row] > 0) {
                return false;
            }
            if (row >= 0) {
                int leave = column(row);
                if (leave >= 0) {
                    pivot(row, leave, new long[width]);
                }
            }
            for (int j = 0; j < width; j++) {
                closed[j] = nonbasic[j] == helper;
            }
            return true;
        }

        private int rowOf(int variable) {
            for (int i = 0; i < basic.length; i++) {
                if (basic[i] == variable) {
                    return i;
                }
            }
            return -1;
        }

        /** {@return a column that a row at 0 can be exchanged with, or -1 if the row says nothing} */
        private int column(int row) {
            for (int j = 0; j < width; j++) {
                if (table[row][j] != 0) {
                    return j;
                }
            }
            return -1;
        }

        boolean feasible() {
            return feasible;
        }

        void optimize() {
            for (int[] goal : goals) {
                optimize(goal);
            }
        }

        private void optimize(int[] goal) {
            long[] gain = gains(goal);
            climb(gain, -1);
            for (int j = 0; j < width; j++) {
                closed[j] |= gain[j] != 0;
            }
        }

        /** Exchanges until nothing is gained any more, or until a variable is out of the basis. */
        private void climb(long[] gain, int until) {
            int steps = 0;
            int patience = 20 + 2 * (table.length + variables);
            for (int enter = entering(gain, false); enter >= 0; enter = entering(gain, steps > patience)) {
                int row = leaving(enter, until);
                boolean out = basic[row] == until;
                pivot(row, enter, gain);
                if (out) {
                    return;
                }
                steps++;
            }
        }

        /** {@return what each unit of a nonbasic variable adds to a goal, over the denominator} */
        private long[] gains(int[] goal) {
            boolean[] wanted = new boolean[variables];
            for (int v : goal) {
                wanted[v] = true;
            }
            long[] gain = new long[width];
            for (int j = 0; j < width; j++) {
                gain[j] = nonbasic[j] < variables && wanted[nonbasic[j]] ? denominator : 0;
            }
            for (int i = 0; i < table.length; i++) {
                if (basic[i] < variables && wanted[basic[i]]) {
                    spend(width);
                    for (int j = 0; j < width; j++) {
                        gain[j] = Math.subtractExact(gain[j], table[i][j]);
                    }
                }
            }
            return gain;
        }

        /** {@return the column with the greatest gain, or when in doubt the first, which never runs in circles} */
        private int entering(long[] gain, boolean first) {
            int best = -1;
            for (int j = 0; j < width; j++) {
                if (!closed[j] && gain[j] > 0) {
                    if (best < 0 || (first ? nonbasic[j] < nonbasic[best] : gain[j] > gain[best])) {
                        best = j;
                    }
                }
            }
            return best;
        }

        /** {@return the row that bounds a column first; of several that of a variable that is to leave} */
        private int leaving(int enter, int preferred) {
            int best = -1;
            for (int i = 0; i < table.length; i++) {
                if (table[i][enter] > 0) {
                    if (best < 0) {
                        best = i;
                        continue;
                    }
                    int order = Long.compare(
                            Math.multiplyExact(constants[i], table[best][enter]),
                            Math.multiplyExact(constants[best], table[i][enter]));
                    boolean before = basic[i] == preferred || (basic[best] != preferred && basic[i] < basic[best]);
                    if (order < 0 || (order == 0 && before)) {
                        best = i;
                    }
                }
            }
            if (best < 0) {
                throw new IllegalStateException("a goal without bound");
            }
            return best;
        }

        private void pivot(int row, int column, long[] gain) {
            long pivot = table[row][column];
            for (int i = 0; i < table.length; i++) {
                if (i != row) {
                    constants[i] = exchanged(constants[i], pivot, table[i][column], constants[row]);
                    exchange(table[i], row, column, pivot);
                }
            }
            exchange(gain, row, column, pivot);
            table[row][column] = denominator;
            denominator = pivot;
            int entering = nonbasic[column];
            nonbasic[column] = basic[row];
            basic[row] = entering;
            if (denominator < 0) {
                turn(gain);
            }
        }

        /** Makes the denominator positive. */
        private void turn(long[] gain) {
            denominator = -denominator;
            for (int i = 0; i < table.length; i++) {
                constants[i] = -constants[i];
                negate(table[i]);
            }
            negate(gain);
        }

        private void negate(long[] values) {
            for (int j = 0; j < width; j++) {
                values[j] = -values[j];
            }
        }

        private void exchange(long[] target, int row, int column, long pivot) {
            long factor = target[column];
            if (factor == 0 && pivot == denominator) {
                return;
            }
            spend(width);
            long[] source = table[row];
            for (int j = 0; j < width; j++) {
                if (j != column) {
                    target[j] = exchanged(target[j], pivot, factor, source[j]);
                }
            }
            target[column] = -factor;
        }

        private long exchanged(long value, long pivot, long factor, long source) {
            if (factor == 0 || source == 0) {
                return pivot == denominator || value == 0 ? value : Math.multiplyExact(value, pivot) / denominator;
            }
            return Math.subtractExact(Math.multiplyExact(value, pivot), Math.multiplyExact(factor, source))
                    / denominator;
        }

        /** {@return whether this solution is better than a whole one, goal by goal} */
        boolean beats(long[] other) {
            long[] mine = scaledValues();
            for (int[] goal : goals) {
                long difference = 0;
                for (int v : goal) {
                    difference = Math.addExact(
                            difference, Math.subtractExact(mine[v], Math.multiplyExact(other[v], denominator)));
                }
                if (difference != 0) {
                    return difference > 0;
                }
            }
            return false;
        }

        /** {@return the value of each variable, times the denominator} */
        private long[] scaledValues() {
            long[] values = new long[variables];
            for (int v = 0; v < variables; v++) {
                values[v] = Math.multiplyExact(lower[v], denominator);
            }
            for (int i = 0; i < table.length; i++) {
                if (basic[i] < variables) {
                    values[basic[i]] = Math.addExact(values[basic[i]], constants[i]);
                }
            }
            return values;
        }

        /** {@return the first variable that is not whole, or -1} */
        int fractional() {
            int first = -1;
            for (int i = 0; i < table.length; i++) {
                if (basic[i] < variables && constants[i] % denominator != 0 && (first < 0 || basic[i] < first)) {
                    first = basic[i];
                }
            }
            return first;
        }

        long floor(int variable) {
            return Math.floorDiv(scaledValues()[variable], denominator);
        }

        long[] values() {
            long[] values = scaledValues();
            for (int v = 0; v < variables; v++) {
                values[v] /= denominator;
            }
            return values;
        }
    }

    private void spend(int entries) {
        work += entries;
        if (work > MAX_WORK) {
            throw refused();
        }
    }

    private static InvalidInputException refused() {
        return InvalidInputException.of(
                "/credits",
                "the credits that requirements may not share cannot be divided within the work bound of this"
                        + " version. Maybe merge lines that are alike?");
    }
}
