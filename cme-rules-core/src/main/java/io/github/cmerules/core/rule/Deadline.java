package io.github.cmerules.core.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last day on which a requirement can be met, as a rule. New kinds may be added.
 *
 * <p>{@link #due(Timeline)} is the day that the rule itself names. It decides whether the requirement is owed in the cycle:
 * one that is due after the end of the cycle is not owed yet. An authority may move that day ({@link #moved}) and may give
 * time to fill a shortfall ({@link #curable}), beyond the end of the cycle, too.
 */
public sealed interface Deadline {

    /**
     * {@return the day that the rule names, included; empty where an anchor is not known}
     *
     * @param timeline the dates of the evaluation
     */
    Optional<LocalDate> due(Timeline timeline);

    /**
     * {@return the day on which the requirement ends, included, moved if the authority moved it}
     *
     * @param due the day that the rule names
     */
    default LocalDate last(LocalDate due) {
        return due;
    }

    /**
     * {@return the last day on which a shortfall can still be filled, included; the last day itself where it cannot}
     *
     * @param last the day on which the requirement ends
     */
    default LocalDate cure(LocalDate last) {
        return last;
    }

    /** {@return the days on which the deadline hangs} */
    List<Anchor> anchors();

    /** {@return the deadline in words, as a phrase that follows "by"} */
    String describe();

    /** {@return the end of the cycle; without a cycle the day of the application} */
    static Deadline end() {
        return After.END;
    }

    /**
     * {@return the day some time after another, included}
     *
     * @param anchor the other day
     * @param period the time between
     */
    static Deadline after(Anchor anchor, Period period) {
        return new After(anchor, period);
    }

    /**
     * {@return the day some time before another, included}
     *
     * @param period the time between
     * @param anchor the other day
     */
    static Deadline before(Period period, Anchor anchor) {
        return new Before(period, anchor);
    }

    /**
     * {@return the earliest of some deadlines}
     *
     * @param first the first
     * @param others the others
     */
    static Deadline earliest(Deadline first, Deadline... others) {
        return new Earliest(Stream.concat(Stream.of(first), Stream.of(others)).toList());
    }

    /**
     * {@return the same deadline, moved by the authority on single occasions}
     *
     * @param moves which days were moved to which
     */
    default Deadline moved(Move... moves) {
        return new Moved(this, List.of(moves));
    }

    /**
     * {@return the same deadline, after which a shortfall may still be filled for some time}
     *
     * <p>Credits of an earlier cycle that filled one in it are not left over for the next; those of the next cycle fill none of
     * an earlier one, which takes a {@link MakeUp}.
     *
     * @param period the time; the day that long after the deadline is included
     */
    default Deadline curable(Period period) {
        return new Curable(this, period);
    }

    /**
     * A deadline that the authority moved once.
     *
     * @param from the day that the rule names
     * @param to the day in its place
     */
    record Move(LocalDate from, LocalDate to) {
        @Override
        public String toString() {
            return from + " to " + to;
        }
    }

    /**
     * Some time after a day.
     *
     * @param anchor the day
     * @param period the time between
     */
    record After(Anchor anchor, Period period) implements Deadline {
        private static final After END = new After(Anchor.end(), Period.ZERO);

        @Override
        public Optional<LocalDate> due(Timeline timeline) {
            Optional<LocalDate> day = anchor.on(timeline);
            return day.isEmpty() || period.isZero()
                    ? day
                    : Optional.of(day.get().plus(period));
        }

        @Override
        public List<Anchor> anchors() {
            return List.of(anchor);
        }

        @Override
        public String describe() {
            return period.isZero() ? anchor.describe() : Lengths.describe(period) + " after " + anchor.describe();
        }
    }

    /**
     * Some time before a day.
     *
     * @param period the time between
     * @param anchor the day
     */
    record Before(Period period, Anchor anchor) implements Deadline {
        @Override
        public Optional<LocalDate> due(Timeline timeline) {
            return anchor.on(timeline).map(day -> day.minus(period));
        }

        @Override
        public List<Anchor> anchors() {
            return List.of(anchor);
        }

        @Override
        public String describe() {
            return Lengths.describe(period) + " before " + anchor.describe();
        }
    }

    /**
     * The earliest of several; moves and cures within it do not count.
     *
     * @param parts the deadlines
     */
    record Earliest(List<Deadline> parts) implements Deadline {
        /** Takes a copy of the list. */
        public Earliest {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<LocalDate> due(Timeline timeline) {
            Optional<LocalDate> earliest = Optional.empty();
            for (Deadline part : parts) {
                Optional<LocalDate> day = part.due(timeline);
                if (day.isEmpty()) {
                    return day;
                }
                earliest = earliest.filter(other -> other.isBefore(day.get())).or(() -> day);
            }
            return earliest;
        }

        @Override
        public List<Anchor> anchors() {
            return parts.stream().flatMap(part -> part.anchors().stream()).toList();
        }

        @Override
        public String describe() {
            return "the earliest of " + parts.stream().map(Deadline::describe).collect(Collectors.joining(" and "));
        }
    }

    /**
     * A deadline with single days moved.
     *
     * @param base the deadline by the rule
     * @param moves which days were moved to which
     */
    record Moved(Deadline base, List<Move> moves) implements Deadline {
        /** Takes a copy of the list. */
        public Moved {
            moves = List.copyOf(moves);
        }

        @Override
        public Optional<LocalDate> due(Timeline timeline) {
            return base.due(timeline);
        }

        @Override
        public LocalDate last(LocalDate due) {
            LocalDate day = base.last(due);
            return moves.stream()
                    .filter(move -> move.from().equals(day))
                    .map(Move::to)
                    .findFirst()
                    .orElse(day);
        }

        @Override
        public LocalDate cure(LocalDate last) {
            return base.cure(last);
        }

        @Override
        public List<Anchor> anchors() {
            return base.anchors();
        }

        @Override
        public String describe() {
            return base.describe() + " (moved: "
                    + moves.stream().map(Move::toString).collect(Collectors.joining(", ")) + ")";
        }
    }

    /**
     * A deadline after which a shortfall may still be filled.
     *
     * @param base the deadline
     * @param period the time; the day that long after the deadline is included
     */
    record Curable(Deadline base, Period period) implements Deadline {
        @Override
        public Optional<LocalDate> due(Timeline timeline) {
            return base.due(timeline);
        }

        @Override
        public LocalDate last(LocalDate due) {
            return base.last(due);
        }

        @Override
        public LocalDate cure(LocalDate last) {
            return base.cure(last).plus(period);
        }

        @Override
        public List<Anchor> anchors() {
            return base.anchors();
        }

        @Override
        public String describe() {
            return base.describe() + ", or if short by then, within " + Lengths.describe(period);
        }
    }
}
