package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Lot;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts one requirement in one pass over the lots, oldest first, as if it had the transcript to itself.
 *
 * <p>That is exact as long as requirements share credits freely and limits do not overlap in part. Everything else is the
 * business of {@link Sharing}.
 */
final class DirectCount {

    private static final Amount ONE = Amount.of(1);

    private final Transcript transcript;

    DirectCount(Transcript transcript) {
        this.transcript = transcript;
    }

    /** {@return a predicate that is asked about the lots of the transcript} */
    Trial trial(CreditPredicate predicate) {
        return transcript.blueprint().trial(predicate);
    }

    /**
     * {@return what the transcript holds for a demand under some limits}
     *
     * @param demand the demand
     * @param first the first day of its window
     * @param eligibility which lots are eligible for it
     * @param limits the upper bounds on credits toward it
     */
    Count.Lots lots(Demand.Counted demand, LocalDate first, Eligibility eligibility, List<Limit> limits) {
        if (demand instanceof Demand.Credits) {
            return credits(eligibility, limits);
        }
        if (demand instanceof Demand.Completions) {
            return completions(eligibility);
        }
        return demand instanceof Demand.Coverage coverage
                ? coverage(coverage, eligibility)
                : recurrence((Demand.Recurrence) demand, first, eligibility);
    }

    /** {@return what may pass from one cycle to another} */
    Door door(Passage passage) {
        List<Count.Part> admitted = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        for (int credit = 0; credit < transcript.lines().size(); credit++) {
            List<Lot> lots = transcript.lines().get(credit).lots();
            for (int lot = 0;
                    lot < lots.size()
                            && transcript.lines().get(credit).standing().isEmpty();
                    lot++) {
                Amount worth = lots.get(lot).worth();
                if (!worth.isZero() && passage.admits(lots.get(lot))) {
                    ranks.add(passage.rank(lots.get(lot), admitted.size()));
                    admitted.add(new Count.Part(credit, lot, worth));
                }
            }
        }
        List<Limit> limits = passage.limit().stream().toList();
        Count units = Count.of(
                Unit.CREDITS,
                Amount.ZERO,
                new Count.Lots(
                        Amount.ZERO,
                        admitted,
                        limits,
                        limits.stream().map(limit -> all(admitted)).toList(),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        return new Door(passage, units, ranks);
    }

    private static BitSet all(List<Count.Part> parts) {
        BitSet all = new BitSet();
        all.set(0, parts.size());
        return all;
    }

    private Count.Lots credits(Eligibility eligibility, List<Limit> limits) {
        List<Count.Part> eligible = new ArrayList<>();
        List<Count.Rejected> rejections = new ArrayList<>();
        for (int credit = 0; credit < transcript.lines().size(); credit++) {
            List<Lot> lots = transcript.lines().get(credit).lots();
            for (int lot = 0; lot < lots.size(); lot++) {
                Amount worth = lots.get(lot).worth();
                if (!worth.isZero()) {
                    sort(eligibility, credit, lot, worth, eligible, rejections);
                }
            }
        }
        return underLimits(eligible, limits, rejections);
    }

    private Count.Lots completions(Eligibility eligibility) {
        List<Count.Rejected> rejections = new ArrayList<>();
        List<Count.Part> lines = lines(eligibility, rejections);
        return Count.Lots.free(lines, lines, rejections, List.of());
    }

    private Count.Lots coverage(Demand.Coverage demand, Eligibility eligibility) {
        List<Count.Rejected> rejections = new ArrayList<>();
        List<Count.Part> lines = lines(eligibility, rejections);
        Set<Demand.Coverage.Part> open = new LinkedHashSet<>(demand.parts());
        List<Count.Part> uses = new ArrayList<>();
        for (Count.Part line : lines) {
            ValuedCredit valued = transcript.lines().get(line.credit());
            for (int i = 0; i < valued.lots().size(); i++) {
                Lot lot = valued.lots().get(i);
                if (eligibility.fits(lot, valued.profiles().get(i))
                        && open.removeIf(part -> part.covers().matches(lot))
                        && open.isEmpty()) {
                    uses.add(line);
                }
            }
        }
        List<String> uncovered = open.stream().map(Demand.Coverage.Part::title).toList();
        return Count.Lots.free(lines, uses, rejections, uncovered);
    }

    /** A training must be good on every day from the first one on, and the last training is the one that counts. */
    private Count.Lots recurrence(Demand.Recurrence demand, LocalDate first, Eligibility eligibility) {
        List<Count.Rejected> rejections = new ArrayList<>();
        List<Count.Part> lines = lines(eligibility, rejections);
        List<LocalDate> days =
                lines.stream().flatMap(line -> days(line, eligibility)).sorted().toList();
        LocalDate last = eligibility.last();
        LocalDate due = first.equals(LocalDate.MIN) && !days.isEmpty() ? days.get(0) : first;
        for (LocalDate day : days) {
            if (!day.isAfter(due)) {
                due = later(due, goodUntil(day, demand.every()).plusDays(1));
            }
        }
        boolean good = due.isAfter(last);
        List<Count.Part> latest = lines.stream()
                .filter(line -> days(line, eligibility).anyMatch(days.get(days.size() - 1)::equals))
                .limit(1)
                .toList();
        return Count.Lots.free(lines, good ? latest : List.of(), rejections, List.of());
    }

    /** {@return the last day on which a training is still good} */
    static LocalDate goodUntil(LocalDate day, Period every) {
        LocalDate until = day.plus(every);
        while (!until.plusDays(1).minus(every).isAfter(day)) {
            until = until.plusDays(1);
        }
        return until;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** {@return the days on which a line shows a training: it may count again later} */
    private Stream<LocalDate> days(Count.Part line, Eligibility eligibility) {
        ValuedCredit valued = transcript.lines().get(line.credit());
        return IntStream.range(0, valued.lots().size())
                .filter(lot -> fits(valued, lot, eligibility))
                .mapToObj(lot -> valued.lots().get(lot).countsOn());
    }

    /** {@return the lines that count toward a demand in completions; notes the others} */
    private List<Count.Part> lines(Eligibility eligibility, List<Count.Rejected> rejections) {
        List<Count.Part> lines = new ArrayList<>();
        for (int credit = 0; credit < transcript.lines().size(); credit++) {
            sort(eligibility, credit, closestLot(credit, eligibility), ONE, lines, rejections);
        }
        return lines;
    }

    /** Puts a part with what counts or with what does not; a part about another subject is left out. */
    private void sort(
            Eligibility eligibility,
            int credit,
            int place,
            Amount amount,
            List<Count.Part> eligible,
            List<Count.Rejected> rejections) {
        ValuedCredit valued = transcript.lines().get(credit);
        Lot lot = valued.lots().get(place);
        Profile profile = valued.profiles().get(place);
        CreditPredicate.Lack lack = eligibility.lack(lot, profile);
        if (lack == CreditPredicate.Lack.TOPIC) {
            return;
        }
        Count.Part part = new Count.Part(credit, place, amount);
        boolean inWindow = lack != CreditPredicate.Lack.DATE && eligibility.inWindow(lot, profile);
        RejectionReason refusal =
                Eligibility.refusal(lack, inWindow, valued.standing().orElse(null));
        if (refusal == null) {
            eligible.add(part);
        } else {
            rejections.add(new Count.Rejected(part, refusal, inWindow));
        }
    }

    /** {@return the lot of a credit that comes closest to being eligible: one in the dates before one of the right kind} */
    private int closestLot(int credit, Eligibility eligibility) {
        ValuedCredit valued = transcript.lines().get(credit);
        int closest = 0;
        for (int lot = 1; lot < valued.lots().size() && !fits(valued, closest, eligibility); lot++) {
            if (closer(valued, lot, closest, eligibility)) {
                closest = lot;
            }
        }
        return closest;
    }

    private static boolean fits(ValuedCredit valued, int lot, Eligibility eligibility) {
        return eligibility.fits(valued.lots().get(lot), valued.profiles().get(lot));
    }

    private static boolean closer(ValuedCredit valued, int one, int other, Eligibility eligibility) {
        CreditPredicate.Lack lackOfOther =
                eligibility.lack(valued.lots().get(other), valued.profiles().get(other));
        CreditPredicate.Lack lack =
                eligibility.lack(valued.lots().get(one), valued.profiles().get(one));
        if (lack == null || lackOfOther == null) {
            return fits(valued, one, eligibility) || lackOfOther != null;
        }
        return lack.compareTo(lackOfOther) > 0;
    }

    /**
     * Uses up the limits oldest first. That counts as much as possible if of any two limits one contains the other or they
     * have nothing in common; otherwise the count is marked as tangled.
     */
    private Count.Lots underLimits(List<Count.Part> eligible, List<Limit> limits, List<Count.Rejected> rejections) {
        if (limits.isEmpty()) {
            return Count.Lots.free(eligible, eligible, rejections, List.of());
        }
        List<BitSet> members =
                limits.stream().map(limit -> members(limit, eligible)).toList();
        Amount[] room = limits.stream().map(Limit::atMost).toArray(Amount[]::new);
        List<Count.Part> uses = new ArrayList<>();
        Set<String> limitedBy = new LinkedHashSet<>();
        for (int i = 0; i < eligible.size(); i++) {
            Count.Part part = eligible.get(i);
            Amount counts = part.amount();
            for (int limit = 0; limit < room.length; limit++) {
                if (members.get(limit).get(i)) {
                    counts = counts.min(room[limit]);
                }
            }
            boolean cut = counts.compareTo(part.amount()) < 0;
            for (int limit = 0; limit < room.length; limit++) {
                if (members.get(limit).get(i)) {
                    room[limit] = room[limit].minusOrZero(counts);
                    if (cut && room[limit].isZero()) {
                        limitedBy.add(limits.get(limit).title());
                    }
                }
            }
            if (!cut) {
                uses.add(part);
                continue;
            }
            if (!counts.isZero()) {
                uses.add(new Count.Part(part.credit(), part.lot(), counts));
            }
            Amount rest = part.amount().minusOrZero(counts);
            rejections.add(new Count.Rejected(
                    new Count.Part(part.credit(), part.lot(), rest), RejectionReason.OVER_LIMIT, true));
        }
        return new Count.Lots(
                Amount.ZERO,
                eligible,
                limits,
                members,
                !limitedBy.isEmpty() && tangled(members),
                uses,
                rejections,
                List.copyOf(limitedBy),
                List.of());
    }

    /** {@return which parts fall under a limit} */
    private BitSet members(Limit limit, List<Count.Part> eligible) {
        BitSet members = new BitSet();
        Trial trial = trial(limit.credits());
        for (int i = 0; i < eligible.size(); i++) {
            Count.Part part = eligible.get(i);
            ValuedCredit valued = transcript.lines().get(part.credit());
            if (trial.matches(valued.lots().get(part.lot()), valued.profiles().get(part.lot()))) {
                members.set(i);
            }
        }
        return members;
    }

    private static boolean tangled(List<BitSet> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                BitSet common = (BitSet) members.get(i).clone();
                common.and(members.get(j));
                if (!common.isEmpty() && !common.equals(members.get(i)) && !common.equals(members.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
