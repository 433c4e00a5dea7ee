package io.github.cmerules.json.packets;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.diff.EvaluationDiff;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.json.Evaluations;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares a packet with its manifest, and with what is made of its dossier and its rules. */
final class Verifier {

    /** Beside the evaluation made again, how large a document is still looked into, in bytes. */
    private static final int SLACK = 1 << 16;

    private final StoredPacket stored;
    private final Manifest manifest;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Verifier(StoredPacket stored) {
        this.stored = stored;
        this.manifest = stored.manifest();
    }

    Verification verify() {
        Set<String> changed = compareWithManifest();
        List<Evaluation> evaluations = List.of();
        if (changed.stream().anyMatch(Verifier::isInput)) {
            differences.add(new Difference(
                    Packet.EVALUATION,
                    "was not evaluated again, because the dossier or the rules are not those of the manifest"));
        } else {
            evaluations = evaluateAgain(changed);
        }
        return new Verification(stored.seal(), manifest.library(), evaluations, differences, notes);
    }

    /** What an evaluation is made from. */
    private static boolean isInput(String name) {
        return name.equals(Packet.DOSSIER) || RuleFiles.isOne(name);
    }

    /** {@return the names of the files that are not as the manifest says} */
    private Set<String> compareWithManifest() {
        Set<String> changed = new TreeSet<>();
        manifest.files().forEach((name, expected) -> {
            byte[] bytes = stored.files().get(name);
            String fault = null;
            if (bytes == null) {
                fault = "is missing";
            } else if (bytes.length > expected.size()) {
                fault = "is larger than the manifest says: expected " + expected.size() + " bytes";
            } else if (!Manifest.Entry.of(bytes).equals(expected)) {
                fault = "has " + bytes.length + " bytes with the SHA-256 " + Sha256.hex(bytes) + ": the manifest says "
                        + expected.size() + " bytes with the SHA-256 " + expected.sha256();
            }
            if (fault != null) {
                changed.add(name);
                differences.add(new Difference(name, fault));
            }
        });
        stored.others().forEach(name -> differences.add(new Difference(name, "is not in the manifest")));
        return changed;
    }

    private List<Evaluation> evaluateAgain(Set<String> changed) {
        SortedMap<String, byte[]> rules = new TreeMap<>(stored.files());
        rules.keySet().removeIf(name -> !RuleFiles.isOne(name));
        byte[] dossier = stored.files().get(Packet.DOSSIER);
        if (dossier == null || rules.isEmpty()) {
            differences.add(new Difference(Packet.MANIFEST, "names no dossier, or no rules"));
            return List.of();
        }
        PacketMaker.Made again;
        try {
            again = PacketMaker.make(
                    dossier,
                    rules,
                    EvaluationOptions.builder()
                            .ruleBooks(RuleBooks.of())
                            .asOf(manifest.asOf())
                            .minimumEvidence(manifest.minimumEvidence())
                            .interpretations(manifest.interpretations())
                            .build());
        } catch (InvalidInputException refused) {
            for (Problem problem : refused.problems()) {
                differences.add(new Difference(Packet.EVALUATION, "cannot be made again: " + problem));
            }
            return List.of();
        }
        compare(again, changed);
        return again.evaluations();
    }

    private void compare(PacketMaker.Made again, Set<String> changed) {
        Packet packet = again.packet();
        Set<String> names = new TreeSet<>(packet.names());
        names.remove(Packet.MANIFEST);
        for (String name : names) {
            byte[] held = stored.files().get(name);
            if (held != null && name.equals(Packet.EVALUATION)) {
                compareEvaluations(held, packet.file(name), again.evaluations());
            } else if (!changed.contains(name) && !Arrays.equals(held, packet.file(name))) {
                otherwise(name, held == null ? "is not in the packet" : "is not what the dossier and the rules give");
            }
        }
        manifest.files().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> otherwise(name, "is no file of a packet"));
        if (differences.isEmpty() && notes.isEmpty() && !stored.seal().equals(packet.seal())) {
            otherwise(Packet.MANIFEST, "is not what the dossier and the rules give");
        }
    }

    private void compareEvaluations(byte[] held, byte[] made, List<Evaluation> again) {
        if (Arrays.equals(held, made)) {
            return;
        }
        int before = differences.size();
        try {
            // What is much larger is no such evaluation, and need not be read.
            List<Evaluation> said = held.length > 2L * made.length + SLACK
                    ? List.of()
                    : Evaluations.readAll(new String(held, StandardCharsets.UTF_8));
            if (said.size() != again.size()) {
                evaluationDiffers("holds other evaluations than those of the licenses of the dossier");
            }
            for (int i = 0; i < Math.min(said.size(), again.size()); i++) {
                compareEvaluations(said.get(i), again.get(i));
            }
        } catch (InvalidInputException refused) {
            refused.problems().forEach(problem -> evaluationDiffers("cannot be read: " + problem));
        }
        if (differences.size() == before) {
            otherwise(Packet.EVALUATION, "is not worded as the dossier and the rules give it");
        }
    }

    private void compareEvaluations(Evaluation said, Evaluation again) {
        EvaluationDiff.between(said, again)
                .sentences()
                .forEach(sentence -> evaluationDiffers("evaluated again: " + sentence));
        if (!said.asOf().equals(again.asOf())) {
            evaluationDiffers("is as of " + said.asOf() + ", and evaluated again as of " + again.asOf());
        }
    }

    private void evaluationDiffers(String message) {
        differences.add(new Difference(Packet.EVALUATION, message));
    }

    /** Notes what is a difference, unless the packet was written by another version, which may do it otherwise. */
    private void otherwise(String name, String message) {
        if (manifest.library().equals(LibraryVersion.current())) {
            differences.add(new Difference(name, message));
        } else {
            notes.add(name + " " + message + ", as this version of the library writes it (" + LibraryVersion.current()
                    + "); the packet was written by version " + manifest.library());
        }
    }
}
