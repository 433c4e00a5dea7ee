package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;

/**
 * A part of a credit that does not count toward a requirement whose subject it fits.
 *
 * @param requirement the requirement not served
 * @param reason why not
 * @param amount the part in credits, or 1 for a requirement that is counted in completions
 */
public record Rejection(RequirementId requirement, RejectionReason reason, Amount amount) {}
