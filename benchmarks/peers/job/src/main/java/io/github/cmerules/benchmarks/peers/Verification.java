package io.github.cmerules.benchmarks.peers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Evaluates every dossier, and prints a digest of everything that came out. */
public final class Verification {

    private Verification() {}

    /** Takes the name of an engine and, optionally, how many times all dossiers are evaluated. */
    public static void main(String[] args) throws Exception {
        Engine<?> engine = Engine.named(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        engine.start();
        Work<?> work = Work.of(engine, Work.DOSSIERS);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        int compliant = 0;
        for (int i = 0; i < Work.DOSSIERS; i++) {
            List<Outcome> outcomes = work.next();
            digest.update(outcomes.toString().getBytes(StandardCharsets.UTF_8));
            compliant += outcomes.stream().allMatch(Outcome::satisfied) ? 1 : 0;
        }
        for (int i = Work.DOSSIERS; i < rounds * Work.DOSSIERS; i++) {
            work.next();
        }
        System.out.println(
                compliant + " compliant " + HexFormat.of().formatHex(digest.digest()) + ", " + ColdStart.peakMemory());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
