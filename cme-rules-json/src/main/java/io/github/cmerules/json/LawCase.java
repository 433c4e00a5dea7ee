package io.github.cmerules.json;

import java.util.List;
import java.util.Optional;

/**
 * A worked example of the law: a dossier, and what the law says of it.
 *
 * @param caseId the stable name of the case, such as {@code MA-C-001}
 * @param name what the case is about, in a few words
 * @param grade {@code official} if an authority published the answer, {@code derived} if it was derived from its text
 * @param sources where the answer is from
 * @param interpretations the open points on which the answer stands
 * @param changedIn the edition that changed the answer, if one did
 * @param dossier the dossier
 * @param expect the answer
 */
public record LawCase(
        String caseId,
        String name,
        String grade,
        List<String> sources,
        List<String> interpretations,
        Optional<String> changedIn,
        Dossier dossier,
        Expectation expect) {

    /** Takes copies of the lists. */
    public LawCase {
        sources = List.copyOf(sources);
        interpretations = List.copyOf(interpretations);
    }
}
