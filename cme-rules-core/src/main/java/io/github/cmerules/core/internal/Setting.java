package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /** The greatest number of unknown facts that one evaluation can take; each doubles the work. */
    static final int MAX_UNKNOWN = 12;

    License license() {
        return circumstances.license();
    }

    /** {@return the dates of a window, cut at the deadline} */
    DateRange range(Window window) {
        DateRange range = window.resolve(cycle, deadline);
        return range.last().isAfter(deadline) ? new DateRange(range.first(), deadline) : range;
    }

    /** {@return the facts that some rule asks for and that are not known, in order} */
    List<Fact> unknownFacts() {
        Set<Fact> asked = new TreeSet<>();
        for (Requirement requirement : schedule.requirements()) {
            asked.addAll(requirement.when().facts());
            for (Demand.Leaf leaf : requirement.demand().leaves()) {
                if (leaf instanceof Demand.Holds holds) {
                    asked.add(holds.fact());
                }
            }
        }
        schedule.limits().forEach(limit -> asked.addAll(limit.when().facts()));
        schedule.relations().forEach(relation -> asked.addAll(relation.when().facts()));
        asked.removeIf(fact -> circumstances.known(fact).isPresent());
        return List.copyOf(asked);
    }
}
