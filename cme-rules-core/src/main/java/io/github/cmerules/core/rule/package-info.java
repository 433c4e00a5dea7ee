/**
 * Rules as data: what a licensee owes, which credits count, and where it is written.
 *
 * <p>A {@link io.github.cmerules.core.rule.RuleBook} has {@link io.github.cmerules.core.rule.Edition}s by date; an edition
 * has a {@link io.github.cmerules.core.rule.Schedule} for each kind of license and occasion; a schedule has
 * {@link io.github.cmerules.core.rule.Requirement}s, {@link io.github.cmerules.core.rule.Limit}s and
 * {@link io.github.cmerules.core.rule.Relation}s. A requirement reads like the sentence it stands for:
 *
 * <pre>{@code
 * Requirement endOfLife = Requirement.builder()
 *         .id(RequirementId.of("us-ma/end-of-life"))
 *         .title("End-of-life care")
 *         .oneTime(true)
 *         .demand(Demand.credits(Amount.of(2), topic(Topics.END_OF_LIFE), Window.ever()))
 *         .addCitations(chart)
 *         .build();
 * }</pre>
 *
 * <p>Everything here is an immutable value that can be compared, printed and shared between threads. The sealed types
 * {@link io.github.cmerules.core.rule.CreditPredicate}, {@link io.github.cmerules.core.rule.Condition},
 * {@link io.github.cmerules.core.rule.Demand}, {@link io.github.cmerules.core.rule.Window},
 * {@link io.github.cmerules.core.rule.Anchor}, {@link io.github.cmerules.core.rule.Deadline},
 * {@link io.github.cmerules.core.rule.RequiredAmount}, {@link io.github.cmerules.core.rule.Relation},
 * {@link io.github.cmerules.core.rule.Valuation}, {@link io.github.cmerules.core.rule.Worth} and
 * {@link io.github.cmerules.core.rule.LicenseCalendar} may grow.
 *
 * <p>A rule book is found by {@link java.util.ServiceLoader} through a
 * {@link io.github.cmerules.core.rule.RuleBookProvider}.
 */
package io.github.cmerules.core.rule;
