package io.github.cmerules.json.packets;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.packets.Report.Bar;
import io.github.cmerules.json.packets.Report.Cell;
import io.github.cmerules.json.packets.Report.Entries;
import io.github.cmerules.json.packets.Report.Entry;
import io.github.cmerules.json.packets.Report.Heading;
import io.github.cmerules.json.packets.Report.Part;
import io.github.cmerules.json.packets.Report.Result;
import io.github.cmerules.json.packets.Report.Row;
import io.github.cmerules.json.packets.Report.Sentences;
import io.github.cmerules.json.packets.Report.Sources;
import io.github.cmerules.json.packets.Report.Table;
import io.github.cmerules.json.packets.Report.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what was found for a dossier, so that somebody who has only the report can follow it. */
final class ReportContent {

    private final Map<String, Credit> transcript;
    private final RuleBooks books;
    private final List<Part> parts = new ArrayList<>();

    /** What is cited, over all licenses. */
    private final Map<Citation, Integer> sources = new LinkedHashMap<>();

    private ReportContent(Dossier dossier, RuleBooks books) {
        this.books = books;
        this.transcript = dossier.credits().stream().collect(Collectors.toMap(Credit::id, Function.identity()));
    }

    /**
     * {@return the report}
     *
     * @param evaluations what was found for the licenses of the dossier, in their order
     * @param books where the words for codes are
     */
    static Report of(Dossier dossier, List<Evaluation> evaluations, RuleBooks books) {
        ReportContent content = new ReportContent(dossier, books);
        evaluations.forEach(content::license);
        content.end();
        return new Report("Continuing education report", content.parts);
    }

    private void license(Evaluation evaluation) {
        Map<String, String> labels = labels(evaluation);
        parts.add(new Heading(
                2,
                evaluation.license().jurisdiction() + " " + evaluation.license().profession()
                        + evaluation
                                .license()
                                .number()
                                .map(number -> ", license " + number)
                                .orElse("")));
        parts.add(result(evaluation));
        parts.add(new Entries(about(evaluation)));
        requirements(evaluation);
        section(
                "Short together",
                evaluation.joint().stream()
                        .map(joint -> titles(evaluation, joint.requirements())
                                + " could each be met alone, but not together, because they may not share a credit: "
                                + Unit.CREDITS.phrase(joint.missing()) + " short between them.")
                        .toList());
        section(
                "Questions to answer",
                evaluation.questions().stream()
                        .map(question -> question.text().orElse("Is it so: " + question.fact() + "?")
                                + " It decides on " + titles(evaluation, question.affects()) + ". ("
                                + question.fact() + ")")
                        .toList());
        credits(evaluation);
        section(
                "Planned, or later than the day of the evaluation",
                evaluation.outlook().stream()
                        .map(entry -> labels.getOrDefault(entry.credit(), entry.credit())
                                + (entry.serves().isEmpty()
                                        ? " would serve nothing here."
                                        : " would serve " + titles(evaluation, entry.serves()) + "."))
                        .toList());
        section(
                "Dates to know",
                evaluation.dates().stream()
                        .map(date -> date.date() + ": " + date.title())
                        .toList());
        section(
                "Evidence to keep",
                evaluation.keep().stream()
                        .map(keep -> labels.getOrDefault(keep.credit(), keep.credit()) + ": until " + keep.until())
                        .toList());
        section("Notices", notices(evaluation));
        section("How open points are read", readings(evaluation));
    }

    private void end() {
        if (!sources.isEmpty()) {
            parts.add(new Heading(2, "Sources"));
            parts.add(new Sources(1, List.copyOf(sources.keySet())));
        }
        parts.add(new Heading(2, "About this report"));
        parts.add(new Sentences(List.of("This report belongs to an audit packet: " + Packet.MANIFEST
                + " has the SHA-256 of this file and of the others, " + Packet.DOSSIER + " is what was evaluated, "
                + Packet.EVALUATION + " is the whole result, " + Packet.WITNESS
                + " adds up the credits of each requirement, and the files " + Packet.RULES
                + "* have the rules. It was written by cme-rules " + LibraryVersion.current()
                + ". It is not legal advice: only the board decides.")));
    }

    private void section(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            parts.add(new Heading(3, heading));
            parts.add(new Sentences(sentences));
        }
    }

    // ---- The result ---------------------------------------------------------------------------------------------

    private static Result result(Evaluation evaluation) {
        return switch (evaluation.verdict()) {
            case COMPLIANT -> new Result(Tone.GOOD, "Compliant", "Everything that applies is met or waived.");
            case EXEMPT -> new Result(Tone.GOOD, "Exempt", "Nothing is required.");
            case NON_COMPLIANT ->
                new Result(Tone.BAD, "Not compliant", "Short of " + titles(evaluation, RequirementStatus.UNMET) + ".");
            case IN_PROGRESS ->
                new Result(
                        Tone.OPEN, "In progress", "Still short of " + titles(evaluation, RequirementStatus.OPEN) + ".");
            case UNDETERMINED ->
                new Result(
                        Tone.UNKNOWN,
                        "Undetermined",
                        evaluation.undeterminedBy().equals(Optional.of(UndeterminedCause.NO_PUBLISHED_RULE))
                                ? "No rule is published for this type of license on this occasion."
                                : "The answer depends on what is not known about "
                                        + titles(evaluation, RequirementStatus.UNDETERMINED) + ".");
        };
    }

    private List<Entry> about(Evaluation evaluation) {
        RuleBookReference rules = evaluation.ruleBook();
        List<Entry> entries = new ArrayList<>();
        evaluation
                .cycle()
                .ifPresent(cycle ->
                        entries.add(new Entry("Cycle", cycle.start() + " to " + cycle.end() + ", both days included")));
        entries.add(new Entry("As of", evaluation.asOf() + "; nothing completed later is counted"));
        entries.add(new Entry(
                "Holds",
                evaluation
                        .validUntil()
                        .map(day -> "through " + day.minusDays(1) + ", if nothing else changes")
                        .orElse("no later day changes this result")));
        book(evaluation).ifPresent(book -> entries.add(new Entry("Rules of", book.title())));
        entries.add(new Entry(
                "Rule book",
                rules.id() + ", edition " + rules.edition() + ", verified through " + rules.verifiedThrough()));
        entries.add(new Entry("Digest", rules.digest()));
        return entries;
    }

    private Optional<RuleBook> book(Evaluation evaluation) {
        return books.find(
                evaluation.license().jurisdiction(), evaluation.license().profession());
    }

    // ---- Requirements -------------------------------------------------------------------------------------------

    private void requirements(Evaluation evaluation) {
        if (evaluation.requirements().isEmpty()) {
            return;
        }
        parts.add(new Heading(3, "Requirements"));
        parts.add(new Table(
                "What is required, and what counts toward it",
                List.of("Requirement", "Status", "Counted", "Required", "Missing", "Deadline", "Sources"),
                evaluation.requirements().stream()
                        .map(outcome -> requirement(evaluation, outcome))
                        .toList()));
    }

    private Row requirement(Evaluation evaluation, RequirementOutcome outcome) {
        boolean due = outcome.status() != RequirementStatus.NOT_APPLICABLE;
        Tone tone = tone(outcome.status());
        Optional<Bar> bar = Optional.of(outcome)
                .filter(shown -> due && !shown.required().isZero())
                .map(shown -> bar(shown, tone));
        return new Row(
                outcome.title(),
                bar,
                List.of(evaluation.explain(outcome)),
                List.of(
                        Cell.marked(tone, words(outcome.status().code())),
                        due ? Cell.number(outcome.counted().toString()) : Cell.empty(),
                        due ? Cell.number(outcome.unit().phrase(outcome.required())) : Cell.empty(),
                        outcome.missing().isZero()
                                ? Cell.empty()
                                : Cell.number(outcome.missing().toString()),
                        due ? Cell.number(outcome.deadline().toString()) : Cell.empty(),
                        Cell.sources(outcome.citations().stream()
                                .map(citation -> sources.computeIfAbsent(citation, unseen -> sources.size() + 1))
                                .distinct()
                                .toList())));
    }

    private static Bar bar(RequirementOutcome outcome, Tone tone) {
        boolean otherwise =
                outcome.status() == RequirementStatus.MET && outcome.counted().compareTo(outcome.required()) < 0;
        return otherwise
                ? new Bar(outcome.required(), outcome.required(), tone, "met otherwise than by credits")
                : new Bar(
                        outcome.counted(),
                        outcome.required(),
                        tone,
                        outcome.counted() + " of " + outcome.unit().phrase(outcome.required()));
    }

    private static Tone tone(RequirementStatus status) {
        return switch (status) {
            case MET -> Tone.GOOD;
            case UNMET -> Tone.BAD;
            case OPEN -> Tone.OPEN;
            case UNDETERMINED -> Tone.UNKNOWN;
            case NOT_APPLICABLE, WAIVED -> Tone.ASIDE;
        };
    }

    // ---- Credits ------------------------------------------------------------------------------------------------

    private void credits(Evaluation evaluation) {
        if (evaluation.credits().isEmpty()) {
            return;
        }
        parts.add(new Heading(3, "Credits"));
        parts.add(new Table(
                "What each credit counts for",
                List.of("Credit", "Completed", "Claimed", "Worth", "Counts toward", "Does not count toward"),
                evaluation.credits().stream()
                        .map(credit -> credit(evaluation, credit))
                        .toList()));
    }

    private Row credit(Evaluation evaluation, CreditOutcome outcome) {
        Optional<Credit> credit = Optional.ofNullable(transcript.get(outcome.id()));
        List<String> details = new ArrayList<>();
        if (!outcome.label().equals(outcome.id())) {
            details.add("Id " + outcome.id());
        }
        credit.ifPresent(known -> {
            known.provider().ifPresent(provider -> details.add("By " + provider));
            details.add((known.category().equals(Categories.NONE)
                            ? "No category"
                            : "Category " + words(known.category().code()))
                    + known.format().map(format -> ", " + words(format.code())).orElse("")
                    + ", evidence " + known.evidence()
                    + (known.planned() ? ", planned" : ""));
            if (!known.topics().isEmpty()) {
                details.add("On "
                        + known.topics().stream()
                                .map(topic -> words(topic.code()))
                                .collect(Collectors.joining(", ")));
            }
        });
        return new Row(
                outcome.label(),
                Optional.empty(),
                details,
                List.of(
                        credit.map(known -> Cell.number(known.completedOn().toString()))
                                .orElse(Cell.empty()),
                        Cell.number(outcome.claimed().toString()),
                        Cell.number(outcome.worth().toString()),
                        Cell.of(outcome.uses().stream()
                                .map(use -> title(evaluation, use.requirement()) + ": "
                                        + unit(evaluation, use.requirement()).phrase(use.amount()))
                                .toList()),
                        Cell.of(outcome.rejections().stream()
                                .map(rejection -> rejected(evaluation, rejection))
                                .toList())));
    }

    private static String rejected(Evaluation evaluation, Rejection rejection) {
        RequirementId id = rejection.requirement();
        return title(evaluation, id) + ": " + unit(evaluation, id).phrase(rejection.amount()) + ", "
                + words(rejection.reason().code());
    }

    private static Unit unit(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).map(RequirementOutcome::unit).orElse(Unit.CREDITS);
    }

    /** {@return what each credit is called in a sentence, by its id} */
    private static Map<String, String> labels(Evaluation evaluation) {
        return evaluation.credits().stream()
                .collect(Collectors.toMap(
                        CreditOutcome::id,
                        credit -> credit.label().equals(credit.id())
                                ? credit.id()
                                : credit.label() + " (" + credit.id() + ")"));
    }

    // ---- Notices and readings -----------------------------------------------------------------------------------

    private List<String> notices(Evaluation evaluation) {
        Optional<Edition> edition = book(evaluation).stream()
                .flatMap(book -> book.editions().stream())
                .filter(candidate -> candidate.id().equals(evaluation.ruleBook().edition()))
                .findFirst();
        return evaluation.notices().stream()
                .map(code -> edition.flatMap(found -> found.notice(code))
                        .map(Notice::text)
                        .orElse(code))
                .toList();
    }

    private List<String> readings(Evaluation evaluation) {
        Map<String, Interpretation> points = book(evaluation).stream()
                .flatMap(book -> book.interpretations().stream())
                .collect(Collectors.toMap(point -> point.id().code(), Function.identity()));
        List<String> readings = new ArrayList<>();
        evaluation.ruleBook().interpretations().forEach((id, value) -> {
            Optional<Interpretation> point = Optional.ofNullable(points.get(id.code()));
            boolean chosen = point.flatMap(Interpretation::choice)
                    .filter(choice -> choice.chosen().equals(value))
                    .isPresent();
            readings.add(id + " is read as " + value
                    + (chosen ? ", as the rule book does: " : ", not as the rule book does: ")
                    + point.map(Interpretation::reading).orElse(""));
        });
        return readings;
    }

    // ---- Words --------------------------------------------------------------------------------------------------

    private static String titles(Evaluation evaluation, RequirementStatus status) {
        return titles(
                evaluation,
                evaluation.requirements().stream()
                        .filter(outcome -> outcome.status() == status)
                        .map(RequirementOutcome::id)
                        .toList());
    }

    private static String titles(Evaluation evaluation, List<RequirementId> ids) {
        return ids.stream().map(id -> title(evaluation, id)).collect(Collectors.joining("; "));
    }

    private static String title(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).map(RequirementOutcome::title).orElse(id.code());
    }

    private static String words(String code) {
        return code.replace('-', ' ');
    }
}
