/**
 * What is left to do: plans, as data.
 *
 * <pre>{@code
 * Plan plan = Planner.plan(license, credits, LocalDate.of(2026, 2, 1));
 * System.out.println(plan.amount() + " credits are left to do");
 * plan.items().forEach(item -> System.out.println(item.amount() + " on " + item.topics() + " by " + item.by()));
 * }</pre>
 *
 * <p>A {@link io.github.cmerules.core.plan.Plan} has an {@link io.github.cmerules.core.plan.PlanItem} for each kind of
 * education, with what it serves in each license ({@link io.github.cmerules.core.plan.Service}); what no education can repair
 * ({@link io.github.cmerules.core.plan.Impossible}); and the credits that are planned already
 * ({@link io.github.cmerules.core.plan.PlannedCredit}). From a catalog of real courses,
 * {@link io.github.cmerules.core.plan.CatalogActivity}, a {@link io.github.cmerules.core.plan.Choice} is made.
 *
 * <p>Start at {@link io.github.cmerules.core.Planner}.
 */
package io.github.cmerules.core.plan;
