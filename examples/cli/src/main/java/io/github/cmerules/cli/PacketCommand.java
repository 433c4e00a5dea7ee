package io.github.cmerules.cli;

import io.github.cmerules.json.packets.Packet;
import io.github.cmerules.json.packets.Packets;
import io.github.cmerules.json.rules.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an audit packet. */
@Command(
        name = "packet",
        header = "Writes an audit packet: an evaluation with everything that shows how it came about.",
        description = {
            "%nIt holds the dossier as it was given, the evaluation, a report as HTML and as text, which credit counts for"
                    + " what, the rules as rule packs, and a manifest with the SHA-256 of each.",
            "%nThe seal that is printed is the SHA-256 of the manifest. Kept elsewhere, it tells this packet from any other"
                    + " one."
        })
final class PacketCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FILE", description = "The dossier; '-' is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description =
                    "Where the packet is written: a zip file if the name ends with .zip, or else a folder. It must be"
                            + " new, or an empty folder.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ChosenRules rules;

    PacketCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        List<RulePack> packs = rules.packs();
        byte[] dossier = Input.read(file, streams.in(), PacketCommand::bytes);
        Packet packet = Packets.of(dossier, ChosenRules.options(ChosenRules.installedAnd(packs)), packs);
        try {
            Packets.write(packet, out);
        } catch (UncheckedIOException e) {
            streams.messages().println(out + " cannot be written: " + Input.why(Objects.requireNonNull(e.getCause())));
            return ExitCode.FAILED;
        }
        streams.results()
                .print(out + ": " + packet.names().size() + " files\n" + VerifyCommand.SEAL + packet.seal() + "\n");
        return ExitCode.DONE;
    }

    private static byte[] bytes(InputStream stream) {
        try {
            // One more than is taken, so that it is seen to be too much.
            return stream.readNBytes((int) Packet.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
