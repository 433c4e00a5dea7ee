package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.json.packets.Packet;
import io.github.cmerules.json.packets.Packets;
import io.github.cmerules.json.packets.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/audit-packets.md says is so, and its example is this one. */
class AuditPacketsDocumentTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/audit-packets.md");
    private static final Path THIS = Path.of("src/test/java/io/github/cmerules/cli/AuditPacketsDocumentTest.java");

    @TempDir
    private Path folder;

    @Test
    void theExample() throws IOException {
        byte[] dossier = Samples.text("renewal-2025.json").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("renewal.zip");
        // doc:begin
        Packet packet = Packets.of(dossier, EvaluationOptions.standard());
        Packets.write(packet, file);

        Verification verification = Packets.verify(file);
        verification.differences().forEach(System.out::println);
        // doc:end
        assertThat(verification.same()).isTrue();
        String source = Files.readString(THIS);
        String example = source.substring(source.indexOf("// doc:begin\n") + 13, source.indexOf("        // doc:end"))
                .stripTrailing()
                .stripIndent();
        assertThat(Files.readString(PAGE)).contains("```java\n" + example + "\n```");
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + example + "\n```");
    }

    @Test
    void theFiles() throws IOException {
        List<String> listed = Pattern.compile("(?m)^\\| `([^`]+)` \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult row) -> row.group(1))
                .sorted()
                .toList();
        byte[] dossier = Samples.text("renewal-2025.json").getBytes(StandardCharsets.UTF_8);

        assertThat(Packets.of(dossier, EvaluationOptions.standard()).names()).containsExactlyElementsOf(listed);
    }
}
