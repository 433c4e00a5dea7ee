package io.github.cmerules.json;

import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.json.internal.JsonOutput;
import java.util.List;
import java.util.function.Consumer;

/**
 * The entry point for documents that hand over plans.
 *
 * <p>More properties may be added to them in a later version; readers ignore what they do not know. Amounts are numbers
 * with at most two decimals. Plans are not read back.
 */
public final class Plans {

    private Plans() {}

    /**
     * {@return a plan as a document over several lines}
     *
     * @param plan the plan
     */
    public static String write(Plan plan) {
        return JsonOutput.pretty(one(plan));
    }

    /**
     * {@return the plans for different answers to what is not known as a document over several lines}
     *
     * @param plans the plans, in the order of the answers
     */
    public static String write(List<Plan> plans) {
        return JsonOutput.pretty(out -> {
            out.version();
            out.objects("plans", plans, (Plan plan) -> one(plan).accept(out));
        });
    }

    private static Consumer<JsonOutput> one(Plan plan) {
        return out -> {
            out.version();
            new PlanWriter(out, plan).write();
        };
    }
}
