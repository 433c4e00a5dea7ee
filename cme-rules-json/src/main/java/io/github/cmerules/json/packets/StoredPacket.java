package io.github.cmerules.json.packets;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A packet as it lies on a disk, which may be from anybody.
 *
 * <p>The manifest is read first. Of every file that it names one byte more is read than it says that there are, whatever
 * the file or the zip file says, and a file that it does not name is not read at all.
 *
 * @param manifest what the packet says of itself
 * @param seal see {@link Packet#seal()}
 * @param files the bytes of the files that the manifest names, as far as they are there; of a file that is too large, one
 *     byte too many
 * @param others the names of the files that the manifest does not name
 */
record StoredPacket(Manifest manifest, String seal, SortedMap<String, byte[]> files, SortedSet<String> others) {

    /** The greatest size of a zip file, in bytes: what is in it, were it not compressed at all, and its directory. */
    private static final long MAX_ZIP = Packet.MAX_BYTES + (1L << 20);

    /** Where files come from. */
    private interface Store {

        InputStream open(String name) throws IOException;
    }

    /**
     * {@return the packet in a folder or a zip file}
     *
     * @throws InvalidInputException if it is no packet, or exceeds a bound, with the reason
     * @throws UncheckedIOException if it cannot be read
     */
    static StoredPacket read(Path path) {
        try {
            return Files.isDirectory(path) ? folder(path) : zip(path);
        } catch (ZipException | EOFException e) {
            throw refused("this is no zip file, or a broken one: " + Shown.quoted(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredPacket folder(Path folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw refused(Shown.quoted(name) + " is no file: expected files alone, no folders and no links");
                }
                add(name, names);
            }
        }
        return read(names, name -> Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS));
    }

    private static StoredPacket zip(Path path) throws IOException {
        long size = Files.size(path);
        if (size > MAX_ZIP) {
            throw refused("the zip file has " + size + " bytes: expected at most " + MAX_ZIP);
        }
        // By its directory, as the programs that people open it with do, not by what lies between its entries.
        try (ZipFile zip = new ZipFile(path.toFile())) {
            SortedSet<String> names = new TreeSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!Manifest.isName(entry.getName())) {
                    throw refused(Shown.quoted(entry.getName())
                            + " is no name of a file of a packet: expected small letters, digits, hyphens and dots");
                }
                add(entry.getName(), names);
            }
            return read(names, name -> zip.getInputStream(zip.getEntry(name)));
        }
    }

    private static void add(String name, SortedSet<String> names) {
        if (!names.add(name)) {
            throw refused(Shown.quoted(name) + " is there twice: expected once");
        }
        if (names.size() > Manifest.MAX_FILES) {
            throw refused("there are more than " + Manifest.MAX_FILES + " files");
        }
    }

    private static StoredPacket read(SortedSet<String> names, Store store) throws IOException {
        if (!names.contains(Packet.MANIFEST)) {
            throw refused("there is no " + Packet.MANIFEST + ". Maybe this is no packet?");
        }
        byte[] stated = bytes(store, Packet.MANIFEST, Manifest.MAX_BYTES);
        Manifest manifest = Manifest.read(stated);
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedSet<String> others = new TreeSet<>(names);
        others.remove(Packet.MANIFEST);
        long left = Packet.MAX_BYTES;
        for (Map.Entry<String, Manifest.Entry> file : manifest.files().entrySet()) {
            left -= file.getValue().size();
            if (left < 0) {
                throw refused("the manifest names files of more than " + Packet.MAX_BYTES + " bytes together");
            }
            if (others.remove(file.getKey())) {
                files.put(
                        file.getKey(),
                        bytes(store, file.getKey(), file.getValue().size()));
            }
        }
        return new StoredPacket(manifest, Packet.seal(stated), files, others);
    }

    /** {@return the bytes of a file, of one that is larger than stated one byte too many} */
    private static byte[] bytes(Store store, String name, long size) throws IOException {
        try (InputStream in = store.open(name)) {
            return in.readNBytes((int) size + 1);
        }
    }

    private static InvalidInputException refused(String message) {
        return InvalidInputException.of("", message);
    }
}
