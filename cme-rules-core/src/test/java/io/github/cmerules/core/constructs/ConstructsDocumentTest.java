package io.github.cmerules.core.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/constructs.md} equal to what the tests of this package run.
 *
 * <p>The lines between {@code // K-nn begin: title} and {@code // K-nn end} are the document. To write it anew, run this
 * test with {@code -Dconstructs.write=true}.
 */
class ConstructsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/constructs.md");
    private static final Path TESTS = Path.of("src/test/java/io/github/cmerules/core/constructs");
    private static final Pattern BLOCK =
            Pattern.compile("( *)// K-([0-9]+) begin: ([^\\n]*)\\n(.*?)\\n *// K-\\2 end", Pattern.DOTALL);
    private static final int LAST_ROW = 109;
    private static final int UNUSED_ROW = 59;
    private static final Map<Integer, String> OUT_OF_SCOPE = Map.of(
            104, "what the authority does about a license is its own affair",
            105, "fines and further hours for late renewal are its own affair",
            107, "audits and the keeping of records are no part of a verdict",
            108, "which tracker an authority prescribes is no part of a verdict");

    private record Construct(int row, String title, String test, String code) {}

    @Test
    void document_shows_the_lines_that_the_tests_run() throws IOException {
        String expected = document(constructs());
        if (Boolean.getBoolean("constructs.write")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/constructs.md; write it anew with -Dconstructs.write=true")
                .isEqualTo(expected);
    }

    private static List<Construct> constructs() throws IOException {
        Map<String, Construct> constructs = new TreeMap<>();
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file : files.sorted().toList()) {
                String test = file.getFileName().toString().replace(".java", "");
                if (test.endsWith("ConstructsTest")) {
                    Matcher matcher = BLOCK.matcher(read(file));
                    while (matcher.find()) {
                        int row = Integer.parseInt(matcher.group(2));
                        String indent = matcher.group(1);
                        String code = matcher.group(4)
                                .lines()
                                .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
                                .collect(Collectors.joining("\n"));
                        String key = String.format("%03d %s %07d", row, test, matcher.start());
                        constructs.put(key, new Construct(row, matcher.group(3).strip(), test, code));
                    }
                }
            }
        }
        return new ArrayList<>(constructs.values());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(List<Construct> constructs) {
        StringBuilder text = new StringBuilder("""
                # The constructs of the field, as data

                Every kind of rule that US boards are known to have, with the lines of API that express it. The lines are taken
                from the tests named beside them, which decide each construct both ways; `ConstructsDocumentTest` keeps this
                page equal to them. The numbers are those of the survey from which the list comes.
                """);
        for (Construct construct : constructs) {
            text.append("\n## K-%02d %s\n\n`%s`\n\n```java\n%s\n```\n"
                    .formatted(construct.row(), construct.title(), construct.test(), construct.code()));
        }
        text.append("\n## Out of scope\n\n");
        OUT_OF_SCOPE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> text.append("* K-%d: %s.\n".formatted(entry.getKey(), entry.getValue())));
        String open = IntStream.rangeClosed(1, LAST_ROW)
                .filter(row -> row != UNUSED_ROW && !OUT_OF_SCOPE.containsKey(row))
                .filter(row -> constructs.stream().noneMatch(construct -> construct.row() == row))
                .mapToObj("K-%02d"::formatted)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            text.append("\n## Not shown yet\n\n").append(open).append(".\n");
        }
        return text.toString();
    }
}
