package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a roster: what each must hold, and which row holds the names of the columns. */
class CeBrokerTest {

    private static final String HEADER = "Provider Number,Course Number,Own Course ID,Publishing Number,License Number,"
            + "Completion Date,State,Profession,Subject Area,Hours";
    private static final String ROW = "1234,567890,,,17,5/2/2024,FL,ME,PME,2";

    private static TranscriptResult read(String... lines) {
        return TranscriptSamples.CE_BROKER.read(String.join("\n", lines));
    }

    @Test
    void firstRowMayHoldTheNamesOfTheColumns() {
        assertThat(read(HEADER, ROW).credits()).hasSize(1);
        assertThat(read(ROW).credits()).hasSize(1);
        assertThat(read(ROW).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,567890,,,17,May,FL,ME,PME,2 | line 1, completion date",
                "1234,567890,,,,May,FL,ME,PME,2 | line 1, license number",
                "1234,567890,,,ME,,FL,ME,PME,2 | line 1, completion date"
            })
    void rowThatOnlyLacksSomethingDoesNotHoldTheNames(String row, String place) {
        TranscriptResult result = read(row);
        assertThat(result.credits()).isEmpty();
        assertThat(result.problems()).extracting(Problem::path).contains(place);
    }

    @Test
    void licenseNumberNeedsNoDigit() {
        assertThat(read("1234,567890,,,ME,5/2/2024,FL,ME,PME,2").credits()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,567890,,,,5/2/2024,FL,ME,PME,2 | line 2, license number | is missing",
                "1234,567890,,,17,5/2/2024,,ME,PME,2 | line 2, state | is missing",
                "1234,567890,,,17,,FL,ME,PME,2 | line 2, completion date | is missing",
                "1234,,,,17,5/2/2024,FL,ME,PME,2 | line 2 | the course is missing",
                ",,ETH-1,,17,5/2/2024,FL,ME,PME,2 | line 2, provider number | is missing",
                "1234,567890,,,17,5/2/2024,FL,ME,PME,2,x | line 2 | has 11 fields: expected 10, columns A to J"
            })
    void rowThatLacksSomethingIsNoCredit(String row, String place, String message) {
        TranscriptResult result = read(HEADER, row);
        assertThat(result.credits()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(place);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void namesOfTheColumnsStandInTheFirstRowOnly() {
        assertThat(read(ROW, HEADER).problems())
                .isNotEmpty()
                .allMatch(problem -> problem.path().startsWith("line 2"));
    }

    @Test
    void rowMayEndBeforeTheLastColumn() {
        TranscriptResult result = read(HEADER, ROW, "1234,,ETH-1,,17,6/11/2024,FL");
        assertThat(result.problems()).isEmpty();
        assertThat(result.credits()).extracting(Credit::amount).containsExactly(Amount.of(2), Amount.of("1.5"));
    }

    @Test
    void emptyFieldsBeyondTheLastColumnAreNothing() {
        TranscriptResult result = read(HEADER, ROW + ", ,");
        assertThat(result.credits()).hasSize(1);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void sameNumberInAnotherStateIsAnotherLicense() {
        TranscriptResult result = read(HEADER, ROW, "1234,567891,,,17,5/3/2024,GA,ME,PME,2");
        assertThat(result.problems()).extracting(Problem::path).isEqualTo(List.of("line 3"));
        assertThat(result.problems()).extracting(Problem::message).allMatch(text -> text.contains("one person"));
    }
}
