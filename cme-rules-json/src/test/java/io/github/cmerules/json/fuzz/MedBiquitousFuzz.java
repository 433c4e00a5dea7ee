package io.github.cmerules.json.fuzz;

import io.github.cmerules.json.transcripts.TranscriptSamples;

/** Any bytes as a MedBiquitous Activity Report. */
public final class MedBiquitousFuzz {

    private MedBiquitousFuzz() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Transcripts.read(TranscriptSamples.MEDBIQUITOUS, input);
    }
}
