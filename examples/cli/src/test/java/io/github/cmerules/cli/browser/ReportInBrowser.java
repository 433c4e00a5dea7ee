package io.github.cmerules.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.json.packets.Packet;
import io.github.cmerules.json.packets.Packets;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The report of an audit packet in headless Chromium: on a desktop and a phone, light and dark. Run by the profile
 * {@code report-check}; the pictures lie in {@code target/report-check}.
 */
class ReportInBrowser {

    private static final Path FOLDER = Path.of("target", "report-check");
    private static final Path SAMPLES = Path.of("samples");

    /** What a page is given that means it no good, as the title of an activity. */
    private static final String HOSTILE =
            "<script>document.title='broken'</script><img src=x onerror=alert(1)>'\\\"&amp;" + "W".repeat(300);

    private static final Map<Boolean, String> PAPER = Map.of(false, "rgb(255, 255, 255)", true, "rgb(21, 23, 27)");

    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void start() throws Exception {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(FOLDER);
        browser = new Browser(FOLDER.resolve("profile"));
        try (InputStream script = ReportInBrowser.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
    }

    static List<Arguments> pages() {
        List<Arguments> pages = new ArrayList<>();
        for (String sample :
                List.of("renewal-2025", "renewal-wellness", "renewal-unknown-fact", "renewal-in-progress", "hostile")) {
            for (boolean phone : List.of(false, true)) {
                for (boolean dark : List.of(false, true)) {
                    pages.add(Arguments.of(sample, phone, dark));
                }
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aReportCanBeReadOnEveryScreen(String sample, boolean phone, boolean dark) throws Exception {
        Path page = FOLDER.resolve(sample + ".html");
        Files.write(
                page, Packets.of(dossier(sample), EvaluationOptions.standard()).file(Packet.REPORT_HTML));
        String name = sample + (phone ? "-phone" : "-desktop") + (dark ? "-dark" : "-light");

        browser.open(page, phone ? 360 : 1280, phone ? 740 : 900, phone, dark);

        Files.write(FOLDER.resolve(name + ".png"), browser.picture());
        if (!phone && !dark) {
            Files.write(FOLDER.resolve(sample + ".pdf"), browser.printed());
        }
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                        .asString())
                .as("the style is in force, and follows the reader's choice")
                .isEqualTo(PAPER.get(dark));
        assertThat(browser.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        .asInt())
                .as("how much has to be scrolled sideways")
                .isLessThanOrEqualTo(0);
        assertThat(browser.evaluate("document.title").asString()).isEqualTo("Continuing education report");
        assertThat(browser.evaluate("document.querySelectorAll('script, img, iframe, object, link, form').length")
                        .asInt())
                .as("elements that do something")
                .isZero();
        assertThat(faults()).as("what axe finds").isEmpty();
    }

    private static byte[] dossier(String sample) throws Exception {
        if (!sample.equals("hostile")) {
            return Files.readAllBytes(SAMPLES.resolve(sample + ".json"));
        }
        String good = Files.readString(SAMPLES.resolve("renewal-wellness.json"));
        String bad = good.replace("Resilience for physicians", HOSTILE);
        assertThat(bad).isNotEqualTo(good);
        return bad.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return what the page does wrong by WCAG 2.2 AA and the best practices that axe knows} */
    private static List<String> faults() throws Exception {
        browser.evaluate(axe + "; 0");
        JsonNode result = browser.evaluate(
                "axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}).then(result => ({"
                        + "rules: result.passes.length, violations: result.violations.map(v => v.id + ': ' + v.help + ': '"
                        + " + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))}))");
        assertThat(result.get("rules").asInt()).as("rules that apply").isGreaterThan(20);
        List<String> faults = new ArrayList<>();
        result.get("violations").forEach(fault -> faults.add(fault.asString()));
        return faults;
    }
}
