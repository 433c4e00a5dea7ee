package io.github.cmerules.json.packets;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of an audit packet, by name.
 *
 * <p>It is immutable. All files lie side by side; their names consist of small letters, digits, hyphens and dots.
 */
public final class Packet {

    /** The file with the names, sizes and digests of all others. */
    public static final String MANIFEST = "manifest.json";

    /** The dossier, byte for byte as it was given. */
    public static final String DOSSIER = "dossier.json";

    /** The evaluation, or the evaluations of a dossier with several licenses. */
    public static final String EVALUATION = "evaluation.json";

    /** For each requirement the credits that count, and how much of each. */
    public static final String WITNESS = "witness.json";

    /** The report for people, as HTML. */
    public static final String REPORT_HTML = "report.html";

    /** The report for people, as plain text. */
    public static final String REPORT_TEXT = "report.txt";

    /** What the names of the files with the rules start with; the name of the rule book follows. */
    public static final String RULES = "rules.";

    /** The greatest size of all files of a packet together, in bytes: 64 MiB. */
    public static final long MAX_BYTES = 64L << 20;

    /**
     * The time of every entry of a zip file, which has to state one. The earliest that it can would be stated once more, by
     * the time zone of the system.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final SortedMap<String, byte[]> files;

    /**
     * Takes over the files.
     *
     * @throws InvalidInputException if they are more or larger than a packet may have, so that it could not be verified
     */
    Packet(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (files.size() > Manifest.MAX_FILES) {
            throw InvalidInputException.of(
                    "", "the packet would have " + files.size() + " files: expected at most " + Manifest.MAX_FILES);
        }
        int manifest = bytes(MANIFEST).length;
        if (manifest > Manifest.MAX_BYTES) {
            throw InvalidInputException.of(
                    "",
                    "the " + MANIFEST + " of the packet would have " + manifest + " bytes: expected at most "
                            + Manifest.MAX_BYTES + ". Maybe fewer licenses in one dossier?");
        }
        long size = files.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (size > MAX_BYTES) {
            throw InvalidInputException.of(
                    "", "the packet would have " + size + " bytes: expected at most " + MAX_BYTES + " in all files");
        }
    }

    /** {@return the names of the files, in order} */
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    /**
     * {@return the bytes of a file}
     *
     * @param name one of the names
     * @throws InvalidInputException if there is no such file; it lists those that there are
     */
    public byte[] file(String name) {
        return bytes(name).clone();
    }

    private byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw InvalidInputException.of(
                    "", Shown.quoted(name) + " is not in the packet: expected one of " + files.keySet());
        }
        return bytes;
    }

    /**
     * {@return the SHA-256 of the manifest, as {@code sha256:} and 64 hexadecimal digits}
     *
     * <p>The manifest has the SHA-256 of every other file, so this stands for the whole packet. Whoever keeps it elsewhere can
     * tell this packet from any other one.
     */
    public String seal() {
        return seal(bytes(MANIFEST));
    }

    /** {@return the seal of a packet with such a manifest} */
    static String seal(byte[] manifest) {
        return "sha256:" + Sha256.hex(manifest);
    }

    /**
     * {@return the packet as a zip file}
     *
     * <p>Entries are in the order of their names and state always the same time, so equal packets give equal bytes with the same Java
     * runtime; another one may compress otherwise.
     */
    public byte[] toZip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** {@return how many files there are and the seal, such as {@code 7 files, sha256:...}} */
    @Override
    public String toString() {
        return files.size() + " files, " + seal();
    }
}
