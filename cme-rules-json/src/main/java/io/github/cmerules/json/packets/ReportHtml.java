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
import io.github.cmerules.json.packets.Report.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A report as one HTML file without scripts, pictures or anything else from elsewhere; its policy forbids them, too.
 *
 * <p>Everything that is not markup goes through {@link #escaped}.
 */
final class ReportHtml {

    private static final String STYLE = resource("report.css");

    /** The width of a bar in units of its own. */
    private static final int BAR = 1000;

    private final StringBuilder html = new StringBuilder();

    private ReportHtml() {}

    private static String resource(String name) {
        try (InputStream resource = ReportHtml.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(Report report) {
        ReportHtml page = new ReportHtml();
        page.document(report);
        return page.html.toString();
    }

    private void document(Report report) {
        String style = "\n" + STYLE;
        String digest = Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .append(digest)
                .append("'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n");
        element("title", report.title());
        html.append("<style>").append(style).append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", report.title());
        report.parts().forEach(this::part);
        html.append("</main>\n</body>\n</html>\n");
    }

    private void part(Part part) {
        if (part instanceof Heading heading) {
            element("h" + heading.level(), heading.text());
        } else if (part instanceof Result result) {
            html.append("<p class=\"result ").append(name(result.tone())).append("\"><strong>");
            html.append(escaped(result.word())).append("</strong> ");
            html.append(escaped(result.sentence())).append("</p>\n");
        } else if (part instanceof Entries entries) {
            entries(entries.entries());
        } else if (part instanceof Sentences sentences) {
            sentences(sentences.sentences());
        } else if (part instanceof Table table) {
            table(table);
        } else if (part instanceof Sources sources) {
            sources(sources);
        }
    }

    private void entries(List<Entry> entries) {
        html.append("<dl>\n");
        for (Entry entry : entries) {
            element("dt", entry.label());
            element("dd", entry.words());
        }
        html.append("</dl>\n");
    }

    private void sentences(List<String> sentences) {
        if (sentences.size() == 1) {
            element("p", sentences.get(0));
            return;
        }
        html.append("<ul>\n");
        sentences.forEach(sentence -> element("li", sentence));
        html.append("</ul>\n");
    }

    // ---- Tables -------------------------------------------------------------------------------------------------

    /** On a narrow screen rows are laid out as blocks; the roles keep them a table for those who do not see it. */
    private void table(Table table) {
        html.append("<table role=\"table\">\n<caption>")
                .append(escaped(table.caption()))
                .append("</caption>\n");
        html.append("<thead role=\"rowgroup\">\n<tr role=\"row\">");
        for (String column : table.columns()) {
            html.append("<th role=\"columnheader\" scope=\"col\">")
                    .append(escaped(column))
                    .append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
        table.rows().forEach(row -> row(table.columns(), row));
        html.append("</tbody>\n</table>\n");
    }

    private void row(List<String> columns, Row row) {
        html.append("<tr role=\"row\">\n<th role=\"rowheader\" scope=\"row\"><span class=\"name\">")
                .append(escaped(row.heading()))
                .append("</span>");
        row.bar().ifPresent(this::bar);
        row.details().forEach(detail -> line("detail", detail));
        html.append("</th>\n");
        for (int i = 0; i < row.cells().size(); i++) {
            cell(columns.get(i + 1), row.cells().get(i));
        }
        html.append("</tr>\n");
    }

    /** A drawing, not a background: printers leave backgrounds out. */
    private void bar(Bar bar) {
        html.append("<svg class=\"bar\" role=\"img\" viewBox=\"0 0 ").append(BAR);
        html.append(" 10\" preserveAspectRatio=\"none\" aria-label=\"").append(escaped(bar.words()));
        html.append("\"><rect class=\"whole\" width=\"").append(BAR);
        html.append("\" height=\"10\"/><rect class=\"reached ").append(name(bar.tone()));
        html.append("\" width=\"").append(bar.of(BAR)).append("\" height=\"10\"/></svg>");
    }

    private void cell(String column, Cell cell) {
        boolean empty = cell.lines().isEmpty() && cell.sources().isEmpty();
        html.append("<td role=\"cell\" class=\"")
                .append(cell.number() ? "number" : "text")
                .append(empty ? " empty" : "")
                .append("\" data-label=\"")
                .append(escaped(column))
                .append("\">");
        if (cell.tone().isPresent()) {
            html.append("<span class=\"mark ")
                    .append(name(cell.tone().get()))
                    .append("\">")
                    .append(escaped(String.join(" ", cell.lines())))
                    .append("</span>");
        } else if (cell.lines().size() == 1) {
            html.append(escaped(cell.lines().get(0)));
        } else {
            cell.lines().forEach(line -> line("line", line));
        }
        if (!cell.sources().isEmpty()) {
            html.append("<span class=\"line\">");
            for (int number : cell.sources()) {
                html.append("<a href=\"#source-")
                        .append(number)
                        .append("\">[")
                        .append(number)
                        .append("]</a> ");
            }
            html.append("</span>");
        }
        html.append("</td>\n");
    }

    private void line(String kind, String words) {
        html.append("<span class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(words))
                .append("</span>");
    }

    // ---- Sources ------------------------------------------------------------------------------------------------

    private void sources(Sources sources) {
        html.append("<ol start=\"").append(sources.first()).append("\">\n");
        int number = sources.first();
        for (Citation citation : sources.citations()) {
            html.append("<li id=\"source-").append(number++).append("\">").append(escaped(source(citation)));
            citation.url().ifPresent(url -> {
                html.append("<br>");
                if (isWeb(url)) {
                    html.append("<a href=\"")
                            .append(escaped(url))
                            .append("\">")
                            .append(escaped(url))
                            .append("</a>");
                } else {
                    html.append(escaped(url));
                }
            });
            html.append("</li>\n");
        }
        html.append("</ol>\n");
    }

    /** {@return a source in words, without its address} */
    static String source(Citation citation) {
        return citation.title()
                + citation.section().map(section -> ", " + section).orElse("")
                + ", read " + citation.readOn() + " ("
                + citation.confidence().code().replace('-', ' ') + ")";
    }

    /** An address may be anything, such as a script. */
    private static boolean isWeb(String url) {
        String start = url.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    // ---- Markup -------------------------------------------------------------------------------------------------

    private void element(String name, String words) {
        html.append('<').append(name).append('>').append(escaped(words));
        html.append("</").append(name).append(">\n");
    }

    private static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** {@return words as text or as the value of an attribute in double quotes} */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Printable.of(words).toCharArray()) {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
