package io.github.cmerules.json.packets;

import static io.github.cmerules.json.packets.PacketSamples.DOSSIER;
import static io.github.cmerules.json.packets.PacketSamples.OPTIONS;
import static io.github.cmerules.json.packets.PacketSamples.bytes;
import static io.github.cmerules.json.packets.PacketSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.json.packets.Report.Bar;
import io.github.cmerules.json.packets.Report.Cell;
import io.github.cmerules.json.packets.Report.Row;
import io.github.cmerules.json.packets.Report.Sources;
import io.github.cmerules.json.packets.Report.Table;
import io.github.cmerules.json.packets.Report.Tone;
import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9!]+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([a-zA-Z-]+)=\"([^\"<>]*)\"");

    /** Elements without an end. */
    private static final List<String> VOID = List.of("!DOCTYPE", "meta", "br", "rect");

    /** Everything that a report is made of. */
    private static final List<String> ELEMENTS = List.of(
            "!DOCTYPE",
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "h1",
            "h2",
            "h3",
            "p",
            "strong",
            "dl",
            "dt",
            "dd",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "span",
            "svg",
            "rect",
            "a",
            "br");

    private static String html(String dossier) {
        return text(Packets.of(bytes(dossier), OPTIONS), Packet.REPORT_HTML);
    }

    private static String plain(String dossier) {
        return text(Packets.of(bytes(dossier), OPTIONS), Packet.REPORT_TEXT);
    }

    private static List<String> all(String html, Pattern pattern, int group) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(group))
                .toList();
    }

    /** {@return the elements of a page in order; it fails if they are not within each other} */
    private static List<String> elements(String html) {
        List<String> open = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        TAG.matcher(html).results().forEach(tag -> {
            String name = tag.group(2);
            if (!tag.group(1).isEmpty()) {
                assertThat(open.remove(open.size() - 1)).isEqualTo(name);
                return;
            }
            elements.add(name);
            if (!name.equals("!DOCTYPE")) {
                assertThat(ATTRIBUTE.matcher(tag.group(3)).replaceAll("").replace("/", ""))
                        .as("what is no attribute in " + tag.group())
                        .isBlank();
            }
            if (!VOID.contains(name)) {
                open.add(name);
            }
        });
        assertThat(open).isEmpty();
        return elements;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</th></tr></table><img src=x onerror=alert(1)>",
                "\\\" onmouseover=\\\"alert(1)",
                "' onmouseover='alert(1)",
                "<!--",
                "</style><style>*{display:none}</style>",
                "]]>&lt;b&gt;&#60;i&#62;",
                "<a href=\\\"javascript:alert(1)\\\">x</a>"
            })
    void whatComesFromOutsideIsText(String hostile) {
        String dossier = DOSSIER.replace("Pain, in short", hostile)
                .replace("A hospital", hostile)
                .replace("\"c2\"", "\"" + hostile + "\"")
                .replace("\"number\": \"17\"", "\"number\": \"" + hostile + "\"");
        String harmless = dossier.replace(hostile, "harmless");

        assertThat(elements(html(dossier))).isEqualTo(elements(html(harmless)));
        String said = hostile.replace("\\\"", "\"");
        assertThat(html(dossier))
                .contains(said.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"));
        assertThat(plain(dossier).replaceAll("\\s+", " ")).contains(said.replaceAll("\\s+", " "));
    }

    @Test
    void lineBreaksAndTurnsOfDirectionAreSpaces() {
        String dossier = DOSSIER.replace("Pain, in short", "A\\n\\nMET\\u202E\\u0000\\u0085\\u2066B");

        assertThat(plain(dossier)).contains("A MET B").doesNotContain("\u202e", "\u0000", "\u0085");
        assertThat(html(dossier)).contains("A MET B").doesNotContain("\u202e", "\u0000", "\u0085");
    }

    @Test
    void aPageIsMadeOfKnownElementsAndTakesNothingFromElsewhere() {
        String html = html(DOSSIER);

        assertThat(ELEMENTS).containsAll(elements(html));
        assertThat(html).contains("default-src 'none'").doesNotContain("url(", "@import", "style=", "src=");
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        assertThat(html)
                .as("the policy allows this style and no other")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(bytes(style))) + "'");
    }

    @Test
    void headingsAreInOrderAndTablesHaveHeaders() {
        String html = html(DOSSIER);

        assertThat(html).contains("<html lang=\"en\">", "<title>Continuing education report</title>");
        int level = 0;
        for (String heading : all(html, Pattern.compile("<h([1-6])>"), 1)) {
            assertThat(Integer.parseInt(heading)).isPositive().isLessThanOrEqualTo(level + 1);
            level = Integer.parseInt(heading);
        }
        assertThat(all(html, Pattern.compile("<(table)[ >]"), 1)).hasSize(2);
        assertThat(all(html, Pattern.compile("<(caption)>"), 1)).hasSize(2);
        assertThat(all(html, Pattern.compile("<th [^>]*scope=\"(col|row)\""), 1))
                .hasSize(7 + 4 + 6 + 3);
        assertThat(all(html, Pattern.compile("<(th)[ >]"), 1)).hasSize(20);
    }

    @Test
    void everyRequirementHasABarWithWords() {
        assertThat(all(html(DOSSIER), Pattern.compile("role=\"img\"[^>]*aria-label=\"([^\"]*)\""), 1))
                .containsExactly("8.5 of 20 credits", "3.5 of 3 credits", "0 of 1 completion", "0 of 1 completion");
        assertThat(all(html(DOSSIER), Pattern.compile("<rect class=\"reached (\\w+\" width=\"\\d+)"), 1))
                .containsExactly("bad\" width=\"425", "good\" width=\"1000", "bad\" width=\"0", "bad\" width=\"0");
        assertThat(plain(DOSSIER))
                .contains(
                        "[#################.......................] 8.5 of 20 credits",
                        "[########################################] 3.5 of 3 credits");
    }

    @Test
    void whatIsMetOtherwiseOrNotAskedForIsNoEmptyBar() {
        String dossier = DOSSIER.replace(
                "\"facts\": {\"prescribes\": true}",
                "\"facts\": {\"prescribes\": false}, \"fulfilled\": [\"us-xx/basics\"]");

        assertThat(all(html(dossier), Pattern.compile("role=\"img\"[^>]*aria-label=\"([^\"]*)\""), 1))
                .containsExactly("8.5 of 20 credits", "met otherwise than by credits", "0 of 1 completion");
    }

    @Test
    void bothReportsSayTheSame() {
        String dossier = DOSSIER.replace("\"facts\": {\"prescribes\": true}", "\"facts\": {}")
                .replace(", \"topics\": [\"pain\"]", "")
                .replace("\"amount\": 4}", "\"amount\": 4, \"planned\": true}");
        String seen = html(dossier)
                .replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        Set<String> plain = new HashSet<>(words(plain(dossier)));
        // The heading of the first column stands nowhere in the text.
        plain.add("requirement");

        assertThat(words(seen)).hasSizeGreaterThan(200).isSubsetOf(plain);
        assertThat(plain(dossier))
                .contains(
                        "NOT COMPLIANT: Short of Total; Basics; Rules.",
                        "Do you prescribe? It decides on Pain. (prescribes)",
                        "c3 would serve nothing here.",
                        "XX-I-1 is read as one, as the rule book does: One.",
                        "Sample Code, 1.01, read 2026-01-02 (primary)",
                        "It is not legal advice");
    }

    /** {@return the words of a text, without marks of its layout and without case} */
    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\[\\]]", " ")
                .strip()
                .split("[\\s:]+"));
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        List<Citation> citations = List.of(
                source("https://example.org/?a=1&b=\"2\""), source("javascript:alert(1)"), source("data:text/html,x"));

        String html = ReportHtml.of(new Report("Sources", List.of(new Sources(1, citations))));

        assertThat(all(html, Pattern.compile("href=\"([^\"]*)\""), 1))
                .containsExactly("https://example.org/?a=1&amp;b=&quot;2&quot;");
        assertThat(html).contains("javascript:alert(1)", "<li id=\"source-3\">");
    }

    private static Citation source(String url) {
        return new Citation(
                "Code", Optional.empty(), Optional.of(url), LocalDate.of(2026, 1, 2), Citation.Confidence.PRIMARY);
    }

    @Test
    void aBarIsFullAtMostAndNeverRoundedUp() {
        assertThat(new Bar(Amount.of("19.99"), Amount.of(20), Tone.BAD, "").of(40))
                .isEqualTo(39);
        assertThat(new Bar(Amount.of(900), Amount.of(20), Tone.GOOD, "").of(1000))
                .isEqualTo(1000);
        assertThat(new Bar(new Amount(Long.MAX_VALUE), Amount.of(20), Tone.GOOD, "").of(1000))
                .isEqualTo(1000);
        assertThat(new Bar(Amount.ZERO, Amount.of(20), Tone.BAD, "").of(40)).isZero();
    }

    @Test
    void noLineOfThePlainTextIsTooLong() throws Exception {
        String dossier = DOSSIER.replace(
                "Pain, in short",
                "one two three four five six seven ".repeat(20).strip());
        new BufferedReader(new StringReader(plain(dossier)))
                .lines()
                .forEach(line -> assertThat(line).hasSizeLessThanOrEqualTo(100).doesNotEndWith(" "));
        String long300 = ReportText.of(new Report(
                "Long",
                List.of(new Table(
                        "x",
                        List.of("A", "B"),
                        List.of(new Row("y".repeat(300), Optional.empty(), List.of(), List.of(Cell.of("z"))))))));
        assertThat(long300).contains("y".repeat(300));
    }
}
