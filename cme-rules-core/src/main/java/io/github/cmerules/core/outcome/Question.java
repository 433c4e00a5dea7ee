package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.RequirementId;
import java.util.List;
import java.util.Optional;

/**
 * A question whose answer matters to the result.
 *
 * @param fact the fact that is not known, or the attribute of the license, such as {@code issuedOn}
 * @param text the question in words, if the rule book words it
 * @param affects the requirements whose status depends on the answer
 */
public record Question(String fact, Optional<String> text, List<RequirementId> affects) {

    /** Takes a copy of the list. */
    public Question {
        affects = List.copyOf(affects);
    }
}
