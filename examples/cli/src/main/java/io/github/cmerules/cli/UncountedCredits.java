package io.github.cmerules.cli;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The credits of which somebody may ask why they did not count: those that count toward nothing at all, and those that
 * a requirement which is not satisfied did not take. Left out is what changes nothing, as well as credits to come.
 */
final class UncountedCredits {

    private final Evaluation evaluation;

    UncountedCredits(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** What did not count, apart from the requirement. */
    private record Loss(String why, Amount amount, Unit unit) {}

    /** {@return a sentence for each credit, in the order of the evaluation} */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (CreditOutcome credit : evaluation.credits()) {
            Map<Loss, List<String>> losses = losses(credit);
            if (!losses.isEmpty()) {
                List<String> clauses = new ArrayList<>();
                losses.forEach((loss, titles) -> clauses.add(clause(loss, titles)));
                sentences.add(Words.label(credit) + ": " + String.join("; ", clauses));
            }
        }
        return sentences;
    }

    private static String clause(Loss loss, List<String> titles) {
        String amount = loss.unit() == Unit.CREDITS ? loss.unit().phrase(loss.amount()) + " " : "";
        return amount + "not for " + String.join(", ", titles) + " - " + loss.why();
    }

    private Map<Loss, List<String>> losses(CreditOutcome credit) {
        Map<Loss, List<String>> losses = new LinkedHashMap<>();
        for (Rejection rejection : credit.rejections()) {
            Optional<RequirementOutcome> outcome = evaluation.requirement(rejection.requirement());
            if (outcome.isPresent() && matters(credit, rejection, outcome.get())) {
                Unit unit = outcome.get().unit();
                losses.computeIfAbsent(
                                new Loss(why(rejection, outcome.get()), rejection.amount(), unit),
                                loss -> new ArrayList<>())
                        .add(outcome.get().title());
            }
        }
        return losses;
    }

    private static String why(Rejection rejection, RequirementOutcome outcome) {
        String words = Words.of(rejection.reason());
        return rejection.reason() == RejectionReason.OVER_LIMIT
                        && !outcome.limitedBy().isEmpty()
                ? words + " (" + String.join("; ", outcome.limitedBy()) + ")"
                : words;
    }

    private static boolean matters(CreditOutcome credit, Rejection rejection, RequirementOutcome outcome) {
        boolean toCome =
                rejection.reason() == RejectionReason.PLANNED || rejection.reason() == RejectionReason.AFTER_AS_OF;
        if (toCome) {
            return false;
        }
        // A credit from before the cycle that serves its one-time requirement is no surprise elsewhere.
        boolean missed = !outcome.status().satisfied() && rejection.reason() != RejectionReason.OUTSIDE_WINDOW;
        return credit.uses().isEmpty() || missed;
    }
}
