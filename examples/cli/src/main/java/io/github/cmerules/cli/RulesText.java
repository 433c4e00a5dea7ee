package io.github.cmerules.cli;

import io.github.cmerules.cli.TextPage.Column;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Sourced;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of an edition as a page for people. */
final class RulesText {

    private static final String INDENT = "  ";
    private static final List<Column> REQUIREMENT =
            List.of(new Column(50, false), new Column(9, false), new Column(35, false));

    private final RuleBook book;
    private final Edition edition;
    private final TextPage page = new TextPage();
    private final Sources sources = new Sources();

    private RulesText(RuleBook book, Edition edition) {
        this.book = book;
        this.edition = edition;
    }

    /** {@return what a rule book says in one of its editions} */
    static String of(RuleBook book, Edition edition) {
        return new RulesText(book, edition).text();
    }

    private String text() {
        head();
        edition.schedules().forEach(this::schedule);
        page.section(
                "What some credits are worth, the first that fits",
                edition.valuations().stream()
                        .map(valuation -> valuation.describe() + basis(valuation))
                        .toList());
        page.section(
                "Calendars, the first that fits",
                book.calendars().stream()
                        .map(rule -> rule.calendar().describe()
                                + condition(rule.when())
                                + basis(rule.citations(), rule.interpretations()))
                        .toList());
        notices(edition.notices());
        if (!book.interpretations().isEmpty()) {
            page.heading("What the sources leave open, and how it is read");
            book.interpretations().forEach(this::interpretation);
        }
        page.section("Not covered", book.notCovered());
        page.heading("Sources");
        sources.write(page);
        return page.heading("Not legal advice.").toString();
    }

    private void head() {
        page.paragraph("", book.title());
        page.gap();
        page.entry("", "Rule book", book.id() + " for " + book.jurisdiction() + " " + professions());
        book.derivedFrom().ifPresent(other -> page.entry("", "From", other.code()));
        page.entry("", "Edition", edition.id() + ", for renewals and applications " + Words.of(edition.inForce()));
        page.entry("", "Verified", "through " + book.verifiedThrough());
        page.entry("", "Digest", edition.digest());
        page.entry("", "Editions", book.editions().stream().map(Edition::id).collect(Collectors.joining(", ")));
        page.entry("", "Duplicates", edition.duplicates().describe());
        book.retention()
                .ifPresent(retention -> page.entry(
                        "",
                        "Evidence",
                        "to be kept for " + Words.of(retention.afterCycle()) + " after the cycle"
                                + basis(List.of(retention.citation()), List.of())));
    }

    private String professions() {
        return book.professions().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private void schedule(Schedule schedule) {
        page.heading("== " + schedule.title() + " ==");
        page.gap();
        page.entry("", "For", schedule.when().describe());
        page.entry("", "Written in", basis(schedule));
        if (schedule.unpublished()) {
            page.entry("", "Owed", "no rule is published: the answer is undetermined");
        } else if (schedule.requirements().isEmpty()) {
            page.entry("", "Owed", "nothing");
        }
        schedule.requirements().forEach(this::requirement);
        page.section("Upper bounds", schedule.limits().stream().map(this::limit).toList());
        page.section(
                "How credits are shared",
                schedule.relations().stream()
                        .map(relation -> relation.describe() + condition(relation.when()) + basis(relation))
                        .toList());
        page.section("What passes between cycles", passing(schedule));
        page.section(
                "Dates to know",
                schedule.milestones().stream()
                        .map(milestone ->
                                milestone.title() + ": " + milestone.day().describe() + "." + basis(milestone))
                        .toList());
        notices(schedule.notices());
    }

    private List<String> passing(Schedule schedule) {
        return Stream.concat(
                        schedule.carryOvers().stream()
                                .map(rule -> rule.describe() + condition(rule.when()) + basis(rule)),
                        schedule.makeUps().stream().map(rule -> rule.describe() + condition(rule.when()) + basis(rule)))
                .toList();
    }

    private void requirement(Requirement requirement) {
        page.gap();
        page.row(
                REQUIREMENT,
                List.of(
                        requirement.title(),
                        requirement.oneTime() ? "once" : "each time",
                        requirement.id().code()));
        page.entry(INDENT, "Owed", requirement.demand().describe());
        if (!requirement.when().equals(Condition.always())) {
            page.entry(INDENT, "Only if", requirement.when().describe());
        }
        if (!requirement.deadline().equals(Deadline.end())) {
            page.entry(INDENT, "Due by", requirement.deadline().describe());
        }
        page.entry(INDENT, "Written in", basis(requirement));
    }

    private String limit(Limit limit) {
        return limit.title() + " (" + limit.toward() + "): at most "
                + Unit.CREDITS.phrase(limit.atMost()) + " with "
                + limit.credits().describe() + "." + condition(limit.when()) + basis(limit);
    }

    private static String condition(Condition when) {
        return when.equals(Condition.always()) ? "" : " Only if " + when.describe() + ".";
    }

    private String basis(Sourced part) {
        return basis(part.citations(), part.interpretations());
    }

    private String basis(List<Citation> citations, List<InterpretationId> interpretations) {
        String references = citations.stream().map(sources::reference).collect(Collectors.joining(" ", " ", ""));
        return interpretations.isEmpty()
                ? references
                : references + " as read in "
                        + interpretations.stream().map(InterpretationId::code).collect(Collectors.joining(", "));
    }

    private void interpretation(Interpretation interpretation) {
        String choice = interpretation
                .choice()
                .map(values -> " Switch: " + values.chosen() + " (chosen), " + String.join(", ", values.others()) + ".")
                .orElse("");
        page.entry(
                INDENT,
                interpretation.id().code(),
                interpretation.reading() + " Or: " + interpretation.alternative() + " Because: "
                        + interpretation.basis() + choice);
    }

    private void notices(List<Notice> notices) {
        page.section("Notices", notices.stream().map(Notice::text).toList());
    }
}
