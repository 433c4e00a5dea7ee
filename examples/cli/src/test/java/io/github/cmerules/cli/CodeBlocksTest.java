package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Every block of code in the documentation is compiled, run or read by some test.
 *
 * <p>Java stands, line for line, in a source file of this repository, which the build compiles. A page whose blocks are files
 * or data has a test of its own, which is named here. Commands of the command line are parsed. Commands that build and install
 * are not run: see {@link #COMMANDS}; nor are queries in SQL, which take a cluster. Text is no code: what an example prints is compared by the test that runs it.
 */
class CodeBlocksTest {

    /** Pages and languages whose blocks another test writes, compiles, reads or compares, all of them. */
    private static final Map<String, String> TESTED = Map.ofEntries(
            Map.entry("docs/adding-a-state.md java", "AddingAStateTest"),
            Map.entry("docs/adding-a-state.md json", "AddingAStateTest"),
            Map.entry("docs/adding-a-state.md properties", "AddingAStateTest"),
            Map.entry("docs/adding-a-state.md text", "AddingAStateTest"),
            Map.entry("docs/adding-a-state.md xml", "AddingAStateTest"),
            Map.entry("docs/rule-packs.md text", "RulePackGuideTest"),
            Map.entry("docs/rule-packs.md yaml", "RulePackGuideTest"),
            Map.entry("docs/transcripts.md text", "TranscriptsDocumentTest"),
            Map.entry("docs/interchange.md json", "InterchangeDocumentTest"));

    /** Programs that a build cannot run from within itself: they build, install, release, measure or fuzz. */
    private static final Pattern COMMANDS = Pattern.compile(
            "(mvn|java -jar|cd|alias|for|do|done|git|export|\\.ci/|benchmarks/|spark-submit|#|mkdir|gpg|sha256sum|\\{|-).*",
            Pattern.DOTALL);

    private static List<CodeBlock> blocks(String... languages) {
        return CodeBlock.all().stream()
                .filter(block -> Set.of(languages).contains(block.language()))
                .filter(block -> !TESTED.containsKey(block.page() + " " + block.language()))
                .toList();
    }

    static List<CodeBlock> java() {
        return blocks("java");
    }

    static List<CodeBlock> commands() {
        return blocks("sh", "bash", "");
    }

    /** What is compiled, without indentation, so that a block is found wherever it stands: the sources and a tested page. */
    private static final List<String> SOURCES = Stream.concat(
                    CodeBlock.files(".java").stream().map(CodeBlock::read),
                    CodeBlock.of("docs/adding-a-state.md").stream().map(CodeBlock::text))
            .map(CodeBlocksTest::flat)
            .toList();

    private static String flat(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("java")
    void java_is_compiled(CodeBlock block) {
        assertThat(SOURCES)
                .as("sources that contain\n%s", block.text())
                .anyMatch(source -> source.contains(flat(block.text())));
    }

    @Test
    void pages_with_tests_of_their_own_have_them() {
        List<String> sources = CodeBlock.files(".java");
        TESTED.forEach((blocks, test) -> {
            String page = blocks.substring(blocks.lastIndexOf('/') + 1, blocks.indexOf(' '));
            String file = sources.stream()
                    .filter(source -> source.endsWith("/" + test + ".java"))
                    .findFirst()
                    .orElseThrow();
            assertThat(CodeBlock.read(file)).contains(page);
        });
    }

    @Test
    void no_block_is_of_a_language_that_nobody_tests() {
        Set<String> known = Set.of("java", "xml", "sh", "bash", "", "text", "sql");
        assertThat(CodeBlock.all())
                .filteredOn(block -> !TESTED.containsKey(block.page() + " " + block.language()))
                .extracting(CodeBlock::language)
                .isSubsetOf(known);
    }

    @Test
    void dependencies_are_those_of_this_build() {
        String version = first("<version>(.*?)</version>", CodeBlock.read("pom.xml"));
        List<CodeBlock> dependencies = blocks("xml");
        assertThat(dependencies).isNotEmpty().allSatisfy(block -> {
            assertThat(block.text()).contains("<groupId>io.github.cmerules</groupId>");
            String artifact = first("<artifactId>(.*?)</artifactId>", block.text());
            assertThat(CodeBlock.read(artifact + "/pom.xml"))
                    .contains("<artifactId>" + artifact + "</artifactId>")
                    .contains("<maven.deploy.skip>false</maven.deploy.skip>");
            assertThat(first("<version>(.*?)</version>", block.text())).isEqualTo(version);
        });
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commands_are_understood(CodeBlock block) {
        Stream<String> lines = block.text().replace("\\\n", " ").lines().filter(line -> !line.isBlank());
        assertThat(lines).allSatisfy(line -> {
            if (line.startsWith("cme-rules ")) {
                understood(line);
            } else {
                assertThat(line.strip()).matches(COMMANDS);
            }
        });
    }

    /** The command is parsed and not run. */
    private static void understood(String line) {
        String[] words = line.replaceAll(" +#.*| > .*", "").split(" +");
        CommandLine commands = CmeRules.commands(Streams.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                () -> false));
        assertThatCode(() -> commands.parseArgs(Arrays.copyOfRange(words, 1, words.length)))
                .as(line)
                .doesNotThrowAnyException();
    }
}
