package io.github.cmerules.json.packets;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.rules.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes audit packets, writes them and verifies them.
 *
 * <p>A packet has at most 64 MiB in 64 files. One that is read may be from anybody: of each file no more is read than the
 * manifest says that there is, and names that lead out of the packet, folders, links and names that are there twice are
 * refused.
 */
public final class Packets {

    private Packets() {}

    /**
     * {@return the packet of an evaluation}
     *
     * @param dossier the dossier as UTF-8; the packet has these very bytes
     * @param options the rule books, the evidence asked for, and what holds where the dossier says nothing
     * @throws InvalidInputException if the dossier cannot be evaluated, with every problem; if a rule book holds what no rule
     *     pack can say, such as a custom predicate, with the place of each; or if the packet would be too large
     */
    public static Packet of(byte[] dossier, EvaluationOptions options) {
        return of(dossier, options, List.of());
    }

    /**
     * {@return the packet of an evaluation under rules that were read from rule packs}
     *
     * @param dossier the dossier as UTF-8; the packet has these very bytes
     * @param options the rule books, the evidence asked for, and what holds where the dossier says nothing
     * @param packs rule packs of rule books of the options: the packet then also says who has signed them off
     * @throws InvalidInputException if the dossier cannot be evaluated, with every problem; if a rule book holds what no rule
     *     pack can say, such as a custom predicate, with the place of each; or if the packet would be too large
     */
    public static Packet of(byte[] dossier, EvaluationOptions options, Collection<RulePack> packs) {
        return PacketMaker.make(dossier.clone(), RuleFiles.of(dossier, options.ruleBooks(), packs), options)
                .packet();
    }

    /**
     * Writes a packet as a zip file, if the name of the path ends with {@code .zip}, or else as a folder.
     *
     * @param packet the packet
     * @param path where it is written; the file must not exist yet, and the folder must not, or be empty
     * @throws InvalidInputException if there is something already
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Packet packet, Path path) {
        Path name = path.getFileName();
        try {
            if (name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                Files.write(path, packet.toZip(), StandardOpenOption.CREATE_NEW);
                return;
            }
            Files.createDirectories(path);
            try (Stream<Path> there = Files.list(path)) {
                if (there.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(path.toString());
                }
            }
            for (String file : packet.names()) {
                Files.write(path.resolve(file), packet.file(file), StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw InvalidInputException.of("", path + " exists already: expected a new file, or a new or empty folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Verifies a packet: compares every file with the manifest, evaluates the dossier again under the rules of the packet,
     * and compares what comes out with what the packet holds.
     *
     * <p>If the dossier or the rules are not those of the manifest, nothing is evaluated. A packet that another version of
     * this library wrote may word its report otherwise; then the evaluation alone is compared, as data, and the notes say so.
     *
     * <p>Installed rule books are not looked at. Whether the rules of the packet are the right ones is for the caller to say:
     * the evaluations have the digests of their editions.
     *
     * @param path a folder or a zip file
     * @return what came out
     * @throws InvalidInputException if it is no packet, or exceeds a bound, with the reason
     * @throws UncheckedIOException if it cannot be read
     */
    public static Verification verify(Path path) {
        return new Verifier(StoredPacket.read(path)).verify();
    }
}
