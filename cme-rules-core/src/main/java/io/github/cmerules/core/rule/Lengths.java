package io.github.cmerules.core.rule;

import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time in words. */
final class Lengths {

    private Lengths() {}

    /** {@return a length such as "2 years and 1 month"} */
    static String describe(Period period) {
        String text = Stream.of(
                        part(period.getYears(), "year"),
                        part(period.getMonths(), "month"),
                        part(period.getDays(), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        return text.isEmpty() ? "0 days" : text;
    }

    /** {@return whether a length is a single year, month or day} */
    static boolean isOne(Period period) {
        return period.getYears() + period.getMonths() + period.getDays() == 1;
    }

    /** {@return how often something comes, such as "every year" or "every 2 years"} */
    static String every(int years) {
        return "every " + (years == 1 ? "year" : years + " years");
    }

    private static String part(int number, String unit) {
        return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
    }
}
