package io.github.cmerules.testkit.text;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rule books, licenses and credits on a few lines that can be read. What is as usual is left out. */
public final class PlainText {

    private PlainText() {}

    /**
     * {@return what a rule book says, on several lines}
     *
     * @param book the rule book
     */
    public static String of(RuleBook book) {
        List<String> lines = new ArrayList<>();
        lines.add(book.id() + ":");
        for (Edition edition : book.editions()) {
            lines.add("edition " + edition.id() + " in force " + edition.inForce() + ": "
                    + edition.duplicates().describe());
            edition.valuations().forEach(valuation -> lines.add("  " + valuation.describe()));
            edition.schedules().forEach(schedule -> schedule(schedule, lines));
        }
        return String.join("\n", lines);
    }

    private static void schedule(Schedule schedule, List<String> lines) {
        lines.add("  " + schedule.title() + when(schedule.when()));
        schedule.requirements().forEach(requirement -> lines.add("    " + text(requirement)));
        schedule.limits()
                .forEach(limit -> lines.add("    at most " + limit.atMost() + " with "
                        + limit.credits().describe() + " toward " + limit.toward() + when(limit.when())));
        schedule.relations().forEach(relation -> lines.add("    " + relation.describe() + onlyWhen(relation.when())));
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

    private static String onlyWhen(Condition condition) {
        return condition.equals(Condition.always()) ? "" : " Only if " + condition.describe() + ".";
    }

    /**
     * {@return a license on one line}
     *
     * @param license the license
     */
    public static String of(License license) {
        return license.jurisdiction() + " " + license.profession() + " " + license.type() + ", "
                + license.status() + ", " + license.occasion()
                + label(" ", license.cycle())
                + label(" applied ", license.appliedOn())
                + label(", issued ", license.issuedOn())
                + label(", born ", license.birthDate())
                + some(
                        ", facts ",
                        license.facts().entrySet().stream()
                                .map(fact -> fact.getKey() + "="
                                        + fact.getValue().periods().stream()
                                                .map(period -> period.value() + " " + period.range())
                                                .collect(Collectors.joining(" ")))
                                .toList())
                + some(", waivers ", license.waivers())
                + some(", exempt from ", license.exemptions())
                + some(", fulfilled ", license.fulfilled())
                + some(", credentials ", license.credentials())
                + some(", history ", license.history());
    }

    /**
     * {@return a credit on one line}
     *
     * @param credit the credit
     */
    public static String of(Credit credit) {
        return credit.id() + " " + credit.completedOn() + " " + credit.amount() + " " + credit.category()
                + some(" ", credit.topics().stream().map(Topic::code).toList())
                + label(" ", credit.format())
                + label(" activity ", credit.activityId())
                + (credit.minutes().isPresent() ? " " + credit.minutes().getAsInt() + " minutes" : "")
                + some(" approved by ", credit.approvals())
                + some(" with ", credit.attributes())
                + " " + credit.evidence()
                + (credit.planned() ? " planned" : "");
    }

    private static String label(String label, Optional<?> value) {
        return value.map(present -> label + present).orElse("");
    }

    private static String some(String label, Collection<?> values) {
        return values.isEmpty() ? "" : label + values;
    }
}
