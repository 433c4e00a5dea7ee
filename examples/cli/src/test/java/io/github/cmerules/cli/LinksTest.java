package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between pages lead to a file and to a heading that are there. Addresses on the web are not looked up. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<String> pages() {
        return CodeBlock.files(".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_somewhere(String page) {
        Stream<String> links = LINK.matcher(CodeBlock.read(page).replaceAll("(?ms)^ *```.*?^ *```$", ""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"));

        assertThat(links).allSatisfy(target -> {
            String[] parts = target.split("#", 2);
            Path file = parts[0].isEmpty()
                    ? Path.of(page)
                    : Path.of(page).resolveSibling(parts[0]).normalize();
            assertThat(CodeBlock.ROOT.resolve(file)).exists();
            if (parts.length == 2 && Files.isRegularFile(CodeBlock.ROOT.resolve(file))) {
                assertThat(anchors(file.toString())).contains(parts[1]);
            }
        });
    }

    /** {@return what leads to the headings of a page: lower case, hyphens for spaces, and no other signs} */
    private static List<String> anchors(String page) {
        return HEADING.matcher(CodeBlock.read(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
