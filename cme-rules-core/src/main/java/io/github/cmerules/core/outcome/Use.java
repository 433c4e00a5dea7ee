package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;

/**
 * A part of a credit that counts toward a requirement.
 *
 * @param requirement the requirement served
 * @param amount the part in credits, or 1 for a requirement that is counted in completions
 */
public record Use(RequirementId requirement, Amount amount) {}
