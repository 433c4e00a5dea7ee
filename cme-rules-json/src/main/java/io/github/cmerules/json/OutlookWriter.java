package io.github.cmerules.json;

import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outlook.DueDay;
import io.github.cmerules.core.outlook.EditionChange;
import io.github.cmerules.core.outlook.NextCycle;
import io.github.cmerules.core.outlook.Outlook;
import io.github.cmerules.core.outlook.UrgencyScale;
import io.github.cmerules.json.internal.JsonOutput;
import java.time.temporal.ChronoUnit;

/** Writes an outlook. */
final class OutlookWriter {

    private final JsonOutput out;
    private final Outlook outlook;
    private final UrgencyScale scale;

    OutlookWriter(JsonOutput out, Outlook outlook, UrgencyScale scale) {
        this.out = out;
        this.outlook = outlook;
        this.scale = scale;
    }

    void write() {
        out.object(
                "license",
                () -> EvaluationWriter.license(out, outlook.evaluation().license()));
        out.text("verdict", outlook.evaluation().verdict());
        out.text("asOf", outlook.asOf());
        out.text("validUntil", outlook.validUntil());
        out.text("edition", outlook.evaluation().ruleBook().edition());
        outlook.evaluation().cycle().ifPresent(cycle -> DossierWriter.cycle(out, cycle));
        out.text("next", outlook.next().map(DueDay::date));
        out.text("urgency", scale.level(outlook).map(UrgencyScale.Level::name));
        out.objects("overdue", outlook.overdue(), this::due);
        out.objects("days", outlook.days(), this::day);
        outlook.nextCycle().ifPresent(next -> out.object("nextCycle", () -> nextCycle(next)));
        out.objects("comingEditions", outlook.comingEditions(), this::edition);
    }

    private void due(RequirementOutcome outcome) {
        out.text("id", outcome.id());
        out.text("title", outcome.title());
        out.text("status", outcome.status());
        out.text("unit", outcome.unit());
        out.amount("required", outcome.required());
        out.amount("missing", outcome.missing());
        out.text("deadline", outcome.deadline());
    }

    private void day(DueDay day) {
        out.text("date", day.date());
        out.number("daysLeft", ChronoUnit.DAYS.between(outlook.asOf(), day.date()));
        out.flag("license", day.license());
        if (!day.due().isEmpty()) {
            out.text("urgency", scale.level(outlook.asOf(), day.date()).map(UrgencyScale.Level::name));
        }
        out.objects("due", day.due(), this::due);
        if (!day.keyDates().isEmpty()) {
            out.objects("dates", day.keyDates(), date -> {
                out.text("code", date.code());
                out.text("title", date.title());
            });
        }
    }

    private void nextCycle(NextCycle next) {
        DossierWriter.cycle(out, next.cycle());
        out.text("basis", next.basis());
        out.text(
                "edition",
                next.evaluation().map(evaluation -> evaluation.ruleBook().edition()));
        out.objects("due", next.due(), this::due);
        out.texts("appears", next.appears());
        out.texts("vanishes", next.vanishes());
        out.errors(next.problems());
    }

    private void edition(EditionChange change) {
        out.text("edition", change.coming().id());
        out.text("from", change.coming().inForce().first());
        out.text("verdict", change.after().map(evaluation -> evaluation.verdict()));
        out.texts("appears", change.appears());
        out.texts("vanishes", change.vanishes());
        out.texts("changes", change.changes());
        out.texts(
                "rules",
                change.rules().stream()
                        .flatMap(rule -> rule.sentences().stream())
                        .toList());
        change.diff()
                .ifPresent(diff -> out.objects(
                        "differences", diff.changes(), different -> EvaluationDiffs.change(out, different)));
        out.errors(change.problems());
    }
}
