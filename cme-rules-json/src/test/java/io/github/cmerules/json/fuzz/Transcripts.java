package io.github.cmerules.json.fuzz;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.transcripts.Finding;
import io.github.cmerules.json.transcripts.TranscriptReader;
import io.github.cmerules.json.transcripts.TranscriptResult;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What holds whatever bytes a reader of transcripts is given. */
final class Transcripts {

    private Transcripts() {}

    /** {@return what the reader made of the bytes, or nothing if it refused them} */
    static Optional<TranscriptResult> read(TranscriptReader reader, byte[] input) {
        TranscriptResult result;
        try {
            result = reader.read(new ByteArrayInputStream(input));
        } catch (InvalidInputException refused) {
            Refusals.check(refused.problems());
            return Optional.empty();
        }
        Refusals.check(result.problems());
        Set<String> ids = new HashSet<>();
        for (Credit credit : result.credits()) {
            require(ids.add(credit.id()), "two credits with one id");
        }
        for (Finding finding : result.findings()) {
            Refusals.check(finding.toString());
            require(finding.count() > 0, "a finding that was not found");
        }
        result.duplicates().forEach(duplicate -> require(!duplicate.place().isEmpty(), "a duplicate without a place"));
        require(result.equals(reader.read(new ByteArrayInputStream(input))), "read again, the result differs");
        return Optional.of(result);
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
