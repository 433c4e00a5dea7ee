package io.github.cmerules.json.fuzz;

import io.github.cmerules.json.transcripts.CsvExport;
import io.github.cmerules.json.transcripts.TranscriptSamples;

/** Any bytes as CSV, of a vendor and of our own; what our own reader takes is written and read back. */
public final class CsvFuzz {

    private CsvFuzz() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Transcripts.read(TranscriptSamples.CSV, input);
        Transcripts.read(TranscriptSamples.OWN_CSV, input)
                .ifPresent(result -> Transcripts.require(
                        TranscriptSamples.OWN_CSV
                                .read(CsvExport.credits(result.credits()))
                                .creditsOrThrow()
                                .equals(result.credits()),
                        "written and read back, the credits differ"));
    }
}
