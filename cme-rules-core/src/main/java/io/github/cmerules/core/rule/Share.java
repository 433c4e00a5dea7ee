package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Topic;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of what a record is worth.
 *
 * @param worth how much it is worth
 * @param category the category in which it counts; absent: the one recorded
 * @param topics the subjects in which it counts; absent: those recorded
 * @param label what {@link CreditPredicate#share} recognizes the part by, if anything
 * @param every the time after which the part counts again, if it does
 * @param times how many times it counts in all, 1 or more
 */
public record Share(
        Worth worth,
        Optional<Category> category,
        Optional<Set<Topic>> topics,
        Optional<String> label,
        Optional<Period> every,
        int times) {

    /**
     * Takes a copy of the set, in order, and checks the times.
     *
     * @throws InvalidInputException if the part counts several times and not every so often, or the other way round
     */
    public Share {
        topics = topics.map(set -> Collections.unmodifiableSet(new TreeSet<>(set)));
        boolean forward =
                every.filter(period -> period.isNegative() || period.isZero()).isEmpty();
        if (times < 1 || every.isPresent() != times > 1 || !forward) {
            throw InvalidInputException.of(
                    "",
                    "times [" + times + "] and every " + every + " do not fit: expected once, or 2 or more times after"
                            + " a time of more than 0");
        }
    }

    /**
     * {@return a share in the category and the subjects recorded}
     *
     * @param worth how much it is worth
     */
    public static Share of(Worth worth) {
        return new Share(worth, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    /**
     * {@return a share of a fixed amount, whatever was claimed}
     *
     * @param amount the amount, in credits
     */
    public static Share of(Amount amount) {
        return of(Worth.fixed(amount));
    }

    /**
     * {@return the same share in another category than the one recorded}
     *
     * @param other the category in which it counts
     */
    public Share in(Category other) {
        return new Share(worth, Optional.of(other), topics, label, every, times);
    }

    /**
     * {@return the same share in other subjects than those recorded}
     *
     * @param others the subjects in which it counts, none for a share that is about nothing in particular
     */
    public Share about(Topic... others) {
        return new Share(worth, category, Optional.of(new TreeSet<>(Arrays.asList(others))), label, every, times);
    }

    /**
     * {@return the same share under a label}
     *
     * @param text what {@link CreditPredicate#share} recognizes it by
     */
    public Share as(String text) {
        return new Share(worth, category, topics, Optional.of(text), every, times);
    }

    /**
     * {@return the same share, counting again later}
     *
     * <p>With the length of a cycle as the time, an event counts in the cycle in which it falls and in those that follow.
     *
     * @param period the time from one day on which it counts to the next
     * @param number how many times it counts in all, 2 or more
     * @throws InvalidInputException if the time is not positive or the number is less than 2
     */
    public Share again(Period period, int number) {
        return new Share(worth, category, topics, label, Optional.of(period), number);
    }

    /**
     * {@return the days on which the share counts, in order}
     *
     * @param day the day of the record
     */
    public List<LocalDate> days(LocalDate day) {
        return IntStream.range(0, times)
                .mapToObj(time ->
                        every.map(period -> day.plus(period.multipliedBy(time))).orElse(day))
                .toList();
    }

    /** {@return the share in words} */
    public String describe() {
        return worth.describe()
                + category.map(code -> " in " + code).orElse("")
                + topics.map(set -> set.stream().map(topic -> ", " + topic).collect(Collectors.joining()))
                        .orElse("")
                + label.map(text -> " (" + text + ")").orElse("")
                + every.map(period -> ", " + times + " times with " + Lengths.describe(period) + " between")
                        .orElse("");
    }
}
