package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.json.SampleRuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample files, and readers whose mappings fit them. */
public final class TranscriptSamples {

    static final Attribute SELF_ASSESSMENT = Attribute.of("self-assessment");

    static final Mapping CSV_CODES = Mapping.builder()
            .putAllFormats(VendorCodes.parsFormats())
            .putCategories("AMA 1", Categories.AMA_PRA_1)
            .putCategories("Self", Categories.AMA_PRA_2)
            .putDesignations("ETH", Designation.of(Topics.MEDICAL_ETHICS))
            .putDesignations("Opioid hours", Designation.of(Topics.OPIOID_PAIN))
            .putEvidences("certificate", Evidence.DOCUMENTED)
            .addIgnoredFields("Comment")
            .build();

    static final CsvMapping CSV_MAPPING = CsvMapping.builder()
            .putColumns(CsvColumn.ID, "Certificate")
            .putColumns(CsvColumn.ACTIVITY_ID, "Activity")
            .putColumns(CsvColumn.TITLE, "Course title")
            .putColumns(CsvColumn.PROVIDER, "Sponsor")
            .putColumns(CsvColumn.COMPLETED_ON, "Completed")
            .putColumns(CsvColumn.CATEGORY, "Credit type")
            .putColumns(CsvColumn.AMOUNT, "Credits")
            .putColumns(CsvColumn.DESIGNATIONS, "Topics")
            .putColumns(CsvColumn.FORMAT, "Activity type")
            .putColumns(CsvColumn.EVIDENCE, "Proof")
            .putColumns(CsvColumn.LEARNER, "Learner number")
            .addShares("Opioid hours")
            .codes(CSV_CODES)
            .layout(CsvLayout.STANDARD.withDates("MM/dd/uuuu"))
            .build();

    static final CsvMapping EXPORTED = CsvMapping.ofExport(SampleRuleBook.BOOKS.vocabulary());

    static final Mapping ACCME_CODES = Mapping.builder()
            .putAllCategories(VendorCodes.accmeCategories())
            .putActivities(
                    "201234568",
                    KnownActivity.builder()
                            .format(Formats.ENDURING)
                            .designation(Designation.of(Topics.MEDICAL_ETHICS))
                            .build())
            .evidence(Evidence.VERIFIED)
            .build();

    static final Mapping MEDBIQUITOUS_CODES = Mapping.builder()
            .putCategories("ACCME", Categories.AMA_PRA_1)
            .putDesignations("Patient Safety", Designation.of(Topics.PATIENT_SAFETY))
            .putDesignations("CreditFocus", Designation.of(SELF_ASSESSMENT))
            .addIgnoredFields("accreditedProvider", "releaseDate")
            .build();

    static final Mapping CE_BROKER_CODES = Mapping.builder()
            .category(Categories.AMA_PRA_1)
            .putDesignations("PME", Designation.of(Topics.MEDICAL_ERROR_PREVENTION))
            .putDesignations("DV", Designation.of(Topics.DOMESTIC_SEXUAL_VIOLENCE))
            .putActivities(
                    "1234/ETH-1",
                    KnownActivity.builder()
                            .amount(Amount.of("1.5"))
                            .title("Ethics at the bedside")
                            .designation(Designation.of(Topics.MEDICAL_ETHICS))
                            .build())
            .build();

    public static final TranscriptReader CSV = TranscriptReader.csv(CSV_MAPPING);
    public static final TranscriptReader OWN_CSV = TranscriptReader.csv(EXPORTED);
    public static final TranscriptReader ACCME = TranscriptReader.accme(ACCME_CODES);
    public static final TranscriptReader MEDBIQUITOUS = TranscriptReader.medBiquitous(MEDBIQUITOUS_CODES);
    public static final TranscriptReader CE_BROKER =
            TranscriptReader.ceBroker(CE_BROKER_CODES, CsvLayout.STANDARD.withDates("M/d/uuuu"));

    private TranscriptSamples() {}

    static String text(String name) {
        try (InputStream in = TranscriptSamples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
