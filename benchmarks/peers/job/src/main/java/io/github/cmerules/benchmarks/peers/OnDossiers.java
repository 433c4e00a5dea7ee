package io.github.cmerules.benchmarks.peers;

import java.util.List;

/** An engine that works on dossiers as they are; whatever it maps is part of its evaluation. */
public interface OnDossiers extends Engine<Dossier> {

    @Override
    default Dossier prepared(Dossier dossier) {
        return dossier;
    }

    @Override
    default List<Outcome> evaluate(Dossier dossier) {
        return evaluate(dossier.license(), dossier.credits());
    }

    /** {@return the outcomes in the order of the requirements} */
    List<Outcome> evaluate(License license, List<Credit> credits);
}
