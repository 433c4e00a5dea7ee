package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Lot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lots are eligible for a demand: its own predicate and dates, and those of every outer requirement. */
final class Eligibility {

    private final Term own;
    private final List<List<Term>> outer;

    /**
     * What is asked of a lot.
     *
     * @param trial of which kind it is
     * @param range on which dates it counts
     * @param passages from which other cycles it counts, too
     */
    record Term(Trial trial, DateRange range, List<Passage> passages) {
        boolean fits(Lot lot, Profile profile) {
            return inWindow(lot) && trial.matches(lot, profile);
        }

        boolean inWindow(Lot lot) {
            if (range.contains(lot.countsOn()) && !Passage.isStated(lot)) {
                return true;
            }
            for (int i = 0; i < passages.size(); i++) {
                if (passages.get(i).admits(lot)) {
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

    /** {@return what a lot lacks, null if it is of the right kind} */
    CreditPredicate.@Nullable Lack lack(Lot lot, Profile profile) {
        CreditPredicate.Lack lack = own.trial().lack(lot, profile);
        for (int i = 0; i < outer.size() && lack == null; i++) {
            if (outer.get(i).stream().noneMatch(way -> way.trial().matches(lot, profile))) {
                lack = outer.get(i).stream()
                        .findFirst()
                        .map(way -> way.trial().lack(lot, profile))
                        .orElse(null);
            }
        }
        return lack;
    }

    /**
     * {@return why a lot does not count, null if it does; what is about another subject is not looked at any further}
     *
     * @param lack what it lacks, null if it is of the right kind
     * @param inWindow whether it lies in the dates
     * @param standing why it counts toward nothing, null if there is no such reason
     */
    static @Nullable RejectionReason refusal(
            CreditPredicate.@Nullable Lack lack, boolean inWindow, @Nullable RejectionReason standing) {
        if (lack != null && lack != CreditPredicate.Lack.DATE) {
            return reason(lack);
        }
        if (standing != null) {
            return standing;
        }
        return lack == null && inWindow ? null : RejectionReason.OUTSIDE_WINDOW;
    }

    private static RejectionReason reason(CreditPredicate.Lack lack) {
        return switch (lack) {
            case TOPIC -> RejectionReason.WRONG_TOPIC;
            case CATEGORY -> RejectionReason.WRONG_CATEGORY;
            case APPROVAL -> RejectionReason.NOT_APPROVED;
            case EVIDENCE -> RejectionReason.INSUFFICIENT_EVIDENCE;
            case DATE -> RejectionReason.OUTSIDE_WINDOW;
        };
    }

    /** {@return whether a lot is eligible} */
    boolean fits(Lot lot, Profile profile) {
        return lack(lot, profile) == null && inWindow(lot, profile);
    }

    /** {@return whether a lot lies in the dates} */
    boolean inWindow(Lot lot, Profile profile) {
        if (!own.inWindow(lot)) {
            return false;
        }
        for (int i = 0; i < outer.size(); i++) {
            if (outer.get(i).stream().noneMatch(way -> way.fits(lot, profile))) {
                return false;
            }
        }
        return true;
    }
}
