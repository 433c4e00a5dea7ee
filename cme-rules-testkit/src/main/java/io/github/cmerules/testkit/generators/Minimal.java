package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Transcripts from which nothing can be taken away.
 *
 * <p>Taking away is leaving out a credit, or claiming less by one step of the kind of credit.
 */
final class Minimal {

    private Minimal() {}

    /**
     * {@return what is left of some lines when everything is taken away that can be, first from the first line}
     *
     * @param lines lines that are enough
     * @param enough whether a transcript is enough; more is never worse than less
     */
    static List<Line> of(List<Line> lines, Predicate<List<Line>> enough) {
        List<Line> left = new ArrayList<>(lines);
        for (int place = 0; place < left.size(); ) {
            List<Line> less = new ArrayList<>(left);
            less.remove(place);
            if (enough.test(less)) {
                left = less;
            } else {
                reduce(left, place, enough);
                place++;
            }
        }
        return left;
    }

    /** Makes amount and minutes of one line as small as they can be. */
    private static void reduce(List<Line> lines, int place, Predicate<List<Line>> enough) {
        Line line = lines.get(place);
        long step = line.slot().sketch().step();
        LongFunction<Line> claiming = steps -> line.with(Credit.builder()
                .from(line.credit())
                .amount(new Amount(steps * step))
                .build());
        lines.set(place, claiming.apply(least(line.credit().amount().hundredths() / step, steps -> {
            List<Line> less = new ArrayList<>(lines);
            less.set(place, claiming.apply(steps));
            return enough.test(less);
        })));
        Line reduced = lines.get(place);
        reduced.credit().minutes().ifPresent(minutes -> {
            LongFunction<Line> lasting = number -> reduced.with(Credit.builder()
                    .from(reduced.credit())
                    .minutes(Math.toIntExact(number))
                    .build());
            lines.set(place, lasting.apply(least(minutes, number -> {
                List<Line> less = new ArrayList<>(lines);
                less.set(place, lasting.apply(number));
                return enough.test(less);
            })));
        });
    }

    /** {@return the least number from 0 to one that is enough itself} */
    private static long least(long most, LongPredicate enough) {
        // Most lines are enough by no more than what they have.
        if (most == 0 || !enough.test(most - 1)) {
            return most;
        }
        long tooLittle = -1;
        long fits = most - 1;
        while (fits - tooLittle > 1) {
            long middle = (fits + tooLittle) / 2;
            if (enough.test(middle)) {
                fits = middle;
            } else {
                tooLittle = middle;
            }
        }
        return fits;
    }

    /**
     * {@return everything that is less than some lines by one thing: without one of them, or with one hundredth less in one
     *     of them}
     *
     * @param lines the lines
     */
    static List<List<Line>> less(List<Line> lines) {
        List<List<Line>> less = new ArrayList<>(oneLess(lines));
        less.addAll(oneHundredthLess(lines));
        return less;
    }

    /** {@return some lines without one of them} */
    static List<List<Line>> oneLess(List<Line> lines) {
        List<List<Line>> less = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            List<Line> others = new ArrayList<>(lines);
            others.remove(place);
            less.add(others);
        }
        return less;
    }

    /** {@return some lines with one hundredth less in one of them that claims any} */
    static List<List<Line>> oneHundredthLess(List<Line> lines) {
        List<List<Line>> less = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            if (!line.credit().amount().isZero()) {
                List<Line> others = new ArrayList<>(lines);
                Amount amount = line.credit().amount().minusOrZero(new Amount(1));
                others.set(
                        place,
                        line.with(Credit.builder()
                                .from(line.credit())
                                .amount(amount)
                                .build()));
                less.add(others);
            }
        }
        return less;
    }
}
