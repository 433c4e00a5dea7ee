package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Lot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which lots are eligible for a demand: its own predicate and dates, and those of every outer requirement. */
final class Eligibility {

    private final Term own;
    private final List<List<Term>> outer;

    /**
     * What is asked of a lot.
     *
     * @param predicate of which kind it is
     * @param range on which dates it counts
     * @param passages from which other cycles it counts, too
     */
    record Term(CreditPredicate predicate, DateRange range, List<Passage> passages) {
        boolean fits(Lot lot) {
            return inWindow(lot) && predicate.matches(lot);
        }

        boolean inWindow(Lot lot) {
            if (range.contains(lot.countsOn()) && !Passage.isStated(lot)) {
                return true;
            }
            for (Passage passage : passages) {
                if (passage.admits(lot)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Sets up what is asked.
     *
     * @param own what the demand asks for
     * @param outer for each outer requirement its ways, of which a lot must fit one
     */
    Eligibility(Term own, List<List<Term>> outer) {
        this.own = own;
        this.outer = List.copyOf(outer);
    }

    /** {@return the last day on which a lot may count, included} */
    LocalDate last() {
        return own.range().last();
    }

    /** {@return what a lot lacks, empty if it is of the right kind} */
    Optional<CreditPredicate.Lack> lack(Lot lot) {
        Optional<CreditPredicate.Lack> lack = lack(own, lot);
        for (List<Term> ways : outer) {
            if (lack.isEmpty() && ways.stream().noneMatch(way -> way.predicate().matches(lot))) {
                lack = ways.stream().findFirst().flatMap(way -> lack(way, lot));
            }
        }
        return lack;
    }

    private static Optional<CreditPredicate.Lack> lack(Term term, Lot lot) {
        return term.predicate().matches(lot)
                ? Optional.empty()
                : term.predicate().mismatch(lot).map(CreditPredicate.Mismatch::lack);
    }

    /** {@return whether a lot is eligible} */
    boolean fits(Lot lot) {
        return lack(lot).isEmpty() && inWindow(lot);
    }

    /** {@return whether a lot lies in the dates} */
    boolean inWindow(Lot lot) {
        if (!own.inWindow(lot)) {
            return false;
        }
        for (List<Term> ways : outer) {
            if (ways.stream().noneMatch(way -> way.fits(lot))) {
                return false;
            }
        }
        return true;
    }
}
