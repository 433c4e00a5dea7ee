package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * A place for one credit, or for several that together are as much.
 *
 * @param sketch which kind of credit
 * @param days on which days; either end may be open
 * @param hundredths how much, in hundredths of a credit
 * @param minutes how many minutes, where they decide what the credit is worth; else 0
 * @param splits whether several credits can take the place
 */
record Slot(Sketch sketch, DateRange days, long hundredths, int minutes, boolean splits) {

    private static final int MAX_PARTS = 3;

    /** A window without a first day is gone through so far back. */
    private static final int YEARS_BACK = 10;

    /** {@return the last day that counts} */
    LocalDate last() {
        return days.last();
    }

    /** {@return the first day that counts, or one long ago if there is no first */
    LocalDate first() {
        LocalDate back = last().minusYears(YEARS_BACK);
        return days.first().isBefore(back) ? back : days.first();
    }

    /** {@return the days that are drawn} */
    Arbitrary<LocalDate> drawnDays() {
        return CmeArbitraries.dates(first(), last());
    }

    /** {@return the days next to those that count} */
    List<LocalDate> outside() {
        List<LocalDate> outside = new ArrayList<>();
        if (days.first().isAfter(LocalDate.MIN)) {
            outside.add(days.first().minusDays(1));
        }
        outside.add(last().plusDays(1));
        return outside;
    }

    /** {@return the line that fills the place on a day} */
    Line on(LocalDate day) {
        return line(day, hundredths);
    }

    /** {@return lines that fill the place: mostly one, else up to three} */
    Arbitrary<List<Line>> lines() {
        Arbitrary<List<LocalDate>> one = drawnDays().list().ofSize(1);
        Arbitrary<List<LocalDate>> some = drawnDays().list().ofMinSize(1).ofMaxSize(MAX_PARTS);
        return (splits ? Arbitraries.frequencyOf(Tuple.of(3, one), Tuple.of(1, some)) : one).map(this::lines);
    }

    /** One line a day, each with its share; the first has what cannot be divided. */
    private List<Line> lines(List<LocalDate> on) {
        long share = hundredths / on.size() / sketch.step() * sketch.step();
        List<Line> lines = new ArrayList<>();
        for (LocalDate day : on) {
            lines.add(line(day, lines.isEmpty() ? hundredths - share * (on.size() - 1) : share));
        }
        return lines;
    }

    /**
     * {@return the line with an amount}
     *
     * @param day the day of completion
     * @param amount the amount, in hundredths of a credit
     */
    Line line(LocalDate day, long amount) {
        Credit credit = sketch.on(day, amount);
        return new Line(
                this,
                minutes == 0
                        ? credit
                        : Credit.builder().from(credit).minutes(minutes).build());
    }

    /** {@return the same place with so many times as much in it} */
    Slot times(int factor) {
        return new Slot(sketch, days, hundredths * factor, minutes * factor, splits);
    }
}
