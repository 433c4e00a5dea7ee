package io.github.cmerules.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A whole process up to its first outcomes. */
public final class ColdStart {

    private ColdStart() {}

    /** Starts the engine with the name given, evaluates one dossier and halts: an engine may leave threads behind. */
    public static void main(String[] args) throws Exception {
        Engine<?> engine = Engine.named(args[0]);
        engine.start();
        List<Outcome> outcomes = Work.of(engine, 1).next();
        System.out.println(outcomes.size() + " outcomes, " + peakMemory());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** {@return the most memory that the process held, as Linux says it; nothing elsewhere} */
    static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
    }
}
