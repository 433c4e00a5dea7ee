package io.github.cmerules.json.packets;

import io.github.cmerules.core.rule.Citation;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as plain text in lines of at most 100 characters, unless a word is longer. */
final class ReportText {

    private static final int WIDTH = 100;
    private static final int BAR = 40;
    private static final int LABEL = 12;
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(Report report) {
        ReportText page = new ReportText();
        page.heading(report.title(), '=');
        report.parts().forEach(page::part);
        return page.text.toString();
    }

    private void part(Part part) {
        text.append('\n');
        if (part instanceof Heading heading) {
            heading(heading.text(), heading.level() == 2 ? '=' : '-');
        } else if (part instanceof Result result) {
            lines("", "", result.word().toUpperCase(Locale.ROOT) + ": " + result.sentence());
        } else if (part instanceof Entries entries) {
            entries.entries().forEach(this::entry);
        } else if (part instanceof Sentences sentences) {
            sentences.sentences().forEach(sentence -> lines("- ", "  ", sentence));
        } else if (part instanceof Table table) {
            table(table);
        } else if (part instanceof Sources sources) {
            sources(sources);
        }
    }

    private void heading(String words, char line) {
        String clean = Printable.of(words);
        text.append(clean)
                .append('\n')
                .append(String.valueOf(line).repeat(Math.min(WIDTH, clean.length())))
                .append('\n');
    }

    private void entry(Entry entry) {
        lines(padded(entry.label()), " ".repeat(LABEL), entry.words());
    }

    private void table(Table table) {
        text.append(Printable.of(table.caption())).append('\n');
        for (Row row : table.rows()) {
            text.append('\n');
            lines("", "  ", row.heading());
            row.bar().ifPresent(this::bar);
            row.details().forEach(detail -> lines(INDENT, INDENT, detail));
            for (int i = 0; i < row.cells().size(); i++) {
                cell(table.columns().get(i + 1), row.cells().get(i));
            }
        }
    }

    private void bar(Bar bar) {
        int reached = (int) bar.of(BAR);
        lines(INDENT, INDENT, "[" + "#".repeat(reached) + ".".repeat(BAR - reached) + "] " + bar.words());
    }

    private void cell(String column, Cell cell) {
        List<String> lines = cell.sources().isEmpty() ? cell.lines() : List.of(references(cell));
        if (lines.size() == 1 && column.length() < LABEL) {
            lines(INDENT + padded(column), INDENT + " ".repeat(LABEL), lines.get(0));
        } else if (!lines.isEmpty()) {
            lines(INDENT, INDENT, column);
            lines.forEach(line -> lines(INDENT + "- ", INDENT + "  ", line));
        }
    }

    private static String references(Cell cell) {
        return cell.sources().stream().map(number -> "[" + number + "]").collect(Collectors.joining(" "));
    }

    private void sources(Sources sources) {
        int number = sources.first();
        for (Citation citation : sources.citations()) {
            String mark = "[" + number++ + "] ";
            String indent = " ".repeat(mark.length());
            lines(mark, indent, ReportHtml.source(citation));
            citation.url().ifPresent(url -> lines(indent, indent, url));
        }
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(1, LABEL - label.length()));
    }

    /** Adds words after a beginning, and the lines that follow after another one. */
    private void lines(String first, String following, String words) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : Printable.of(words).split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(following);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
