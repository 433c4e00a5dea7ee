package io.github.cmerules.json;

import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.json.internal.JsonOutput;

/** Writes an evaluation, with a sentence for each requirement that nobody needs to read back. */
final class EvaluationWriter {

    private final JsonOutput out;
    private final Evaluation evaluation;

    EvaluationWriter(JsonOutput out, Evaluation evaluation) {
        this.out = out;
        this.evaluation = evaluation;
    }

    void write() {
        out.object("license", () -> license(out, evaluation.license()));
        out.text("verdict", evaluation.verdict());
        out.text("asOf", evaluation.asOf());
        out.text("validUntil", evaluation.validUntil());
        out.object("ruleBook", () -> ruleBook(evaluation.ruleBook()));
        evaluation.cycle().ifPresent(cycle -> DossierWriter.cycle(out, cycle));
        out.text("undeterminedBy", evaluation.undeterminedBy());
        out.objects("requirements", evaluation.requirements(), this::requirement);
        if (!evaluation.joint().isEmpty()) {
            out.objects("joint", evaluation.joint(), joint -> {
                out.texts("requirements", joint.requirements());
                out.amount("missing", joint.missing());
            });
        }
        out.objects("credits", evaluation.credits(), this::credit);
        out.objects("questions", evaluation.questions(), question -> {
            out.text("fact", question.fact());
            out.text("question", question.text());
            out.texts("affects", question.affects());
        });
        out.objects("outlook", evaluation.outlook(), entry -> {
            out.text("credit", entry.credit());
            out.texts("serves", entry.serves());
        });
        out.objects("keep", evaluation.keep(), keep -> {
            out.text("credit", keep.credit());
            out.text("until", keep.until());
        });
        if (!evaluation.dates().isEmpty()) {
            out.objects("dates", evaluation.dates(), date -> {
                out.text("code", date.code());
                out.text("title", date.title());
                out.text("date", date.date());
            });
        }
        out.texts("notices", evaluation.notices());
    }

    static void license(JsonOutput out, LicenseReference license) {
        out.text("jurisdiction", license.jurisdiction());
        out.text("profession", license.profession());
        out.text("number", license.number());
    }

    private void ruleBook(RuleBookReference ruleBook) {
        out.text("id", ruleBook.id());
        out.text("edition", ruleBook.edition());
        out.text("verifiedThrough", ruleBook.verifiedThrough());
        out.text("digest", ruleBook.digest());
        out.texts("interpretations", ruleBook.interpretations());
    }

    private void requirement(RequirementOutcome outcome) {
        out.text("id", outcome.id());
        out.text("title", outcome.title());
        out.text("status", outcome.status());
        out.text("unit", outcome.unit());
        out.amount("required", outcome.required());
        out.amount("counted", outcome.counted());
        out.amount("missing", outcome.missing());
        out.text("deadline", outcome.deadline());
        out.objects("citations", outcome.citations(), this::citation);
        out.text("satisfiedBy", outcome.satisfiedBy());
        out.text("closest", outcome.closest());
        out.text("undeterminedBy", outcome.undeterminedBy());
        out.text("because", outcome.because());
        if (!outcome.limitedBy().isEmpty()) {
            out.texts("limitedBy", outcome.limitedBy());
        }
        if (!outcome.uncovered().isEmpty()) {
            out.texts("uncovered", outcome.uncovered());
        }
        out.text("explanation", evaluation.explain(outcome));
    }

    private void citation(Citation citation) {
        out.text("title", citation.title());
        out.text("section", citation.section());
        out.text("url", citation.url());
        out.text("readOn", citation.readOn());
        out.text("confidence", citation.confidence());
    }

    private void credit(CreditOutcome credit) {
        out.text("id", credit.id());
        out.text("title", credit.title());
        out.amount("claimed", credit.claimed());
        out.amount("worth", credit.worth());
        out.objects("uses", credit.uses(), use -> {
            out.text("requirement", use.requirement());
            out.amount("amount", use.amount());
        });
        out.objects("rejections", credit.rejections(), rejection -> {
            out.text("requirement", rejection.requirement());
            out.text("reason", rejection.reason());
            out.amount("amount", rejection.amount());
        });
    }
}
