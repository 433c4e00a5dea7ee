package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes sentences from the ids, amounts and codes of an evaluation. */
final class Sentences {

    /** How many credits a sentence names before it only counts the rest. */
    private static final int NAMED = 5;

    private static final Amount ONE = Amount.of(1);

    private final Evaluation evaluation;
    private final Map<RequirementId, Mentions> mentions = new HashMap<>();

    /** The credits that have to do with one requirement, in the order of the transcript. */
    private static final class Mentions {
        private static final Mentions NONE = new Mentions();

        private final List<Mention> used = new ArrayList<>();
        private final Map<RejectionReason, List<Mention>> rejected = new EnumMap<>(RejectionReason.class);
    }

    /** A credit, and the part of it in question. */
    private record Mention(CreditOutcome credit, Amount amount) {}

    Sentences(Evaluation evaluation) {
        this.evaluation = evaluation;
        for (CreditOutcome credit : evaluation.credits()) {
            for (Use use : credit.uses()) {
                of(use.requirement()).used.add(new Mention(credit, use.amount()));
            }
            for (Rejection rejection : credit.rejections()) {
                of(rejection.requirement())
                        .rejected
                        .computeIfAbsent(rejection.reason(), reason -> new ArrayList<>())
                        .add(new Mention(credit, rejection.amount()));
            }
        }
    }

    private Mentions of(RequirementId requirement) {
        return mentions.computeIfAbsent(requirement, id -> new Mentions());
    }

    private Mentions about(RequirementOutcome outcome) {
        return mentions.getOrDefault(outcome.id(), Mentions.NONE);
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
                        + (joint.missing().equals(ONE) ? " is" : " are") + " missing between them.");
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
        List<Mention> used = about(outcome).used;
        return used.isEmpty() ? "" : ": " + named(used, outcome.unit());
    }

    private void notCounted(RequirementOutcome outcome, List<String> sentences) {
        about(outcome)
                .rejected
                .forEach((reason, credits) -> sentences.add(
                        "Not counted, " + phrase(reason, outcome) + ": " + named(credits, outcome.unit()) + "."));
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

    private static String named(List<Mention> credits, Unit unit) {
        int more = credits.size() - NAMED;
        int named = more > 1 ? NAMED : credits.size();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < named; i++) {
            Mention mention = credits.get(i);
            names.append(i == 0 ? "" : ", ").append(mention.credit().label());
            if (unit == Unit.CREDITS) {
                names.append(" (").append(mention.amount()).append(')');
            }
        }
        if (more > 1) {
            names.append(" and ").append(more).append(" more");
        }
        return names.toString();
    }
}
