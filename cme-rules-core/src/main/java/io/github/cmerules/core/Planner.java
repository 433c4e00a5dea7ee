package io.github.cmerules.core;

import io.github.cmerules.core.internal.Planning;
import io.github.cmerules.core.internal.Request;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
