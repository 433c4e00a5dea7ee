package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Lot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credits of a license as the authority values them.
 *
 * <p>Where every credit is worth what it claims, {@link #sums sums} need no lots, and the lines are made when somebody
 * asks for them.
 */
final class Transcript {

    private static final long HUNDRED = 100;
    private static final int MONTH_BITS = 5;
    private static final int YEAR_BITS = 9;

    private final Blueprint blueprint;
    private final @Nullable Claimed claimed;
    private @Nullable List<ValuedCredit> lines;

    private Transcript(Blueprint blueprint, @Nullable Claimed claimed, @Nullable List<ValuedCredit> lines) {
        this.blueprint = blueprint;
        this.claimed = claimed;
        this.lines = lines == null ? null : List.copyOf(lines);
    }

    /** Credits as they were claimed. */
    static final class Claimed {

        private final Valuer valuer;
        private final List<Credit> credits;
        private final Profile[] profiles;
        private final @Nullable RejectionReason @Nullable [] standings;

        /**
         * Takes over what was found in one pass.
         *
         * @param valuer what values them
         * @param credits the credits, in the order given
         * @param profiles what predicates say of each of them
         * @param standings why each of them counts toward nothing, null where there is no such reason for any or for one
         */
        Claimed(
                Valuer valuer,
                List<Credit> credits,
                Profile[] profiles,
                @Nullable RejectionReason @Nullable [] standings) {
            this.valuer = valuer;
            this.credits = credits;
            this.profiles = profiles;
            this.standings = standings;
        }

        int size() {
            return profiles.length;
        }

        Credit credit(int place) {
            return credits.get(place);
        }

        Profile profile(int place) {
            return profiles[place];
        }

        @Nullable
        RejectionReason standing(int place) {
            return standings == null ? null : standings[place];
        }
    }

    /** {@return a transcript whose lines were valued before} */
    static Transcript of(Blueprint blueprint, List<ValuedCredit> lines) {
        return new Transcript(blueprint, null, lines);
    }

    /** {@return a transcript of credits each of which is worth what it claims} */
    static Transcript of(Blueprint blueprint, Claimed claimed) {
        return new Transcript(blueprint, claimed, null);
    }

    /** {@return what the profiles of the lines are made for} */
    Blueprint blueprint() {
        return blueprint;
    }

    /** {@return the credits by date of completion, then by id, each with what it is worth} */
    List<ValuedCredit> lines() {
        List<ValuedCredit> known = lines;
        if (known == null && claimed != null) {
            known = claimed.valuer.asClaimed(claimed);
            lines = known;
        }
        return known == null ? List.of() : known;
    }

    /**
     * {@return what there is for each counted part of the schedule on its own, in hundredths: the worth of all lots that are
     *     eligible, or a hundred for each line that has one; only for as many parts as a number has bits}
     *
     * @param dates the dates of the license
     */
    long[] sums(Dates dates) {
        Sums sums = new Sums(dates);
        if (claimed == null) {
            for (ValuedCredit line : lines()) {
                if (line.standing().isEmpty()) {
                    sums.add(line);
                }
            }
        } else {
            for (int i = 0; i < claimed.size(); i++) {
                if (claimed.standing(i) == null) {
                    sums.add(claimed.credit(i), claimed.profile(i), claimed.valuer);
                }
            }
        }
        return sums.of;
    }

    /** A day as a number that grows from day to day. */
    private static long number(LocalDate day) {
        return ((long) day.getYear() << YEAR_BITS) + (day.getMonthValue() << MONTH_BITS) + day.getDayOfMonth();
    }

    /** One pass over the credits. */
    private final class Sums {

        private final long[] of;
        private final long[] first;
        private final long[] last;
        private final List<Blueprint.Part> parts = blueprint.parts();

        Sums(Dates dates) {
            this.of = new long[Math.min(parts.size(), Long.SIZE)];
            int reaches = blueprint.reaches().size();
            this.first = new long[reaches];
            this.last = new long[reaches];
            for (int i = 0; i < reaches; i++) {
                DateRange range = dates.range(i);
                first[i] = number(range.first());
                last[i] = number(range.last());
            }
        }

        void add(Credit credit, Profile profile, Valuer valuer) {
            long eligible = profile.parts() | matching(credit, valuer);
            if (eligible != 0) {
                eligible &= open(number(credit.completedOn()));
                long worth = credit.amount().hundredths();
                for (long rest = eligible; rest != 0; rest &= rest - 1) {
                    int part = Long.numberOfTrailingZeros(rest);
                    of[part] += ((blueprint.inCredits() >>> part) & 1) != 0 ? worth : HUNDRED;
                }
            }
        }

        private long matching(Credit credit, Valuer valuer) {
            return blueprint.alone() == 0 ? 0 : matching(valuer.asClaimed(credit));
        }

        void add(ValuedCredit line) {
            long done = 0;
            for (int i = 0; i < line.lots().size(); i++) {
                Lot lot = line.lots().get(i);
                long eligible = (line.profiles().get(i).parts() | matching(lot)) & open(number(lot.countsOn()));
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
            long matching = 0;
            for (long rest = blueprint.alone(); rest != 0; rest &= rest - 1) {
                int part = Long.numberOfTrailingZeros(rest);
                if (parts.get(part).eligible().predicate().matches(lot)) {
                    matching |= 1L << part;
                }
            }
            return matching;
        }

        /** {@return the parts whose window is open on a day} */
        private long open(long day) {
            long open = -1;
            for (int i = 0; i < first.length; i++) {
                if (day < first[i] || day > last[i]) {
                    open &= ~blueprint.under(i);
                }
            }
            return open;
        }
    }
}
