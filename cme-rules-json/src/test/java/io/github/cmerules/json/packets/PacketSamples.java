package io.github.cmerules.json.packets;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.json.SampleRuleBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A packet under {@link SampleRuleBook}, and ways to tamper with it. */
final class PacketSamples {

    static final EvaluationOptions OPTIONS =
            EvaluationOptions.builder().ruleBooks(SampleRuleBook.BOOKS).build();

    static final String RULES = "rules.us-xx.physician.yaml";

    static final String DOSSIER = """
            {"version": 1,
             "license": {"jurisdiction": "US-XX", "profession": "MD", "type": "full", "number": "17",
              "cycle": {"start": "2023-03-15", "end": "2025-03-14"}, "facts": {"prescribes": true}},
             "credits": [
              {"id": "c1", "title": "Pain, in short", "provider": "A hospital", "completedOn": "2024-05-02",
               "category": "ama-pra-1", "amount": 3.5, "topics": ["pain"]},
              {"id": "c2", "title": "Rounds", "completedOn": "2024-06-02", "category": "ama-pra-1", "amount": 9,
               "format": "teaching"},
              {"id": "c3", "completedOn": "2022-06-02", "amount": 4}]}
            """;

    private PacketSamples() {}

    static Packet packet() {
        return Packets.of(bytes(DOSSIER), OPTIONS);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(Packet packet, String file) {
        return new String(packet.file(file), StandardCharsets.UTF_8);
    }

    /** {@return the files of a packet, to be changed} */
    static Map<String, byte[]> files(Packet packet) {
        Map<String, byte[]> files = new TreeMap<>();
        packet.names().forEach(name -> files.put(name, packet.file(name)));
        return files;
    }

    /** {@return the files with a text of one of them replaced by another} */
    static Map<String, byte[]> with(Map<String, byte[]> files, String name, String part, String replacement) {
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(part + " is not in " + text);
        }
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.put(name, bytes(text.replace(part, replacement)));
        return changed;
    }

    /** {@return the files with a manifest that names all others as they are} */
    static Map<String, byte[]> withHonestManifest(Map<String, byte[]> files) {
        String manifest = new String(files.get(Packet.MANIFEST), StandardCharsets.UTF_8);
        StringBuilder list = new StringBuilder("\"files\": [");
        files.forEach((name, bytes) -> {
            if (!name.equals(Packet.MANIFEST)) {
                list.append(list.toString().endsWith("[") ? "" : ", ");
                list.append("{\"name\": \"" + name + "\", \"size\": " + bytes.length + ", \"sha256\": \""
                        + Sha256.hex(bytes) + "\"}");
            }
        });
        Map<String, byte[]> honest = new TreeMap<>(files);
        honest.put(Packet.MANIFEST, bytes(manifest.substring(0, manifest.indexOf("\"files\"")) + list.append("]}")));
        return honest;
    }

    /** Writes files into a new folder. */
    static Path folder(Path parent, Map<String, byte[]> files) throws IOException {
        Path folder = Files.createTempDirectory(parent, "packet");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    /** Writes files into a new zip file, by whatever names. */
    static Path zip(Path parent, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new LinkedHashMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return Files.write(Files.createTempFile(parent, "packet", ".zip"), bytes.toByteArray());
    }
}
