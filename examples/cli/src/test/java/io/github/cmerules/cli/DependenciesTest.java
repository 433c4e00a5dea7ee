package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of dependencies in docs/security.md is that of the build. */
class DependenciesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.-]+):([\\w.-]+)`[^|]*\\| ([\\w.-]+) \\|");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");

    private static List<MatchResult> rows() {
        return ROW.matcher(CodeBlock.read("docs/security.md")).results().toList();
    }

    @Test
    void versions_are_those_on_the_class_path() {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .toList();

        assertThat(rows())
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(jars).contains(row.group(2) + "-" + row.group(3) + ".jar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "json", "massachusetts", "testkit"})
    void what_a_published_module_asks_for_is_listed(String module) {
        String pom = CodeBlock.read("cme-rules-" + module + "/pom.xml");
        Stream<String> needed = DEPENDENCY
                .matcher(pom.contains("<profiles>") ? pom.substring(0, pom.indexOf("<profiles>")) : pom)
                .results()
                .map(MatchResult::group)
                .filter(dependency -> !dependency.contains("<scope>") && !dependency.contains("io.github.cmerules"))
                .map(dependency -> dependency.replaceAll("(?s).*<groupId>(.*?)<.*<artifactId>(.*?)<.*", "$1:$2"));

        assertThat(rows().stream().map(row -> row.group(1) + ":" + row.group(2)).collect(Collectors.toSet()))
                .containsAll(needed.collect(Collectors.toSet()));
    }
}
