package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each sample file is read as: every credit, finding and duplicate. */
class SampleFilesTest {

    @Test
    void csv() {
        TranscriptResult result = TranscriptSamples.CSV.read(TranscriptSamples.text("transcript.csv"));
        Credit prescribing = Credit.builder()
                .id("A-1#1")
                .activityId("201234567")
                .title("Safer prescribing, in practice")
                .provider("A hospital")
                .completedOn(LocalDate.of(2024, 5, 2))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(2))
                .addTopics(Topics.OPIOID_PAIN)
                .format(Formats.LIVE)
                .evidence(Evidence.DOCUMENTED)
                .build();
        assertThat(result.credits())
                .containsExactly(
                        prescribing,
                        Credit.builder()
                                .from(prescribing)
                                .id("A-1#2")
                                .amount(Amount.of(3))
                                .topics(Set.of())
                                .build(),
                        Credit.builder()
                                .id("A-2")
                                .activityId("201234568")
                                .title("Ethics at the bedside")
                                .provider("A hospital")
                                .completedOn(LocalDate.of(2024, 6, 11))
                                .category(Categories.AMA_PRA_1)
                                .amount(Amount.of("1.5"))
                                .addTopics(Topics.MEDICAL_ETHICS)
                                .format(Formats.ENDURING)
                                .evidence(Evidence.DOCUMENTED)
                                .build(),
                        Credit.builder()
                                .id("A-3")
                                .activityId("201234569")
                                .title("Reading group")
                                .provider("A society")
                                .completedOn(LocalDate.of(2024, 7, 1))
                                .category(Categories.AMA_PRA_2)
                                .amount(Amount.of(3))
                                .format(Formats.JOURNAL)
                                .build());
        assertThat(result.findings())
                .containsExactly(
                        new Finding(Finding.Kind.UNKNOWN_DESIGNATION, "line 3, Topics", "Topics", "RM", 2),
                        new Finding(Finding.Kind.UNKNOWN_CATEGORY, "line 5, Credit type", "Credit type", "Nursing", 1));
        assertThat(result.duplicates())
                .containsExactly(new Duplicate(Duplicate.Kind.REPEATED, "line 6", "line 3", "A-2"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.complete()).isFalse();
    }

    @Test
    void accmeTranscript() {
        TranscriptResult result = TranscriptSamples.ACCME.read(TranscriptSamples.text("accme-transcript.json"));
        assertThat(result.credits())
                .containsExactly(
                        Credit.builder()
                                .id("1234567/ccid:example.org:1")
                                .activityId("accme-201234567")
                                .title("Safer prescribing")
                                .provider("1234567")
                                .completedOn(LocalDate.of(2024, 5, 2))
                                .category(Categories.AMA_PRA_1)
                                .amount(Amount.of("2.25"))
                                .evidence(Evidence.VERIFIED)
                                .build(),
                        Credit.builder()
                                .id("1234567/ccid:example.org:3")
                                .activityId("accme-201234568")
                                .title("Ethics at the bedside")
                                .provider("1234567")
                                .completedOn(LocalDate.of(2024, 6, 11))
                                .category(Categories.AMA_PRA_1)
                                .amount(Amount.of("1.5"))
                                .addTopics(Topics.MEDICAL_ETHICS)
                                .format(Formats.ENDURING)
                                .evidence(Evidence.VERIFIED)
                                .build());
        String activities = "/ACCMETranscripts/0/ActivityTranscript/";
        assertThat(result.findings())
                .containsExactly(
                        new Finding(
                                Finding.Kind.UNKNOWN_CATEGORY,
                                activities
                                        + "0/Activity/Module/CreditCertificate/1/CreditReceived/activityCertification",
                                "activityCertification",
                                "Nursing",
                                1),
                        new Finding(
                                Finding.Kind.TIME_OF_DAY,
                                activities + "1/Activity/Module/CompletedDateTime",
                                "CompletedDateTime",
                                "",
                                1));
        assertThat(result.duplicates()).isEmpty();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void accmeReportWithARecordThatIsDeletedAndSubmittedAgain() {
        TranscriptResult result = TranscriptSamples.ACCME.read(TranscriptSamples.text("accme-report.json"));
        assertThat(result.credits())
                .containsExactly(Credit.builder()
                        .id("1234567/ccid:example.org:1")
                        .activityId("accme-201234567")
                        .title("Safer prescribing")
                        .provider("1234567")
                        .completedOn(LocalDate.of(2024, 5, 3))
                        .category(Categories.AMA_PRA_1)
                        .amount(Amount.of("2.5"))
                        .evidence(Evidence.VERIFIED)
                        .build());
        String records = "/ACCMELearnerReports/ActivityReports/ActivityReport/";
        assertThat(result.duplicates())
                .containsExactly(new Duplicate(
                        Duplicate.Kind.DELETED,
                        records + "1/Activity/Module/CreditCertificate/0",
                        records + "0/Activity/Module/CreditCertificate/0",
                        "1234567/ccid:example.org:1"));
        assertThat(result.findings()).isEmpty();
        assertThat(result.complete()).isTrue();
    }

    @Test
    void medBiquitousCertificateWithTwoFocuses() {
        TranscriptResult result = TranscriptSamples.MEDBIQUITOUS.read(TranscriptSamples.text("medbiquitous.xml"));
        Credit selfAssessment = Credit.builder()
                .id("A society/C-1#1")
                .activityId("medbiq-A society/C-1")
                .title("Skills day")
                .provider("A hospital")
                .completedOn(LocalDate.of(2024, 9, 30))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(2))
                .attributes(Set.of(TranscriptSamples.SELF_ASSESSMENT))
                .build();
        assertThat(result.credits())
                .containsExactly(
                        selfAssessment,
                        Credit.builder()
                                .from(selfAssessment)
                                .id("A society/C-1#2")
                                .amount(Amount.of("1.5"))
                                .attributes(Set.of())
                                .addTopics(Topics.PATIENT_SAFETY)
                                .build(),
                        Credit.builder()
                                .from(selfAssessment)
                                .id("A society/C-1#3")
                                .amount(Amount.of("1.5"))
                                .attributes(Set.of())
                                .build());
        assertThat(result.findings())
                .containsExactly(new Finding(
                        Finding.Kind.POSSIBLE_OVERLAP, "line 21, CreditReceived", "designated parts", "", 1));
        assertThat(result.complete()).isTrue();
    }

    @Test
    void ceBrokerRoster() {
        TranscriptResult result = TranscriptSamples.CE_BROKER.read(TranscriptSamples.text("ce-broker.csv"));
        assertThat(result.credits())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        roster("ce-broker-20-567890", 5, 2, "2")
                                .addTopics(Topics.MEDICAL_ERROR_PREVENTION)
                                .build(),
                        roster("ce-broker-20-567890", 5, 2, "1")
                                .addTopics(Topics.DOMESTIC_SEXUAL_VIOLENCE)
                                .build(),
                        roster("ce-broker-50-1234/ETH-1", 6, 11, "1.5")
                                .title("Ethics at the bedside")
                                .addTopics(Topics.MEDICAL_ETHICS)
                                .build());
        assertThat(result.credits())
                .extracting(Credit::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("ce-broker-[0-9a-f]{20}"));
        assertThat(result.duplicates())
                .extracting(Duplicate::kind, Duplicate::place, Duplicate::first)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Duplicate.Kind.REPEATED, "line 5", "line 3"));
        assertThat(result.findings()).isEmpty();
    }

    private static Credit.Builder roster(String activityId, int month, int day, String amount) {
        return Credit.builder()
                .id("any")
                .activityId(activityId)
                .completedOn(LocalDate.of(2024, month, day))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(amount));
    }

    @Test
    void nothingSaysWhoTheLearnerIs() {
        for (TranscriptResult result : List.of(
                TranscriptSamples.CSV.read(TranscriptSamples.text("transcript.csv")),
                TranscriptSamples.ACCME.read(TranscriptSamples.text("accme-transcript.json")),
                TranscriptSamples.ACCME.read(TranscriptSamples.text("accme-report.json")),
                TranscriptSamples.MEDBIQUITOUS.read(TranscriptSamples.text("medbiquitous.xml")),
                TranscriptSamples.CE_BROKER.read(TranscriptSamples.text("ce-broker.csv")))) {
            assertThat(result.toString()).doesNotContain("0000000017", "Given", "Family", "1980-03-14");
        }
    }
}
