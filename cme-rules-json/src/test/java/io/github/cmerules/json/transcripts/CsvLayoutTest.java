package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which separators and patterns can be used, and which days can be read. */
class CsvLayoutTest {

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void whatNoFieldBeginsWithIsASeparator(char separator) {
        assertThat(new CsvLayout(separator, "uuuu-MM-dd").separator()).isEqualTo(separator);
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', 'x', '7'})
    void whatIsPartOfAFieldIsNone(char separator) {
        assertThatThrownBy(() -> new CsvLayout(separator, "uuuu-MM-dd"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/separator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd", "MM-dd", "HH:mm", "bogus"})
    void whatNamesNoDayIsNoPattern(String pattern) {
        assertThatThrownBy(() -> CsvLayout.STANDARD.withDates(pattern))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/datePattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2024-02-29"})
    void daysOfYearsWithFourDigitsAreRead(String day) {
        assertThat(CsvLayout.STANDARD.day(day)).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01", "2023-02-29", "2024-2-9", ""})
    void otherDaysAreNot(String day) {
        assertThatThrownBy(() -> CsvLayout.STANDARD.day(day))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("expected a day that exists, such as 2025-03-14");
    }

    @Test
    void dayIsAskedForInThePattern() {
        assertThatThrownBy(() -> CsvLayout.STANDARD.withDates("MM/dd/uuuu").day("2025-03-14"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("such as 03/14/2025");
    }
}
