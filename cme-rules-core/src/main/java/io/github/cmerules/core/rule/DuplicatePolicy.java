package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How an authority treats repeated claims of one activity. New policies may be added.
 *
 * <p>Where an activity counts once a period, it counts on its earliest day in the period: a claim on a later day of the
 * same period is a duplicate. Lines of the earliest day are the parts of the activity; two parts alike in category, topics
 * and amount are one line entered twice.
 */
public enum DuplicatePolicy {
    /** Every claim counts. */
    EVERY_CLAIM("Every claim of an activity counts."),

    /** An activity counts once, ever. */
    ONCE_EVER("An activity counts once, ever, on its earliest day."),

    /**
     * An activity counts once a cycle. Cycles before and after the one that is evaluated are taken to be as long as it;
     * a first license, which has no cycle, has one period.
     */
    ONCE_A_CYCLE("An activity counts once a cycle, on its earliest day."),

    /** An activity counts once a calendar year. */
    ONCE_A_CALENDAR_YEAR("An activity counts once a calendar year, on its earliest day.");

    private final String sentence;

    DuplicatePolicy(String sentence) {
        this.sentence = sentence;
    }

    /**
     * {@return the first day of the period in which an activity counts once, empty if every claim counts}
     *
     * @param day the day of a claim
     * @param cycle the cycle that is evaluated, if there is one
     */
    public Optional<LocalDate> period(LocalDate day, Optional<Cycle> cycle) {
        return switch (this) {
            case EVERY_CLAIM -> Optional.empty();
            case ONCE_EVER -> Optional.of(LocalDate.MIN);
            case ONCE_A_CYCLE ->
                Optional.of(cycle.map(known -> start(known, day)).orElse(LocalDate.MIN));
            case ONCE_A_CALENDAR_YEAR -> Optional.of(day.withDayOfYear(1));
        };
    }

    /** {@return the policy in words, as a sentence} */
    public String describe() {
        return sentence;
    }

    /** {@return the first day of the stretch, as long as the cycle, in which a day lies} */
    private static LocalDate start(Cycle cycle, LocalDate day) {
        Period length = Period.between(cycle.start(), cycle.end().plusDays(1));
        // A guess by days, put right below: years and months are not all of one length.
        long days = ChronoUnit.DAYS.between(cycle.start(), cycle.end()) + 1;
        int steps = (int) Math.floorDiv(ChronoUnit.DAYS.between(cycle.start(), day), days);
        while (day.isBefore(cycle.start().plus(length.multipliedBy(steps)))) {
            steps--;
        }
        while (!day.isBefore(cycle.start().plus(length.multipliedBy(steps + 1)))) {
            steps++;
        }
        return cycle.start().plus(length.multipliedBy(steps));
    }
}
