package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** For which answers there is a plan of its own. */
class WhatMattersTest {

    /** A plan that differs from another one in its day. */
    private static Plan plan(int day, Map<String, Boolean> assuming) {
        return new Plan(LocalDate.of(2024, 1, day), List.of(), List.of(), List.of(), List.of(), assuming);
    }

    private static Plan plan(int day) {
        return plan(day, Map.of());
    }

    @Test
    void what_is_known_leaves_one_plan() {
        assertThat(WhatMatters.plans(List.of(), answers -> plan(1, answers))).containsExactly(plan(1));
    }

    @Test
    void answers_that_lead_to_the_same_plan_are_not_told_apart() {
        assertThat(WhatMatters.plans(List.of("a", "b"), answers -> plan(1, answers)))
                .containsExactly(plan(1));
    }

    @Test
    void every_set_of_answers_is_planned_for_true_before_false() {
        List<Map<String, Boolean>> asked = new ArrayList<>();
        WhatMatters.plans(List.of("a", "b"), answers -> {
            asked.add(answers);
            return plan(1);
        });

        assertThat(asked)
                .containsExactly(
                        Map.of("a", true, "b", true),
                        Map.of("a", true, "b", false),
                        Map.of("a", false, "b", true),
                        Map.of("a", false, "b", false));
    }

    @Test
    void question_whose_answer_changes_nothing_is_left_out() {
        assertThat(WhatMatters.plans(List.of("a", "b", "c"), answers -> plan(answers.get("b") ? 1 : 2, answers)))
                .containsExactly(plan(1, Map.of("b", true)), plan(2, Map.of("b", false)));
    }

    @Test
    void question_that_matters_after_one_answer_is_left_out_after_the_other() {
        assertThat(WhatMatters.plans(
                        List.of("a", "b"), answers -> plan(answers.get("a") ? 1 : answers.get("b") ? 2 : 3, answers)))
                .containsExactly(
                        plan(1, Map.of("a", true)),
                        plan(2, Map.of("a", false, "b", true)),
                        plan(3, Map.of("a", false, "b", false)));
    }
}
