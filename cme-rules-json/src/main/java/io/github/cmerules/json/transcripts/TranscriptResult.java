package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.util.List;

/**
 * What a file was read as.
 *
 * @param credits the credits, in the order of the file, their ids distinct; the same file and mapping give the same ids
 * @param findings what was not mapped, and what somebody should look at, in the order in which it was found
 * @param duplicates records that repeat or delete others, in the order of the file
 * @param problems what is wrong with records, which are left out, in the order of the file
 */
public record TranscriptResult(
        List<Credit> credits, List<Finding> findings, List<Duplicate> duplicates, List<Problem> problems) {

    /** Takes copies of the lists. */
    public TranscriptResult {
        credits = List.copyOf(credits);
        findings = List.copyOf(findings);
        duplicates = List.copyOf(duplicates);
        problems = List.copyOf(problems);
    }

    /** {@return whether no credit is missing for want of a mapping or because of a problem} */
    public boolean complete() {
        return problems.isEmpty()
                && findings.stream().noneMatch(finding -> finding.kind().losesCredit());
    }

    /**
     * {@return the credits}
     *
     * @throws InvalidInputException if there are problems, with all of them listed
     */
    public List<Credit> creditsOrThrow() {
        InvalidInputException.throwIfAny(problems);
        return credits;
    }
}
