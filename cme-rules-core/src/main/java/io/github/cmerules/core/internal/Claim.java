package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One requirement under one set of answers to what is not known.
 *
 * @param age the cycle that asks for it: 0 for the one evaluated, 1 for the one before
 * @param requirement the requirement
 * @param tally what the transcript holds for the first of the ways to satisfy it; once settled, for the one shown
 * @param others what it holds for each other way; none once settled
 * @param deadline its last day, included
 * @param apart what decides it apart from credits
 */
record Claim(int age, Requirement requirement, Tally tally, List<Tally> others, LocalDate deadline, Apart apart) {

    Claim {
        others = List.copyOf(others);
    }

    /**
     * What decides a requirement apart from credits.
     *
     * @param because why it does not apply, if it does not
     * @param otherwise what satisfies it, if anything does
     * @param waived whether a shortfall of it is waived
     * @param undetermined why nobody can say whether the transcript holds enough, if so
     */
    record Apart(
            Optional<Because> because,
            Optional<String> otherwise,
            boolean waived,
            Optional<UndeterminedCause> undetermined) {

        private static final Apart NOTHING = new Apart(Optional.empty(), Optional.empty(), false, Optional.empty());

        /** {@return what is said, the same each time where nothing is: most requirements are decided by credits} */
        static Apart of(
                Optional<Because> because,
                Optional<String> otherwise,
                boolean waived,
                Optional<UndeterminedCause> undetermined) {
            return because.isEmpty() && otherwise.isEmpty() && !waived && undetermined.isEmpty()
                    ? NOTHING
                    : new Apart(because, otherwise, waived, undetermined);
        }
    }

    Optional<Because> because() {
        return apart.because();
    }

    Optional<String> otherwise() {
        return apart.otherwise();
    }

    boolean waived() {
        return apart.waived();
    }

    Optional<UndeterminedCause> undetermined() {
        return apart.undetermined();
    }

    /** {@return what the transcript holds for each way to satisfy it, at least one} */
    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        tallies.add(tally);
        tallies.addAll(others);
        return tallies;
    }

    boolean applies() {
        return because().isEmpty();
    }

    /** {@return whether it needs credits: it applies, and nothing else satisfies or waives it} */
    boolean asks() {
        return applies() && otherwise().isEmpty() && !waived();
    }

    /** {@return what is missing, nothing if it does not ask} */
    Amount missing() {
        return asks() ? tally.missing() : Amount.ZERO;
    }

    Claim with(Tally other) {
        return of(List.of(other));
    }

    /** {@return the same claim with the way that takes least first; of several that take as much the earlier one} */
    Claim shortestFirst() {
        return of(tallies().stream().sorted(Tally::compareShortfalls).toList());
    }

    private Claim of(List<Tally> tallies) {
        return new Claim(age, requirement, tallies.get(0), tallies.subList(1, tallies.size()), deadline, apart);
    }
}
