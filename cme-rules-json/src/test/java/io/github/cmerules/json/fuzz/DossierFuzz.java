package io.github.cmerules.json.fuzz;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Evaluations;
import io.github.cmerules.json.SampleRuleBook;
import java.io.ByteArrayInputStream;

/** Any bytes as a dossier: it is refused in plain words, or can be evaluated, and written and read back. */
public final class DossierFuzz {

    private static final EvaluationOptions OPTIONS =
            EvaluationOptions.builder().ruleBooks(SampleRuleBook.BOOKS).build();

    private DossierFuzz() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Dossier dossier;
        try {
            dossier = Dossiers.read(new ByteArrayInputStream(input), SampleRuleBook.BOOKS);
        } catch (InvalidInputException refused) {
            Refusals.check(refused.problems());
            return;
        }
        Dossier again = Dossiers.read(Dossiers.write(dossier), SampleRuleBook.BOOKS);
        if (!again.equals(dossier)) {
            throw new AssertionError("written and read back, the dossier differs");
        }
        Dossiers.evaluate(dossier, OPTIONS).forEach(Evaluations::write);
    }
}
