package io.github.cmerules.core.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The units of an offer, divided such that no piece serves two requirements that may not share a unit. */
final class Pieces {

    private final int units;
    private final List<BitSet> takers = new ArrayList<>();

    Pieces(int units) {
        this.units = units;
    }

    /** Lets the requirements that may not share a unit take units of a kind, each as many as the program gives it. */
    void divide(Shares shares, Shares.Kind kind, long[] values) {
        BitSet all = new BitSet();
        all.set(0, units);
        if (kind.together()) {
            Map<Integer, BitSet> given = new LinkedHashMap<>();
            inSpans(shares, kind, values, kind.wanted(), all, given);
            given.values().stream().filter(taken -> !taken.isEmpty()).forEach(takers::add);
        } else {
            divide(shares, kind, values, -1, all);
        }
    }

    private void divide(Shares shares, Shares.Kind kind, long[] values, int parent, BitSet free) {
        for (BitSet component : Cliques.components(shares.rivals(), shares.children(kind.wanted(), parent))) {
            Map<Integer, BitSet> given = new LinkedHashMap<>();
            Cliques.colorOrder(shares.rivals(), component)
                    .ifPresentOrElse(
                            order -> {
                                for (int n : order) {
                                    BitSet left = (BitSet) free.clone();
                                    given.forEach((other, units) -> {
                                        if (shares.rivals().get(n).get(other)) {
                                            left.andNot(units);
                                        }
                                    });
                                    given.put(n, first(left, shares.share(kind, n, values)));
                                }
                            },
                            () -> inSpans(shares, kind, values, component, free, given));
            given.forEach((node, units) -> {
                if (component.cardinality() > 1 && !units.isEmpty()) {
                    takers.add(units);
                }
                divide(shares, kind, values, node, units);
            });
        }
    }

    private static void inSpans(
            Shares shares, Shares.Kind kind, long[] values, BitSet component, BitSet free, Map<Integer, BitSet> given) {
        BitSet left = (BitSet) free.clone();
        for (Shares.Span span : kind.spans()) {
            if (span.component().equals(component)) {
                BitSet piece = first(left, values[span.variable()]);
                left.andNot(piece);
                span.group().stream().forEach(n -> {
                    BitSet has = given.computeIfAbsent(n, key -> new BitSet());
                    has.or(first(piece, shares.share(kind, n, values) - has.cardinality()));
                });
            }
        }
    }

    /** {@return the first units of a set, as many as are asked for if there are so many} */
    private static BitSet first(BitSet set, long number) {
        BitSet first = new BitSet();
        long left = number;
        for (int unit = set.nextSetBit(0); unit >= 0 && left > 0; unit = set.nextSetBit(unit + 1)) {
            first.set(unit);
            left--;
        }
        return first;
    }

    /** {@return the sizes of the pieces} */
    List<Long> sizes() {
        Map<BitSet, Long> sizes = new LinkedHashMap<>();
        int next;
        for (int unit = 0; unit < units; unit = next) {
            BitSet taking = new BitSet();
            next = units;
            for (int i = 0; i < takers.size(); i++) {
                boolean takes = takers.get(i).get(unit);
                int change =
                        takes ? takers.get(i).nextClearBit(unit) : takers.get(i).nextSetBit(unit);
                taking.set(i, takes);
                next = change < 0 ? next : Math.min(next, change);
            }
            sizes.merge(taking, (long) next - unit, Long::sum);
        }
        return List.copyOf(sizes.values());
    }
}
