package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deadlines, windows and amounts of a schedule for one license, each worked out once; null stands for one that is not known. */
final class Dates {

    private final Blueprint blueprint;
    private final Timeline timeline;
    private final @Nullable LocalDate[] due;
    private final @Nullable DateRange[] windows;
    private final @Nullable Amount[] required;

    Dates(Blueprint blueprint, Timeline timeline) {
        this.blueprint = blueprint;
        this.timeline = timeline;
        this.due = new LocalDate[blueprint.deadlines().size()];
        for (int i = 0; i < due.length; i++) {
            due[i] = blueprint.deadlines().get(i).due(timeline).orElse(null);
        }
        this.windows = new DateRange[blueprint.reaches().size()];
        for (int i = 0; i < windows.length; i++) {
            Blueprint.Reach reach = blueprint.reaches().get(i);
            LocalDate day = due[reach.deadline()];
            windows[i] = day == null ? null : reach.window().resolve(on(day)).orElse(null);
        }
        this.required = required();
    }

    private Timeline on(LocalDate day) {
        return day.equals(timeline.deadline()) ? timeline : timeline.dueOn(day);
    }

    private @Nullable Amount[] required() {
        @Nullable Amount[] amounts = blueprint.required();
        for (Blueprint.Part part : blueprint.parts()) {
            LocalDate day = due[blueprint.reaches().get(part.reach()).deadline()];
            if (blueprint.required()[part.number()] == null && day != null) {
                amounts = amounts == blueprint.required() ? amounts.clone() : amounts;
                amounts[part.number()] = Terms.required(part.demand(), day, blueprint.schedule(), timeline)
                        .orElse(null);
            }
        }
        return amounts;
    }

    /** {@return whether everything about a requirement is known} */
    boolean known(Blueprint.Item item) {
        boolean known = due[item.deadline()] != null;
        for (int i = 0; i < item.parts().size(); i++) {
            Blueprint.Part part = item.parts().get(i);
            known &= windows[part.reach()] != null && required[part.number()] != null;
        }
        return known;
    }

    /** {@return the day that the rule names, of a requirement of which everything is known} */
    LocalDate due(Blueprint.Item item) {
        return given(due[item.deadline()]);
    }

    /** {@return the last day, included} */
    LocalDate last(Blueprint.Item item) {
        return item.requirement().deadline().last(due(item));
    }

    /** {@return the last day on which a shortfall can still be filled, included} */
    LocalDate cure(Blueprint.Item item) {
        return item.requirement().deadline().cure(last(item));
    }

    /** {@return the least amount, in the unit of the part} */
    Amount required(Blueprint.Part part) {
        return given(required[part.number()]);
    }

    /** {@return whether every amount of a requirement comes out as nothing} */
    boolean nothingRequired(Blueprint.Item item) {
        for (int i = 0; i < item.parts().size(); i++) {
            Blueprint.Part part = item.parts().get(i);
            if (!part.amountSet() || !required(part).isZero()) {
                return false;
            }
        }
        return !item.parts().isEmpty();
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked for what is not known");
        }
        return value;
    }

    /** {@return the terms of a requirement, empty if the license does not say what it takes to know them} */
    Optional<Terms> terms(Requirement requirement) {
        return blueprint.find(requirement.id()).filter(this::known).map(item -> {
            List<Terms.Part> parts = new ArrayList<>(item.parts().size());
            for (Blueprint.Part part : item.parts()) {
                parts.add(new Terms.Part(part.demand(), window(part)));
            }
            return new Terms(due(item), last(item), cure(item), parts);
        });
    }

    /** {@return the dates of the window of a part of a requirement, not yet cut} */
    DateRange window(Blueprint.Part part) {
        return given(windows[part.reach()]);
    }

    /** {@return the dates from which credits count toward a part of a requirement up to a last day} */
    DateRange range(Blueprint.Item item, Blueprint.Part part, LocalDate lastDay) {
        return Terms.range(window(part), due(item), lastDay, part.demand().lead());
    }

    /**
     * {@return the dates from which credits count under a window up to the last day of its deadline}
     *
     * @param reach the number of the window
     */
    DateRange range(int reach) {
        Blueprint.Reach asked = blueprint.reaches().get(reach);
        LocalDate day = due[asked.deadline()];
        DateRange window = windows[reach];
        return day == null || window == null
                ? Terms.NEVER
                : Terms.range(
                        window, day, blueprint.deadlines().get(asked.deadline()).last(day), asked.lead());
    }
}
