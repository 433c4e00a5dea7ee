/**
 * What an evaluation says: a verdict, an outcome for each requirement, and what became of each credit.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluator.evaluate(license, credits);
 * for (RequirementOutcome outcome : evaluation.requirements()) {
 *     System.out.println(outcome.id() + " " + outcome.status() + ": " + evaluation.explain(outcome));
 * }
 * }</pre>
 *
 * <p>Outcomes are immutable data. Codes of statuses and reasons are closed sets and part of the API; sentences are made
 * on demand and may be worded differently in a later version.
 */
package io.github.cmerules.core.outcome;
