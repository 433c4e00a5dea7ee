package io.github.cmerules.json.packets;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.internal.JsonOutput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** For each requirement the credits that count, and how much of each: what an auditor adds up. */
final class Witness {

    private final JsonOutput out;
    private final Map<String, Credit> credits;

    private Witness(JsonOutput out, Map<String, Credit> credits) {
        this.out = out;
        this.credits = credits;
    }

    /** A part of a credit that counts. */
    private record Counted(CreditOutcome credit, Use use) {}

    /** {@return a document over several lines} */
    static String write(Dossier dossier, List<Evaluation> evaluations) {
        Map<String, Credit> credits =
                dossier.credits().stream().collect(Collectors.toMap(Credit::id, Function.identity()));
        return JsonOutput.pretty(out -> {
            out.version();
            out.objects("evaluations", evaluations, new Witness(out, credits)::evaluation);
        });
    }

    private void evaluation(Evaluation evaluation) {
        out.text("jurisdiction", evaluation.license().jurisdiction());
        out.text("profession", evaluation.license().profession());
        out.text("number", evaluation.license().number());
        out.text("ruleBook", evaluation.ruleBook().id());
        out.text("edition", evaluation.ruleBook().edition());
        out.text("digest", evaluation.ruleBook().digest());
        out.objects("requirements", evaluation.requirements(), outcome -> requirement(evaluation, outcome));
    }

    private void requirement(Evaluation evaluation, RequirementOutcome outcome) {
        out.text("id", outcome.id());
        out.text("title", outcome.title());
        out.text("status", outcome.status());
        out.text("unit", outcome.unit());
        out.amount("required", outcome.required());
        out.amount("counted", outcome.counted());
        List<Counted> counted = evaluation.credits().stream()
                .flatMap(credit -> credit.uses().stream()
                        .filter(use -> use.requirement().equals(outcome.id()))
                        .map(use -> new Counted(credit, use)))
                .toList();
        out.objects("credits", counted, this::counted);
    }

    private void counted(Counted counted) {
        CreditOutcome outcome = counted.credit();
        out.text("id", outcome.id());
        out.text("title", outcome.title());
        Credit credit = credits.get(outcome.id());
        if (credit != null) {
            out.text("activityId", credit.activityId());
            out.text("completedOn", credit.completedOn());
            out.text("category", credit.category());
        }
        out.amount("claimed", outcome.claimed());
        out.amount("worth", outcome.worth());
        out.amount("amount", counted.use().amount());
    }
}
