package io.github.cmerules.json.packets;

import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;

/**
 * What came out when a packet was verified.
 *
 * @param seal the SHA-256 of the manifest, see {@link Packet#seal()}
 * @param library the version of this library that wrote the packet, as the manifest says
 * @param evaluations what the dossier of the packet comes to under the rules of the packet, evaluated again, in the order of
 *     its licenses; empty if it was not evaluated, which is then one of the differences
 * @param differences every point in which the packet is not what it says, those of the files first
 * @param notes what could not be compared and why, in sentences; they are no differences
 */
public record Verification(
        String seal, String library, List<Evaluation> evaluations, List<Difference> differences, List<String> notes) {

    /** Takes copies of the lists. */
    public Verification {
        evaluations = List.copyOf(evaluations);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** {@return whether there is no difference} */
    public boolean same() {
        return differences.isEmpty();
    }
}
