package io.github.cmerules.core.internal;

import io.github.cmerules.core.rule.Requirement;
import java.util.Optional;

/**
 * One requirement under one set of answers to what is not known.
 *
 * @param requirement the requirement
 * @param because why it does not apply, as a phrase, if it does not
 * @param count what the transcript holds for it
 * @param otherwise what satisfies it apart from credits, if anything does
 * @param waived whether a shortfall of it is waived
 */
record Claim(
        Requirement requirement, Optional<String> because, Count count, Optional<String> otherwise, boolean waived) {

    boolean applies() {
        return because.isEmpty();
    }

    /** {@return whether it needs credits: it applies, and nothing else satisfies or waives it} */
    boolean asks() {
        return applies() && otherwise.isEmpty() && !waived;
    }

    Claim with(Count other) {
        return new Claim(requirement, because, other, otherwise, waived);
    }
}
