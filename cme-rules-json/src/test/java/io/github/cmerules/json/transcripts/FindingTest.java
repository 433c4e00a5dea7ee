package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import org.junit.jupiter.api.Test;

/** How what is found is counted and shown. */
class FindingTest {

    private static final String ADVICE = "the field is not read: map it, or add it to the ignored fields";

    @Test
    void aFindingIsALine() {
        Finding.Kind kind = Finding.Kind.UNKNOWN_FIELD;

        assertThat(new Finding(kind, "line 2", "Room", "", 1)).hasToString("line 2: Room: " + ADVICE);
        assertThat(new Finding(kind, "line 2", "Room", "7 b", 2))
                .hasToString("line 2: Room \"7 b\" (2 times): " + ADVICE);
    }

    @Test
    void whatIsShownIsOnOneLineAndNotLong() {
        assertThat(Report.printable(" a\tb\u0085c ")).isEqualTo("a b c");
        assertThat(Report.printable("\uD83E\uDE7A".repeat(201))).isEqualTo("\uD83E\uDE7A".repeat(200));
    }

    @Test
    void theSameThingIsOneFindingWithTheFirstPlace() {
        Report report = new Report();
        report.add(Finding.Kind.UNKNOWN_FIELD, "line 2", "Room");
        report.add(Finding.Kind.UNKNOWN_FIELD, "line 3", " Room");

        assertThat(report.findings()).containsExactly(new Finding(Finding.Kind.UNKNOWN_FIELD, "line 2", "Room", "", 2));
    }

    @Test
    void aThousandDifferentThingsAreReportedAndNoMore() {
        Report report = new Report();
        for (int i = 0; i < 1_000; i++) {
            report.add(Finding.Kind.UNKNOWN_FIELD, "line 1", "field" + i);
        }

        assertThat(report.findings()).hasSize(1_000);
        assertThatThrownBy(() -> report.add(Finding.Kind.UNKNOWN_FIELD, "line 2", "one more"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("line 2: there are more than 1000 different things");
    }
}
