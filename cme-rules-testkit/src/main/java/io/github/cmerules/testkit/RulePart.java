package io.github.cmerules.testkit;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Sourced;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a rule book that says where it comes from.
 *
 * @param path where it stands in the rule book
 * @param citations its sources
 * @param interpretations the open points on which it stands
 */
record RulePart(String path, List<Citation> citations, List<InterpretationId> interpretations) {

    /** {@return every such part, in the order of the book} */
    static List<RulePart> of(RuleBook book) {
        List<RulePart> parts = new ArrayList<>();
        for (int i = 0; i < book.calendars().size(); i++) {
            var rule = book.calendars().get(i);
            parts.add(new RulePart("/calendars/" + i, rule.citations(), rule.interpretations()));
        }
        book.retention().ifPresent(kept -> parts.add(new RulePart("/retention", List.of(kept.citation()), List.of())));
        for (int i = 0; i < book.editions().size(); i++) {
            String edition = "/editions/" + i;
            add(parts, edition + "/valuations", book.editions().get(i).valuations());
            for (int j = 0; j < book.editions().get(i).schedules().size(); j++) {
                Schedule schedule = book.editions().get(i).schedules().get(j);
                String path = edition + "/schedules/" + j;
                add(parts, path, schedule);
                add(parts, path + "/requirements", schedule.requirements());
                add(parts, path + "/limits", schedule.limits());
                add(parts, path + "/relations", schedule.relations());
                add(parts, path + "/carryOvers", schedule.carryOvers());
                add(parts, path + "/makeUps", schedule.makeUps());
                add(parts, path + "/milestones", schedule.milestones());
            }
        }
        return parts;
    }

    private static void add(List<RulePart> parts, String path, List<? extends Sourced> sourced) {
        for (int i = 0; i < sourced.size(); i++) {
            add(parts, path + "/" + i, sourced.get(i));
        }
    }

    private static void add(List<RulePart> parts, String path, Sourced sourced) {
        parts.add(new RulePart(path, sourced.citations(), sourced.interpretations()));
    }
}
