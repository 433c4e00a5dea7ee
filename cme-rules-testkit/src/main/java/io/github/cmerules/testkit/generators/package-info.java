/**
 * Generators of licenses, transcripts, whole situations and whole rule books, for property tests with jqwik.
 *
 * <p>A parameter with {@code @ForAll} and one of these types needs nothing else: {@code Amount}, {@code Cycle},
 * {@code Credit}, {@code List<Credit>} (a transcript), {@code License}, {@code Fact}, {@code FactValue},
 * {@code Map<Fact, FactValue>}, {@code Topic}, {@code Category}, {@code RuleBook} and
 * {@link io.github.cmerules.testkit.generators.Situation}; with a cycle also {@code LocalDate}. Annotations say of which rule
 * book they are and what they are restricted to:
 *
 * <pre>{@code
 * @Property
 * @OfRuleBook("us-ma/physician")
 * void noCreditIsWorthMoreThanClaimed(@ForAll @InCycle("2023-03-15/2025-03-14") @WithTopics("ehr") Credit credit) { ... }
 * }</pre>
 *
 * <p>{@link io.github.cmerules.testkit.generators.CmeArbitraries} has the same as methods, for one rule book;
 * {@link io.github.cmerules.testkit.generators.CreditsFor} makes transcripts that just meet what a license owes, or just fail
 * to; {@link io.github.cmerules.testkit.generators.RuleBookArbitraries} makes rule books of its own. None of them names a
 * state.
 */
package io.github.cmerules.testkit.generators;
