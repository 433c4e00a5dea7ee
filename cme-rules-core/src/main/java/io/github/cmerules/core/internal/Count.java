package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Limit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the transcript holds for one requirement.
 *
 * @param unit what is counted
 * @param required the least amount, in the unit
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
record Count(
        Unit unit,
        Amount required,
        Amount granted,
        List<Part> eligible,
        List<Limit> limits,
        List<BitSet> members,
        boolean tangled,
        List<Part> uses,
        List<Rejected> rejections,
        List<String> limitedBy,
        List<String> uncovered) {

    private static final long HUNDRED = 100;

    /**
     * A part of a lot.
     *
     * @param credit the index of the credit, oldest first
     * @param lot the index of the lot within the credit
     * @param amount the part, in the unit
     */
    record Part(int credit, int lot, Amount amount) {}

    /**
     * A part of a lot that does not count.
     *
     * @param part the part
     * @param reason why not
     * @param inWindow whether it was, or is to be, completed on a date from which the requirement takes credits
     */
    record Rejected(Part part, RejectionReason reason, boolean inWindow) {}

    Count {
        eligible = List.copyOf(eligible);
        limits = List.copyOf(limits);
        members = List.copyOf(members);
        uses = List.copyOf(uses);
        rejections = List.copyOf(rejections);
        limitedBy = List.copyOf(limitedBy);
        uncovered = List.copyOf(uncovered);
    }

    /** {@return the count of nothing} */
    static Count nothing(Unit unit, Amount required) {
        return new Count(
                unit,
                required,
                Amount.ZERO,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * {@return a count in completions}
     *
     * @param required the least number
     * @param eligible the lines that show a training
     * @param uses those of them that count
     * @param rejections what does not count
     * @param uncovered the parts that are not covered, in words
     */
    static Count completions(
            int required, List<Part> eligible, List<Part> uses, List<Rejected> rejections, List<String> uncovered) {
        return new Count(
                Unit.COMPLETIONS,
                Amount.of(required),
                Amount.ZERO,
                eligible,
                List.of(),
                List.of(),
                false,
                uses,
                rejections,
                List.of(),
                uncovered);
    }

    /** {@return the count of a fact, which is one completion if it is true} */
    static Count fact(boolean holds) {
        Amount one = Amount.of(1);
        return new Count(
                Unit.COMPLETIONS,
                one,
                holds ? one : Amount.ZERO,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** {@return the same count with another use of what is eligible} */
    Count with(List<Part> otherUses, List<Rejected> otherRejections, List<String> otherLimitedBy) {
        return new Count(
                unit,
                required,
                granted,
                eligible,
                limits,
                members,
                tangled,
                otherUses,
                otherRejections,
                otherLimitedBy,
                uncovered);
    }

    /** {@return the limits under which an eligible part falls, by their place} */
    BitSet limitsOf(int part) {
        BitSet under = new BitSet();
        for (int limit = 0; limit < members.size(); limit++) {
            under.set(limit, members.get(limit).get(part));
        }
        return under;
    }

    /** {@return the places of the eligible lots} */
    Map<LotKey, Integer> places() {
        Map<LotKey, Integer> places = new HashMap<>();
        for (int i = 0; i < eligible.size(); i++) {
            places.put(LotKey.of(eligible.get(i)), i);
        }
        return places;
    }

    Amount counted() {
        Amount counted = granted;
        for (Part use : uses) {
            counted = counted.plus(use.amount());
        }
        return counted;
    }

    Amount missing() {
        return required.minusOrZero(counted());
    }

    /** {@return an amount of what is counted as a whole number: of completions, or of hundredths of a credit} */
    long units(Amount amount) {
        return unit == Unit.COMPLETIONS ? amount.hundredths() / HUNDRED : amount.hundredths();
    }

    boolean reached() {
        return counted().compareTo(required) >= 0;
    }
}
