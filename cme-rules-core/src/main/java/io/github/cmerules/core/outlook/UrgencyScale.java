package io.github.cmerules.core.outlook;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Shown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How urgent a deadline is, by the number of days that are left, in levels that the caller names.
 *
 * <p>The closer a deadline, the more urgent; one that has passed is most urgent.
 *
 * @param levels the levels, the most urgent first: that with the fewest days
 */
public record UrgencyScale(List<Level> levels) {

    /** A scale without levels: nothing is urgent. */
    public static final UrgencyScale NONE = new UrgencyScale(List.of());

    /**
     * A level of urgency.
     *
     * @param name what the caller calls it
     * @param days the greatest number of days left on which it holds, included; 0 is the day of the deadline alone
     */
    public record Level(String name, int days) {

        /**
         * Checks name and number.
         *
         * @throws InvalidInputException if the name is blank or the number negative
         */
        public Level {
            List<Problem> problems = new ArrayList<>();
            if (name.isBlank()) {
                problems.add(new Problem("/name", "is blank: expected the name of a level"));
            }
            if (days < 0) {
                problems.add(new Problem("/days", "[" + days + "] is negative: expected 0 or more"));
            }
            InvalidInputException.throwIfAny(problems);
        }
    }

    /**
     * Puts the levels in order.
     *
     * @throws InvalidInputException if two levels have the same name or the same number of days
     */
    public UrgencyScale {
        levels = levels.stream().sorted(Comparator.comparingInt(Level::days)).toList();
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Integer> days = new HashSet<>();
        for (Level level : levels) {
            if (!names.add(level.name())) {
                problems.add(new Problem("", "level " + Shown.quoted(level.name()) + " is there twice: expected once"));
            }
            if (!days.add(level.days())) {
                problems.add(new Problem(
                        "", "two levels have " + level.days() + " days: expected another number for each level"));
            }
        }
        InvalidInputException.throwIfAny(problems);
    }

    /**
     * {@return a scale}
     *
     * @param levels the levels in any order, no two with the same name or the same number of days
     * @throws InvalidInputException if two are alike
     */
    public static UrgencyScale of(Level... levels) {
        return new UrgencyScale(Arrays.asList(levels));
    }

    /**
     * {@return how urgent a deadline is, empty if there are more days left than in any level}
     *
     * @param asOf the day from which days are counted
     * @param deadlineInclusive the last day on which it can be met
     */
    public Optional<Level> level(LocalDate asOf, LocalDate deadlineInclusive) {
        long left = ChronoUnit.DAYS.between(asOf, deadlineInclusive);
        return levels.stream().filter(level -> left <= level.days()).findFirst();
    }

    /**
     * {@return how urgent a license is: its next deadline, or the most urgent level if something is overdue; empty if nothing
     *     is due or there are more days left than in any level}
     *
     * @param outlook the outlook of the license
     */
    public Optional<Level> level(Outlook outlook) {
        return outlook.overdue().isEmpty()
                ? outlook.next().flatMap(day -> level(outlook.asOf(), day.date()))
                : levels.stream().findFirst();
    }
}
