package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Demand;
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

    /** The length of most explanations without the names of credits, in characters. */
    private static final int LENGTH = 200;

    private static final Amount ONE = Amount.of(1);

    private final Evaluation evaluation;
    private final int room;
    private final Map<RequirementId, Mentions> mentions = new HashMap<>();

    /** The credits that have to do with one requirement, in the order of the transcript. */
    private static final class Mentions {
        private static final Mentions NONE = new Mentions();

        private final Group used = new Group();
        private final Map<RejectionReason, Group> rejected = new EnumMap<>(RejectionReason.class);
    }

    /** Credits of which a sentence speaks, each with the part in question: only those are held that it may name. */
    private static final class Group {
        private final CreditOutcome[] credits = new CreditOutcome[NAMED + 1];
        private final Amount[] amounts = new Amount[NAMED + 1];
        private int size;

        void add(CreditOutcome credit, Amount amount) {
            if (size <= NAMED) {
                credits[size] = credit;
                amounts[size] = amount;
            }
            size++;
        }
    }

    Sentences(Evaluation evaluation) {
        this.evaluation = evaluation;
        List<CreditOutcome> credits = evaluation.credits();
        int longest = 0;
        for (int i = 0; i < credits.size(); i++) {
            longest = Math.max(longest, credits.get(i).label().length());
        }
        // A title may be very long.
        room = LENGTH + NAMED * Math.min(longest, LENGTH);
        for (int i = 0; i < credits.size(); i++) {
            CreditOutcome credit = credits.get(i);
            for (int j = 0; j < credit.uses().size(); j++) {
                Use use = credit.uses().get(j);
                of(use.requirement()).used.add(credit, use.amount());
            }
            for (int j = 0; j < credit.rejections().size(); j++) {
                Rejection rejection = credit.rejections().get(j);
                of(rejection.requirement())
                        .rejected
                        .computeIfAbsent(rejection.reason(), reason -> new Group())
                        .add(credit, rejection.amount());
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
                text.append(". ")
                        .append(outcome.unit().phrase(outcome.missing()))
                        .append(" missing.");
            }
            case UNDETERMINED -> undetermined(outcome, text);
        }
    }

    private void metBy(RequirementOutcome outcome, StringBuilder text) {
        String way = outcome.satisfiedBy().orElse(Demand.UNNAMED);
        if (way.equals("fulfilled")) {
            text.append("Known to be done, without a record of the credit");
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
            text.append("The amount is not set yet. So far ")
                    .append(outcome.unit().phrase(outcome.counted()));
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
        text.append(outcome.counted()).append(" of ").append(outcome.unit().phrase(outcome.required()));
        credits(outcome, text);
    }

    private void credits(RequirementOutcome outcome, StringBuilder text) {
        Group used = about(outcome).used;
        if (used.size > 0) {
            text.append(": ");
            named(used, outcome.unit(), text);
        }
    }

    private void notCounted(RequirementOutcome outcome, StringBuilder text) {
        about(outcome).rejected.forEach((reason, credits) -> {
            text.append(" Not counted, ").append(phrase(reason, outcome)).append(": ");
            named(credits, outcome.unit(), text);
            text.append('.');
        });
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

    private static void named(Group credits, Unit unit, StringBuilder text) {
        int more = credits.size - NAMED;
        int named = more > 1 ? NAMED : credits.size;
        for (int i = 0; i < named; i++) {
            text.append(i == 0 ? "" : ", ").append(credits.credits[i].label());
            if (unit == Unit.CREDITS) {
                text.append(" (").append(credits.amounts[i]).append(')');
            }
        }
        if (more > 1) {
            text.append(" and ").append(more).append(" more");
        }
    }
}
