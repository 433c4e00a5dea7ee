package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the first stage leaves: one schedule of one edition, and plain dates.
 *
 * @param ruleBook the rule book
 * @param edition the edition in force on the deadline
 * @param schedule what is asked of this kind of license
 * @param cycle the cycle, if the license has one
 * @param cycleComputed whether the calendar computed the cycle from the day of the evaluation
 * @param deadline the last day on which anything counts, included
 * @param asOf the day of the evaluation
 * @param circumstances what conditions are decided on, nothing assumed yet
 * @param minimumEvidence the weakest evidence that counts
 */
record Setting(
        RuleBook ruleBook,
        Edition edition,
        Schedule schedule,
        Optional<Cycle> cycle,
        boolean cycleComputed,
        LocalDate deadline,
        LocalDate asOf,
        Circumstances circumstances,
        Evidence minimumEvidence) {

    License license() {
        return circumstances.license();
    }

    /** {@return the dates of a window, cut at the deadline; a first license has no cycle and takes every date} */
    DateRange range(Window window) {
        DateRange range =
                cycle.map(c -> window.resolve(c, deadline)).orElseGet(() -> new DateRange(LocalDate.MIN, deadline));
        return range.last().isAfter(deadline) ? new DateRange(range.first(), deadline) : range;
    }
}
