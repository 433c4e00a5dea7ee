/**
 * Licenses, transcripts, evaluations and plans as JSON.
 *
 * <pre>{@code
 * Dossier dossier = Dossiers.read(document, RuleBooks.installed());
 * for (Evaluation evaluation : Dossiers.evaluate(dossier, EvaluationOptions.standard())) {
 *     System.out.println(Evaluations.write(evaluation));
 * }
 * }</pre>
 *
 * <p>{@link io.github.cmerules.json.Dossiers} reads what comes in, {@link io.github.cmerules.json.Evaluations} and
 * {@link io.github.cmerules.json.Plans} write what goes out, {@link io.github.cmerules.json.JsonLines} evaluates one dossier a
 * line, and {@link io.github.cmerules.json.LawCases} reads worked examples. {@link io.github.cmerules.json.Schemas} has the
 * JSON Schema of each document.
 *
 * <p>Nothing is evaluated unless a document is right in every point: what is wrong is reported at once, each problem with
 * its place and value. Amounts are decimal numbers that never pass through binary ones. Nothing is logged.
 */
package io.github.cmerules.json;
