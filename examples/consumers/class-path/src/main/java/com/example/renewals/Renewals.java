package com.example.renewals;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import java.io.IOException;
import java.io.InputStream;

/** Reads a dossier, and prints the verdict, the reason for each requirement, and where that is written. */
public final class Renewals {

    private Renewals() {}

    public static void main(String[] args) throws IOException {
        try (InputStream document = Renewals.class.getResourceAsStream("/renewal.json")) {
            Dossier dossier = Dossiers.read(document, RuleBooks.installed());
            for (Evaluation evaluation : Dossiers.evaluate(dossier, EvaluationOptions.standard())) {
                print(evaluation);
            }
        }
    }

    private static void print(Evaluation evaluation) {
        System.out.println(evaluation.verdict());
        for (RequirementOutcome outcome : evaluation.requirements()) {
            System.out.println(outcome.id() + " " + outcome.status() + ": " + evaluation.explain(outcome));
            outcome.citations().forEach(citation -> System.out.println("    " + citation));
        }
    }
}
