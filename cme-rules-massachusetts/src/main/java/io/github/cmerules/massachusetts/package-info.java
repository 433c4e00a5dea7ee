/**
 * The rules of the Massachusetts Board of Registration in Medicine for physicians, MD and DO.
 *
 * <p>{@link io.github.cmerules.massachusetts.MassachusettsRuleBook} holds the rules and reads top to bottom like the
 * Board's chart; the other classes hold its names. With this module on the class path or module path,
 * {@code Evaluator.evaluate(license, credits)} finds the rules by itself:
 *
 * <pre>{@code
 * License license = License.builder()
 *         .jurisdiction(MassachusettsRuleBook.JURISDICTION)
 *         .profession(Profession.MD)
 *         .type(LicenseType.FULL)
 *         .cycle(Cycle.of("2023-05-11/2025-05-10"))
 *         .putFacts(MassachusettsFacts.SERVES_ADULTS, FactValue.TRUE)
 *         .build();
 * }</pre>
 *
 * <p>This is not legal advice.
 */
package io.github.cmerules.massachusetts;
