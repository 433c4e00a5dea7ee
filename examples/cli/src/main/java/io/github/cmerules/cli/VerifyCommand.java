package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.json.packets.Difference;
import io.github.cmerules.json.packets.Packets;
import io.github.cmerules.json.packets.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Verifies an audit packet. */
@Command(
        name = "verify",
        header = "Verifies an audit packet: its files, and what its dossier comes to under its rules.",
        description = {
            "%nEvery file is compared with the manifest. Then the dossier of the packet is evaluated again under the rules of"
                    + " the packet, and everything that comes out is compared with what the packet holds.",
            "%nThe exit status is 1 if there is a difference. Whether the seal is the one that was kept, and whether the rules"
                    + " are the right ones, is for the reader to say; rules that differ from installed ones are pointed out."
        })
final class VerifyCommand implements Callable<Integer> {

    /** What the seal of a packet is printed after. */
    static final String SEAL = "Seal ";

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "PACKET", description = "A folder or a zip file.")
    @SuppressWarnings("NullAway.Init")
    private Path packet;

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Verification verification;
        try {
            verification = Packets.verify(packet);
        } catch (UncheckedIOException e) {
            throw Input.unreadable(packet.toString(), Input.why(Objects.requireNonNull(e.getCause())));
        }
        StringBuilder text = new StringBuilder();
        for (Difference difference : verification.differences()) {
            text.append(difference).append('\n');
        }
        verification.notes().forEach(note -> text.append("Note: ").append(note).append('\n'));
        for (Evaluation evaluation : verification.evaluations()) {
            text.append(Words.of(evaluation.license()))
                    .append(": ")
                    .append(evaluation.verdict())
                    .append(" as of ")
                    .append(evaluation.asOf())
                    .append('\n')
                    .append(rules(evaluation))
                    .append('\n');
        }
        int count = verification.differences().size();
        text.append(SEAL).append(verification.seal()).append('\n');
        text.append(count == 0 ? "No difference\n" : count == 1 ? "1 difference\n" : count + " differences\n");
        streams.results().print(text.toString());
        return verification.same() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static String rules(Evaluation evaluation) {
        RuleBookReference rules = evaluation.ruleBook();
        Optional<String> installed = RuleBooks.installed().all().stream()
                .filter(book -> book.id().equals(rules.id()))
                .flatMap(book -> book.editions().stream())
                .filter(edition -> edition.id().equals(rules.edition()))
                .map(Edition::digest)
                .findFirst();
        String compared = installed
                .map(digest -> digest.equals(rules.digest())
                        ? "the installed edition is the same"
                        : "THE INSTALLED EDITION IS ANOTHER ONE, " + digest)
                .orElse("no such edition is installed");
        return "Rules " + rules.id() + ", edition " + rules.edition() + ", " + rules.digest() + "; " + compared;
    }
}
