package io.github.cmerules.core.internal;

import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.Requirement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One requirement under one set of answers to what is not known.
 *
 * @param requirement the requirement
 * @param because why it does not apply, as a phrase, if it does not
 * @param count what the transcript holds for it
 * @param otherwise what satisfies it apart from credits, if anything does
 * @param waived whether a shortfall of it is waived
 * @param deadline its last day, included
 * @param undetermined why nobody can say whether the transcript holds enough, if so
 */
record Claim(
        Requirement requirement,
        Optional<String> because,
        Count count,
        Optional<String> otherwise,
        boolean waived,
        LocalDate deadline,
        Optional<UndeterminedCause> undetermined) {

    boolean applies() {
        return because.isEmpty();
    }

    /** {@return whether it needs credits: it applies, and nothing else satisfies or waives it} */
    boolean asks() {
        return applies() && otherwise.isEmpty() && !waived;
    }

    Claim with(Count other) {
        return new Claim(requirement, because, other, otherwise, waived, deadline, undetermined);
    }
}
