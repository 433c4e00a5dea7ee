package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A rule book as a page in Markdown: what each edition asks of whom, with its sources. */
final class RuleBookPage {

    private final RuleBook book;
    private final StringBuilder page = new StringBuilder();
    private final List<String> sources = new ArrayList<>();

    RuleBookPage(RuleBook book) {
        this.book = book;
    }

    String markdown() {
        line("# " + book.title());
        line(
                "Rule book `" + book.id() + "`, checked against its sources through **" + book.verifiedThrough()
                        + "**. This page is made from the rule book; `MassachusettsReadmeTest` keeps it current. Not legal advice.");
        editions();
        section("Cycles");
        book.calendars().forEach(rule -> bullet(rule.calendar().describe(), rule.when(), references(rule.citations())));
        book.retention()
                .ifPresent(retention -> bullet(
                        "Evidence is kept for " + retention.afterCycle().getYears() + " years after the cycle.",
                        Condition.always(),
                        references(List.of(retention.citation()))));
        section("Readings");
        line("What the sources leave open, with the reading chosen. A caller can set those with values.");
        table("id", "reading", "alternative", "why", "values");
        book.interpretations().forEach(this::interpretation);
        section("Not covered");
        book.notCovered().forEach(text -> page.append("* ").append(text).append('\n'));
        section("Sources");
        for (int i = 0; i < sources.size(); i++) {
            page.append(i + 1).append(". ").append(sources.get(i)).append('\n');
        }
        return page.toString();
    }

    private void editions() {
        for (int i = book.editions().size() - 1; i >= 0; i--) {
            Edition edition = book.editions().get(i);
            section("Edition " + edition.id());
            line("In force for " + edition.inForce() + " (the last day of the cycle, or the day of the application).");
            boolean same = i > 0 && says(edition).equals(says(book.editions().get(i - 1)));
            if (same) {
                line("Says the same as edition " + book.editions().get(i - 1).id() + ".");
            } else {
                edition(edition);
            }
        }
    }

    private static Edition says(Edition edition) {
        return Edition.builder().from(edition).id("any").inForce(DateRange.ALL).build();
    }

    private void edition(Edition edition) {
        table("requirement", "asked of", "owed", "only if", "source");
        asked(edition)
                .forEach((requirement, columns) -> row(
                        requirement.title() + " `" + requirement.id() + "`",
                        String.join("; ", columns),
                        (requirement.oneTime() ? "once: " : "")
                                + requirement.demand().describe()
                                + due(requirement)
                                + (requirement.waivedWhen().equals(Condition.always()) ? " (waived)" : ""),
                        condition(requirement.when()),
                        references(requirement.citations())));
        page.append('\n');
        bullets(
                "Nothing is due",
                edition.schedules(),
                s -> !s.unpublished() && s.requirements().isEmpty());
        bullets("No rule is published", edition.schedules(), Schedule::unpublished);
        of(edition, Schedule::limits)
                .forEach(limit -> bullet(
                        limit.title() + " (`" + limit.toward() + "`).", limit.when(), references(limit.citations())));
        for (Valuation valuation : edition.valuations()) {
            bullet(valuation.describe(), valuation.when(), references(valuation.citations()));
        }
        of(edition, Schedule::relations)
                .forEach(relation -> bullet(relation.describe(), relation.when(), references(relation.citations())));
        of(edition, Schedule::milestones)
                .forEach(day -> bullet(
                        "`" + day.code() + "`: " + day.title() + ", "
                                + day.day().describe() + ".",
                        Condition.always(),
                        references(day.citations())));
        Set<Notice> notices = new LinkedHashSet<>(edition.notices());
        notices.addAll(of(edition, Schedule::notices));
        edition.creditNotices().forEach(kind -> notices.add(kind.notice()));
        notices.forEach(notice -> bullet("`" + notice.code() + "`: " + notice.text(), Condition.always(), ""));
        page.append('\n');
        table("column", "source");
        edition.schedules().forEach(schedule -> row(schedule.title(), references(schedule.citations())));
    }

    /** {@return what the columns of an edition have, each once} */
    private static <T> Set<T> of(Edition edition, Function<Schedule, List<T>> part) {
        return edition.schedules().stream()
                .flatMap(schedule -> part.apply(schedule).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void bullet(String text, Condition when, String references) {
        String only = when.equals(Condition.always()) ? "" : " Only if " + when.describe() + ".";
        page.append(("* " + text + only + " " + references).strip()).append('\n');
    }

    private static Map<Requirement, List<String>> asked(Edition edition) {
        Map<Requirement, List<String>> asked = new LinkedHashMap<>();
        for (Schedule schedule : edition.schedules()) {
            for (Requirement requirement : schedule.requirements()) {
                asked.computeIfAbsent(requirement, key -> new ArrayList<>()).add(schedule.title());
            }
        }
        return asked;
    }

    private void bullets(String label, List<Schedule> schedules, Predicate<Schedule> which) {
        String titles = schedules.stream().filter(which).map(Schedule::title).collect(Collectors.joining("; "));
        if (!titles.isEmpty()) {
            page.append("* ").append(label).append(": ").append(titles).append(".\n");
        }
    }

    private static String due(Requirement requirement) {
        return requirement.deadline().equals(Deadline.end())
                ? ""
                : ", by " + requirement.deadline().describe();
    }

    private static String condition(Condition when) {
        return when.equals(Condition.always()) ? "" : when.describe();
    }

    private void interpretation(Interpretation point) {
        row(
                point.id().code(),
                point.reading(),
                point.alternative(),
                point.basis(),
                point.choice()
                        .map(choice -> "**" + choice.chosen() + "**, " + String.join(", ", choice.others()))
                        .orElse(""));
    }

    private String references(List<Citation> citations) {
        return citations.stream().map(this::reference).collect(Collectors.joining(" "));
    }

    private String reference(Citation citation) {
        String source = citation.title()
                + citation.url().map(url -> ", <" + url + ">").orElse("") + ", read " + citation.readOn() + " ("
                + citation.confidence() + ")";
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return "[" + (sources.indexOf(source) + 1) + "]"
                + citation.section().map(section -> " " + section).orElse("");
    }

    private void section(String title) {
        page.append("\n## ").append(title).append("\n\n");
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }

    private void table(String... heads) {
        row(heads);
        page.append("|").append("---|".repeat(heads.length)).append('\n');
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
