package io.github.cmerules.cli;

import io.github.cmerules.cli.TextPage.Column;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One evaluation as a page that a credentialing specialist reads at a glance. */
final class EvaluationText {

    private static final List<Column> REQUIREMENTS = List.of(
            new Column(9, false),
            new Column(42, false),
            new Column(8, true),
            new Column(13, true),
            new Column(8, true),
            new Column(10, false));
    private static final String DETAIL = " ".repeat(13);

    private final Evaluation evaluation;
    private final Optional<RuleBook> ruleBook;
    private final TextPage page;

    private EvaluationText(Evaluation evaluation, RuleBooks books, TextPage page) {
        this.evaluation = evaluation;
        this.ruleBook = books.all().stream()
                .filter(book -> book.id().equals(evaluation.ruleBook().id()))
                .findFirst();
        this.page = page;
    }

    /**
     * {@return the evaluations of one dossier, a block for each}
     *
     * @param evaluations what was found, at least one evaluation
     * @param books where the words for its codes are
     */
    static String of(List<Evaluation> evaluations, RuleBooks books) {
        TextPage page = new TextPage();
        for (Evaluation evaluation : evaluations) {
            page.gap();
            new EvaluationText(evaluation, books, page).block();
        }
        return page.heading("Not legal advice.").toString();
    }

    /**
     * {@return the evaluations of one dossier with what other readings change, a block for each}
     *
     * @param results what was found, at least one evaluation
     * @param books where the words for its codes are
     */
    static String ofReadings(List<Readings> results, RuleBooks books) {
        TextPage page = new TextPage();
        for (Readings readings : results) {
            page.gap();
            EvaluationText text = new EvaluationText(readings.evaluation(), books, page);
            text.block();
            page.section("Under other readings", new OtherReadings(readings, text.ruleBook).sentences());
        }
        return page.heading("Not legal advice.").toString();
    }

    private void block() {
        head();
        requirements();
        page.section("Credits that did not count", new UncountedCredits(evaluation).sentences());
        page.section("Questions to ask", questions());
        page.section("Planned, or later than the day of the evaluation", outlook());
        page.section(
                "Dates to know",
                evaluation.dates().stream()
                        .map(date -> date.date() + ": " + date.title())
                        .toList());
        page.section("Notices", notices());
        page.section("Read otherwise than the rule book does", readings());
    }

    private void head() {
        page.paragraph("", verdict());
        page.gap();
        page.entry("", "License", Words.of(evaluation.license()));
        evaluation.cycle().ifPresent(cycle -> page.entry("", "Cycle", cycle.start() + " to " + cycle.end()));
        page.entry(
                "",
                "As of",
                evaluation.asOf()
                        + evaluation
                                .validUntil()
                                .map(day -> "; this result holds through " + day.minusDays(1))
                                .orElse("; no later day changes this result"));
        page.entry(
                "",
                "Rules",
                evaluation.ruleBook().id() + ", edition "
                        + evaluation.ruleBook().edition() + ", verified through "
                        + evaluation.ruleBook().verifiedThrough());
    }

    private String verdict() {
        return switch (evaluation.verdict()) {
            case COMPLIANT -> "COMPLIANT: everything that applies is met or waived";
            case EXEMPT -> "EXEMPT: nothing is required";
            case NON_COMPLIANT -> "NOT COMPLIANT: short of " + titles(RequirementStatus.UNMET);
            case IN_PROGRESS -> "IN PROGRESS: still short of " + titles(RequirementStatus.OPEN);
            case UNDETERMINED ->
                evaluation.undeterminedBy().equals(Optional.of(UndeterminedCause.NO_PUBLISHED_RULE))
                        ? "UNDETERMINED: no rule is published for this type of license on this occasion"
                        : "UNDETERMINED: the answer depends on what is not known about "
                                + titles(RequirementStatus.UNDETERMINED);
        };
    }

    private String titles(RequirementStatus status) {
        return evaluation.requirements().stream()
                .filter(outcome -> outcome.status() == status)
                .map(RequirementOutcome::title)
                .collect(Collectors.joining("; "));
    }

    private String titles(List<RequirementId> ids) {
        return ids.stream()
                .map(id -> evaluation
                        .requirement(id)
                        .map(RequirementOutcome::title)
                        .orElse(id.code()))
                .collect(Collectors.joining("; "));
    }

    private void requirements() {
        if (evaluation.requirements().isEmpty()) {
            return;
        }
        page.gap();
        page.row(REQUIREMENTS, List.of("", "Requirement", "Counted", "Required", "Missing", "Deadline"));
        for (RequirementOutcome outcome : evaluation.requirements()) {
            boolean due = outcome.status() != RequirementStatus.NOT_APPLICABLE;
            page.row(
                    REQUIREMENTS,
                    List.of(
                            Words.of(outcome.status()),
                            outcome.title(),
                            due ? outcome.counted().toString() : "",
                            due ? outcome.unit().phrase(outcome.required()) : "",
                            outcome.missing().isZero() ? "" : outcome.missing().toString(),
                            due ? outcome.deadline().toString() : ""));
            page.paragraph(DETAIL, evaluation.explain(outcome));
        }
    }

    private List<String> questions() {
        return evaluation.questions().stream()
                .map(question -> question.text().orElse("Is it so: " + question.fact() + "?") + " It decides on "
                        + titles(question.affects()) + ". (" + question.fact() + ")")
                .toList();
    }

    private List<String> outlook() {
        Map<String, String> labels =
                evaluation.credits().stream().collect(Collectors.toMap(CreditOutcome::id, Words::label));
        return evaluation.outlook().stream()
                .map(entry -> labels.getOrDefault(entry.credit(), entry.credit())
                        + (entry.serves().isEmpty()
                                ? " would serve nothing here"
                                : " would serve " + titles(entry.serves())))
                .toList();
    }

    private List<String> notices() {
        return evaluation.notices().stream()
                .map(code -> Words.notice(code, ruleBook, evaluation.ruleBook().edition()))
                .toList();
    }

    private List<String> readings() {
        return ruleBook.stream()
                .flatMap(book -> book.interpretations().stream())
                .flatMap(interpretation -> interpretation.choice().stream()
                        .filter(choice -> !choice.chosen().equals(reading(interpretation.id())))
                        .map(choice -> interpretation.id() + " is read as " + reading(interpretation.id())
                                + ", not as " + choice.chosen() + ". The rule book's reading: "
                                + interpretation.reading()))
                .toList();
    }

    private String reading(InterpretationId id) {
        return evaluation.ruleBook().interpretations().getOrDefault(id, "");
    }
}
