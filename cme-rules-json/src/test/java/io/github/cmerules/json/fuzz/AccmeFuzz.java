package io.github.cmerules.json.fuzz;

import io.github.cmerules.json.transcripts.TranscriptSamples;

/** Any bytes as an ACCME file. */
public final class AccmeFuzz {

    private AccmeFuzz() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Transcripts.read(TranscriptSamples.ACCME, input);
    }
}
