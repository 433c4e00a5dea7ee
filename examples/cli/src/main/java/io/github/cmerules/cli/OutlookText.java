package io.github.cmerules.cli;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outlook.DueDay;
import io.github.cmerules.core.outlook.EditionChange;
import io.github.cmerules.core.outlook.NextCycle;
import io.github.cmerules.core.outlook.Outlook;
import io.github.cmerules.core.outlook.UrgencyScale;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to come for licenses as a page for people. */
final class OutlookText {

    private final UrgencyScale scale;
    private final TextPage page = new TextPage();

    private OutlookText(UrgencyScale scale) {
        this.scale = scale;
    }

    /** {@return the outlooks of some licenses, one below the other} */
    static String of(List<Outlook> outlooks, UrgencyScale scale) {
        OutlookText text = new OutlookText(scale);
        outlooks.forEach(text::write);
        return text.page.heading("Not legal advice.").toString();
    }

    private void write(Outlook outlook) {
        Evaluation evaluation = outlook.evaluation();
        page.gap();
        page.entry("", "License", license(evaluation.license()));
        page.entry("", "Verdict", evaluation.verdict() + " as of " + outlook.asOf());
        page.entry(
                "",
                "Valid",
                outlook.validUntil()
                        .map(until -> "until the same input evaluates differently, on " + until)
                        .orElse("until the input or the rules change"));
        scale.level(outlook).ifPresent(level -> page.entry("", "Urgency", level.name()));
        page.section("Overdue", sentences(outlook.overdue()));
        for (DueDay day : outlook.days()) {
            page.section(heading(outlook, day), on(day));
        }
        outlook.nextCycle().ifPresent(this::nextCycle);
        outlook.comingEditions().forEach(this::edition);
    }

    static String license(LicenseReference license) {
        return license.jurisdiction() + " " + license.profession()
                + license.number().map(number -> ", number " + number).orElse("");
    }

    private String heading(Outlook outlook, DueDay day) {
        long left = ChronoUnit.DAYS.between(outlook.asOf(), day.date());
        String urgency = day.due().isEmpty()
                ? ""
                : scale.level(outlook.asOf(), day.date())
                        .map(level -> ", " + level.name())
                        .orElse("");
        return "By " + day.date() + " (" + (left == 1 ? "1 day" : left + " days") + " left" + urgency + ")";
    }

    private static List<String> on(DueDay day) {
        List<String> lines = new ArrayList<>(sentences(day.due()));
        day.keyDates().forEach(date -> lines.add(date.title()));
        if (day.license()) {
            lines.add(day.due().isEmpty() ? "The last day; nothing is left to be done." : "The last day.");
        }
        return lines;
    }

    private void nextCycle(NextCycle next) {
        List<String> lines = new ArrayList<>(sentences(next.due()));
        asked(lines, "New: ", next.appears());
        asked(lines, "No longer asked for: ", next.vanishes());
        next.problems().forEach(problem -> lines.add("Cannot be told: " + problem));
        String basis = next.basis() == NextCycle.Basis.LENGTH ? ", if it is as long as this one" : "";
        String edition = next.evaluation()
                .map(evaluation -> ", edition " + evaluation.ruleBook().edition())
                .orElse("");
        page.section(
                "Next cycle, " + next.cycle().start() + " through "
                        + next.cycle().end() + basis + edition,
                lines);
    }

    private void edition(EditionChange change) {
        List<String> lines = new ArrayList<>();
        asked(lines, "New: ", change.appears());
        asked(lines, "No longer asked for: ", change.vanishes());
        asked(lines, "Asked for otherwise: ", change.changes());
        change.after().ifPresent(then -> lines.add("If it were in force already: " + then.verdict() + "."));
        change.problems().forEach(problem -> lines.add("Cannot be told: " + problem));
        change.rules().forEach(rule -> lines.addAll(rule.sentences()));
        page.section(
                "Coming edition " + change.coming().id() + ", for renewals and applications "
                        + Words.of(change.coming().inForce()),
                lines);
    }

    private static void asked(List<String> lines, String label, List<RequirementId> requirements) {
        if (!requirements.isEmpty()) {
            lines.add(label + requirements.stream().map(RequirementId::code).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static List<String> sentences(List<RequirementOutcome> outcomes) {
        return outcomes.stream().map(OutlookText::sentence).toList();
    }

    private static String sentence(RequirementOutcome outcome) {
        return outcome.title() + " (" + outcome.id() + "): " + outcome.unit().phrase(outcome.missing())
                + " missing of " + outcome.required()
                + (outcome.status() == RequirementStatus.UNDETERMINED ? ", depending on what is not known." : ".");
    }
}
