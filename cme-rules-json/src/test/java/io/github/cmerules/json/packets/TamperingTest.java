package io.github.cmerules.json.packets;

import static io.github.cmerules.json.packets.PacketSamples.RULES;
import static io.github.cmerules.json.packets.PacketSamples.bytes;
import static io.github.cmerules.json.packets.PacketSamples.files;
import static io.github.cmerules.json.packets.PacketSamples.packet;
import static io.github.cmerules.json.packets.PacketSamples.with;
import static io.github.cmerules.json.packets.PacketSamples.withHonestManifest;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a packet, somebody who verifies it is told. */
class TamperingTest {

    private static final String DIGEST = "digest: sha256:";

    private final Map<String, byte[]> files = files(packet());

    @TempDir
    private Path temporary;

    /** {@return what is found in a folder, which is the same as in a zip file} */
    private Verification verify(Map<String, byte[]> changed) throws IOException {
        Verification verification = Packets.verify(PacketSamples.folder(temporary, changed));
        assertThat(Packets.verify(PacketSamples.zip(temporary, changed))).isEqualTo(verification);
        return verification;
    }

    private List<String> differences(Map<String, byte[]> changed) throws IOException {
        return verify(changed).differences().stream().map(Difference::toString).toList();
    }

    @Test
    void nothingIsFoundInWhatWasNotChanged() throws IOException {
        assertThat(verify(files).same()).isTrue();
        assertThat(verify(withHonestManifest(files)).differences())
                .as("a manifest that is laid out in another way")
                .containsExactly(new Difference(Packet.MANIFEST, "is not what the dossier and the rules give"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Packet.DOSSIER, Packet.EVALUATION, Packet.WITNESS, Packet.REPORT_HTML, Packet.REPORT_TEXT, RULES
            })
    void aFileThatIsNotThatOfTheManifest(String name) throws IOException {
        byte[] changed = files.get(name).clone();
        changed[changed.length / 2] ^= 1;
        byte[] original = files.put(name, changed);
        assertThat(differences(files))
                .anySatisfy(difference -> assertThat(difference)
                        .isEqualTo(name + ": has " + original.length + " bytes with the SHA-256 " + Sha256.hex(changed)
                                + ": the manifest says " + original.length + " bytes with the SHA-256 "
                                + Sha256.hex(original)));

        files.put(name, new byte[original.length + 5]);
        assertThat(differences(files))
                .contains(name + ": is larger than the manifest says: expected " + original.length + " bytes");

        files.remove(name);
        assertThat(differences(files)).contains(name + ": is missing");

        files.put(name, original);
        assertThat(differences(files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Packet.DOSSIER, RULES})
    void withoutTheRightInputNothingIsEvaluated(String name) throws IOException {
        files.remove(name);

        assertThat(verify(files).evaluations()).isEmpty();
        assertThat(differences(files))
                .containsExactly(
                        name + ": is missing",
                        "evaluation.json: was not evaluated again, because the dossier or the rules are not those of the"
                                + " manifest");
    }

    @Test
    void aFileTooMany() throws IOException {
        files.put("notes.txt", bytes("x"));
        assertThat(differences(files)).containsExactly("notes.txt: is not in the manifest");
        assertThat(differences(withHonestManifest(files))).containsExactly("notes.txt: is no file of a packet");
    }

    // ---- By somebody who mends the manifest, too ------------------------------------------------------------------

    @Test
    void aBetterVerdict() throws IOException {
        Map<String, byte[]> changed = with(
                with(files, Packet.EVALUATION, "\"verdict\": \"non-compliant\"", "\"verdict\": \"compliant\""),
                Packet.MANIFEST,
                "\"verdict\": \"non-compliant\"",
                "\"verdict\": \"compliant\"");

        assertThat(differences(withHonestManifest(changed)))
                .containsExactly("evaluation.json: evaluated again: Verdict compliant, now non-compliant.");
    }

    @Test
    void aVerdictInTheManifestAlone() throws IOException {
        assertThat(differences(
                        with(files, Packet.MANIFEST, "\"verdict\": \"non-compliant\"", "\"verdict\": \"compliant\"")))
                .containsExactly("manifest.json: is not what the dossier and the rules give");
    }

    @Test
    void aSentenceOfTheEvaluation() throws IOException {
        assertThat(differences(withHonestManifest(with(files, Packet.EVALUATION, "credits missing", "credits left"))))
                .containsExactly("evaluation.json: is not worded as the dossier and the rules give it");
    }

    @ParameterizedTest
    @ValueSource(strings = {Packet.WITNESS, Packet.REPORT_HTML, Packet.REPORT_TEXT})
    void aPrettierReport(String name) throws IOException {
        assertThat(differences(withHonestManifest(with(files, name, "Rounds", "Grand rounds"))))
                .containsExactly(name + ": is not what the dossier and the rules give");
    }

    @Test
    void oneCreditMore() throws IOException {
        assertThat(differences(withHonestManifest(with(files, Packet.DOSSIER, "\"amount\": 9", "\"amount\": 19"))))
                .contains(
                        "report.html: is not what the dossier and the rules give",
                        "report.txt: is not what the dossier and the rules give",
                        "witness.json: is not what the dossier and the rules give")
                .contains(
                        "evaluation.json: evaluated again: The credit Rounds (c2): claimed 9, now 19; worth 9, now 19.");
    }

    @Test
    void easierRules() throws IOException {
        Map<String, byte[]> easier = with(files, RULES, "required: 20", "required: 2");
        assertThat(differences(withHonestManifest(easier)))
                .as("the edition is released")
                .singleElement()
                .asString()
                .contains("evaluation.json: cannot be made again: " + RULES, "a released edition is never changed");

        String pack = new String(easier.get(RULES), StandardCharsets.UTF_8);
        String digest = pack.substring(pack.indexOf(DIGEST), pack.indexOf(DIGEST) + DIGEST.length() + 64);
        assertThat(differences(withHonestManifest(with(easier, RULES, "    " + digest + "\n", ""))))
                .anySatisfy(difference -> assertThat(difference)
                        .contains("evaluation.json: evaluated again: ", digest.substring("digest: ".length())));
    }

    @Test
    void anInputThatIsNone() throws IOException {
        files.put(Packet.DOSSIER, bytes("{}"));
        assertThat(differences(withHonestManifest(files)))
                .contains("evaluation.json: cannot be made again: /version: is missing");

        Map<String, byte[]> without = files(packet());
        without.remove(RULES);
        assertThat(differences(withHonestManifest(without)))
                .containsExactly("manifest.json: names no dossier, or no rules");
        without.remove(Packet.DOSSIER);
        without.put(RULES, files.get(RULES));
        assertThat(differences(withHonestManifest(without)))
                .containsExactly("manifest.json: names no dossier, or no rules");
        without.remove(RULES);
        assertThat(differences(withHonestManifest(without)))
                .containsExactly("manifest.json: names no dossier, or no rules");
    }

    @Test
    void anEvaluationThatIsNone() throws IOException {
        files.put(Packet.EVALUATION, bytes("{\"version\": 1}"));
        assertThat(differences(withHonestManifest(files)))
                .allSatisfy(difference -> assertThat(difference).startsWith("evaluation.json: cannot be read: /"));

        files.put(Packet.EVALUATION, new byte[1 << 20]);
        assertThat(differences(withHonestManifest(files)))
                .containsExactly("evaluation.json: holds other evaluations than those of the licenses of the dossier");

        files.remove(Packet.EVALUATION);
        assertThat(differences(withHonestManifest(files))).containsExactly("evaluation.json: is not in the packet");
    }

    @Test
    void anotherDayOrSwitch() throws IOException {
        assertThat(differences(with(
                        files,
                        Packet.MANIFEST,
                        "\"minimumEvidence\"",
                        "\"asOf\": \"2024-01-01\", \"minimumEvidence\"")))
                .contains("evaluation.json: is as of 2025-03-14, and evaluated again as of 2024-01-01");
    }

    // ---- Another version ----------------------------------------------------------------------------------------

    @Test
    void anotherVersionMayWordItsReportInAnotherWayButFindsTheSame() throws IOException {
        Map<String, byte[]> other = with(
                with(files, Packet.REPORT_TEXT, "Continuing education report", "Report"),
                Packet.MANIFEST,
                "\"library\": \"" + LibraryVersion.current(),
                "\"library\": \"9.9.9");

        Verification verification = verify(withHonestManifest(other));

        assertThat(verification.differences()).isEmpty();
        assertThat(verification.library()).isEqualTo("9.9.9");
        assertThat(verification.notes())
                .containsExactly("report.txt is not what the dossier and the rules give, as this version of the library"
                        + " writes it (" + LibraryVersion.current() + "); the packet was written by version 9.9.9");
        assertThat(verification.seal()).isNotEqualTo(packet().seal());

        assertThat(differences(withHonestManifest(with(
                        other, Packet.EVALUATION, "\"verdict\": \"non-compliant\"", "\"verdict\": \"compliant\""))))
                .hasSize(1);
    }
}
