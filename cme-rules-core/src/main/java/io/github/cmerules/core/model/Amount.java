package io.github.cmerules.core.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact number of credits, with at most two decimals and never negative.
 *
 * @param hundredths the number in hundredths of a credit, 0 or more
 */
public record Amount(long hundredths) implements Comparable<Amount> {

    /** No credit at all. */
    public static final Amount ZERO = new Amount(0);

    /** The greatest amount that one credit or one requirement may state, in credits: one million. */
    public static final Amount MAX_STATED = new Amount(100_000_000);

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final int HUNDRED = 100;

    /**
     * Checks the number.
     *
     * @throws InvalidInputException if it is negative
     */
    public Amount {
        if (hundredths < 0) {
            throw InvalidInputException.of("", "hundredths [" + hundredths + "] is negative: expected 0 or more");
        }
    }

    /**
     * {@return the amount of whole credits}
     *
     * @param credits whole credits, 0 or more
     * @throws InvalidInputException if it is negative or beyond 15 digits
     */
    public static Amount of(long credits) {
        return credits >= 0 && credits <= MAX_STATED.hundredths / HUNDRED
                ? new Amount(credits * HUNDRED)
                : of(BigDecimal.valueOf(credits));
    }

    /**
     * {@return the amount written as a decimal number}
     *
     * @param decimal a number of credits such as {@code 0.75}, at most two decimals, without sign or exponent
     * @throws InvalidInputException if the text is anything else
     */
    public static Amount of(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw InvalidInputException.of(
                    "", Shown.quoted(decimal) + " is not an amount: expected a decimal number of credits such as 0.75");
        }
        return of(new BigDecimal(decimal));
    }

    /**
     * {@return the amount with the value of a decimal number}
     *
     * @param credits a number of credits, 0 or more, at most two decimals that are not zero
     * @throws InvalidInputException if it is negative, has more decimals or is beyond 15 digits
     */
    public static Amount of(BigDecimal credits) {
        if (credits.signum() == 0) {
            return ZERO;
        }
        // The magnitude is looked at first: 1e999999999 must not be written out.
        if (credits.signum() < 0 || (long) credits.precision() - credits.scale() > 15) {
            throw InvalidInputException.of(
                    "",
                    "amount is out of range: expected 0 to " + MAX_STATED + " credits. Maybe it is not in credits?");
        }
        BigDecimal plain = credits.stripTrailingZeros();
        if (plain.scale() > 2) {
            throw InvalidInputException.of(
                    "", "amount has more than two decimals: amounts are taken as certified and never rounded");
        }
        return new Amount(
                plain.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /**
     * {@return the sum}
     *
     * @param other what is added
     */
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(hundredths, other.hundredths));
    }

    /**
     * {@return the difference, or zero if the other amount is greater}
     *
     * @param other what is taken away
     */
    public Amount minusOrZero(Amount other) {
        return new Amount(Math.max(0, hundredths - other.hundredths));
    }

    /**
     * {@return the smaller of the two}
     *
     * @param other the amount to compare with
     */
    public Amount min(Amount other) {
        return hundredths <= other.hundredths ? this : other;
    }

    /** {@return whether this is no credit at all} */
    public boolean isZero() {
        return hundredths == 0;
    }

    /** {@return the number of credits as an exact decimal without trailing zeros} */
    public BigDecimal toBigDecimal() {
        BigDecimal plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** {@return the number of credits such as {@code 3} or {@code 0.75}, without trailing zeros} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    /**
     * Adds the number of credits to a text, as {@link #toString()} writes it.
     *
     * @param text what it is added to
     */
    public void appendTo(StringBuilder text) {
        text.append(hundredths / HUNDRED);
        int part = (int) (hundredths % HUNDRED);
        if (part > 0) {
            text.append('.').append((char) ('0' + part / 10));
            if (part % 10 > 0) {
                text.append((char) ('0' + part % 10));
            }
        }
    }
}
