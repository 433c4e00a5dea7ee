package io.github.cmerules.core.rule;

/**
 * A notice that goes with an evaluation in which a credit of some kind was counted.
 *
 * @param of which credits, as they were claimed
 * @param notice what a reader should know
 */
public record CreditNotice(CreditPredicate of, Notice notice) {}
