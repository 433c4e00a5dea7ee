package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes sentences from the ids, amounts and codes of an evaluation. */
final class Sentences {

    /** How many credits a sentence names before it only counts the rest. */
    private static final int NAMED = 5;

    private final Evaluation evaluation;

    Sentences(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    String explain(RequirementOutcome outcome) {
        List<String> sentences = new ArrayList<>();
        sentences.add(state(outcome));
        if (!outcome.uncovered().isEmpty()) {
            sentences.add("Not covered: " + String.join(", ", outcome.uncovered()) + ".");
        }
        for (JointShortfall joint : evaluation.joint()) {
            if (joint.requirements().contains(outcome.id())) {
                sentences.add("Each of "
                        + joint.requirements().stream().map(Object::toString).collect(Collectors.joining(", "))
                        + " could be met alone, but not all together: they may not share a credit, and "
                        + Unit.CREDITS.phrase(joint.missing())
                        + (joint.missing().equals(Amount.of(1)) ? " is" : " are") + " missing between them.");
            }
        }
        if (outcome.status() != RequirementStatus.NOT_APPLICABLE) {
            notCounted(outcome, sentences);
        }
        return String.join(" ", sentences);
    }

    private String state(RequirementOutcome outcome) {
        return switch (outcome.status()) {
            case NOT_APPLICABLE ->
                "Not applicable" + outcome.because().map(b -> ": " + b).orElse("") + ".";
            case MET -> metBy(outcome);
            case WAIVED -> progress(outcome) + credits(outcome) + ". The rest is waived.";
            case UNMET, OPEN ->
                outcome.closest()
                                .map(way -> "By the alternative " + way + ", which takes least: ")
                                .orElse("") + progress(outcome) + credits(outcome) + ". "
                        + outcome.unit().phrase(outcome.missing()) + " missing.";
            case UNDETERMINED -> undetermined(outcome);
        };
    }

    private String metBy(RequirementOutcome outcome) {
        String way = outcome.satisfiedBy().orElse("credits");
        if (way.equals("credits")) {
            return progress(outcome) + credits(outcome) + ".";
        }
        if (way.equals("fulfilled")) {
            return "Known to be done, without a record of the credit.";
        }
        if (way.startsWith("fact:")) {
            return "Satisfied because " + way.substring("fact:".length()) + " is true.";
        }
        String satisfied = "Satisfied by the alternative " + way;
        return outcome.counted().compareTo(outcome.required()) < 0
                ? satisfied + "."
                : satisfied + ": " + progress(outcome) + credits(outcome) + ".";
    }

    private String undetermined(RequirementOutcome outcome) {
        if (outcome.undeterminedBy()
                .filter(UndeterminedCause.AMOUNT_UNKNOWN::equals)
                .isPresent()) {
            return "The amount is not set yet. So far " + outcome.unit().phrase(outcome.counted()) + credits(outcome)
                    + ".";
        }
        String facts = evaluation.questions().stream()
                .filter(question -> question.affects().contains(outcome.id()))
                .map(Question::fact)
                .collect(Collectors.joining(", "));
        return "Depends on what is not known: " + facts + ". In the worst case " + progress(outcome) + credits(outcome)
                + ".";
    }

    private static String progress(RequirementOutcome outcome) {
        return outcome.counted() + " of " + outcome.unit().phrase(outcome.required());
    }

    private String credits(RequirementOutcome outcome) {
        List<String> used = new ArrayList<>();
        for (CreditOutcome credit : evaluation.credits()) {
            for (Use use : credit.uses()) {
                if (use.requirement().equals(outcome.id())) {
                    used.add(
                            outcome.unit() == Unit.CREDITS
                                    ? credit.label() + " (" + use.amount() + ")"
                                    : credit.label());
                }
            }
        }
        return used.isEmpty() ? "" : ": " + named(used);
    }

    private void notCounted(RequirementOutcome outcome, List<String> sentences) {
        Map<RejectionReason, List<String>> byReason = new EnumMap<>(RejectionReason.class);
        for (CreditOutcome credit : evaluation.credits()) {
            for (Rejection rejection : credit.rejections()) {
                if (rejection.requirement().equals(outcome.id())) {
                    byReason.computeIfAbsent(rejection.reason(), reason -> new ArrayList<>())
                            .add(
                                    outcome.unit() == Unit.CREDITS
                                            ? credit.label() + " (" + rejection.amount() + ")"
                                            : credit.label());
                }
            }
        }
        byReason.forEach((reason, credits) ->
                sentences.add("Not counted, " + phrase(reason, outcome) + ": " + named(credits) + "."));
    }

    private static String phrase(RejectionReason reason, RequirementOutcome outcome) {
        return switch (reason) {
            case WRONG_TOPIC -> "another subject";
            case WRONG_CATEGORY -> "another kind of credit";
            case NOT_APPROVED -> "the required approval is missing";
            case INSUFFICIENT_EVIDENCE -> "the evidence is too weak";
            case DUPLICATE -> "the activity was claimed before";
            case PLANNED -> "not earned yet";
            case AFTER_AS_OF -> "completed after the day of the evaluation";
            case OUTSIDE_WINDOW -> "completed outside the dates that count";
            case OVER_LIMIT ->
                outcome.limitedBy().isEmpty()
                        ? "over a limit"
                        : "over the limit (" + String.join("; ", outcome.limitedBy()) + ")";
            case USED_ELSEWHERE -> "used for another requirement";
        };
    }

    private static String named(List<String> labels) {
        int more = labels.size() - NAMED;
        return more > 1
                ? String.join(", ", labels.subList(0, NAMED)) + " and " + more + " more"
                : String.join(", ", labels);
    }
}
