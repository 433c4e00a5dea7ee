package io.github.cmerules.cli;

import io.github.cmerules.core.diff.EditionDiff;
import io.github.cmerules.core.diff.Part;
import io.github.cmerules.core.diff.PartChange;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What changed between two editions as a page for people. */
final class DiffText {

    private static final String REST = "What holds for every license";

    private final RuleBook book;
    private final EditionDiff diff;
    private final TextPage page = new TextPage();
    private final Sources sources = new Sources();

    private DiffText(RuleBook book, EditionDiff diff) {
        this.book = book;
        this.diff = diff;
    }

    /** {@return what changed between two editions of a rule book} */
    static String of(RuleBook book, EditionDiff diff) {
        return new DiffText(book, diff).text();
    }

    private String text() {
        page.paragraph("", book.title());
        page.gap();
        page.entry("", "Rule book", book.id().code());
        page.entry("", "Before", edition(diff.before()));
        page.entry("", "After", edition(diff.after()));
        page.entry("", "Verified", "through " + book.verifiedThrough());
        if (diff.before().equals(diff.after())) {
            page.heading("Nothing changed: both days have the same edition.");
        } else if (diff.isEmpty()) {
            page.heading("Nothing changed: the two editions say the same.");
        } else {
            sections().forEach(page::section);
            page.heading("Sources");
            sources.write(page);
        }
        return page.heading("Not legal advice.").toString();
    }

    private static String edition(Edition edition) {
        return "edition " + edition.id() + ", for renewals and applications " + Words.of(edition.inForce());
    }

    /** {@return the sentences by the schedule that they are about} */
    private Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (PartChange change : diff.changes()) {
            String schedule = change.part() == Part.SCHEDULE
                    ? change.name()
                    : change.schedule().orElse(REST);
            sections.computeIfAbsent(schedule, first -> new ArrayList<>()).addAll(sentences(change));
        }
        return sections;
    }

    private List<String> sentences(PartChange change) {
        String before = references(change.citationsBefore());
        String after = references(change.citationsAfter());
        String basis = after.isEmpty() || before.isEmpty() || before.equals(after)
                ? (after.isEmpty() ? before : after)
                : after + ", before" + before;
        return change.sentences().stream().map(sentence -> sentence + basis).toList();
    }

    private String references(List<Citation> citations) {
        return citations.stream()
                .map(citation -> " " + sources.reference(citation))
                .collect(Collectors.joining());
    }
}
