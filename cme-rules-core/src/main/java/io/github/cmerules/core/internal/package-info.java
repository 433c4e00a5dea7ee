/**
 * How a license is evaluated, in three stages; not exported.
 *
 * <p>{@link io.github.cmerules.core.internal.Resolver} finds cycle, edition and schedule, and
 * {@link io.github.cmerules.core.internal.Terms} the dates and amounts of each requirement;
 * {@link io.github.cmerules.core.internal.Valuer} turns credits into lots;
 * {@link io.github.cmerules.core.internal.Answers} counts, with {@link io.github.cmerules.core.internal.DirectCount} for
 * one requirement and {@link io.github.cmerules.core.internal.Sharing} for what requirements may not share; and
 * {@link io.github.cmerules.core.internal.Assembly} puts the result together.
 */
package io.github.cmerules.core.internal;
