/**
 * What changed between two editions of a rule book, and between two evaluations of a license.
 *
 * <pre>{@code
 * EditionDiff diff = EditionDiff.between(before, after);
 * diff.changes().forEach(change -> change.sentences().forEach(System.out::println));
 * }</pre>
 *
 * <p>A diff is immutable data: a {@link io.github.cmerules.core.diff.PartChange} for each part of the editions that came,
 * went or changed, with a {@link io.github.cmerules.core.diff.PropertyChange} for each of its properties that differs.
 * Sentences are made on demand and may be worded differently in a later version. The codes of parts, kinds and properties
 * are never reworded; new ones may be added.
 *
 * <p>{@link io.github.cmerules.core.diff.EvaluationDiff} does the same for evaluations: what is new since last night, and why.
 */
package io.github.cmerules.core.diff;
