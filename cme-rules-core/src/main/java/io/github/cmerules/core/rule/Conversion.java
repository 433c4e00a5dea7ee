package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How an authority rounds what it converts: minutes, or hours of another activity. An amount that is stated in credits is
 * never rounded.
 *
 * <p>What is rounded is a running sum, in order of date: each line gets what it adds to the rounded sum, so that splitting
 * a line changes nothing.
 *
 * @param rounding direction and step
 * @param least a sum that comes to less than this many credits is worth nothing
 * @param over what is added up before it is rounded
 */
public record Conversion(Rounding rounding, Amount least, Over over) {

    /** What is added up before it is rounded. New kinds may be added. */
    public sealed interface Over {
        /** {@return the dates whose lines are added up, empty if each activity stands by itself} */
        Optional<Window> together();

        /** {@return what is added up, in words, as a phrase that follows "rounded"} */
        String describe();
    }

    /** The lines of one activity on one day; a line that names no activity is one by itself. */
    public record EachActivity() implements Over {
        @Override
        public Optional<Window> together() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "for each activity";
        }
    }

    /**
     * Everything that one share converts and that was completed in a window; what lies outside is rounded for each
     * activity.
     *
     * <p>What one line adds then depends on the lines before it, also where only some of them are eligible.
     *
     * @param window the dates
     */
    public record Sum(Window window) implements Over {
        @Override
        public Optional<Window> together() {
            return Optional.of(window);
        }

        @Override
        public String describe() {
            return "on the sum of what was completed " + window.describe();
        }
    }

    /**
     * {@return a conversion that rounds for each activity}
     *
     * @param mode the direction
     * @param step the amount of which the result is a multiple, more than 0
     */
    public static Conversion to(RoundingMode mode, Amount step) {
        return new Conversion(new Rounding(mode, step), Amount.ZERO, new EachActivity());
    }

    /** {@return a conversion to hundredths of a credit, for each activity, the rest being dropped} */
    public static Conversion exact() {
        return to(RoundingMode.DOWN, new Amount(1));
    }

    /**
     * {@return the same conversion, but less than an amount is worth nothing}
     *
     * @param amount the least sum that is worth anything, in credits
     */
    public Conversion atLeast(Amount amount) {
        return new Conversion(rounding, amount, over);
    }

    /**
     * {@return the same conversion on a sum instead of each activity}
     *
     * @param window the dates of completion that are added up
     */
    public Conversion onSum(Window window) {
        return new Conversion(rounding, least, new Sum(window));
    }

    /**
     * {@return a quotient in credits, rounded}
     *
     * @param hundredths the dividend, in hundredths of a credit, 0 or more
     * @param divisor the divisor, more than 0
     */
    Amount apply(long hundredths, long divisor) {
        Amount rounded = rounding.divide(hundredths, divisor);
        return rounded.compareTo(least) < 0 ? Amount.ZERO : rounded;
    }

    /** {@return the conversion in words, as a phrase that follows an amount} */
    public String describe() {
        String direction = switch (rounding.mode()) {
            case UP, CEILING -> "up";
            case DOWN, FLOOR -> "down";
            case HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY -> "to the nearest";
        };
        return "rounded " + direction + " in steps of " + rounding.step()
                + (least.isZero() ? " " : ", less than " + least + " being worth nothing, ") + over.describe();
    }
}
