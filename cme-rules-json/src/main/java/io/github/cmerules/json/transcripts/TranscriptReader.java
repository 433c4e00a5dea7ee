package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a file that a vendor holds as credits. A reader keeps nothing between files and may be used by several threads.
 *
 * <p>Nothing is guessed: what the mapping does not know is reported. Records that are wrong are left out and listed as
 * problems, all at once. A file that is none of the format at all, or exceeds a bound, is refused as a whole.
 *
 * <p><strong>Bounds.</strong> A file has at most 64 MiB (XML: 16 MiB) and gives at most 200,000 credits; texts have at
 * most 10,000 characters; objects, lists and elements lie at most 32 levels deep; a record has at most 20,000 values and
 * 1,000,000 characters. At most 1,000 problems and 1,000 kinds of findings are listed, then the file is refused. Files are
 * read as streams: memory grows with the result, not with what is refused. Compressed files are not read.
 *
 * <p><strong>Dates</strong> are days. Where a file states a time behind the day, the day is taken as written and reported:
 * whoever converted the time between zones may have moved it.
 *
 * <p><strong>Ids.</strong> A credit has the id that the file gives its record, else one made from everything that the
 * record says; so a record that stands twice in a file is recognized, and the same file gives the same ids. The parts of a
 * certificate that has to be split are numbered: {@code id#1}, {@code id#2}.
 */
public interface TranscriptReader {

    /**
     * Reads a file.
     *
     * @param file the file; the stream is read to its end and not closed
     * @return the credits, and what did not become one
     * @throws InvalidInputException if the file is not of the format or exceeds a bound
     * @throws UncheckedIOException if the stream fails
     */
    TranscriptResult read(InputStream file);

    /**
     * Reads a file that is in memory.
     *
     * @param file the content of the file
     * @return the credits, and what did not become one
     * @throws InvalidInputException if the file is not of the format or exceeds a bound
     */
    default TranscriptResult read(String file) {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * {@return a reader of CSV with a header line}
     *
     * <p>An identifier of a person is the text in the column {@link CsvColumn#LEARNER}.
     *
     * @param mapping which column holds what, and what its codes mean
     */
    static TranscriptReader csv(CsvMapping mapping) {
        return new CsvTranscripts(mapping);
    }

    /**
     * {@return a reader of ACCME learner reports (v0.5) and learner transcripts (v0.1, Transcript API 1.0) as JSON}
     *
     * <p>Activities are known by their {@code moduleID}. An identifier of a person is such as {@code NPI:1234567893}
     * (domain, colon, value): in a report the {@code UniqueID} of a certificate, in a transcript the NPI, the license
     * ({@code MA:} and its number) or the certification ({@code ABIM:} and its number).
     *
     * @param mapping what the codes mean; start from {@link VendorCodes#accmeCategories()}
     */
    static TranscriptReader accme(Mapping mapping) {
        return new AccmeTranscripts(mapping);
    }

    /**
     * {@return a reader of the MedBiquitous Activity Report (ANSI/MEDBIQ AR.10.1) as XML, completion dates in the element
     *     {@code CompletedDateTime}}
     *
     * @param mapping what the codes mean
     */
    static TranscriptReader medBiquitous(Mapping mapping) {
        return medBiquitous(mapping, "CompletedDateTime");
    }

    /**
     * {@return a reader of the MedBiquitous Activity Report (ANSI/MEDBIQ AR.10.1) as XML}
     *
     * <p>A category is looked up by {@code activityCertification}, or by {@code accreditingBody} where there is none. A
     * credit focus is looked up in the designations by its text, or as {@code CreditFocus} where it has none. An identifier
     * of a person is the domain of a {@code UniqueID}, a colon and its value. A document type declaration is refused.
     *
     * @param mapping what the codes mean
     * @param completedOn the local name of the element that holds the date of completion
     */
    static TranscriptReader medBiquitous(Mapping mapping, String completedOn) {
        return new MedBiquitousTranscripts(mapping, completedOn);
    }

    /**
     * {@return a reader of a CE Broker roster, saved as CSV, its columns A to J in their order}
     *
     * <p>Activities are known by the course number (column B), or by provider number and own course id joined by a slash
     * (columns A and C). The roster states no category: the mapping does. Subject-area codes (column I) are looked up in
     * the designations. An identifier of a person is the state, a colon and the license number, such as {@code FL:123}.
     *
     * @param mapping what the codes mean
     * @param layout how the file is written
     */
    static TranscriptReader ceBroker(Mapping mapping, CsvLayout layout) {
        return new CeBrokerTranscripts(mapping, layout);
    }
}
