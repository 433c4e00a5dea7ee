package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The least amount that a requirement asks for, in credits, as a rule. New kinds may be added.
 *
 * <p>An amount of 0 says that nothing is owed: the requirement does not apply.
 */
public sealed interface RequiredAmount {

    /**
     * {@return the amount in credits, empty where the license does not say what it takes to know it}
     *
     * @param timeline the dates of the evaluation, with the deadline of the requirement
     * @param required the amount that another requirement of the same schedule asks for
     */
    Optional<Amount> amount(Timeline timeline, Function<RequirementId, Optional<Amount>> required);

    /** {@return the place in the license that is needed, such as {@code issuedOn}; empty where nothing can be missing} */
    default String attribute() {
        return "";
    }

    /** {@return the requirement whose amount is needed, if any} */
    default Optional<RequirementId> of() {
        return Optional.empty();
    }

    /** {@return whether the authority has set an amount} */
    default boolean isSet() {
        return true;
    }

    /** {@return every amount that is stated in the rule} */
    List<Amount> stated();

    /** {@return the amount in words, as a phrase that follows "owes"} */
    String describe();

    /**
     * {@return always the same amount}
     *
     * @param amount in credits, more than 0
     */
    static RequiredAmount of(Amount amount) {
        return new Fixed(amount);
    }

    /**
     * {@return an amount that depends on the deadline; nothing before the first step}
     *
     * @param steps the amounts, by first deadline
     */
    static RequiredAmount byDeadline(DeadlineStep... steps) {
        return new ByDeadline(List.of(steps));
    }

    /**
     * {@return an amount that depends on how long the license has been held; nothing before the first step}
     *
     * @param steps the amounts, by whole months at the end of the cycle
     */
    static RequiredAmount byMonthsLicensed(MonthStep... steps) {
        return new ByMonthsLicensed(List.of(steps));
    }

    /**
     * {@return an amount for each year of the cycle}
     *
     * @param rate in credits a year
     * @param rounding how a part of a year is rounded
     */
    static RequiredAmount perYear(Amount rate, Rounding rounding) {
        return new PerYear(rate, rounding);
    }

    /**
     * {@return a share of what another requirement asks for}
     *
     * @param percent the share, in hundredths
     * @param of the other requirement, in the same schedule
     * @param rounding how the result is rounded
     */
    static RequiredAmount percentOf(int percent, RequirementId of, Rounding rounding) {
        return new PercentOf(percent, of, rounding);
    }

    /** {@return an amount that the authority has not set yet} */
    static RequiredAmount notSet() {
        return new NotSet();
    }

    /**
     * Always the same amount.
     *
     * @param amount in credits
     */
    record Fixed(Amount amount) implements RequiredAmount {
        @Override
        public Optional<Amount> amount(Timeline timeline, Function<RequirementId, Optional<Amount>> required) {
            return Optional.of(amount);
        }

        @Override
        public List<Amount> stated() {
            return List.of(amount);
        }

        @Override
        public String describe() {
            return credits(amount);
        }
    }

    /**
     * An amount from a deadline on.
     *
     * @param firstDeadline the first deadline for which it is asked, included
     * @param amount in credits
     */
    record DeadlineStep(LocalDate firstDeadline, Amount amount) {}

    /**
     * An amount that depends on the deadline.
     *
     * @param steps the amounts, in order of their first deadline
     */
    record ByDeadline(List<DeadlineStep> steps) implements RequiredAmount {
        /** Takes a copy of the list. */
        public ByDeadline {
            steps = List.copyOf(steps);
        }

        @Override
        public Optional<Amount> amount(Timeline timeline, Function<RequirementId, Optional<Amount>> required) {
            Amount amount = Amount.ZERO;
            for (DeadlineStep step : steps) {
                amount = step.firstDeadline().isAfter(timeline.deadline()) ? amount : step.amount();
            }
            return Optional.of(amount);
        }

        @Override
        public List<Amount> stated() {
            return steps.stream().map(DeadlineStep::amount).toList();
        }

        @Override
        public String describe() {
            return steps.stream()
                    .map(step -> credits(step.amount()) + " from " + step.firstDeadline())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * An amount from some time of holding the license on.
     *
     * @param months the fewest whole months at the end of the cycle, 0 or more
     * @param amount in credits
     */
    record MonthStep(int months, Amount amount) {}

    /**
     * An amount that depends on how long the license has been held.
     *
     * @param steps the amounts, in order of their months
     */
    record ByMonthsLicensed(List<MonthStep> steps) implements RequiredAmount {
        /** Takes a copy of the list. */
        public ByMonthsLicensed {
            steps = List.copyOf(steps);
        }

        @Override
        public Optional<Amount> amount(Timeline timeline, Function<RequirementId, Optional<Amount>> required) {
            return timeline.monthsLicensed().map(held -> {
                Amount amount = Amount.ZERO;
                for (MonthStep step : steps) {
                    amount = step.months() > held ? amount : step.amount();
                }
                return amount;
            });
        }

        @Override
        public String attribute() {
            return "issuedOn";
        }

        @Override
        public List<Amount> stated() {
            return steps.stream().map(MonthStep::amount).toList();
        }

        @Override
        public String describe() {
            return steps.stream()
                    .map(step -> credits(step.amount()) + " if licensed for "
                            + Lengths.describe(Period.ofMonths(step.months())) + " or more")
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * An amount for each year of the cycle; a month that is not whole does not count.
     *
     * @param rate in credits a year
     * @param rounding how a part of a year is rounded
     */
    record PerYear(Amount rate, Rounding rounding) implements RequiredAmount {
        private static final int MONTHS = 12;

        @Override
        public Optional<Amount> amount(Timeline timeline, Function<RequirementId, Optional<Amount>> required) {
            return timeline.cycle()
                    .map(cycle -> Period.between(cycle.start(), cycle.end().plusDays(1)))
                    .map(length ->
                            rounding.divide(Math.multiplyExact(rate.hundredths(), length.toTotalMonths()), MONTHS));
        }

        @Override
        public String attribute() {
            return "cycle";
        }

        @Override
        public List<Amount> stated() {
            return List.of(rate);
        }

        @Override
        public String describe() {
            return credits(rate) + " for each year of the cycle";
        }
    }

    /**
     * A share of what another requirement asks for.
     *
     * @param percent the share, in hundredths
     * @param requirement the other requirement
     * @param rounding how the result is rounded
     */
    record PercentOf(int percent, RequirementId requirement, Rounding rounding) implements RequiredAmount {
        private static final int HUNDRED = 100;

        @Override
        public Optional<Amount> amount(Timeline timeline, Function<RequirementId, Optional<Amount>> required) {
            return required.apply(requirement)
                    .map(whole -> rounding.divide(Math.multiplyExact(whole.hundredths(), percent), HUNDRED));
        }

        @Override
        public Optional<RequirementId> of() {
            return Optional.of(requirement);
        }

        @Override
        public List<Amount> stated() {
            return List.of();
        }

        @Override
        public String describe() {
            return percent + " % of what " + requirement + " asks for in credits";
        }
    }

    /** An amount that the authority has not set yet. */
    record NotSet() implements RequiredAmount {
        @Override
        public Optional<Amount> amount(Timeline timeline, Function<RequirementId, Optional<Amount>> required) {
            return Optional.of(Amount.ZERO);
        }

        @Override
        public boolean isSet() {
            return false;
        }

        @Override
        public List<Amount> stated() {
            return List.of();
        }

        @Override
        public String describe() {
            return "an amount of credits that is not set yet";
        }
    }

    private static String credits(Amount amount) {
        return amount + (amount.equals(Amount.of(1)) ? " credit" : " credits");
    }
}
