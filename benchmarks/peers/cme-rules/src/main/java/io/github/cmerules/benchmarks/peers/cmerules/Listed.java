package io.github.cmerules.benchmarks.peers.cmerules;

import io.github.cmerules.benchmarks.peers.Dossier;

/** This library on its own values, with the credits in a list of the JDK: the verdict, every status and every amount is read. */
public final class Listed extends Prepared {

    @Override
    public String name() {
        return "cme-rules-listed";
    }

    @Override
    public Job.Input prepared(Dossier dossier) {
        return Job.input(dossier);
    }
}
