package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccmeTest {

    private static final String TRANSCRIPT = TranscriptSamples.text("accme-transcript.json");
    private static final String REPORT = TranscriptSamples.text("accme-report.json");
    private static final String MODULE = "/ACCMETranscripts/0/ActivityTranscript/0/Activity/Module";

    private static TranscriptResult with(String part, String replacement) {
        assertThat(TRANSCRIPT).contains(part);
        int at = TRANSCRIPT.indexOf(part);
        return TranscriptSamples.ACCME.read(
                TRANSCRIPT.substring(0, at) + replacement + TRANSCRIPT.substring(at + part.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.25|2.3|/CreditCertificate/0/CreditReceived/numberOfCredits|2.3 is no multiple of 0.25",
                "2.25|\"2.25\"|/CreditCertificate/0/CreditReceived/numberOfCredits|expected a number without quotes",
                "2.25|-1|/CreditCertificate/0/CreditReceived/numberOfCredits|is negative",
                "\"Point\"|\"Hour\"|/CreditCertificate/0/CreditReceived/creditUnit|\"Hour\" is not known: expected Point",
                "2024-05-02|2024-02-30|/CompletedDateTime|there is no such day",
                "2024-05-02|2024-05-02T25|/CompletedDateTime|is not a date",
                "\"2024-05-02\"|7|/CompletedDateTime|7 is not a text",
                "\"moduleID\"|\"moduleId\"|/ModuleName/moduleID|is missing",
                "\"CreditID\"|\"CreditId\"|/CreditCertificate/0/CreditID|is missing"
            })
    void faultIsNamedWithItsPath(String part, String replacement, String path, String message) {
        TranscriptResult result = with(part, replacement);
        assertThat(result.problems()).extracting(Problem::path).containsExactly(MODULE + path);
        assertThat(result.problems().get(0).message()).contains(message);
        assertThat(result.credits()).extracting(Credit::id).doesNotContain("1234567/ccid:example.org:1");
    }

    @ParameterizedTest
    @CsvSource({"0.25", "0.5", "1", "2.75", "2.50", "1e1"})
    void quartersAreExact(String written) {
        assertThat(with("2.25", written).credits().get(0).amount()).isEqualTo(Amount.of(new BigDecimal(written)));
    }

    @Test
    void activityThatIsNotCompletedIsNoCredit() {
        TranscriptResult result = with("\"Completed\"", "\"In Progress\"");
        assertThat(result.credits()).hasSize(1);
        assertThat(result.findings())
                .contains(new Finding(Finding.Kind.NOT_COMPLETED, MODULE + "/Status", "Status", "In Progress", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'Name': {'GivenName': 'A', 'FamilyName': 'B'}}; {'Name': {'GivenName': 'A', 'FamilyName': 'B'}}; true",
                "{'Name': {'GivenName': 'A', 'FamilyName': 'B'}}; {'Name': {'GivenName': 'A', 'FamilyName': 'C'}}; false",
                "{'Name': {'FamilyName': 'B'}}; {'PersonalInfo': {'BirthDate': '1980-03-14'}}; false",
                // An identifier says more than a name does.
                "{'NPI': '17', 'Name': {'FamilyName': 'B'}}; {'NPI': '17', 'Name': {'FamilyName': 'C'}}; true",
                "{'NPI': '17', 'Name': {'FamilyName': 'B'}}; {'NPI': '18', 'Name': {'FamilyName': 'B'}}; false",
                "{'Ids': [{'CertifyingBoard': 'X', 'CertifyingBoardID': '1'}], 'Name': {'FamilyName': 'B'}};"
                        + " {'CertifyingBoard': 'X', 'CertifyingBoardID': '1', 'Name': {'FamilyName': 'C'}}; true",
                "{'CertifyingBoard': 'X', 'CertifyingBoardID': '1'}; {'CertifyingBoard': 'Y', 'CertifyingBoardID': '1'}; false",
                // Nothing says who it is.
                "{'Name': {'FamilyName': ' '}}; {'NPI': '18'}; true"
            })
    void transcriptsAreOfOnePerson(String one, String other, boolean same) {
        TranscriptResult result = TranscriptSamples.ACCME.read(("{'ACCMETranscripts': ["
                        + "{'Member': " + one + ", 'ActivityTranscript': []},"
                        + "{'Member': " + other + ", 'ActivityTranscript': []}]}")
                .replace('\'', '"'));
        assertThat(result.problems())
                .extracting(Problem::path)
                .isEqualTo(same ? List.of() : List.of("/ACCMETranscripts/1"));
    }

    @Test
    void fileOfNeitherKindIsRefused() {
        assertThatThrownBy(() -> TranscriptSamples.ACCME.read("{\"Transcripts\": []}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is no ACCME file");
        assertThat(TranscriptSamples.ACCME.read("{\"ACCMETranscripts\": []}").credits())
                .isEmpty();
    }

    /** Of a person only the identifiers are read, and extensions are anybody's: nothing there is reported. */
    @Test
    void propertyThatIsNotReadIsReportedWhereverItStands() {
        Set<String> places = new TreeSet<>();
        for (String file : List.of("accme-transcript.json", "accme-report.json")) {
            String sample = TranscriptSamples.text(file);
            for (int at = sample.indexOf('{'); at >= 0; at = sample.indexOf('{', at + 1)) {
                TranscriptResult result = TranscriptSamples.ACCME.read(
                        sample.substring(0, at) + "{\"Extra\": 1, " + sample.substring(at + 1));
                assertThat(result.problems()).isEmpty();
                result.findings().stream()
                        .filter(finding -> finding.kind() == Finding.Kind.UNKNOWN_FIELD)
                        .map(finding -> finding.place().replaceAll("/\\d+", "/n"))
                        .forEach(places::add);
            }
        }
        String inTranscripts = "/ACCMETranscripts/n";
        String inReports = "/ACCMELearnerReports/ActivityReports/ActivityReport/n";
        List<String> inActivities = List.of(
                "/Activity/Extra",
                "/Activity/Module/Extra",
                "/Activity/Module/ModuleName/Extra",
                "/Activity/Module/CreditCertificate/n/Extra",
                "/Activity/Module/CreditCertificate/n/CreditReceived/Extra");
        List<String> expected = new ArrayList<>(List.of(
                "/Extra",
                inTranscripts + "/Extra",
                inTranscripts + "/ActivityTranscript/n/Extra",
                "/ACCMELearnerReports/Extra",
                "/ACCMELearnerReports/ActivityReports/Extra",
                inReports + "/Extra"));
        inActivities.forEach(place -> {
            expected.add(inTranscripts + "/ActivityTranscript/n" + place);
            expected.add(inReports + place);
        });
        assertThat(places).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void propertyThatIsNotReadIsReportedWithoutItsValue() {
        TranscriptResult result = with("\"Status\"", "\"Rating\": \"by somebody\", \"Status\"");
        assertThat(result.findings())
                .contains(new Finding(Finding.Kind.UNKNOWN_FIELD, MODULE + "/Rating", "Rating", "", 1));
        assertThat(result.toString()).doesNotContain("by somebody");
        TranscriptResult ignored = TranscriptReader.accme(Mapping.builder()
                        .from(TranscriptSamples.ACCME_CODES)
                        .addIgnoredFields("rating")
                        .build())
                .read(TRANSCRIPT.replaceFirst("\"Status\"", "\"Rating\": 1, \"Status\""));
        assertThat(ignored.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.UNKNOWN_FIELD);
    }

    @ParameterizedTest
    @CsvSource({
        "NPI:0000000017, 2",
        "MA:17, 2",
        "NPI:17, 0",
        "17, 0",
    })
    void personIsKnownByAnIdentifierWithItsDomain(String learner, int credits) {
        TranscriptResult result = TranscriptReader.accme(Mapping.builder()
                        .from(TranscriptSamples.ACCME_CODES)
                        .addLearners(learner)
                        .build())
                .read(TRANSCRIPT);
        assertThat(result.credits()).hasSize(credits);
    }

    @Test
    void equalNamesAreNotEqualPeople() {
        int last = REPORT.lastIndexOf("0000000017");
        TranscriptResult result =
                TranscriptSamples.ACCME.read(REPORT.substring(0, last) + "0000000018" + REPORT.substring(last + 10));
        assertThat(result.problems())
                .extracting(Problem::path)
                .containsExactly("/ACCMELearnerReports/ActivityReports/ActivityReport/2");
    }

    @Test
    void withoutIdentifiersTheNameAndBirthDateSayWho() {
        String nameless = REPORT.replace("\"UniqueID\": {\"value\": \"0000000017\", \"domain\": \"NPI\"},", "");
        assertThat(TranscriptSamples.ACCME.read(nameless).problems()).isEmpty();
        int last = nameless.lastIndexOf("1980-03-14");
        assertThat(TranscriptSamples.ACCME
                        .read(nameless.substring(0, last) + "1981-03-14" + nameless.substring(last + 10))
                        .problems())
                .hasSize(1);
    }

    @Test
    void recordThatDeletesNothingIsSaid() {
        TranscriptResult result = TranscriptSamples.ACCME.read(REPORT.replace("\"add\"", "\"delete\""));
        assertThat(result.credits()).isEmpty();
        assertThat(result.duplicates())
                .extracting(Duplicate::kind)
                .containsOnly(Duplicate.Kind.NOTHING_TO_DELETE)
                .hasSize(3);
        assertThat(TranscriptSamples.ACCME
                        .read(REPORT.replace("\"delete\"", "\"edit\""))
                        .problems())
                .extracting(Problem::message)
                .contains("\"edit\" is not known: expected add or delete");
    }
}
