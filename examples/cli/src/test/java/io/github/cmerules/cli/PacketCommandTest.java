package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketCommandTest {

    private static final String DOSSIER = Samples.path("renewal-wellness.json");

    @TempDir
    private Path folder;

    @Test
    void aPacketIsWrittenAndVerified() throws IOException {
        Path zip = folder.resolve("packet.zip");

        Run written = Run.of("packet", DOSSIER, "--out", zip.toString());

        assertThat(written.err()).isEmpty();
        assertThat(written.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(written.out()).matches("\\Q" + zip + "\\E: 7 files\nSeal sha256:[0-9a-f]{64}\n");
        Run verified = Run.of("verify", zip.toString());
        assertThat(verified.err()).isEmpty();
        assertThat(verified.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(verified.out())
                .contains(
                        "US-MA DO, number SAMPLE-0002: non-compliant as of 2026-03-14\n",
                        "Rules us-ma/physician, edition 2024-04-11, sha256:",
                        "; the installed edition is the same\n",
                        written.out().lines().toList().get(1) + "\n")
                .endsWith("\nNo difference\n");
    }

    @Test
    void aDifferenceIsNamedAndIsTheExitStatus() throws IOException {
        Path packet = folder.resolve("packet");
        Run.reading(Files.readString(Path.of(DOSSIER)), "packet", "-", "--out", packet.toString());
        Path report = packet.resolve("report.txt");
        Files.writeString(report, Files.readString(report).replace("NOT COMPLIANT", "COMPLIANT"));

        Run verified = Run.of("verify", packet.toString());

        assertThat(verified.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(verified.out()).startsWith("report.txt: has ").endsWith("\n1 difference\n");
        Files.delete(packet.resolve("dossier.json"));
        assertThat(Run.of("verify", packet.toString()).out())
                .contains("dossier.json: is missing\n")
                .endsWith("\n3 differences\n");
    }

    @Test
    void theRulesOfAFileGoIntoThePacket() throws IOException {
        Path packet = folder.resolve("packet");

        Run written = Run.of(
                "packet",
                Samples.path("connecticut/renewal.json"),
                "--out",
                packet.toString(),
                "--rules",
                Samples.path("connecticut/us-ct.yaml"));

        assertThat(written.err()).isEmpty();
        assertThat(packet.resolve("rules.us-ct.physician.yaml")).exists();
        Run verified = Run.of("verify", packet.toString());
        assertThat(verified.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(verified.out()).contains("; no such edition is installed\n");
    }

    @Test
    void rulesThatDifferFromTheInstalledOnesArePointedOut() throws IOException {
        String installed = Run.of("rules", "US-MA", "--format", "yaml").out();
        Path other = Files.writeString(
                folder.resolve("other.yaml"),
                installed
                        .replaceAll("\n *digest: sha256:[0-9a-f]+", "")
                        .replace("title: Risk management study", "title: Risk management"));
        Path packet = folder.resolve("packet.zip");

        assertThat(Run.of("packet", DOSSIER, "--rules", other.toString(), "--out", packet.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);

        Run verified = Run.of("verify", packet.toString());
        assertThat(verified.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(verified.out()).contains("; THE INSTALLED EDITION IS ANOTHER ONE, sha256:");
    }

    @Test
    void badInputIsToldFromWrongUse() throws IOException {
        Path packet = folder.resolve("packet.zip");
        assertThat(Run.of("packet", DOSSIER).exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("verify").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        Run bad = Run.reading("{}", "packet", "-", "--out", packet.toString());
        assertThat(bad.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(bad.messages()).contains("/version: is missing");
        assertThat(packet).doesNotExist();
        Run none = Run.of("verify", packet.toString());
        assertThat(none.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.messages()).containsExactly(packet + " cannot be read: there is no such file");
        Files.writeString(packet, "no zip");
        assertThat(Run.of("verify", packet.toString()).messages())
                .singleElement()
                .asString()
                .startsWith("this is no zip file");
        Run twice = Run.of("packet", DOSSIER, "--out", packet.toString());
        assertThat(twice.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(twice.err()).contains("exists already");
        Run nowhere = Run.of(
                "packet", DOSSIER, "--out", folder.resolve("none/packet.zip").toString());
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(nowhere.err()).contains("cannot be written: there is no such ");
    }
}
