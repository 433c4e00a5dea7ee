package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Limit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the transcript holds for one requirement.
 *
 * <p>Where requirements share credits freely, a sum says how much that is; which lots they are is found when somebody asks.
 */
abstract sealed class Count {

    private static final long HUNDRED = 100;
    private static final Lots NO_LOTS = Lots.none(Amount.ZERO);

    private final long counted;

    private Count(long counted) {
        this.counted = counted;
    }

    /** What some lots hold. */
    private static final class OfLots extends Count {
        private final Unit unit;
        private final Amount required;
        private final Lots lots;

        OfLots(Unit unit, Amount required, Lots lots) {
            super(lots.counted().hundredths());
            this.unit = unit;
            this.required = required;
            this.lots = lots;
        }

        @Override
        Unit unit() {
            return unit;
        }

        @Override
        Amount required() {
            return required;
        }

        @Override
        Lots lots() {
            return lots;
        }
    }

    /** A sum, which is taken only where there are no limits, and of things that are not made of parts. */
    private static final class OfSum extends Count {
        private final Blueprint.Part part;
        private final Finder finder;
        private @Nullable Lots lots;

        OfSum(long sum, Blueprint.Part part, Finder finder) {
            super(sum);
            this.part = part;
            this.finder = finder;
        }

        @Override
        Unit unit() {
            return unitOf(part.demand());
        }

        @Override
        Amount required() {
            return finder.required(part);
        }

        /** {@return the lots; two threads that look for them find the same} */
        @Override
        Lots lots() {
            Lots known = lots;
            if (known == null) {
                known = finder.lots(part);
                lots = known;
            }
            return known;
        }

        @Override
        @Nullable
        OnCredits onCredits() {
            return finder.onCredits(part);
        }

        @Override
        boolean tangled() {
            return false;
        }

        @Override
        List<String> limitedBy() {
            return List.of();
        }

        @Override
        List<String> uncovered() {
            return List.of();
        }
    }

    /** Knows the parts of which only the sum is kept. */
    interface Finder {

        /** {@return the least amount of a part, in its unit} */
        Amount required(Blueprint.Part part);

        /** {@return the lots that count toward a part of a requirement that shares its credits freely} */
        Lots lots(Blueprint.Part part);

        /** {@return what it has to do with each credit, null if some credit is worth something else than it claims} */
        @Nullable
        OnCredits onCredits(Blueprint.Part part);
    }

    /**
     * A part of a lot.
     *
     * @param credit the index of the credit, oldest first
     * @param lot the index of the lot within the credit
     * @param amount the part, in the unit
     */
    record Part(int credit, int lot, Amount amount) {

        /** {@return the lot} */
        LotKey key() {
            return new LotKey(credit, lot);
        }
    }

    /**
     * A part of a lot that does not count.
     *
     * @param part the part
     * @param reason why not
     * @param inWindow whether it was, or is to be, completed on a date from which the requirement takes credits
     */
    record Rejected(Part part, RejectionReason reason, boolean inWindow) {}

    /**
     * The lots that have to do with a requirement.
     *
     * @param granted what counts without a credit, in the unit
     * @param eligible what would count if there were no limits and no other requirement, oldest first
     * @param limits the upper bounds in force
     * @param members for each limit, which of the eligible parts fall under it, by their place
     * @param tangled whether bounds overlap in such a way that one pass cannot tell the best use of them
     * @param uses what counts, oldest first
     * @param rejections what does not count although its subject fits, oldest first
     * @param limitedBy the upper bounds that cut what counts, in words
     * @param uncovered the parts that are not covered, in words
     */
    record Lots(
            Amount granted,
            List<Part> eligible,
            List<Limit> limits,
            List<BitSet> members,
            boolean tangled,
            List<Part> uses,
            List<Rejected> rejections,
            List<String> limitedBy,
            List<String> uncovered) {

        Lots {
            eligible = List.copyOf(eligible);
            limits = List.copyOf(limits);
            members = List.copyOf(members);
            uses = List.copyOf(uses);
            rejections = List.copyOf(rejections);
            limitedBy = List.copyOf(limitedBy);
            uncovered = List.copyOf(uncovered);
        }

        /** No lot, and something that counts without one. */
        static Lots none(Amount granted) {
            return new Lots(
                    granted, List.of(), List.of(), List.of(), false, List.of(), List.of(), List.of(), List.of());
        }

        /** Lots without limits. */
        static Lots free(List<Part> eligible, List<Part> uses, List<Rejected> rejections, List<String> uncovered) {
            List<Part> all = List.copyOf(eligible);
            return new Lots(
                    Amount.ZERO,
                    all,
                    List.of(),
                    List.of(),
                    false,
                    eligible == uses ? all : uses,
                    rejections,
                    List.of(),
                    uncovered);
        }

        private Amount counted() {
            Amount counted = granted;
            for (Part use : uses) {
                counted = counted.plus(use.amount());
            }
            return counted;
        }
    }

    /**
     * {@return the count of some lots}
     *
     * @param unit what is counted
     * @param required the least amount, in the unit
     * @param lots the lots
     */
    static Count of(Unit unit, Amount required, Lots lots) {
        return new OfLots(unit, required, lots);
    }

    /**
     * {@return the count of lots without limits, of which only the sum is known so far}
     *
     * @param sum what counts, in hundredths of the unit
     * @param part the part of the requirement
     * @param finder knows the part
     */
    static Count sum(long sum, Blueprint.Part part, Finder finder) {
        return new OfSum(sum, part, finder);
    }

    /** {@return the count of nothing} */
    static Count nothing(Unit unit, Amount required) {
        return of(unit, required, NO_LOTS);
    }

    /** {@return the count of a fact, which is one completion if it is true} */
    static Count fact(boolean holds) {
        Amount one = Amount.of(1);
        return of(Unit.COMPLETIONS, one, holds ? Lots.none(one) : NO_LOTS);
    }

    /** {@return what something is counted in} */
    static Unit unitOf(Demand.Leaf leaf) {
        return leaf instanceof Demand.Credits ? Unit.CREDITS : Unit.COMPLETIONS;
    }

    /** {@return the same count with another use of what is eligible} */
    Count with(List<Part> otherUses, List<Rejected> otherRejections, List<String> otherLimitedBy) {
        Lots all = lots();
        return of(
                unit(),
                required(),
                new Lots(
                        all.granted(),
                        all.eligible(),
                        all.limits(),
                        all.members(),
                        all.tangled(),
                        otherUses,
                        otherRejections,
                        otherLimitedBy,
                        all.uncovered()));
    }

    abstract Unit unit();

    /** {@return the least amount, in the unit} */
    abstract Amount required();

    abstract Lots lots();

    /** {@return what it has to do with each credit where that can be told without lots, otherwise null} */
    @Nullable
    OnCredits onCredits() {
        return null;
    }

    boolean tangled() {
        return lots().tangled();
    }

    List<String> limitedBy() {
        return lots().limitedBy();
    }

    List<String> uncovered() {
        return lots().uncovered();
    }

    Amount granted() {
        return lots().granted();
    }

    List<Part> eligible() {
        return lots().eligible();
    }

    List<Limit> limits() {
        return lots().limits();
    }

    List<Part> uses() {
        return lots().uses();
    }

    List<Rejected> rejections() {
        return lots().rejections();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Count other
                && unit() == other.unit()
                && required().equals(other.required())
                && counted == other.counted
                && lots().equals(other.lots());
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit(), required(), counted);
    }

    /** {@return the limits under which an eligible part falls, by their place} */
    BitSet limitsOf(int part) {
        BitSet under = new BitSet();
        List<BitSet> members = lots().members();
        for (int limit = 0; limit < members.size(); limit++) {
            under.set(limit, members.get(limit).get(part));
        }
        return under;
    }

    /** {@return the places of the eligible lots} */
    Map<LotKey, Integer> places() {
        Map<LotKey, Integer> places = new HashMap<>();
        List<Part> eligible = eligible();
        for (int i = 0; i < eligible.size(); i++) {
            places.put(eligible.get(i).key(), i);
        }
        return places;
    }

    Amount counted() {
        return amount(counted);
    }

    private static Amount amount(long hundredths) {
        return hundredths == 0 ? Amount.ZERO : new Amount(hundredths);
    }

    Amount missing() {
        return reached() ? Amount.ZERO : new Amount(required().hundredths() - counted);
    }

    /** {@return an amount of what is counted as a whole number: of completions, or of hundredths of a credit} */
    long units(Amount amount) {
        return unit() == Unit.COMPLETIONS ? amount.hundredths() / HUNDRED : amount.hundredths();
    }

    boolean reached() {
        return counted >= required().hundredths();
    }
}
