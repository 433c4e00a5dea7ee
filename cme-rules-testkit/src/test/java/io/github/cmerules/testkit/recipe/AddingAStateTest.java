package io.github.cmerules.testkit.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows docs/adding-a-state.md word for word gets what it says, on the class path and on the module path. */
class AddingAStateTest {

    private static final Path ROOT = Path.of("..");
    private static final Path RULE_BOOK = Path.of("src/main/java/com/example/franklin/FranklinRuleBook.java");

    /** Runs the tests in a machine of their own, as a build does, and prints what became of each. */
    private static final String RUNNER = """
            package com.example.franklin;

            import org.junit.platform.engine.*;
            import org.junit.platform.engine.discovery.DiscoverySelectors;
            import org.junit.platform.launcher.*;
            import org.junit.platform.launcher.core.*;

            public final class Runner implements TestExecutionListener {

                public static void main(String[] args) {
                    LauncherFactory.create().execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(
                                            DiscoverySelectors.selectClass(FranklinContractTest.class),
                                            DiscoverySelectors.selectClass(FranklinLawCasesTest.class))
                                    .build(),
                            new Runner());
                    System.out.println("in " + Runner.class.getModule() + " with "
                            + io.github.cmerules.testkit.RuleBookContract.class.getModule());
                }

                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    if (test.isTest()) {
                        System.out.println(result.getStatus() + " " + test.getDisplayName() + " "
                                + result.getThrowable().map(Throwable::getMessage).orElse(""));
                    }
                }
            }
            """;

    private final Recipe recipe = Recipe.of(ROOT.resolve("docs/adding-a-state.md"));

    @TempDir
    private Path project;

    AddingAStateTest() throws IOException {}

    @BeforeEach
    void write() throws IOException {
        recipe.writeTo(project);
        Files.writeString(project.resolve("src/test/java/com/example/franklin/Runner.java"), RUNNER);
    }

    @Test
    void the_contract_is_green_on_the_class_path() throws Exception {
        compile();

        assertThat(runOnClassPath())
                .contains("in unnamed module")
                .doesNotContain("FAILED", "ABORTED")
                .contains("SUCCESSFUL book isFoundByServiceLoader")
                .contains("SUCCESSFUL XF-1 Ethics and opioids are part of the forty credits");
    }

    @Test
    void the_contract_is_green_on_the_module_path() throws Exception {
        compile();

        assertThat(runOnModulePath())
                .contains("in module com.example.franklin with module io.github.cmerules.testkit")
                .doesNotContain("FAILED", "ABORTED")
                .contains("SUCCESSFUL book isFoundByServiceLoader")
                .contains("SUCCESSFUL XF-1 Ethics and opioids are part of the forty credits");
    }

    @Test
    void fifty_credits_in_place_of_forty_show_what_the_page_shows() throws Exception {
        Path book = project.resolve(RULE_BOOK);
        String forty = "\"Total credits\", 40,";
        assertThat(book).content().containsOnlyOnce(forty);
        Files.writeString(book, Files.readString(book).replace(forty, "\"Total credits\", 50,"));
        compile();

        assertThat(runOnClassPath())
                .contains("SUCCESSFUL requirements canBeMetAndMissed")
                .contains(recipe.other("expected 40, is 50").strip());
    }

    @Test
    void methods_that_are_shown_alone_fit_into_the_contract() throws Exception {
        Path tests = project.resolve("src/test/java/com/example/franklin");
        Files.writeString(
                tests.resolve("Issued.java"),
                Files.readString(ROOT.resolve(
                                "examples/another-state/src/test/java/com/example/credentialing/Issued.java"))
                        .replace("package com.example.credentialing;", "package com.example.franklin;"));
        String contract = recipe.file("FranklinContractTest.java").orElseThrow();
        int end = contract.lastIndexOf('}');
        Files.writeString(
                tests.resolve("FranklinContractTest.java"),
                contract.substring(0, end).replaceFirst("(?m)^(package .*)$", """
                                $1
                                import io.github.cmerules.testkit.generators.Situation;
                                import java.util.Map;
                                import net.jqwik.api.*;""")
                        + recipe.other("switchedOff()")
                        + recipe.other("situations()")
                        + "}\n");

        compile();
    }

    @Test
    void rule_book_and_tests_are_short() {
        long lines = Stream.of("FranklinRuleBook.java", "FranklinContractTest.java", "FranklinLawCasesTest.java")
                .flatMap(name -> recipe.file(name).orElseThrow().lines())
                .count();

        assertThat(lines).isLessThan(100);
    }

    @Test
    void versions_are_those_of_this_build() throws IOException {
        String parent = Files.readString(ROOT.resolve("pom.xml"));
        String pom = recipe.file("pom.xml").orElseThrow();

        assertThat(parent).contains(line(pom, "<junit.version>"));
        assertThat(parent).contains(line(pom, "<cme-rules.version>").replace("cme-rules.version", "version"));
        for (String plugin : List.of("resources", "compiler", "surefire", "jar")) {
            String artifact = "<artifactId>maven-" + plugin + "-plugin</artifactId>";
            assertThat(afterLine(pom, artifact)).isEqualTo(afterLine(parent, artifact));
        }
    }

    private static String line(String text, String contained) {
        return text.lines()
                .filter(line -> line.contains(contained))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static String afterLine(String text, String contained) {
        return text.lines()
                .dropWhile(line -> !line.contains(contained))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .strip();
    }

    // ---- A build in small -------------------------------------------------------------------------------------------

    private void compile() throws Exception {
        String libraries = libraries();
        run(jdk("javac"), concat(List.of("-p", libraries, "-d", "classes"), sources("src/main/java")));
        run(
                jdk("javac"),
                concat(
                        List.of("-cp", libraries + File.pathSeparator + "classes", "-d", "test-classes"),
                        sources("src/test/java")));
        copy("src/main/resources", "classes");
        copy("src/test/resources", "test-classes");
    }

    private String runOnClassPath() throws Exception {
        return run(
                jdk("java"),
                List.of(
                        "-cp",
                        String.join(File.pathSeparator, "test-classes", "classes", libraries()),
                        "-XX:TieredStopAtLevel=1",
                        "-Djqwik.tries.default=20",
                        "-Djqwik.reporting.onlyfailures=true",
                        "com.example.franklin.Runner"));
    }

    /** The tests become a part of the module that they test, and may see what they are made with. */
    private String runOnModulePath() throws Exception {
        String tools = "io.github.cmerules.testkit,net.jqwik.api,org.junit.jupiter.api,org.junit.platform.engine,"
                + "org.junit.platform.launcher";
        return run(
                jdk("java"),
                List.of(
                        "-p",
                        String.join(File.pathSeparator, "classes", libraries()),
                        "--add-modules",
                        tools,
                        "--patch-module",
                        "com.example.franklin=test-classes",
                        "--add-reads",
                        "com.example.franklin=" + tools,
                        "--add-opens",
                        "com.example.franklin/com.example.franklin=org.junit.platform.commons,net.jqwik.engine",
                        "-XX:TieredStopAtLevel=1",
                        "-Djqwik.tries.default=20",
                        "-Djqwik.reporting.onlyfailures=true",
                        "-m",
                        "com.example.franklin/com.example.franklin.Runner"));
    }

    /** {@return what an author's project would have on its path: all but the tests of this module} */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(folder))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        }
    }

    private void copy(String from, String to) throws IOException {
        Path source = project.resolve(from);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target =
                        project.resolve(to).resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static String jdk(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private String run(String tool, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(tool));
        command.addAll(arguments);
        Path output = project.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String printed = Files.readString(output);
        assertThat(status).as(printed).isZero();
        return printed;
    }
}
