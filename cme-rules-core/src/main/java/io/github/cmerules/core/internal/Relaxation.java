package io.github.cmerules.core.internal;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * An integer program without the demand for whole numbers: the simplex method on integers, for variables with bounds.
 *
 * <p>Every column of the table is a variable at one of its bounds, and every row says what its variable is for those of the
 * columns. A variable is measured from its lower bound up, or, once it is turned, from its upper bound down. A row has a
 * denominator of its own, so nothing is ever rounded and the numbers stay small. One row is the goal. Once a goal is
 * reached, every column that would spoil it leaves the table, and the next goal is pursued on what is left.
 *
 * <p>What is summed up by a goal is whole in every whole solution. So a goal that could be 7 1/2 here is held at 7: the
 * bound on whole solutions is as tight as it can be, and the goals after it are pursued where a whole solution may be.
 */
final class Relaxation {

    /** Stands for no upper bound. */
    static final long UNBOUNDED = Long.MAX_VALUE;

    /** A bound on a weighted sum of variables. */
    static final class Row {
        private final int[] variables;
        private final long[] weights;
        private final long atMost;

        Row(int[] variables, long[] weights, long atMost) {
            this.variables = variables.clone();
            this.weights = weights.clone();
            this.atMost = atMost;
        }
    }

    /** A denominator above which a row is reduced at once, not only before it is used. */
    private static final long LARGE = 1 << 20;

    private static final int GONE = Integer.MIN_VALUE;

    private static final long[] NO_ROW = {};

    private final int variables;
    private final long[] lower;
    private final IntConsumer work;

    /** For each variable the distance of its bounds. */
    private final long[] width;

    private final boolean[] turned;

    /** For each variable its row, or the complement of its column, or that it is gone. */
    private final int[] places;

    private final long[][] table;
    private final long[] constants;
    private final long[] denominators;
    private final int[] inRow;
    private final int[] inColumn;
    private final int goal;

    /** A variable more, of which at most one at a time is in use. */
    private final int helper;

    private final boolean feasible;

    /** The rows that still depend on a column, and how many they are. */
    private final int[] active;

    private int rows;
    private int lastRow;
    private int columns;
    private int columnsAtCheck;

    /** The active rows that depend on the column looked at last, and how many they are. */
    private final int[] dependent;

    private int dependents;

    /** Where the row looked at last is not 0, and at how many columns. */
    private final int[] support;

    private int supported;

    /**
     * Sets up a table and brings it to an allowed solution, if there is one.
     *
     * @param sums the bounds on sums
     * @param lower the least value of each variable
     * @param upper the greatest value of each variable, or {@link #UNBOUNDED}
     * @param work is told how many entries are touched
     */
    Relaxation(List<Row> sums, long[] lower, long[] upper, IntConsumer work) {
        this.variables = lower.length;
        this.lower = lower;
        this.work = work;
        goal = sums.size();
        rows = goal;
        lastRow = goal;
        helper = variables + goal;
        // Each goal that is held takes a column away and adds a row; one that cannot be held is the last.
        int most = goal + 2 + variables;
        width = new long[helper + 1];
        turned = new boolean[helper + 1];
        places = new int[helper + 1];
        table = new long[most][];
        Arrays.setAll(table, row -> row <= goal ? new long[variables + 1] : NO_ROW);
        constants = new long[most];
        denominators = new long[most];
        inRow = new int[most];
        inColumn = new int[variables + 1];
        active = new int[most];
        dependent = new int[most];
        support = new int[variables + 1];
        Arrays.fill(width, UNBOUNDED);
        Arrays.fill(denominators, 1);
        for (int v = 0; v < variables; v++) {
            width[v] = upper[v] == UNBOUNDED ? UNBOUNDED : upper[v] - lower[v];
            places[v] = GONE;
            if (width[v] > 0) {
                put(v, columns++);
            }
        }
        boolean allowed = true;
        for (int i = 0; i < goal; i++) {
            Row sum = sums.get(i);
            constants[i] = sum.atMost;
            for (int k = 0; k < sum.variables.length; k++) {
                int v = sum.variables[k];
                constants[i] = Math.subtractExact(constants[i], Math.multiplyExact(sum.weights[k], lower[v]));
                if (places[v] != GONE) {
                    table[i][~places[v]] += sum.weights[k];
                }
            }
            active[i] = i;
            inRow[i] = variables + i;
            places[variables + i] = i;
            allowed &= constants[i] >= 0;
        }
        feasible = allowed || start();
        columnsAtCheck = columns;
    }

    private void put(int variable, int column) {
        inColumn[column] = variable;
        places[variable] = ~column;
    }

    /** {@return whether there is a solution at all, which is then in the table; a variable that relaxes every row tells} */
    private boolean start() {
        int column = columns++;
        put(helper, column);
        int worst = 0;
        for (int i = 0; i < goal; i++) {
            table[i][column] = -1;
            worst = constants[i] < constants[worst] ? i : worst;
        }
        depend(column);
        exchange(worst, column);
        pursue(helper, -1);
        climb(helper);
        if (places[helper] >= 0) {
            // It stops every column that would bring it to 0.
            return false;
        }
        removeHelper();
        return true;
    }

    private void removeHelper() {
        Arrays.fill(table[goal], 0, columns, 0);
        table[goal][~places[helper]] = 1;
        removeSpoilers();
    }

    /** {@return whether there is a solution at all} */
    boolean feasible() {
        return feasible;
    }

    /**
     * Makes a weighted sum of variables as great as possible, down to a whole number, and keeps it there.
     *
     * @param summands the variables
     * @param weights a whole number for each of them
     * @return the number, empty if it cannot be at any; then no whole solution reaches all earlier goals
     */
    OptionalLong maximize(int[] summands, long[] weights) {
        if (columns > 0) {
            Arrays.fill(table[goal], 0, columns, 0);
            denominators[goal] = 1;
            for (int i = 0; i < summands.length; i++) {
                pursue(summands[i], weights[i]);
            }
            climb(-1);
        }
        long parts = 1;
        for (int v : summands) {
            parts = Math.multiplyExact(parts / gcd(parts, parts(v)), parts(v));
        }
        long whole = 0;
        long above = 0;
        for (int i = 0; i < summands.length; i++) {
            int v = summands[i];
            long weighted = Math.multiplyExact(weights[i], scaled(v));
            whole = Math.addExact(whole, Math.floorDiv(weighted, denominator(v)));
            long own = Math.floorMod(weighted, denominator(v)) / (denominator(v) / parts(v));
            above = Math.addExact(above, Math.multiplyExact(own, parts / parts(v)));
        }
        if (above % parts > 0) {
            if (!hold(above % parts, parts)) {
                return OptionalLong.empty();
            }
        } else if (columns > 0) {
            removeSpoilers();
        }
        return OptionalLong.of(whole + above / parts);
    }

    /** {@return into how many parts one has to be divided to say what a variable is} */
    private long parts(int variable) {
        return denominator(variable) / gcd(denominator(variable), scaled(variable));
    }

    /**
     * Takes a goal that is as great as possible down again by some amount, and keeps it there: what it is below its
     * greatest value becomes a variable, which is brought to its upper bound.
     *
     * @param amount by how many parts of one
     * @param parts into how many parts one is divided
     * @return whether it can be taken down so far
     */
    private boolean hold(long amount, long parts) {
        work.accept(columns);
        int row = ++lastRow;
        table[row] = new long[variables + 1];
        long common = gcd(denominators[goal], parts);
        for (int j = 0; j < columns; j++) {
            table[row][j] = -Math.multiplyExact(table[goal][j], parts / common);
        }
        denominators[row] = 1;
        inRow[row] = helper;
        places[helper] = row;
        width[helper] = Math.multiplyExact(amount, denominators[goal] / common);
        turned[helper] = false;
        active[rows++] = row;
        Arrays.fill(table[goal], 0, columns, 0);
        denominators[goal] = 1;
        pursue(helper, 1);
        climb(helper);
        if (places[helper] >= 0) {
            return false;
        }
        removeHelper();
        return true;
    }

    /** Adds a variable to the goal, or takes it away. */
    private void pursue(int variable, long times) {
        int place = places[variable];
        long sign = turned[variable] ? -times : times;
        if (place >= 0) {
            long common = gcd(denominators[goal], denominators[place]);
            multiply(goal, denominators[place] / common);
            support(place);
            add(place, Math.multiplyExact(sign, denominators[goal] / denominators[place]), goal);
        } else if (place != GONE) {
            table[goal][~place] -= Math.multiplyExact(sign, denominators[goal]);
        }
    }

    /** Exchanges until nothing is gained any more, or until a variable is at its lower bound. */
    private void climb(int until) {
        int patience = 20 + 2 * (goal + variables);
        for (int enter = entering(false); enter >= 0; enter = entering(patience-- < 0)) {
            int row = leaving(enter, until);
            if (row < 0) {
                turnColumn(enter);
                continue;
            }
            if (table[row][enter] < 0) {
                turnRow(row);
            }
            boolean out = inRow[row] == until;
            exchange(row, enter);
            if (out) {
                return;
            }
        }
    }

    /**
     * {@return the column with the greatest gain, or when in doubt the first, which never runs in circles}
     *
     * <p>Of equal gains a scattered one is taken: the first variables are often those of the first requirement, which would
     * take everything only to give it back later.
     */
    private int entering(boolean first) {
        long[] gains = table[goal];
        int best = -1;
        for (int j = 0; j < columns; j++) {
            if (gains[j] < 0 && (best < 0 || (first ? inColumn[j] < inColumn[best] : gainsMore(j, best)))) {
                best = j;
            }
        }
        return best;
    }

    private boolean gainsMore(int one, int other) {
        long difference = table[goal][one] - table[goal][other];
        return difference < 0 || (difference == 0 && scattered(inColumn[one]) < scattered(inColumn[other]));
    }

    private static int scattered(int variable) {
        return variable * 0x9E3779B1;
    }

    /** {@return the row that stops a column first, or -1 if that is its own bound; of several that of a preferred variable} */
    private int leaving(int enter, int preferred) {
        int best = -1;
        long bestRoom = width[inColumn[enter]];
        long bestStep = 1;
        depend(enter);
        for (int k = 0; k < dependents; k++) {
            int i = dependent[k];
            long step = table[i][enter];
            if (step < 0 && width[inRow[i]] == UNBOUNDED) {
                continue;
            }
            long room = step > 0 ? constants[i] : fromAbove(i);
            step = Math.abs(step);
            int order = bestRoom == UNBOUNDED ? -1 : compareProducts(room, bestStep, bestRoom, step);
            if (order < 0 || (order == 0 && before(inRow[i], best < 0 ? -1 : inRow[best], preferred))) {
                best = i;
                bestRoom = room;
                bestStep = step;
            }
        }
        if (bestRoom == UNBOUNDED) {
            throw new IllegalStateException("a goal without bound");
        }
        return best;
    }

    /** Compares two products of numbers of 0 or more, each of any size. */
    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    private static boolean before(int one, int other, int preferred) {
        return one == preferred || (other != preferred && one < other);
    }

    /** {@return how far the variable of a row is from its upper bound, times the denominator} */
    private long fromAbove(int row) {
        return Math.subtractExact(Math.multiplyExact(width[inRow[row]], denominators[row]), constants[row]);
    }

    /** Measures the variable of a row from its other bound. */
    private void turnRow(int row) {
        constants[row] = fromAbove(row);
        turned[inRow[row]] ^= true;
        long[] entries = table[row];
        for (int j = 0; j < columns; j++) {
            entries[j] = -entries[j];
        }
    }

    /** Takes the variable of the column looked at last to its other bound. */
    private void turnColumn(int column) {
        int variable = inColumn[column];
        turned[variable] ^= true;
        for (int k = 0; k < rows; k++) {
            int i = active[k];
            if (table[i][column] != 0) {
                constants[i] = Math.subtractExact(constants[i], Math.multiplyExact(table[i][column], width[variable]));
                table[i][column] = -table[i][column];
            }
        }
        table[goal][column] = -table[goal][column];
    }

    private void depend(int column) {
        dependents = 0;
        for (int k = 0; k < rows; k++) {
            if (table[active[k]][column] != 0) {
                dependent[dependents++] = active[k];
            }
        }
    }

    /** Lets the variable of the column looked at last take the place of that of a row, and the other way around. */
    private void exchange(int row, int column) {
        reduce(row);
        long[] source = table[row];
        if (source[column] < 0) {
            for (int j = 0; j < columns; j++) {
                source[j] = -source[j];
            }
            constants[row] = -constants[row];
            denominators[row] = -denominators[row];
        }
        long pivot = source[column];
        long denominator = denominators[row];
        // What is left of the row says what the variable of the column is, without itself.
        source[column] = denominator;
        denominators[row] = pivot;
        support(row);
        for (int k = 0; k <= dependents; k++) {
            int i = k < dependents ? dependent[k] : goal;
            long entry = table[i][column];
            if (i != row && entry != 0) {
                long common = pivot == 1 ? 1 : gcd(pivot, entry);
                table[i][column] = 0;
                multiply(i, pivot / common);
                add(row, -entry / common, i);
            }
        }
        places[inColumn[column]] = row;
        int out = inRow[row];
        inRow[row] = inColumn[column];
        put(out, column);
    }

    private void support(int row) {
        supported = 0;
        for (int j = 0; j < columns; j++) {
            if (table[row][j] != 0) {
                support[supported++] = j;
            }
        }
    }

    /** Adds a multiple of the row looked at last to another one. */
    private void add(int row, long factor, int target) {
        work.accept(supported);
        long[] source = table[row];
        long[] entries = table[target];
        for (int k = 0; k < supported; k++) {
            int j = support[k];
            entries[j] = Math.addExact(entries[j], Math.multiplyExact(factor, source[j]));
        }
        if (target != goal) {
            constants[target] = Math.addExact(constants[target], Math.multiplyExact(factor, constants[row]));
        }
        if (denominators[target] > LARGE) {
            reduce(target);
        }
    }

    private void multiply(int row, long times) {
        if (times != 1) {
            work.accept(columns);
            long[] entries = table[row];
            for (int j = 0; j < columns; j++) {
                entries[j] = Math.multiplyExact(entries[j], times);
            }
            constants[row] = Math.multiplyExact(constants[row], times);
            denominators[row] = Math.multiplyExact(denominators[row], times);
        }
    }

    /** Divides a row by what all of it can be divided by. */
    private void reduce(int row) {
        long[] entries = table[row];
        long common = row == goal ? denominators[row] : gcd(denominators[row], constants[row]);
        for (int j = 0; j < columns && common > 1; j++) {
            common = entries[j] == 0 ? common : gcd(common, entries[j]);
        }
        if (common > 1) {
            work.accept(columns);
            for (int j = 0; j < columns; j++) {
                entries[j] /= common;
            }
            constants[row] /= common;
            denominators[row] /= common;
        }
    }

    /** Takes every column out of the table that would spoil the goal. */
    private void removeSpoilers() {
        support(goal);
        int last = columns;
        for (int k = supported - 1; k >= 0; k--) {
            int j = support[k];
            places[inColumn[j]] = GONE;
            if (j < --last) {
                put(inColumn[last], j);
            }
        }
        for (int k = 0; k < rows && supported > 0; k++) {
            long[] entries = table[active[k]];
            for (int r = supported - 1, from = columns - 1; r >= 0; r--, from--) {
                entries[support[r]] = entries[from];
            }
        }
        columns = last;
        if (columns <= columnsAtCheck / 2) {
            columnsAtCheck = columns;
            leaveFixedRows();
        }
    }

    /** Forgets the rows that depend on no column any more. */
    private void leaveFixedRows() {
        int left = 0;
        for (int k = 0; k < rows; k++) {
            int i = active[k];
            boolean fixed = true;
            for (int j = 0; j < columns && fixed; j++) {
                fixed = table[i][j] == 0;
            }
            if (!fixed) {
                active[left++] = i;
            }
        }
        rows = left;
    }

    private static long gcd(long one, long other) {
        long a = Math.abs(one);
        long b = Math.abs(other);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** {@return the value of a variable times the denominator of its row, or times 1} */
    private long scaled(int variable) {
        int row = places[variable];
        long denominator = row >= 0 ? denominators[row] : 1;
        long measured = row >= 0 ? constants[row] : 0;
        long value = turned[variable]
                ? Math.subtractExact(Math.multiplyExact(width[variable], denominator), measured)
                : measured;
        return Math.addExact(value, Math.multiplyExact(lower[variable], denominator));
    }

    private long denominator(int variable) {
        return places[variable] >= 0 ? denominators[places[variable]] : 1;
    }

    /**
     * {@return the first variable of some kind that is not whole, or -1}
     *
     * @param kind the variables in question
     */
    int fractional(IntPredicate kind) {
        for (int v = 0; v < variables; v++) {
            if (places[v] >= 0 && constants[places[v]] % denominators[places[v]] != 0 && kind.test(v)) {
                return v;
            }
        }
        return -1;
    }

    /** {@return the greatest whole number that is not above the value of a variable} */
    long floor(int variable) {
        return Math.floorDiv(scaled(variable), denominator(variable));
    }
}
