package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Demand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the transcript holds for one way to satisfy a requirement.
 *
 * @param way the way
 * @param first what it holds for the first part of the way
 * @param others what it holds for each other part; most ways have none
 */
record Tally(Demand.Way way, Count first, List<Count> others) {

    private static final Amount ONE = Amount.of(1);

    /** {@return less than 0 if the first takes less: fewest completions short, then least credit missing} */
    static int compareShortfalls(Tally one, Tally other) {
        int difference = one.missing(Unit.COMPLETIONS).compareTo(other.missing(Unit.COMPLETIONS));
        return difference == 0 ? one.missing(Unit.CREDITS).compareTo(other.missing(Unit.CREDITS)) : difference;
    }

    Tally {
        others = List.copyOf(others);
    }

    Tally(Demand.Way way, List<Count> counts) {
        this(way, counts.get(0), counts.subList(1, counts.size()));
    }

    /** {@return what it holds for each part of the way} */
    List<Count> counts() {
        if (others.isEmpty()) {
            return List.of(first);
        }
        List<Count> counts = new ArrayList<>();
        counts.add(first);
        counts.addAll(others);
        return counts;
    }

    private boolean single() {
        return others.isEmpty();
    }

    /** {@return the same way with nothing for it} */
    Tally nothing() {
        return new Tally(
                way,
                counts().stream()
                        .map(count -> Count.nothing(count.unit(), count.required()))
                        .toList());
    }

    Tally with(List<Count> counts) {
        return new Tally(way, counts);
    }

    /** {@return credits if every part is counted in credits, else completions} */
    Unit unit() {
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).unit() != Unit.CREDITS) {
                return Unit.COMPLETIONS;
            }
        }
        return first.unit();
    }

    /** {@return what a part needs, in the unit of the whole} */
    private Amount required(Count count) {
        return count.unit() == unit() ? count.required() : ONE;
    }

    /** {@return what a part misses, in the unit of the whole} */
    private Amount missing(Count count) {
        return count.unit() == unit() || count.reached() ? count.missing() : ONE;
    }

    Amount required() {
        if (single()) {
            return first.required();
        }
        Amount required = Amount.ZERO;
        for (Count count : counts()) {
            required = required.plus(required(count));
        }
        return required;
    }

    /** {@return what counts(), in the unit; of several parts each at most what it needs} */
    Amount counted() {
        return single()
                ? first.counted()
                : counts().stream()
                        .map(count -> required(count).minusOrZero(missing(count)))
                        .reduce(Amount.ZERO, Amount::plus);
    }

    Amount missing() {
        if (single()) {
            return first.missing();
        }
        Amount missing = Amount.ZERO;
        for (Count count : counts()) {
            missing = missing.plus(missing(count));
        }
        return missing;
    }

    /** {@return what is missing if it is counted in a unit, else nothing} */
    Amount missing(Unit in) {
        return unit() == in ? missing() : Amount.ZERO;
    }

    boolean reached() {
        for (int i = 0; i < others.size(); i++) {
            if (!others.get(i).reached()) {
                return false;
            }
        }
        return first.reached();
    }

    List<String> limitedBy() {
        return single()
                ? first.limitedBy()
                : counts().stream()
                        .flatMap(count -> count.limitedBy().stream())
                        .distinct()
                        .toList();
    }

    /** {@return what is not covered, and of several parts those that are not done, in words} */
    List<String> uncovered() {
        if (single()) {
            return first.uncovered();
        }
        List<String> uncovered = new ArrayList<>();
        for (int part = 0; part < counts().size(); part++) {
            Count count = counts().get(part);
            uncovered.addAll(count.uncovered());
            if (!count.reached() && count.uncovered().isEmpty()) {
                uncovered.add(way.parts().get(part).describe());
            }
        }
        return uncovered;
    }

    /** {@return what it has to do with each credit where that can be told without lots, otherwise null} */
    @Nullable
    OnCredits onCredits() {
        return single() ? first.onCredits() : null;
    }

    /** {@return what is used; of a lot that serves several parts, the greatest use} */
    List<Count.Part> uses() {
        if (single()) {
            return first.uses();
        }
        Map<LotKey, Count.Part> uses = new LinkedHashMap<>();
        for (Count count : counts()) {
            for (Count.Part use : count.uses()) {
                Count.Part inUnit = new Count.Part(use.credit(), use.lot(), inUnit(count, use.amount()));
                uses.merge(use.key(), inUnit, (one, other) -> one.amount().compareTo(other.amount()) < 0 ? other : one);
            }
        }
        return List.copyOf(uses.values());
    }

    private Amount inUnit(Count count, Amount amount) {
        return count.unit() == unit() ? amount : ONE;
    }

    /**
     * {@return what is not used; of several reasons for a lot the last in their order, which is the nearest miss, in the
     *     dates if some part has it so}
     */
    List<Count.Rejected> rejections() {
        if (single()) {
            return first.rejections();
        }
        Map<LotKey, Amount> used = new LinkedHashMap<>();
        uses().forEach(use -> used.put(use.key(), use.amount()));
        Map<LotKey, Count.Rejected> nearest = new LinkedHashMap<>();
        Map<LotKey, Amount> rejected = new LinkedHashMap<>();
        for (Count count : counts()) {
            Map<LotKey, Amount> whole = new LinkedHashMap<>();
            for (Count.Part use : count.uses()) {
                whole.merge(use.key(), inUnit(count, use.amount()), Amount::plus);
            }
            for (Count.Rejected r : count.rejections()) {
                LotKey lot = r.part().key();
                whole.merge(lot, inUnit(count, r.part().amount()), unit() == Unit.CREDITS ? Amount::plus : Amount::min);
                nearest.merge(
                        lot,
                        r,
                        (one, other) ->
                                one.reason().compareTo(other.reason()) < (one.inWindow() ? 0 : 1) ? other : one);
            }
            whole.forEach((lot, amount) -> rejected.merge(lot, amount, (a, b) -> a.compareTo(b) < 0 ? b : a));
        }
        List<Count.Rejected> rejections = new ArrayList<>();
        nearest.forEach((lot, r) -> {
            Amount rest = rejected.getOrDefault(lot, Amount.ZERO).minusOrZero(used.getOrDefault(lot, Amount.ZERO));
            if (!rest.isZero()) {
                rejections.add(
                        new Count.Rejected(new Count.Part(lot.credit(), lot.lot(), rest), r.reason(), r.inWindow()));
            }
        });
        return rejections;
    }

    /** {@return whether some part has a limit that cut it} */
    boolean cut() {
        return counts().stream()
                .flatMap(count -> count.rejections().stream())
                .anyMatch(rejected -> rejected.reason() == RejectionReason.OVER_LIMIT);
    }

    boolean tangled() {
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).tangled()) {
                return true;
            }
        }
        return first.tangled();
    }

    /** {@return the lots that would count if there were no limits and no other requirement} */
    Set<LotKey> lots() {
        Set<LotKey> lots = new LinkedHashSet<>();
        counts().forEach(count -> count.eligible().forEach(part -> lots.add(part.key())));
        return lots;
    }
}
