package io.github.cmerules.core.oracle;

import java.util.Comparator;
import java.util.List;

/**
 * What is missing: the result that counters are compared by, less being better.
 *
 * @param completions completions short in all, in hundredths
 * @param credits credit missing in all, in hundredths
 * @param missing what each requirement misses, in hundredths of what it is counted in
 */
record Shortfall(long completions, long credits, List<Long> missing) implements Comparable<Shortfall> {

    private static final Comparator<Shortfall> LEAST_FIRST = Comparator.comparingLong(Shortfall::completions)
            .thenComparingLong(Shortfall::credits)
            .thenComparing(Shortfall::missing, Shortfall::inOrder);

    Shortfall {
        missing = List.copyOf(missing);
    }

    boolean compliant() {
        return completions == 0 && credits == 0;
    }

    @Override
    public int compareTo(Shortfall other) {
        return LEAST_FIRST.compare(this, other);
    }

    private static int inOrder(List<Long> one, List<Long> other) {
        for (int r = 0; r < one.size(); r++) {
            int difference = Long.compare(one.get(r), other.get(r));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
