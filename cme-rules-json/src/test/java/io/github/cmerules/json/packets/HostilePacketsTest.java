package io.github.cmerules.json.packets;

import static io.github.cmerules.json.packets.PacketSamples.bytes;
import static io.github.cmerules.json.packets.PacketSamples.files;
import static io.github.cmerules.json.packets.PacketSamples.folder;
import static io.github.cmerules.json.packets.PacketSamples.packet;
import static io.github.cmerules.json.packets.PacketSamples.with;
import static io.github.cmerules.json.packets.PacketSamples.withHonestManifest;
import static io.github.cmerules.json.packets.PacketSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packets that somebody made to break the reader: one clear error, within bounded memory. */
class HostilePacketsTest {

    private final Map<String, byte[]> files = files(packet());

    @TempDir
    private Path temporary;

    private static void assertRefused(Path path, String message) {
        assertThatThrownBy(() -> Packets.verify(path))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.problems()).hasSize(1);
                    assertThat(refused.getMessage().chars()).noneMatch(Character::isISOControl);
                })
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../report.html",
                "/etc/report.html",
                "a/report.html",
                "..",
                "c:report.html",
                "a\\b",
                "REPORT.html",
                "report\u0085.html",
                "folder/",
                ".hidden"
            })
    void namesThatLeadElsewhere(String name) throws IOException {
        files.put(name, bytes("x"));
        assertRefused(zip(temporary, files), " is no name of a file of a packet");
    }

    @Test
    void namesInTheManifestThatLeadElsewhere() throws IOException {
        Map<String, byte[]> changed =
                with(files, Packet.MANIFEST, "\"name\": \"witness.json\"", "\"name\": \"../witness.json\"");
        assertRefused(zip(temporary, changed), "manifest.json /files/5: \"../witness.json\" is no name");
        assertRefused(folder(temporary, changed), "manifest.json /files/5: \"../witness.json\" is no name");
    }

    @Test
    void foldersAndLinksInAFolder() throws IOException {
        Path packet = folder(temporary, files);
        Path inner = Files.createDirectory(packet.resolve("inner"));
        assertRefused(packet, "\"inner\" is no file");
        Files.delete(inner);
        Path secret = Files.writeString(temporary.resolve("secret"), "secret");
        Files.delete(packet.resolve(Packet.WITNESS));
        Files.createSymbolicLink(packet.resolve(Packet.WITNESS), secret);
        assertRefused(packet, "\"witness.json\" is no file");
    }

    @Test
    void oneNameTwice() throws IOException {
        files.put("witness.jsom", files.get(Packet.WITNESS));
        Path zip = zip(temporary, files);
        String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
        Files.writeString(zip, bytes.replace("witness.jsom", Packet.WITNESS), StandardCharsets.ISO_8859_1);
        assertRefused(zip, "\"witness.json\" is there twice");
    }

    @Test
    void aZipBomb() throws IOException {
        Path bomb = Files.createTempFile(temporary, "bomb", ".zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                if (file.getKey().equals(Packet.REPORT_TEXT)) {
                    byte[] zeros = new byte[1 << 20];
                    for (int i = 0; i < 160; i++) {
                        zip.write(zeros);
                    }
                }
                zip.closeEntry();
            }
        }
        int expected = files.get(Packet.REPORT_TEXT).length;

        long before = allocated();
        Verification verification = Packets.verify(bomb);

        assertThat(allocated() - before).as("bytes allocated").isLessThan(100L << 20);
        assertThat(verification.differences())
                .containsExactly(new Difference(
                        Packet.REPORT_TEXT, "is larger than the manifest says: expected " + expected + " bytes"));
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void aManifestThatPromisesTooMuch() throws IOException {
        int size = files.get(Packet.WITNESS).length;
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"size\": " + size, "\"size\": 67108865")),
                "the manifest names files of more than 67108864 bytes together");
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"size\": " + size, "\"size\": 1e300")),
                "manifest.json /files/5/size");
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"size\": " + size, "\"size\": -1")),
                "has no size of 0 or more");
    }

    @Test
    void aManifestWithEntriesThatAreNone() throws IOException {
        String digest = Sha256.hex(files.get(Packet.WITNESS));
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, digest, digest.toUpperCase(Locale.ROOT))),
                "manifest.json /files/5: has no size of 0 or more, or no SHA-256 of 64 hexadecimal digits");
        assertRefused(zip(temporary, with(files, Packet.MANIFEST, digest, digest.substring(1))), "no SHA-256 of 64");
        assertRefused(
                zip(
                        temporary,
                        with(files, Packet.MANIFEST, "\"name\": \"witness.json\"", "\"name\": \"manifest.json\"")),
                "manifest.json /files/5: \"manifest.json\" is no name of a file of a packet");
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"name\": \"witness.json\",", "")),
                "manifest.json /files/5/name: is missing");
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"sha256\": \"" + digest + "\"", "\"more\": 1")),
                "manifest.json /files/5/sha256: is missing");
    }

    @Test
    void aManifestWithoutWhatHasToBeThere() throws IOException {
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"library\"", "\"books\"")),
                "manifest.json /library: is missing");
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"minimumEvidence\"", "\"evidence\"")),
                "manifest.json /options/minimumEvidence: is missing");
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"version\": 1", "\"version\": 2")),
                "manifest.json /version: 2 is not a known version: expected 1");
    }

    @Test
    void namesOfTheGreatestLength() throws IOException {
        files.put("a".repeat(160), new byte[0]);
        assertThat(Packets.verify(zip(temporary, files)).differences())
                .containsExactly(new Difference("a".repeat(160), "is not in the manifest"));
        files.put("a".repeat(161), new byte[0]);
        assertRefused(zip(temporary, files), "is no name of a file of a packet");
    }

    @Test
    void asManyFilesAsThereMayBeAndEmptyOnes() throws IOException {
        for (int i = files.size(); i < 64; i++) {
            files.put("file-" + i, new byte[0]);
        }
        Map<String, byte[]> named = withHonestManifest(files);
        assertThat(Packets.verify(zip(temporary, named)).differences())
                .hasSize(57)
                .contains(new Difference("file-63", "is no file of a packet"));

        named.put("file-64", new byte[0]);
        assertRefused(folder(temporary, named), "there are more than 64 files");
        Map<String, byte[]> tooMany = withHonestManifest(named);
        tooMany.remove("file-64");
        assertRefused(zip(temporary, tooMany), "manifest.json /files/63: there are more than 64 files");
    }

    @Test
    void aManifestThatIsNone() throws IOException {
        files.put(Packet.MANIFEST, bytes("{\"version\": 1"));
        assertRefused(zip(temporary, files), "manifest.json: line 1, column 14: the document ends in the middle");
        files.put(Packet.MANIFEST, new byte[0]);
        assertRefused(zip(temporary, files), "manifest.json: the document is empty");
        byte[] large = new byte[Manifest.MAX_BYTES + 10];
        Arrays.fill(large, (byte) ' ');
        files.put(Packet.MANIFEST, large);
        assertRefused(
                zip(temporary, files), "manifest.json: the document is too large: expected at most 1048576 bytes");
        files.put(Packet.MANIFEST, bytes("[".repeat(1000)));
        assertRefused(zip(temporary, files), "objects and lists lie too deep within each other");
        files.remove(Packet.MANIFEST);
        assertRefused(zip(temporary, files), "there is no manifest.json");
        assertRefused(folder(temporary, files), "there is no manifest.json");
    }

    @Test
    void filesTwiceInTheManifestOrTooMany() throws IOException {
        assertRefused(
                zip(temporary, with(files, Packet.MANIFEST, "\"name\": \"witness.json\"", "\"name\": \"report.txt\"")),
                "\"report.txt\" is given twice");
        for (int i = 0; i < 64; i++) {
            files.put("file-" + i, bytes("x"));
        }
        assertRefused(zip(temporary, files), "there are more than 64 files");
        assertRefused(folder(temporary, files), "there are more than 64 files");
    }

    @Test
    void whatIsNoZipFile() throws IOException {
        Path zip = zip(temporary, files);
        byte[] bytes = Files.readAllBytes(zip);
        assertRefused(Files.write(temporary.resolve("empty"), new byte[0]), "this is no zip file");
        assertRefused(Files.write(temporary.resolve("text"), bytes("hello")), "this is no zip file");
        assertRefused(
                Files.write(temporary.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2)), "this is no zip file");
        byte[] broken = bytes.clone();
        Arrays.fill(broken, 60, bytes.length / 2, (byte) 0x5a);
        assertRefused(Files.write(temporary.resolve("broken"), broken), "this is no zip file");
        assertThatThrownBy(() -> Packets.verify(temporary.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aHugeFile() throws IOException {
        Path huge = temporary.resolve("huge.zip");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 33);
        }
        assertRefused(huge, "the zip file has 8589934592 bytes: expected at most 68157440");
    }

    /** Any damage is told; nothing but what the reader says it throws comes out. */
    @Test
    void anyByteChanged() throws IOException {
        byte[] good = packet().toZip();
        Path path = temporary.resolve("changed.zip");
        Random random = new Random(5);
        int told = 0;
        for (int i = 0; i < 120; i++) {
            byte[] changed = good.clone();
            int at = i % 2 == 0 ? random.nextInt(good.length) : good.length - 1 - random.nextInt(700);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(path, changed);
            try {
                if (!Packets.verify(path).same()) {
                    told++;
                }
            } catch (InvalidInputException refused) {
                assertThat(refused.problems()).isNotEmpty();
                told++;
            }
        }
        // A time or a version in the directory of a zip file may be anything.
        assertThat(told).isGreaterThan(80);
    }
}
