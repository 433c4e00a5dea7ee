/**
 * What an author of a rule book needs to test it.
 *
 * <p>{@link io.github.cmerules.testkit.RuleBookContract} holds what every rule book keeps, the laws of counting and good
 * order; a test of a rule book is a subclass with one method:
 *
 * <pre>{@code
 * class SampleContractTest extends RuleBookContract {
 *     @Override
 *     protected RuleBook ruleBook() {
 *         return SampleRuleBook.ruleBook();
 *     }
 * }
 * }</pre>
 *
 * <p>{@link io.github.cmerules.testkit.LawCaseTests} runs worked examples of the law that are kept as files, and {@link
 * io.github.cmerules.testkit.ConformanceReport} shows what became of them.
 *
 * <p>Besides, {@link io.github.cmerules.testkit.generators} makes licenses and transcripts,
 * {@link io.github.cmerules.testkit.WitnessCheck} checks one evaluation again without the code that made it, and
 * {@link io.github.cmerules.testkit.Completions} decides unknown facts by trying every answer. None of them names a state.
 */
package io.github.cmerules.testkit;
