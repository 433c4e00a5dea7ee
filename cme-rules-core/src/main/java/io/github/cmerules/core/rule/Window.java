package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dates from which a requirement takes credits, as a rule; it always ends at the deadline. New kinds may be added.
 */
public sealed interface Window {

    /**
     * {@return the dates, both ends included}
     *
     * @param cycle the cycle that is evaluated; a first license has none, and every day up to the deadline is within it
     * @param deadline the last day of the requirement
     */
    DateRange resolve(Optional<Cycle> cycle, LocalDate deadline);

    /** {@return the window in words, as a phrase that follows "completed"} */
    String describe();

    /** {@return the window that is the cycle} */
    static Window cycle() {
        return new WithinCycle();
    }

    /** {@return the window that takes every date up to the deadline} */
    static Window ever() {
        return new Ever();
    }

    /**
     * {@return the window that starts some time before the deadline}
     *
     * @param period the time; the day that long before the deadline is included
     */
    static Window beforeDeadline(Period period) {
        return new BeforeDeadline(period);
    }

    /** The cycle that is evaluated. */
    record WithinCycle() implements Window {
        @Override
        public DateRange resolve(Optional<Cycle> cycle, LocalDate deadline) {
            return cycle.map(Cycle::range).orElseGet(() -> new DateRange(LocalDate.MIN, deadline));
        }

        @Override
        public String describe() {
            return "in the cycle";
        }
    }

    /** Every date up to the deadline. */
    record Ever() implements Window {
        @Override
        public DateRange resolve(Optional<Cycle> cycle, LocalDate deadline) {
            return new DateRange(LocalDate.MIN, deadline);
        }

        @Override
        public String describe() {
            return "at any time up to the deadline";
        }
    }

    /**
     * Some time before the deadline, whatever the cycle.
     *
     * @param period the time; the day that long before the deadline is included
     */
    record BeforeDeadline(Period period) implements Window {
        @Override
        public DateRange resolve(Optional<Cycle> cycle, LocalDate deadline) {
            return new DateRange(deadline.minus(period), deadline);
        }

        @Override
        public String describe() {
            String text = Stream.of(
                            part(period.getYears(), "year"),
                            part(period.getMonths(), "month"),
                            part((int) period.get(ChronoUnit.DAYS), "day"))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" and "));
            return "in the " + text + " before the deadline";
        }

        private static String part(int number, String unit) {
            return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
        }
    }
}
