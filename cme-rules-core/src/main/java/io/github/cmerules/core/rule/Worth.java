package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;

/** What one line of a transcript is worth, as a rule. New kinds may be added. */
public sealed interface Worth {

    /** {@return the worth in words} */
    String describe();

    /** {@return what is rounded together; a worth that needs no rounding is one of each activity} */
    Conversion.Over over();

    /**
     * {@return what is converted, in a measure of its own, such as minutes}
     *
     * @param credit the line
     */
    long quantity(Credit credit);

    /**
     * {@return what a line is worth}
     *
     * @param credit the line
     * @param before the quantity of the lines before it that are rounded together with it
     */
    Amount of(Credit credit, long before);

    /**
     * {@return the worth of a fixed amount, whatever was claimed}
     *
     * @param amount the amount, in credits
     */
    static Worth fixed(Amount amount) {
        return new Fixed(amount);
    }

    /** {@return the worth of the amount claimed} */
    static Worth claimed() {
        return new Claimed();
    }

    /**
     * {@return the worth of some credits for every so many that are claimed}
     *
     * @param credits credits given, 1 to 10,000
     * @param per for so many credits, hours or units claimed, 1 to 10,000
     * @param conversion how the result is rounded
     * @throws InvalidInputException if a number is out of range
     */
    static Worth rate(int credits, int per, Conversion conversion) {
        return new Rate(credits, per, conversion);
    }

    /**
     * {@return the worth of one credit for so many minutes}
     *
     * @param minutesPerCredit 1 to 10,000
     * @param conversion how the result is rounded
     * @throws InvalidInputException if the number is out of range
     */
    static Worth minutes(int minutesPerCredit, Conversion conversion) {
        return new Minutes(minutesPerCredit, conversion);
    }

    private static void check(String name, int number) {
        if (number < 1 || number > 10_000) {
            throw InvalidInputException.of("", name + " [" + number + "] is out of range: expected 1 to 10000");
        }
    }

    /**
     * A fixed amount, whatever was claimed.
     *
     * @param amount the amount, in credits
     */
    record Fixed(Amount amount) implements Worth {
        @Override
        public Conversion.Over over() {
            return new Conversion.EachActivity();
        }

        @Override
        public long quantity(Credit credit) {
            return 0;
        }

        @Override
        public Amount of(Credit credit, long before) {
            return amount;
        }

        @Override
        public String describe() {
            return amount.toString();
        }
    }

    /** The amount claimed. */
    record Claimed() implements Worth {
        @Override
        public Conversion.Over over() {
            return new Conversion.EachActivity();
        }

        @Override
        public long quantity(Credit credit) {
            return 0;
        }

        @Override
        public Amount of(Credit credit, long before) {
            return credit.amount();
        }

        @Override
        public String describe() {
            return "amount claimed";
        }
    }

    /**
     * Some credits for every so many that are claimed.
     *
     * @param credits credits given, 1 to 10,000
     * @param per for so many credits, hours or units claimed, 1 to 10,000
     * @param conversion how the result is rounded
     */
    record Rate(int credits, int per, Conversion conversion) implements Worth {
        /**
         * Checks the numbers.
         *
         * @throws InvalidInputException if one is out of range
         */
        public Rate {
            check("credits", credits);
            check("per", per);
        }

        @Override
        public Conversion.Over over() {
            return conversion.over();
        }

        @Override
        public long quantity(Credit credit) {
            return credit.amount().hundredths();
        }

        @Override
        public Amount of(Credit credit, long before) {
            return rounded(before + quantity(credit)).minusOrZero(rounded(before));
        }

        private Amount rounded(long hundredths) {
            return conversion.apply(Math.multiplyExact(hundredths, (long) credits), per);
        }

        @Override
        public String describe() {
            return credits + " for every " + per + " claimed (" + conversion.describe() + ")";
        }
    }

    /**
     * One credit for so many minutes. A line that states no minutes was converted by whoever awarded it and is worth the
     * amount claimed.
     *
     * @param perCredit minutes for one credit, 1 to 10,000
     * @param conversion how the result is rounded
     */
    record Minutes(int perCredit, Conversion conversion) implements Worth {

        private static final long HUNDRED = 100;

        /**
         * Checks the number.
         *
         * @throws InvalidInputException if it is out of range
         */
        public Minutes {
            check("perCredit", perCredit);
        }

        @Override
        public Conversion.Over over() {
            return conversion.over();
        }

        @Override
        public long quantity(Credit credit) {
            return credit.minutes().orElse(0);
        }

        @Override
        public Amount of(Credit credit, long before) {
            return credit.minutes().isPresent()
                    ? rounded(before + quantity(credit)).minusOrZero(rounded(before))
                    : credit.amount();
        }

        private Amount rounded(long minutes) {
            return conversion.apply(Math.multiplyExact(minutes, HUNDRED), perCredit);
        }

        @Override
        public String describe() {
            return "1 for every " + perCredit + " minutes (" + conversion.describe() + ")";
        }
    }
}
