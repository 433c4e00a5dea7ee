package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.rule.BirthdayCalendar.First;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

class BirthdayCalendarPropertyTest {

    @Property
    void cycles_tile_the_time_since_issue(
            @ForAll @DateRange(min = "1940-01-01", max = "2000-12-31") LocalDate born,
            @ForAll @DateRange(min = "2005-01-01", max = "2030-12-31") LocalDate issued,
            @ForAll First first,
            @ForAll @IntRange(min = 1, max = 4) int years,
            @ForAll @IntRange(min = 0, max = 11) int shortMonths) {
        BirthdayCalendar calendar = new BirthdayCalendar(years, first, shortMonths);
        License license = BirthdayCalendarTest.license(born, issued);

        LocalDate start = issued;
        for (int i = 0; i < 12; i++) {
            Cycle cycle = calendar.cycleContaining(license, start);
            LocalDate middle = start.plusDays((cycle.end().toEpochDay() - start.toEpochDay()) / 2);

            assertThat(cycle.start()).as("no gap, no overlap").isEqualTo(start);
            assertThat(calendar.cycleContaining(license, cycle.end())).isEqualTo(cycle);
            assertThat(calendar.cycleContaining(license, middle)).isEqualTo(cycle);
            start = cycle.end().plusDays(1);
        }
    }
}
