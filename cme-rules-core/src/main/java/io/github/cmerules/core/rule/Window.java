package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates from which a requirement takes credits, as a rule; it always ends at the deadline at the latest. New kinds may
 * be added.
 */
public sealed interface Window {

    /**
     * {@return the dates, both ends included, not yet cut at the deadline; empty where an anchor is not known}
     *
     * @param timeline the dates of the evaluation
     */
    Optional<DateRange> resolve(Timeline timeline);

    /** {@return the days on which the window hangs} */
    default List<Anchor> anchors() {
        return List.of();
    }

    /** {@return the window in words, as a phrase that follows "completed"} */
    String describe();

    /** {@return the window that is the cycle; a first license has none, and every day up to the deadline is within it} */
    static Window cycle() {
        return WithinCycle.EVALUATED;
    }

    /** {@return the window that takes every date up to the deadline} */
    static Window ever() {
        return Ever.ALWAYS;
    }

    /**
     * {@return the window that starts some time before the deadline and ends with it}
     *
     * @param period the time; the day that long before the deadline is included
     */
    static Window beforeDeadline(Period period) {
        return before(period, Anchor.deadline());
    }

    /**
     * {@return the window that starts some time before a day and ends on that day}
     *
     * @param period the time; the day that long before is included
     * @param anchor the day, which is included
     */
    static Window before(Period period, Anchor anchor) {
        return new Before(period, anchor);
    }

    /**
     * {@return the window of some time up to a day, as long as a cycle that ends on it}
     *
     * @param period the time; the day that long before is not included
     * @param anchor the day, which is included
     */
    static Window last(Period period, Anchor anchor) {
        return new Last(period, anchor);
    }

    /**
     * {@return a window that depends on the day on which the application was received}
     *
     * @param day the first day on which the later window holds
     * @param before the window for applications received before that day
     * @param from the window for applications received on that day or later
     */
    static Window byApplication(LocalDate day, Window before, Window from) {
        return new ByApplication(day, before, from);
    }

    /**
     * {@return the window that starts on a day and ends some time after it}
     *
     * @param anchor the day, which is included
     * @param period the time; the day that long after is included
     */
    static Window after(Anchor anchor, Period period) {
        return new After(anchor, period);
    }

    /**
     * {@return the window that starts on a day and ends at the deadline}
     *
     * @param anchor the day, which is included
     */
    static Window since(Anchor anchor) {
        return new Since(anchor);
    }

    /**
     * {@return the window between fixed dates}
     *
     * @param range the dates, both ends included
     */
    static Window dates(DateRange range) {
        return new Dates(range);
    }

    /**
     * {@return the window of whole calendar years before the year in which the cycle ends}
     *
     * @param years the number of years, 1 or more
     */
    static Window calendarYearsBefore(int years) {
        return new CalendarYearsBefore(years);
    }

    /** The cycle that is evaluated. */
    record WithinCycle() implements Window {
        private static final WithinCycle EVALUATED = new WithinCycle();

        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            return Optional.of(timeline.cycle()
                    .map(Cycle::range)
                    .orElseGet(() -> new DateRange(LocalDate.MIN, timeline.deadline())));
        }

        @Override
        public String describe() {
            return "in the cycle";
        }
    }

    /** Every date up to the deadline. */
    record Ever() implements Window {
        private static final Ever ALWAYS = new Ever();

        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            return Optional.of(new DateRange(LocalDate.MIN, timeline.deadline()));
        }

        @Override
        public String describe() {
            return "at any time up to the deadline";
        }
    }

    /**
     * Some time up to a day, whatever the cycle.
     *
     * @param period the time; the day that long before is included
     * @param anchor the last day, included
     */
    record Before(Period period, Anchor anchor) implements Window {
        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            return anchor.on(timeline).map(day -> new DateRange(day.minus(period), day));
        }

        @Override
        public List<Anchor> anchors() {
            return List.of(anchor);
        }

        @Override
        public String describe() {
            return "in the " + Lengths.describe(period) + " before " + anchor.describe();
        }
    }

    /**
     * Some time up to a day, as long as a cycle that ends on it.
     *
     * @param period the time; the day that long before is not included
     * @param anchor the last day, included
     */
    record Last(Period period, Anchor anchor) implements Window {
        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            Optional<LocalDate> day = anchor.on(timeline);
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DateRange(day.get().minus(period).plusDays(1), day.get()));
        }

        @Override
        public List<Anchor> anchors() {
            return List.of(anchor);
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Last other && period.equals(other.period) && anchor.equals(other.anchor);
        }

        @Override
        public int hashCode() {
            return 31 * period.hashCode() + anchor.hashCode();
        }

        @Override
        public String describe() {
            return "in the " + Lengths.describe(period)
                    + (Lengths.isOne(period) ? " that ends with " : " that end with ") + anchor.describe();
        }
    }

    /**
     * One window or another, by the day on which the application was received; where that is not stated, by the end of the
     * cycle.
     *
     * @param day the first day on which the later window holds
     * @param before the window for applications received before that day
     * @param from the window for applications received on that day or later
     */
    record ByApplication(LocalDate day, Window before, Window from) implements Window {
        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            boolean earlier = Anchor.application()
                    .on(timeline)
                    .filter(received -> received.isBefore(day))
                    .isPresent();
            return (earlier ? before : from).resolve(timeline);
        }

        @Override
        public List<Anchor> anchors() {
            return Stream.concat(before.anchors().stream(), from.anchors().stream())
                    .toList();
        }

        @Override
        public String describe() {
            return before.describe() + " if the application was received before " + day + ", else " + from.describe();
        }
    }

    /**
     * Some time from a day on.
     *
     * @param anchor the first day, included
     * @param period the time; the day that long after is included
     */
    record After(Anchor anchor, Period period) implements Window {
        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            return anchor.on(timeline).map(day -> new DateRange(day, day.plus(period)));
        }

        @Override
        public List<Anchor> anchors() {
            return List.of(anchor);
        }

        @Override
        public String describe() {
            return "in the " + Lengths.describe(period) + " after " + anchor.describe();
        }
    }

    /**
     * From a day on.
     *
     * @param anchor the first day, included
     */
    record Since(Anchor anchor) implements Window {
        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            return anchor.on(timeline).map(DateRange::from);
        }

        @Override
        public List<Anchor> anchors() {
            return List.of(anchor);
        }

        @Override
        public String describe() {
            return "since " + anchor.describe();
        }
    }

    /**
     * Fixed dates.
     *
     * @param range the dates, both ends included
     */
    record Dates(DateRange range) implements Window {
        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            return Optional.of(range);
        }

        @Override
        public String describe() {
            return "in " + range;
        }
    }

    /**
     * Whole calendar years before the year in which the cycle ends.
     *
     * @param years the number of years, 1 or more
     */
    record CalendarYearsBefore(int years) implements Window {
        @Override
        public Optional<DateRange> resolve(Timeline timeline) {
            int year = timeline.end().getYear();
            return Optional.of(new DateRange(LocalDate.of(year - years, 1, 1), LocalDate.of(year - 1, 12, 31)));
        }

        @Override
        public String describe() {
            return "in the " + (years == 1 ? "calendar year" : years + " calendar years")
                    + " before the year in which the cycle ends";
        }
    }
}
