package io.github.cmerules.json.fuzz;

import io.github.cmerules.json.transcripts.TranscriptSamples;

/** Any bytes as a CE Broker roster. */
public final class CeBrokerFuzz {

    private CeBrokerFuzz() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Transcripts.read(TranscriptSamples.CE_BROKER, input);
    }
}
