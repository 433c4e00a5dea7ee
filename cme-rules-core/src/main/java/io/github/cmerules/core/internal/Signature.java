package io.github.cmerules.core.internal;

import io.github.cmerules.core.rule.Demand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an offer counts for, and what bounds it.
 *
 * @param good what it counts for
 * @param limits the limits under which it does, of each thing that it counts for under any
 * @param usedUp for what it is used up before it counts for anything else
 */
record Signature(BitSet good, Map<Integer, BitSet> limits, BitSet usedUp) {

    private static final BitSet NONE = new BitSet();

    Signature() {
        this(new BitSet(), new HashMap<>(), new BitSet());
    }

    /** {@return whether whatever an offer with another signature does, one with this one does, too} */
    boolean covers(Signature other) {
        return covers(other, other.usedUp);
    }

    /**
     * {@return whether whatever an offer with another signature does, one with this one does, too}
     *
     * @param other the other signature
     * @param anyway for what it may be used up
     */
    boolean covers(Signature other, BitSet anyway) {
        return contains(good, other.good)
                && contains(anyway, usedUp)
                && (limits.isEmpty()
                        || limits.entrySet().stream()
                                .allMatch(bounded -> !other.good.get(bounded.getKey())
                                        || contains(
                                                other.limits.getOrDefault(bounded.getKey(), NONE),
                                                bounded.getValue())));
    }

    /** {@return how much bounds it} */
    int bounds() {
        return usedUp.cardinality()
                + limits.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    private static boolean contains(BitSet outer, BitSet inner) {
        for (int i = inner.nextSetBit(0); i >= 0; i = inner.nextSetBit(i + 1)) {
            if (!outer.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** One thing that an offer can count for. */
    private record Atom(int scenario, int claim, int way, int part, int detail) {}

    /** {@return the signature of each offer} */
    static List<Signature> of(Offered offered, List<Scenario> scenarios) {
        Map<Atom, Integer> numbers = new HashMap<>();
        List<Signature> signatures = new ArrayList<>();
        offered.offers().forEach(offer -> signatures.add(new Signature()));
        for (int s = 0; s < scenarios.size(); s++) {
            BitSet concerned = scenarios.get(s).concerned();
            List<Integer> before = scenarios.get(s).shortBefore();
            for (int c = concerned.nextSetBit(0); c >= 0; c = concerned.nextSetBit(c + 1)) {
                Claim claim = offered.claims(s).get(c);
                for (int w = 0; w < claim.tallies().size(); w++) {
                    for (int p = 0; p < claim.tallies().get(w).counts().size(); p++) {
                        note(offered, s, c, w, p, before.contains(c), signatures, numbers);
                    }
                }
            }
        }
        return signatures;
    }

    private static void note(
            Offered offered,
            int s,
            int c,
            int w,
            int p,
            boolean usedUp,
            List<Signature> signatures,
            Map<Atom, Integer> numbers) {
        Tally tally = offered.claims(s).get(c).tallies().get(w);
        Demand.Leaf leaf = tally.way().parts().get(p);
        Count count = tally.counts().get(p);
        if (leaf instanceof Demand.Coverage || leaf instanceof Demand.Recurrence) {
            List<List<Integer>> singles = offered.singles(s, c, w, p);
            for (int single = 0; single < singles.size(); single++) {
                int number = number(numbers, new Atom(s, c, w, p, single));
                singles.get(single).forEach(offer -> signatures.get(offer).good.set(number));
            }
            return;
        }
        for (int i = 0; i < count.eligible().size(); i++) {
            Count.Part part = count.eligible().get(i);
            int offer = offered.offer(s, part);
            if (offer >= 0 && offered.serves(offer, leaf)) {
                Signature signature = signatures.get(offer);
                int number = number(numbers, new Atom(s, c, w, p, part.lot()));
                signature.good.set(number);
                if (usedUp) {
                    signature.usedUp.set(number);
                }
                BitSet limits = count.limitsOf(i);
                if (!limits.isEmpty()) {
                    signature.limits.put(number, limits);
                }
            }
        }
    }

    private static int number(Map<Atom, Integer> numbers, Atom atom) {
        Integer known = numbers.get(atom);
        if (known != null) {
            return known;
        }
        numbers.put(atom, numbers.size());
        return numbers.size() - 1;
    }
}
