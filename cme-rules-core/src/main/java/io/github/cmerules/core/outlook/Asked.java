package io.github.cmerules.core.outlook;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import java.util.List;

/** What evaluations ask of a license, compared: a requirement that is not there, or not applicable, is not asked. */
final class Asked {

    private Asked() {}

    /** {@return what one evaluation asks and another does not} */
    static List<RequirementId> more(Evaluation other, Evaluation one) {
        return one.requirements().stream()
                .filter(outcome -> asks(outcome)
                        && other.requirement(outcome.id()).filter(Asked::asks).isEmpty())
                .map(RequirementOutcome::id)
                .toList();
    }

    /** {@return what two evaluations ask with another outcome, wherever it is written} */
    static List<RequirementId> otherwise(Evaluation before, Evaluation after) {
        return after.requirements().stream()
                .filter(Asked::asks)
                .filter(outcome -> before.requirement(outcome.id())
                        .filter(Asked::asks)
                        .filter(earlier -> !uncited(earlier).equals(uncited(outcome)))
                        .isPresent())
                .map(RequirementOutcome::id)
                .toList();
    }

    private static boolean asks(RequirementOutcome outcome) {
        return outcome.status() != RequirementStatus.NOT_APPLICABLE;
    }

    private static RequirementOutcome uncited(RequirementOutcome outcome) {
        return RequirementOutcome.builder().from(outcome).citations(List.of()).build();
    }
}
