package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an authority rounds an amount that it computes.
 *
 * @param mode the direction
 * @param step the amount of which the result is a multiple, more than 0
 */
public record Rounding(RoundingMode mode, Amount step) {

    /** To the nearest hundredth of a credit, a half up: for authorities that do not say. */
    public static final Rounding HUNDREDTHS = new Rounding(RoundingMode.HALF_UP, new Amount(1));

    /**
     * Checks the rounding.
     *
     * @throws InvalidInputException if its step is zero or it has no direction
     */
    public Rounding {
        if (step.isZero() || mode == RoundingMode.UNNECESSARY) {
            throw InvalidInputException.of(
                    "",
                    "rounding [" + mode + " to " + step
                            + "] is out of range: expected a direction and a step of more than 0");
        }
    }

    /**
     * {@return the rounded quotient of two numbers of hundredths of a credit}
     *
     * @param hundredths the dividend
     * @param divisor the divisor, more than 0
     */
    Amount divide(long hundredths, long divisor) {
        BigDecimal steps = BigDecimal.valueOf(hundredths)
                .divide(BigDecimal.valueOf(Math.multiplyExact(divisor, step.hundredths())), 0, mode);
        return new Amount(Math.multiplyExact(steps.longValueExact(), step.hundredths()));
    }

    @Override
    public String toString() {
        return mode + " to " + step;
    }
}
