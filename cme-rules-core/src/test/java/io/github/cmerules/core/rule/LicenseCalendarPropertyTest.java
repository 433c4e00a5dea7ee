package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

/** Whatever the calendar, the cycles of a license follow each other from the day of issue without a gap. */
class LicenseCalendarPropertyTest {

    private static List<LicenseCalendar> calendars(int years, int shortMonths, LocalDate someDay) {
        MonthDay last = MonthDay.from(someDay);
        LicenseCalendar base = new BirthMonthCalendar(years, shortMonths);
        return List.of(
                base,
                new FixedDateCalendar(years, last, someDay.getYear()),
                FixedDateCalendar.calendarYear(),
                new AnniversaryCalendar(years),
                new NumberParityCalendar(List.of(last, MonthDay.of(2, 29), MonthDay.of(8, 31))),
                new JoinedCalendar(base, 2, 0),
                new JoinedCalendar(new AnniversaryCalendar(1), years, shortMonths));
    }

    @Property
    void cycles_tile_the_time_since_issue(
            @ForAll @DateRange(min = "1940-01-01", max = "2000-12-31") LocalDate born,
            @ForAll @DateRange(min = "2005-01-01", max = "2030-12-31") LocalDate issued,
            @ForAll @DateRange(min = "2000-01-01", max = "2004-12-31") LocalDate someDay,
            @ForAll @IntRange(min = 1, max = 4) int years,
            @ForAll @IntRange(min = 0, max = 11) int shortMonths,
            @ForAll @IntRange(min = 0, max = 999) int number) {
        License license = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .birthDate(born)
                .issuedOn(issued)
                .number(Integer.toString(number))
                .build();
        for (LicenseCalendar calendar : calendars(years, shortMonths, someDay)) {
            tiles(calendar, license, issued);
        }
    }

    private static void tiles(LicenseCalendar calendar, License license, LocalDate issued) {
        assertThat(calendar.missing(license)).isEmpty();
        assertThat(calendar.describe()).endsWith(".");
        LocalDate start = issued;
        for (int i = 1; i <= 8; i++) {
            Cycle cycle = calendar.cycleContaining(license, start);
            LocalDate middle = start.plusDays((cycle.end().toEpochDay() - start.toEpochDay()) / 2);

            assertThat(cycle.start()).as("no gap, no overlap: " + calendar).isEqualTo(start);
            assertThat(calendar.cycleContaining(license, cycle.end())).isEqualTo(cycle);
            assertThat(calendar.cycleContaining(license, middle)).isEqualTo(cycle);
            assertThat(calendar.numberOf(license, middle)).isEqualTo(i);
            assertThat(calendar.cycle(license, i)).isEqualTo(cycle);
            start = cycle.end().plusDays(1);
        }
    }
}
