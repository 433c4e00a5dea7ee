package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample of an activity report with something in it changed. */
class MedBiquitousTest {

    private static final String SAMPLE = TranscriptSamples.text("medbiquitous.xml");
    private static final String DATE = "<CompletedDateTime>2024-09-30</CompletedDateTime>";

    private static TranscriptResult changed(String target, String replacement) {
        assertThat(SAMPLE).contains(target);
        return TranscriptSamples.MEDBIQUITOUS.read(SAMPLE.replace(target, replacement));
    }

    @Test
    void whatIsNotReadIsReportedWhereItHoldsAText() {
        TranscriptResult result =
                changed("<ModuleName>", "<Place><Room>7</Room><Floor/></Place><CreditType>x</CreditType><ModuleName>");
        assertThat(result.credits()).hasSize(3);
        assertThat(result.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.UNKNOWN_FIELD)
                .extracting(Finding::field)
                .containsExactly("Room", "CreditType");
    }

    @Test
    void timeOfDayIsReportedAndTheDayIsTakenAsWritten() {
        TranscriptResult result = changed("2024-09-30", "2024-09-30T23:30:00Z");
        assertThat(result.credits())
                .extracting(Credit::completedOn)
                .hasToString("[2024-09-30, 2024-09-30, 2024-09-30]");
        assertThat(result.findings())
                .extracting(Finding::kind, Finding::place)
                .contains(org.assertj.core.groups.Tuple.tuple(Finding.Kind.TIME_OF_DAY, "line 19, CompletedDateTime"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DATE + " | '' | line 21, CreditReceived | there is no CompletedDateTime: expected the date",
                "2024-09-30 | 30.9.2024 | line 19, CompletedDateTime | is not a date",
                "<NumberOfCredits>2</NumberOfCredits> | '' | line 26, CreditFocus | there is no NumberOfCredits",
                "<NumberOfCredits>2< | <NumberOfCredits>two< | line 27, NumberOfCredits | two",
                "numberOfCredits>5< | numberOfCredits>five< | line 25, numberOfCredits | five"
            })
    void recordWithAProblemIsNoCredit(String target, String replacement, String place, String message) {
        TranscriptResult result = changed(target, replacement);
        assertThat(result.credits()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(place);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void reportWithoutACreditIsAProblem() {
        int from = SAMPLE.indexOf("<CreditReceived>");
        int to = SAMPLE.indexOf("</CreditReceived>") + "</CreditReceived>".length();
        TranscriptResult result = changed(SAMPLE.substring(from, to), "");
        assertThat(result.problems())
                .containsExactly(
                        new Problem("line 7, ActivityReport", "there is no CreditReceived: expected at least one"));
    }

    @Test
    void activityWithoutANameIsCalledByItsModule() {
        assertThat(changed("<ActivityName>Skills day</ActivityName>", "<ActivityName/>")
                        .credits())
                .extracting(Credit::title)
                .containsOnly(Optional.of("Morning"));
    }

    @Test
    void categoryIsThatOfTheActivityBeforeThatOfTheBody() {
        TranscriptResult result = changed(
                "<hx:accreditingBody>",
                "<hx:activityCertification>Nursing</hx:activityCertification><hx:accreditingBody>");
        assertThat(result.credits()).isEmpty();
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.UNKNOWN_CATEGORY));
    }

    @Test
    void reportsOfTwoPeopleAreNoTranscript() {
        String report = SAMPLE.substring(SAMPLE.indexOf("<ActivityReport>"), SAMPLE.indexOf("</ActivityReports>"));
        String another = report.replace(">C-1<", ">C-2<");
        assertThat(changed("</ActivityReports>", another + "</ActivityReports>").problems())
                .isEmpty();
        for (String learner :
                new String[] {another.replace("0000000017", "0000000018"), another.replace("\"NPI\"", "\"society\"")}) {
            assertThat(changed("</ActivityReports>", learner + "</ActivityReports>")
                            .problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("expected the records of one person"));
        }
    }
}
