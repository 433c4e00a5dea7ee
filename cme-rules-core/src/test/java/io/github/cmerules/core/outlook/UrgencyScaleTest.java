package io.github.cmerules.core.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyScaleTest {

    private static final UrgencyScale SCALE =
            UrgencyScale.of(new UrgencyScale.Level("soon", 90), new UrgencyScale.Level("now", 0));

    @Test
    void theDayOfTheDeadlineHasNoDaysLeft() {
        LocalDate deadline = LocalDate.of(2025, 6, 30);

        assertThat(SCALE.level(deadline, deadline))
                .map(UrgencyScale.Level::name)
                .contains("now");
        assertThat(SCALE.level(deadline.minusDays(1), deadline))
                .map(UrgencyScale.Level::name)
                .contains("soon");
        assertThat(SCALE.level(deadline.minusDays(91), deadline)).isEmpty();
        assertThat(SCALE.level(deadline.plusDays(1), deadline))
                .map(UrgencyScale.Level::name)
                .contains("now");
        assertThat(UrgencyScale.NONE.level(deadline, deadline)).isEmpty();
    }

    @Test
    void aLicenseIsAsUrgentAsItsNextDeadlineUnlessSomethingIsOverdue() {
        assertThat(level("2025-02-01")).isEqualTo("[soon]");
        assertThat(level("2024-02-01")).isEqualTo("[]");
        assertThat(level("2025-04-01")).isEqualTo("[now]");
    }

    private static String level(String asOf) {
        Outlook outlook = Outlook.of(SampleRuleBook.license().build(), List.of(), ComingRules.options(asOf));
        return SCALE.level(outlook).stream()
                .map(UrgencyScale.Level::name)
                .toList()
                .toString();
    }

    @Test
    void levelsThatAreAlikeAreRefused() {
        assertThatThrownBy(() -> UrgencyScale.of(new UrgencyScale.Level("a", 1), new UrgencyScale.Level("a", 2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"a\" is there twice");
        assertThatThrownBy(() -> UrgencyScale.of(new UrgencyScale.Level("a", 1), new UrgencyScale.Level("b", 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two levels have 1 days");
        assertThatThrownBy(() -> new UrgencyScale.Level(" ", -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is blank")
                .hasMessageContaining("is negative");
    }
}
