package com.example.audit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import io.github.cmerules.json.transcripts.CsvMapping;
import io.github.cmerules.json.transcripts.TranscriptReader;
import java.util.List;

/** Reads a transcript from CSV, evaluates it under the installed rules, and again under those rules as a file. */
public final class Audit {

    private static final String TRANSCRIPT = """
            completedOn,id,activityId,title,provider,category,amount,minutes,designations,format,evidence,planned
            2024-05-02,c1,,Safer opioid prescribing,,ama-pra-1,3,,opioid-pain,live,documented,
            2024-06-10,c2,,Annual meeting,,ama-pra-1,45.25,,,live,documented,
            """;

    private Audit() {}

    public static void main(String[] args) {
        RuleBooks installed = RuleBooks.installed();
        System.out.println(Evaluator.class.getModule() + " found " + installed);
        List<Credit> credits = TranscriptReader.csv(CsvMapping.ofExport(installed.vocabulary()))
                .read(TRANSCRIPT)
                .creditsOrThrow();
        License license = License.builder()
                .jurisdiction(Jurisdiction.of("US-MA"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2023-03-15/2025-03-14"))
                .build();
        Evaluation evaluation = evaluate(license, credits, installed);
        System.out.println(evaluation.verdict());
        evaluation
                .requirements()
                .forEach(outcome ->
                        System.out.println(outcome.id() + " " + outcome.status() + " " + outcome.counted() + " of "
                                + outcome.required()));

        RuleBook law = installed
                .find(license.jurisdiction(), license.profession())
                .orElseThrow();
        RulePack pack = RulePacks.read(RulePacks.toYaml(RulePack.of(law)), "us-ma.yaml");
        boolean same = evaluation.equals(evaluate(license, credits, installed.replacing(pack.ruleBook())));
        System.out.println("As a file the rules say " + (same ? "the same" : "something else"));
    }

    private static Evaluation evaluate(License license, List<Credit> credits, RuleBooks books) {
        return Evaluator.evaluate(
                license, credits, EvaluationOptions.builder().ruleBooks(books).build());
    }
}
