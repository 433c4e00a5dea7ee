/**
 * Generators of licenses, transcripts, whole situations and whole rule books, for property tests with jqwik.
 *
 * <p>{@link io.github.cmerules.testkit.generators.CmeArbitraries} speaks the vocabulary of one rule book;
 * {@link io.github.cmerules.testkit.generators.RuleBookArbitraries} makes rule books of its own. None of them names a state.
 */
package io.github.cmerules.testkit.generators;
