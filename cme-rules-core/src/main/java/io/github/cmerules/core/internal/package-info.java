/**
 * How a license is evaluated, in stages, and how what is left to do is planned; not exported.
 *
 * <p>On the whole a class names classes further down in this list or beside it. None leads back to itself by others, apart
 * from the few that {@code ArchitectureTest} names.
 *
 * <ul>
 *   <li>Plan: {@link io.github.cmerules.core.internal.Planning} goes through the stages of a plan, and
 *       {@link io.github.cmerules.core.internal.Choosing} through those of a choice from a catalog.
 *       {@link io.github.cmerules.core.internal.Person} is who is planned for,
 *       {@link io.github.cmerules.core.internal.Offers} what can be done,
 *       {@link io.github.cmerules.core.internal.PlanProgram} the least of it, and
 *       {@link io.github.cmerules.core.internal.OpenItems} what of that is left open.
 *   <li>Evaluate: {@link io.github.cmerules.core.internal.Evaluating} goes through the stages, and
 *       {@link io.github.cmerules.core.internal.Assembly} puts the result together.
 *   <li>Count: {@link io.github.cmerules.core.internal.Answers} counts under every set of answers to what is not known.
 *       {@link io.github.cmerules.core.internal.Claims} says what each requirement asks for,
 *       {@link io.github.cmerules.core.internal.Tally} and {@link io.github.cmerules.core.internal.Count} what there is for
 *       it, found by {@link io.github.cmerules.core.internal.DirectCount}; what requirements may not share is settled by
 *       {@link io.github.cmerules.core.internal.Sharing} and divided by {@link io.github.cmerules.core.internal.Division}.
 *   <li>Value: {@link io.github.cmerules.core.internal.Transcript} is what the credits are worth, looked over by
 *       {@link io.github.cmerules.core.internal.Survey} and turned into lots by
 *       {@link io.github.cmerules.core.internal.Valuer}; where each is worth what it claims,
 *       {@link io.github.cmerules.core.internal.Claimed} tells what it is to a requirement without lots.
 *   <li>Resolve: {@link io.github.cmerules.core.internal.Resolver} finds cycle, edition and schedule, which are a
 *       {@link io.github.cmerules.core.internal.Setting}; {@link io.github.cmerules.core.internal.Terms} and
 *       {@link io.github.cmerules.core.internal.Dates} are the plain dates and amounts of each requirement.
 *   <li>Made ready once: {@link io.github.cmerules.core.internal.CompiledBook} holds for each schedule a
 *       {@link io.github.cmerules.core.internal.Blueprint}, in which
 *       {@link io.github.cmerules.core.internal.Profile profiles} say what predicates say of lots that are alike.
 *   <li>Solve: {@link io.github.cmerules.core.internal.IntegerProgram}, by
 *       {@link io.github.cmerules.core.internal.Relaxation}.
 * </ul>
 */
package io.github.cmerules.core.internal;
