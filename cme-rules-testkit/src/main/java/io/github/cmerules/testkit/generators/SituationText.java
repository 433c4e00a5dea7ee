package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.util.ArrayList;
import java.util.List;

/** A situation with its rule book, on a few lines that can be read. */
final class SituationText {

    private SituationText() {}

    static String of(Situation situation) {
        List<String> lines = new ArrayList<>();
        situation
                .options()
                .ruleBooks()
                .find(situation.license().jurisdiction(), situation.license().profession())
                .ifPresent(book -> book(book, lines));
        license(situation.license(), lines);
        lines.add("asOf " + situation.options().asOf().map(Object::toString).orElse("the end") + ", evidence "
                + situation.options().minimumEvidence());
        situation.credits().forEach(credit -> lines.add("  " + text(credit)));
        return "\n" + String.join("\n", lines);
    }

    private static void book(RuleBook book, List<String> lines) {
        for (Edition edition : book.editions()) {
            lines.add("edition " + edition.id() + " in force " + edition.inForce() + ": "
                    + edition.duplicates().describe());
            edition.valuations().forEach(valuation -> lines.add("  " + valuation.describe()));
            edition.schedules().forEach(schedule -> schedule(schedule, lines));
        }
    }

    private static void schedule(Schedule schedule, List<String> lines) {
        lines.add("  " + schedule.title() + when(schedule.when()));
        schedule.requirements().forEach(requirement -> lines.add("    " + text(requirement)));
        schedule.limits()
                .forEach(limit -> lines.add("    at most " + limit.atMost() + " with "
                        + limit.credits().describe() + " toward " + limit.toward() + when(limit.when())));
        schedule.relations().forEach(relation -> lines.add("    " + relation.describe() + when(relation.when())));
    }

    private static String text(Requirement requirement) {
        return requirement.id() + (requirement.oneTime() ? ", once: " : ": ")
                + requirement.demand().describe() + ", by "
                + requirement.deadline().describe() + when(requirement.when())
                + (requirement.supersededBy().isEmpty() ? "" : ", superseded by " + requirement.supersededBy());
    }

    private static String when(Condition condition) {
        return condition.equals(Condition.always()) ? "" : ", if " + condition.describe();
    }

    private static void license(License license, List<String> lines) {
        lines.add(license.occasion() + " " + license.cycle() + " issued " + license.issuedOn() + " facts "
                + license.facts() + " waivers " + license.waivers() + " exemptions " + license.exemptions()
                + " fulfilled "
                + license.fulfilled());
    }

    private static String text(Credit credit) {
        return credit.id() + " " + credit.completedOn() + " " + credit.amount() + " " + credit.category() + " "
                + credit.topics() + credit.format().map(format -> " " + format).orElse("")
                + credit.activityId().map(activity -> " activity " + activity).orElse("")
                + (credit.minutes().isPresent() ? " " + credit.minutes().getAsInt() + " minutes" : "") + " "
                + credit.evidence() + (credit.planned() ? " planned" : "");
    }
}
