/**
 * Where to start: {@link io.github.cmerules.core.Evaluator} evaluates a license, and
 * {@link io.github.cmerules.core.RuleBooks} are the rule books that it chooses from.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluator.evaluate(license, credits);
 * if (evaluation.verdict() == Verdict.COMPLIANT) { ... }
 * }</pre>
 *
 * <p><strong>Threads.</strong> Every type of this library is immutable or has no state; everything may be used by any
 * number of threads at once.
 *
 * <p><strong>What may change between versions.</strong> Codes, status words and reasons are never reworded or reused.
 * Sentences made for people may be worded differently in any version. Sealed types may grow by new kinds in a minor
 * version. A changed answer for the same input, because the law or its reading changed, is at least a minor version and is
 * listed under "Rule changes" in the change log.
 */
package io.github.cmerules.core;
