package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.Lot;
import java.util.List;

/**
 * What there is for each counted part of a schedule on its own, in hundredths: the worth of all lots that are eligible, or
 * a hundred for each line that has one; only for as many parts as a number has bits.
 */
final class Sums {

    private static final long HUNDRED = 100;

    private final Blueprint blueprint;
    private final long[] of;
    private final long[] days;

    /** Starts with nothing for any part. */
    Sums(Blueprint blueprint, Dates dates) {
        this.blueprint = blueprint;
        this.of = new long[Math.min(blueprint.parts().size(), Long.SIZE)];
        this.days = new long[2 * blueprint.reaches().size()];
        for (int i = 0; i < days.length; i += 2) {
            DateRange range = dates.range(i / 2);
            days[i] = Days.number(range.first());
            days[i + 1] = Days.number(range.last());
        }
    }

    /** {@return what there is for a part} */
    long of(Blueprint.Part part) {
        return of[part.number()];
    }

    /**
     * Adds a credit that is worth what it claims.
     *
     * @param profile what predicates say of it
     * @param credit the credit
     */
    void add(Profile profile, Credit credit) {
        long eligible = profile.parts() | matching(blueprint.asClaimed(credit));
        add(eligible, Days.number(credit.completedOn()), credit.amount().hundredths());
    }

    /**
     * Adds a credit that is worth what it claims.
     *
     * @param eligible a bit for each part that takes it on some day
     * @param day the day of its completion, as a number
     * @param worth its worth, in hundredths
     */
    void add(long eligible, long day, long worth) {
        for (long rest = open(eligible, day); rest != 0; rest &= rest - 1) {
            int part = Long.numberOfTrailingZeros(rest);
            of[part] += ((blueprint.inCredits() >>> part) & 1) != 0 ? worth : HUNDRED;
        }
    }

    /** Adds a credit that was valued. */
    void add(ValuedCredit line) {
        long done = 0;
        for (int i = 0; i < line.lots().size(); i++) {
            Lot lot = line.lots().get(i);
            long eligible = open(line.profiles().get(i).parts() | matching(lot), Days.number(lot.countsOn()));
            for (long rest = eligible & blueprint.inCredits(); rest != 0; rest &= rest - 1) {
                of[Long.numberOfTrailingZeros(rest)] += lot.worth().hundredths();
            }
            done |= eligible & ~blueprint.inCredits();
        }
        for (; done != 0; done &= done - 1) {
            of[Long.numberOfTrailingZeros(done)] += HUNDRED;
        }
    }

    /** {@return the parts whose predicate is in no profile and matches} */
    private long matching(Lot lot) {
        List<Blueprint.Part> parts = blueprint.parts();
        long matching = 0;
        for (long rest = blueprint.alone(); rest != 0; rest &= rest - 1) {
            int part = Long.numberOfTrailingZeros(rest);
            if (parts.get(part).eligible().predicate().matches(lot)) {
                matching |= 1L << part;
            }
        }
        return matching;
    }

    /** {@return those of some parts whose window is open on a day} */
    private long open(long parts, long day) {
        long open = parts;
        for (int i = 0; i < days.length; i += 2) {
            if (day < days[i] || day > days[i + 1]) {
                open &= ~blueprint.under(i / 2);
            }
        }
        return open;
    }
}
