package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.rule.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes sentences from the ids, amounts and codes of an evaluation. */
final class Sentences {

    /** The length of most explanations without the names of credits, in characters. */
    private static final int LENGTH = 200;

    private static final Amount ONE = Amount.of(1);

    private final Evaluation evaluation;
    private final int room;
    private final Mentions mentions;

    Sentences(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.room = room(evaluation.credits());
        this.mentions = new Mentions(evaluation);
    }

    /** Looks at all names in one short loop, which waits for the memory of several of them at once. */
    private static int room(List<CreditOutcome> credits) {
        int longest = 0;
        for (int i = 0; i < credits.size(); i++) {
            longest = Math.max(longest, credits.get(i).label().length());
        }
        // A title may be very long.
        return LENGTH + Mentions.NAMED * Math.min(longest, LENGTH);
    }

    String explain(RequirementOutcome outcome) {
        StringBuilder text = new StringBuilder(room);
        state(outcome, text);
        if (!outcome.uncovered().isEmpty()) {
            text.append(" Not covered: ")
                    .append(String.join(", ", outcome.uncovered()))
                    .append('.');
        }
        for (JointShortfall joint : evaluation.joint()) {
            if (joint.requirements().contains(outcome.id())) {
                text.append(" Each of ")
                        .append(joint.requirements().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")))
                        .append(" could be met alone, but not all together: they may not share a credit, and ")
                        .append(Unit.CREDITS.phrase(joint.missing()))
                        .append(joint.missing().equals(ONE) ? " is" : " are")
                        .append(" missing between them.");
            }
        }
        if (outcome.status() != RequirementStatus.NOT_APPLICABLE) {
            notCounted(outcome, text);
        }
        return text.toString();
    }

    private void state(RequirementOutcome outcome, StringBuilder text) {
        switch (outcome.status()) {
            case NOT_APPLICABLE -> {
                text.append("Not applicable");
                outcome.because().ifPresent(because -> text.append(": ").append(because));
                text.append('.');
            }
            case MET -> metBy(outcome, text);
            case WAIVED -> {
                progress(outcome, text);
                text.append(". The rest is waived.");
            }
            case UNMET, OPEN -> {
                outcome.closest()
                        .ifPresent(way ->
                                text.append("By the alternative ").append(way).append(", which takes least: "));
                progress(outcome, text);
                text.append(". ");
                outcome.unit().phrase(outcome.missing(), text);
                text.append(" missing.");
            }
            case UNDETERMINED -> undetermined(outcome, text);
        }
    }

    private void metBy(RequirementOutcome outcome, StringBuilder text) {
        String way = outcome.satisfiedBy().orElse(Demand.UNNAMED);
        if (way.equals("fulfilled")) {
            text.append("Known to be done, without a record of the credit");
        } else if (way.equals(Demand.UNNAMED)) {
            progress(outcome, text);
        } else {
            metBy(way, outcome, text);
        }
        text.append('.');
    }

    /** Says which way satisfied; one of several choices at once is called by all of them, joined by a plus sign. */
    private void metBy(String way, RequirementOutcome outcome, StringBuilder text) {
        List<String> facts = new ArrayList<>();
        boolean counted = false;
        boolean named = false;
        for (String choice : way.split("\\+", -1)) {
            if (choice.startsWith(Demand.FACT)) {
                facts.add(choice.substring(Demand.FACT.length()));
            } else {
                counted = true;
                named |= !choice.equals(Demand.UNNAMED);
            }
        }
        // A demand beside the choice has no name in the way, but its credits are required.
        boolean reached = !outcome.required().isZero() && outcome.counted().compareTo(outcome.required()) >= 0;
        if (named) {
            text.append("Satisfied by the alternative ").append(way);
            counted = reached;
        } else if (!facts.isEmpty()) {
            counted |= reached;
            text.append("Satisfied because ")
                    .append(String.join(" and ", facts))
                    .append(facts.size() == 1 ? " is true" : " are true");
        }
        if (counted) {
            text.append(named || !facts.isEmpty() ? ": " : "");
            progress(outcome, text);
        }
    }

    private void undetermined(RequirementOutcome outcome, StringBuilder text) {
        if (outcome.undeterminedBy()
                .filter(UndeterminedCause.AMOUNT_UNKNOWN::equals)
                .isPresent()) {
            text.append("The amount is not set yet. So far ");
            outcome.unit().phrase(outcome.counted(), text);
            credits(outcome, text);
        } else {
            text.append("Depends on what is not known: ")
                    .append(evaluation.questions().stream()
                            .filter(question -> question.affects().contains(outcome.id()))
                            .map(Question::fact)
                            .collect(Collectors.joining(", ")))
                    .append(". In the worst case ");
            progress(outcome, text);
        }
        text.append('.');
    }

    /** Adds how much of what is required counts, and which credits do. */
    private void progress(RequirementOutcome outcome, StringBuilder text) {
        outcome.counted().appendTo(text);
        text.append(" of ");
        outcome.unit().phrase(outcome.required(), text);
        credits(outcome, text);
    }

    private void credits(RequirementOutcome outcome, StringBuilder text) {
        Mentions.Group used = mentions.of(outcome.id()).used();
        if (!used.isEmpty()) {
            text.append(": ");
            used.addTo(text, outcome.unit());
        }
    }

    private void notCounted(RequirementOutcome outcome, StringBuilder text) {
        for (Map.Entry<RejectionReason, Mentions.Group> rejected :
                mentions.of(outcome.id()).rejected().entrySet()) {
            text.append(" Not counted, ")
                    .append(phrase(rejected.getKey(), outcome))
                    .append(": ");
            rejected.getValue().addTo(text, outcome.unit());
            text.append('.');
        }
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
}
