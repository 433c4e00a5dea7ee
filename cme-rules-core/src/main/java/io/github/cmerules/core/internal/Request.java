package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one evaluation is asked with.
 *
 * @param license the license
 * @param credits the transcript, in the order given
 * @param asOf the day of the evaluation, if the caller gave one
 * @param book the rule book that the license selects
 * @param codes every code that some installed rule book knows
 * @param readings the values that the caller chose for switches
 * @param minimumEvidence the weakest evidence that counts
 */
public record Request(
        License license,
        List<Credit> credits,
        Optional<LocalDate> asOf,
        CompiledBook book,
        Vocabulary codes,
        Map<InterpretationId, String> readings,
        Evidence minimumEvidence) {

    /** {@return the rule book that the license selects} */
    public RuleBook ruleBook() {
        return book.book();
    }

    /**
     * {@return a problem with the path of its license in the input}
     *
     * @param problem the problem, of one license by itself
     * @param license the place of the license
     * @param licenses how many licenses there are
     */
    public static Problem placed(Problem problem, int license, int licenses) {
        return problem.path().startsWith("/license/")
                ? new Problem(
                        place(license, licenses) + problem.path().substring("/license".length()), problem.message())
                : problem;
    }

    /** {@return the path of a license in the input} */
    static String place(int license, int licenses) {
        return licenses == 1 ? "/license" : "/licenses/" + license;
    }

    /** {@return the same request about another license, for its last day} */
    Request about(License other) {
        return new Request(other, credits, Optional.empty(), book, codes, readings, minimumEvidence);
    }

    /** {@return the same request with another transcript} */
    Request with(List<Credit> others) {
        return new Request(license, others, asOf, book, codes, readings, minimumEvidence);
    }

    /**
     * {@return the same request under other readings}
     *
     * @param others the values chosen for switches
     */
    public Request reading(Map<InterpretationId, String> others) {
        return new Request(license, credits, asOf, book, codes, others, minimumEvidence);
    }

    Request asOf(LocalDate day) {
        return new Request(license, credits, Optional.of(day), book, codes, readings, minimumEvidence);
    }
}
