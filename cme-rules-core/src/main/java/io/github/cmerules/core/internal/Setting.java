package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Timeline;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the first stage leaves: one schedule of one edition, and plain dates.
 *
 * @param ruleBook the rule book
 * @param edition the edition in force on the deadline
 * @param schedule what is asked of this kind of license
 * @param cycle the cycle, if the license has one
 * @param deadline the day for which the license is evaluated: the last day of the cycle, or the day of the application
 * @param asOf the day of the evaluation
 * @param circumstances what conditions are decided on, nothing assumed yet
 * @param minimumEvidence the weakest evidence that counts
 * @param blueprint the schedule, ready for counting
 * @param dates its deadlines and windows as plain dates
 * @param past the earlier cycles that draw on the same credits
 */
record Setting(
        RuleBook ruleBook,
        Edition edition,
        Schedule schedule,
        Optional<Cycle> cycle,
        LocalDate deadline,
        LocalDate asOf,
        Circumstances circumstances,
        Evidence minimumEvidence,
        Blueprint blueprint,
        Dates dates,
        Past past) {

    /** The greatest number of things not known that one evaluation can take; each doubles the work. */
    static final int MAX_UNKNOWN = 12;

    /** {@return the same setting with earlier cycles} */
    Setting with(Past earlier) {
        return new Setting(
                ruleBook,
                edition,
                schedule,
                cycle,
                deadline,
                asOf,
                circumstances,
                minimumEvidence,
                blueprint,
                dates,
                earlier);
    }

    License license() {
        return circumstances.license();
    }

    /** {@return whether the calendar computed the cycle from the day of the evaluation} */
    boolean cycleComputed() {
        return cycle.isPresent() && license().cycle().isEmpty();
    }

    Timeline timeline() {
        return circumstances.timeline();
    }

    /** {@return the dates of a window, cut at the deadline; every date up to it where the license does not say} */
    DateRange range(Window window) {
        DateRange range = window.resolve(timeline()).orElse(new DateRange(LocalDate.MIN, deadline));
        LocalDate last = range.last().isAfter(deadline) ? deadline : range.last();
        return range.first().isAfter(last) ? Terms.NEVER : new DateRange(range.first(), last);
    }

    /** {@return a requirement as plain numbers and dates, empty if the license does not say what it takes} */
    Optional<Terms> terms(Requirement requirement) {
        return dates.terms(requirement);
    }

    /** {@return every requirement as plain numbers and dates, of those for which the license says what it takes} */
    Stream<Terms> terms() {
        return schedule.requirements().stream().flatMap(requirement -> terms(requirement).stream());
    }

    /** {@return the name of what a condition needs and nobody knows, in this cycle or in an earlier one} */
    Optional<String> lacking(Condition.Leaf leaf) {
        return leaf.lacks(circumstances)
                .or(() -> past.settings().stream()
                        .flatMap(earlier -> earlier.lacking(leaf).stream())
                        .findFirst());
    }

    /** {@return what rules ask for and nobody knows: facts in order, then what hangs on attributes of the license} */
    List<Condition.Leaf> unknown() {
        if (past.settings().isEmpty() && allKnown()) {
            return List.of();
        }
        Set<Condition.Leaf> asked = new HashSet<>();
        for (Condition.Leaf leaf : blueprint.conditions()) {
            if (leaf.lacks(circumstances).isPresent()) {
                asked.add(leaf);
            }
        }
        past.settings().forEach(earlier -> asked.addAll(earlier.unknown()));
        return asked.stream()
                .sorted(Comparator.comparing(
                                (Condition.Leaf leaf) -> leaf.facts().isEmpty())
                        .thenComparing(leaf -> lacking(leaf).orElse(""))
                        .thenComparing(Condition::describe))
                .toList();
    }

    private boolean allKnown() {
        List<Condition.Leaf> conditions = blueprint.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).lacks(circumstances).isPresent()) {
                return false;
            }
        }
        return true;
    }
}
