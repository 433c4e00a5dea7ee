/**
 * What is left to do: plans, as data.
 *
 * <p>Start at {@link io.github.cmerules.core.Planner}.
 */
package io.github.cmerules.core.plan;
