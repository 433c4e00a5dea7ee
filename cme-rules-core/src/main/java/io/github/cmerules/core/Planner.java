package io.github.cmerules.core;

import io.github.cmerules.core.internal.Choosing;
import io.github.cmerules.core.internal.Planning;
import io.github.cmerules.core.internal.Request;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.plan.CatalogActivity;
import io.github.cmerules.core.plan.Choice;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.Preference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out the least that is left to do to make the licenses of one person compliant, each by its deadline.
 *
 * <pre>{@code
 * Plan plan = Planner.plan(license, credits, LocalDate.of(2025, 3, 1));
 * }</pre>
 *
 * <p>The same counting that gives the verdict gives the plan: an activity may serve several licenses, and several
 * requirements of one license where its rules let it. An hour has one narrowest subject and all that follows from it, unless
 * a rule book says that subjects are taught together. Only what a rule book declares as plannable is planned; see
 * {@link io.github.cmerules.core.rule.Plannable}. Credits of the transcript that are planned, or completed later than the
 * day from which it is planned, are taken as done and listed apart.
 *
 * <p>A plan is a function of its input alone, and the order of the credits does not matter. Records that an authority
 * exchanges for another amount than the one claimed are not planned, but for the covering of what it lists.
 */
public final class Planner {

    /** The greatest number of activities from which one choice can be made. */
    public static final int MAX_CATALOG = 200;

    private Planner() {}

    /**
     * Plans for one license under the installed rule books.
     *
     * @param license the license
     * @param credits the transcript, in any order
     * @param asOf the day from which it is planned, included
     * @return the plan, safe under all answers to what is not known
     * @throws InvalidInputException if the license or the transcript cannot be evaluated, with every problem listed, or if
     *     the plan is beyond the work bound
     */
    public static Plan plan(License license, Collection<? extends Credit> credits, LocalDate asOf) {
        return plan(
                List.of(license),
                credits,
                EvaluationOptions.builder().asOf(asOf).build());
    }

    /**
     * Plans for several licenses of one person.
     *
     * @param licenses the licenses, at least one
     * @param credits the transcript, in any order
     * @param options the day from which it is planned, which is required, the rule books, the readings chosen and the
     *     evidence asked for; a reading concerns the licenses whose rule book has the switch
     * @return the plan, safe under all answers to what is not known
     * @throws InvalidInputException if a license or the transcript cannot be evaluated, with every problem listed, or if the
     *     plan is beyond the work bound
     */
    public static Plan plan(
            Collection<? extends License> licenses, Collection<? extends Credit> credits, EvaluationOptions options) {
        return Planning.safe(requests(licenses, credits, options));
    }

    /**
     * Plans for several licenses of one person, for each set of answers to what is not known and matters.
     *
     * @param licenses the licenses, at least one
     * @param credits the transcript, in any order
     * @param options as in {@link #plan(Collection, Collection, EvaluationOptions)}
     * @return a plan for each set of answers, true before false in the order of the names; one plan if nothing that matters
     *     is unknown
     * @throws InvalidInputException if a license or the transcript cannot be evaluated, with every problem listed, or if a
     *     plan is beyond the work bound
     */
    public static List<Plan> plans(
            Collection<? extends License> licenses, Collection<? extends Credit> credits, EvaluationOptions options) {
        return Planning.each(requests(licenses, credits, options));
    }

    /**
     * Chooses from a catalog the cheapest or the shortest activities that make several licenses of one person compliant,
     * each by its deadline.
     *
     * <p>The choice is exact. Each activity is taken once and as a whole, and one that is part of the transcript is no
     * choice. An activity that covers only a part of what an authority pays for as a whole is taken to be worth nothing for
     * that.
     *
     * @param licenses the licenses, at least one
     * @param credits the transcript, in any order
     * @param catalog the activities, at most {@value #MAX_CATALOG}
     * @param preference what is best
     * @param options as in {@link #plan(Collection, Collection, EvaluationOptions)}
     * @return the choice, safe under all answers to what is not known
     * @throws InvalidInputException if a license, the transcript or the catalog cannot be evaluated, with every problem
     *     listed, or if the choice is beyond the work bound
     */
    public static Choice choose(
            Collection<? extends License> licenses,
            Collection<? extends Credit> credits,
            Collection<CatalogActivity> catalog,
            Preference preference,
            EvaluationOptions options) {
        List<Request> requests = requests(licenses, credits, options);
        return Choosing.choose(requests, checked(catalog, credits), preference);
    }

    /**
     * Evaluates a license as if some activities had been completed, on the last day on which something is.
     *
     * @param license the license
     * @param credits the transcript, in any order
     * @param chosen the activities, each on its day
     * @param options the day from which it is planned, the rule books, the readings chosen and the evidence asked for
     * @return the evaluation on the day of {@code options} or, if one of the activities is completed later, on that day
     * @throws InvalidInputException if the license, the transcript or an activity cannot be evaluated, with every problem
     *     listed
     */
    public static Evaluation whatIf(
            License license,
            Collection<? extends Credit> credits,
            Map<CatalogActivity, LocalDate> chosen,
            EvaluationOptions options) {
        checked(chosen.keySet(), credits);
        List<Credit> all = new ArrayList<>(credits);
        chosen.forEach((activity, day) -> all.addAll(activity.credits(day)));
        LocalDate last = chosen.values().stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
        EvaluationOptions then = options.asOf().filter(last::isAfter).isPresent()
                ? EvaluationOptions.builder().from(options).asOf(last).build()
                : options;
        return Evaluator.evaluate(license, all, then);
    }

    private static List<CatalogActivity> checked(
            Collection<CatalogActivity> catalog, Collection<? extends Credit> credits) {
        if (catalog.size() > MAX_CATALOG) {
            throw InvalidInputException.of(
                    "/catalog",
                    catalog.size() + " activities are too many: expected at most " + MAX_CATALOG
                            + ". Maybe leave out those that are too dear, too late, or about subjects that no item of the"
                            + " plan names?");
        }
        Set<String> taken = new HashSet<>();
        credits.forEach(credit -> credit.activityId().ifPresent(taken::add));
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int place = 0;
        for (CatalogActivity activity : catalog) {
            if (!seen.add(activity.id())) {
                problems.add(new Problem(
                        "/catalog/" + place + "/id", "\"" + activity.id() + "\" is there twice: ids are unique"));
            }
            place++;
        }
        InvalidInputException.throwIfAny(problems);
        return catalog.stream()
                .filter(activity -> !taken.contains(activity.id()))
                .toList();
    }

    private static List<Request> requests(
            Collection<? extends License> licenses, Collection<? extends Credit> credits, EvaluationOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.asOf().isEmpty()) {
            problems.add(new Problem("/asOf", "is missing: a plan needs the day from which it is made"));
        }
        if (licenses.isEmpty()) {
            problems.add(new Problem("/licenses", "is empty: expected at least one license"));
        }
        InvalidInputException.throwIfAny(problems);
        return Requests.of(licenses, credits, options);
    }
}
