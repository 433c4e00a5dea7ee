package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.Unit;
import java.util.List;

/**
 * What is missing under one way of counting. The better one is less: fewest completions short, then least credit missing in
 * all, then least missing in the order of the book.
 *
 * @param completions how many completions are short, in hundredths
 * @param credits how much credit is missing in all, in hundredths
 * @param each what each requirement misses, in the order of the book
 */
record Shortfall(long completions, long credits, List<Amount> each) implements Comparable<Shortfall> {

    /**
     * What one requirement misses.
     *
     * @param unit in what it is counted
     * @param missing how much
     */
    record Item(Unit unit, Amount missing) {}

    Shortfall {
        each = List.copyOf(each);
    }

    static Shortfall of(List<Item> items) {
        return new Shortfall(
                sum(items, Unit.COMPLETIONS),
                sum(items, Unit.CREDITS),
                items.stream().map(Item::missing).toList());
    }

    private static long sum(List<Item> items, Unit unit) {
        return items.stream()
                .filter(item -> item.unit() == unit)
                .mapToLong(item -> item.missing().hundredths())
                .sum();
    }

    @Override
    public int compareTo(Shortfall other) {
        int difference = Long.compare(completions, other.completions);
        if (difference == 0) {
            difference = Long.compare(credits, other.credits);
        }
        for (int i = 0; difference == 0 && i < each.size(); i++) {
            difference = each.get(i).compareTo(other.each.get(i));
        }
        return difference;
    }
}
