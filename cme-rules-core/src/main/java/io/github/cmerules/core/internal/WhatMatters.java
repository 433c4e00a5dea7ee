package io.github.cmerules.core.internal;

import io.github.cmerules.core.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Plans for the answers that matter: a question is left out where its answer changes nothing. */
final class WhatMatters {

    private WhatMatters() {}

    /**
     * {@return a plan for each set of answers that matters, true before false in order}
     *
     * @param unknown what is not known, at most {@link Setting#MAX_UNKNOWN} things
     * @param planning makes the plan for answers to all of them
     */
    static List<Plan> plans(List<String> unknown, Function<Map<String, Boolean>, Plan> planning) {
        List<Plan> plans = new ArrayList<>();
        for (int bits = 0; bits < 1 << unknown.size(); bits++) {
            Map<String, Boolean> answers = new LinkedHashMap<>();
            for (int i = 0; i < unknown.size(); i++) {
                answers.put(unknown.get(i), (bits & Answers.bit(i, unknown.size())) == 0);
            }
            plans.add(assuming(planning.apply(answers), Map.of()));
        }
        return split(plans, unknown, Map.of());
    }

    private static List<Plan> split(List<Plan> plans, List<String> unknown, Map<String, Boolean> answers) {
        if (plans.stream().distinct().count() == 1) {
            return List.of(assuming(plans.get(0), answers));
        }
        List<String> rest = unknown.subList(1, unknown.size());
        List<Plan> ifTrue = plans.subList(0, plans.size() / 2);
        List<Plan> ifFalse = plans.subList(plans.size() / 2, plans.size());
        if (ifTrue.equals(ifFalse)) {
            return split(ifTrue, rest, answers);
        }
        List<Plan> all = new ArrayList<>(split(ifTrue, rest, with(answers, unknown.get(0), true)));
        all.addAll(split(ifFalse, rest, with(answers, unknown.get(0), false)));
        return all;
    }

    private static Map<String, Boolean> with(Map<String, Boolean> answers, String name, boolean answer) {
        Map<String, Boolean> all = new LinkedHashMap<>(answers);
        all.put(name, answer);
        return all;
    }

    private static Plan assuming(Plan plan, Map<String, Boolean> answers) {
        return new Plan(plan.asOf(), plan.items(), plan.impossible(), plan.planned(), plan.licenses(), answers);
    }
}
