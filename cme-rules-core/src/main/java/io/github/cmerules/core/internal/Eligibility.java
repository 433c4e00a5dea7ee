package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Lot;
import java.util.List;
import java.util.Optional;

/** Which lots are eligible for a demand: its own predicate and dates, and those of every outer requirement. */
final class Eligibility {

    private final Term own;
    private final List<List<Term>> outer;

    private record Term(CreditPredicate predicate, DateRange range) {
        static Term of(Setting setting, Demand.Counted demand) {
            return new Term(demand.eligible(), setting.range(demand.window()));
        }

        boolean fits(Lot lot) {
            return range.contains(lot.countsOn()) && predicate.matches(lot);
        }
    }

    Eligibility(Setting setting, Demand.Counted demand, List<List<Demand.Counted>> within) {
        this.own = Term.of(setting, demand);
        this.outer = within.stream()
                .map(ways -> ways.stream().map(way -> Term.of(setting, way)).toList())
                .toList();
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
        return term.predicate().mismatch(lot).map(CreditPredicate.Mismatch::lack);
    }

    /** {@return whether a lot lies in the dates} */
    boolean inWindow(Lot lot) {
        return own.range().contains(lot.countsOn())
                && outer.stream().allMatch(ways -> ways.stream().anyMatch(way -> way.fits(lot)));
    }
}
