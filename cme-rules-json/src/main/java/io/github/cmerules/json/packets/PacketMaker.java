package io.github.cmerules.json.packets;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Evaluations;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes all files of a packet from the dossier, the files with the rules and the options. The same is done when a packet is
 * written and when it is verified, so a packet that was written can be verified.
 */
final class PacketMaker {

    private PacketMaker() {}

    /** A packet, and what was found for it. */
    record Made(Packet packet, List<Evaluation> evaluations) {}

    /**
     * {@return the packet}
     *
     * @param bytes the dossier
     * @param rules the files with the rules, by name; they take the place of the rule books of the options
     * @throws InvalidInputException if the rules or the dossier cannot be read, or the dossier cannot be evaluated
     */
    static Made make(byte[] bytes, SortedMap<String, byte[]> rules, EvaluationOptions options) {
        RuleBooks books = RuleBooks.of(rules.entrySet().stream()
                .map(file -> RuleFiles.read(file.getKey(), file.getValue()).ruleBook())
                .toArray(RuleBook[]::new));
        Dossier dossier = Dossiers.read(new ByteArrayInputStream(bytes), books);
        List<Evaluation> evaluations = Dossiers.evaluate(
                dossier,
                EvaluationOptions.builder().from(options).ruleBooks(books).build());
        Report report = ReportContent.of(dossier, evaluations, books);
        SortedMap<String, byte[]> files = new TreeMap<>(rules);
        files.put(Packet.DOSSIER, bytes);
        files.put(
                Packet.EVALUATION,
                document(dossier.several() ? Evaluations.write(evaluations) : Evaluations.write(evaluations.get(0))));
        files.put(Packet.WITNESS, document(Witness.write(dossier, evaluations)));
        files.put(Packet.REPORT_HTML, utf8(ReportHtml.of(report)));
        files.put(Packet.REPORT_TEXT, utf8(ReportText.of(report)));
        files.put(Packet.MANIFEST, Manifest.of(options, files).write(evaluations));
        return new Made(new Packet(files), evaluations);
    }

    private static byte[] document(String json) {
        return utf8(json + "\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
