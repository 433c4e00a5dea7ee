package io.github.cmerules.core.plan;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An activity that somebody offers, to be taken once and as a whole.
 *
 * @param id the name of the activity, unique within its catalog and no activity of the transcript
 * @param lines what it is certified for, a line for each part with subjects of its own; their names, days and activity ids
 *     do not matter
 * @param price what it costs, in the smallest unit of any one currency, 0 or more
 * @param from the first day on which it can be completed, included
 * @param to the last day on which it can be completed, included; {@code from} for an activity on one day
 */
public record CatalogActivity(String id, List<Credit> lines, long price, LocalDate from, LocalDate to) {

    /**
     * Takes a copy of the list and checks the activity.
     *
     * @throws InvalidInputException if there is no line, the price is less than 0, or the last day is before the first
     */
    public CatalogActivity {
        lines = List.copyOf(lines);
        List<Problem> problems = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(new Problem("/lines", "is empty: expected at least one line"));
        }
        if (price < 0) {
            problems.add(new Problem("/price", price + " is less than 0"));
        }
        if (to.isBefore(from)) {
            problems.add(
                    new Problem("/to", to + " is before " + from + ": expected the last day. Maybe they are swapped?"));
        }
        InvalidInputException.throwIfAny(problems);
    }

    /** {@return the number of credits that it is certified for} */
    public Amount amount() {
        return lines.stream().map(Credit::amount).reduce(Amount.ZERO, Amount::plus);
    }

    /**
     * {@return the credits that it gives if it is completed on a day, named by its id and a number from 1}
     *
     * @param day the day
     */
    public List<Credit> credits(LocalDate day) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Credit.builder()
                        .from(lines.get(i))
                        .id(id + "/" + (i + 1))
                        .activityId(id)
                        .completedOn(day)
                        .planned(false)
                        .build())
                .toList();
    }
}
