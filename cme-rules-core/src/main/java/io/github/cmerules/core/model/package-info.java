/**
 * What is evaluated: a license, the credits of a transcript, and the words for both.
 *
 * <p>A {@link io.github.cmerules.core.model.License} and a list of {@link io.github.cmerules.core.model.Credit}s are all
 * that an evaluation needs:
 *
 * <pre>{@code
 * License license = License.builder()
 *         .jurisdiction(Jurisdiction.of("US-MA"))
 *         .profession(Profession.MD)
 *         .type(LicenseType.FULL)
 *         .cycle(Cycle.of("2023-05-11/2025-05-10"))
 *         .putFacts(Fact.of("serves-adults"), FactValue.TRUE)
 *         .build();
 * Credit credit = Credit.builder()
 *         .id("c1")
 *         .completedOn(LocalDate.of(2024, 5, 2))
 *         .category(Categories.AMA_PRA_1)
 *         .amount(Amount.of("1.5"))
 *         .addTopics(Topics.OPIOID_PAIN)
 *         .build();
 * }</pre>
 *
 * <p>Names from open sets are {@link io.github.cmerules.core.model.Code}s, dates are {@link java.time.LocalDate}s, and
 * numbers of credits are exact {@link io.github.cmerules.core.model.Amount}s. All types are immutable and safe for use
 * by many threads. A mistake of the caller is an {@link io.github.cmerules.core.model.InvalidInputException} that lists
 * every problem.
 */
package io.github.cmerules.core.model;
