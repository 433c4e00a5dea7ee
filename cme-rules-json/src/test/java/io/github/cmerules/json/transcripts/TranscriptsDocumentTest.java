package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.json.SampleRuleBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of docs/transcripts.md compile, read the sample files, and are those of the page. */
class TranscriptsDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "transcripts.md");
    private static final Path THIS = Path.of(
            "src", "test", "java", "io", "github", "cmerules", "json", "transcripts", "TranscriptsDocumentTest.java");

    @Test
    void csv() {
        InputStream file = file("transcript.csv");
        // doc:begin
        Mapping codes = Mapping.builder()
                .putCategories("AMA 1", Categories.AMA_PRA_1)
                .putCategories("Self", Categories.AMA_PRA_2)
                .putAllFormats(VendorCodes.parsFormats())
                .putDesignations("ETH", Designation.of(Topics.MEDICAL_ETHICS))
                .putDesignations("Opioid hours", Designation.of(Topics.OPIOID_PAIN))
                .putEvidences("certificate", Evidence.DOCUMENTED)
                .addIgnoredFields("Comment")
                .build();
        CsvMapping columns = CsvMapping.builder()
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
                .codes(codes)
                .layout(CsvLayout.STANDARD.withDates("MM/dd/uuuu"))
                .build();
        TranscriptResult result = TranscriptReader.csv(columns).read(file);
        // doc:end
        assertThat(result).isEqualTo(TranscriptSamples.CSV.read(TranscriptSamples.text("transcript.csv")));
        assertThat(page())
                .contains(result.findings().get(0).toString())
                .contains(result.findings().get(1).toString())
                .contains(result.duplicates().get(0).toString());
    }

    @Test
    void accme() {
        InputStream file = file("accme-transcript.json");
        // doc:begin
        Mapping mapping = Mapping.builder()
                .putAllCategories(VendorCodes.accmeCategories())
                .putActivities(
                        "201234568",
                        KnownActivity.builder()
                                .format(Formats.ENDURING)
                                .designation(Designation.of(Topics.MEDICAL_ETHICS))
                                .build())
                .evidence(Evidence.VERIFIED)
                .addLearners("NPI:0000000017")
                .build();
        TranscriptResult result = TranscriptReader.accme(mapping).read(file);
        // doc:end
        assertThat(result).isEqualTo(TranscriptSamples.ACCME.read(TranscriptSamples.text("accme-transcript.json")));
    }

    @Test
    void medBiquitous() {
        InputStream file = file("medbiquitous.xml");
        // doc:begin
        Mapping mapping = Mapping.builder()
                .putCategories("ACCME", Categories.AMA_PRA_1)
                .putDesignations("Patient Safety", Designation.of(Topics.PATIENT_SAFETY))
                .putDesignations("CreditFocus", Designation.of(Attribute.of("self-assessment")))
                .addIgnoredFields("accreditedProvider", "releaseDate")
                .build();
        TranscriptResult result = TranscriptReader.medBiquitous(mapping).read(file);
        // doc:end
        assertThat(result).isEqualTo(TranscriptSamples.MEDBIQUITOUS.read(TranscriptSamples.text("medbiquitous.xml")));
    }

    @Test
    void ceBroker() {
        InputStream file = file("ce-broker.csv");
        // doc:begin
        Mapping mapping = Mapping.builder()
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
        TranscriptResult result = TranscriptReader.ceBroker(mapping, CsvLayout.STANDARD.withDates("M/d/uuuu"))
                .read(file);
        // doc:end
        assertThat(result).isEqualTo(TranscriptSamples.CE_BROKER.read(TranscriptSamples.text("ce-broker.csv")));
    }

    @Test
    void export() {
        RuleBooks books = SampleRuleBook.BOOKS;
        List<Credit> credits = TranscriptSamples.OWN_CSV
                .read("completedOn,id,activityId,title,provider,category,amount,minutes,designations,format,evidence,"
                        + "planned\n2024-05-02,c1,,'=1+1,,ama-pra-1,2,,pain,live,attested,\n")
                .creditsOrThrow();
        // doc:begin
        String csv = CsvExport.credits(credits);
        List<Credit> again = TranscriptReader.csv(CsvMapping.ofExport(books.vocabulary()))
                .read(csv)
                .creditsOrThrow();
        // doc:end
        assertThat(again).isEqualTo(credits).hasSize(1);
    }

    @Test
    void pageHasTheExamplesOfThisTest() throws IOException {
        List<String> examples = new ArrayList<>();
        String[] parts = Files.readString(THIS).split("        // doc:begin\n", -1);
        for (int i = 1; i < parts.length; i++) {
            examples.add(parts[i].substring(0, parts[i].indexOf("        // doc:end"))
                    .indent(-8));
        }
        assertThat(examples)
                .hasSize(5)
                .allSatisfy(example -> assertThat(page()).contains("```java\n" + example + "```"));
    }

    @ParameterizedTest
    @EnumSource
    void pageExplainsEveryKindOfFinding(Finding.Kind kind) {
        assertThat(page()).contains("`" + kind + "`");
    }

    @ParameterizedTest
    @EnumSource
    void pageExplainsEveryColumn(CsvColumn column) {
        assertThat(page()).contains("`" + column + "`");
    }

    private static InputStream file(String name) {
        return new ByteArrayInputStream(TranscriptSamples.text(name).getBytes(StandardCharsets.UTF_8));
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
