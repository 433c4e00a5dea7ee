package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule book with what counting needs of it; each schedule is made ready when it is first asked for. */
public final class CompiledBook {

    private final RuleBook book;
    private final Map<InterpretationId, String> chosenReadings;
    private final IdentityHashMap<Edition, IdentityHashMap<Schedule, Ready>> schedules = new IdentityHashMap<>();

    /** A schedule that any thread may make ready: a blueprint is safe to share, and one is as good as another. */
    private static final class Ready {
        private @Nullable Blueprint blueprint;
    }

    /**
     * Takes a rule book.
     *
     * @param book the rule book
     */
    public CompiledBook(RuleBook book) {
        this.book = book;
        this.chosenReadings = Map.copyOf(book.chosenReadings());
        for (Edition edition : book.editions()) {
            IdentityHashMap<Schedule, Ready> ready = new IdentityHashMap<>();
            for (Schedule schedule : edition.schedules()) {
                ready.put(schedule, new Ready());
            }
            schedules.put(edition, ready);
        }
    }

    /** {@return the rule book} */
    public RuleBook book() {
        return book;
    }

    /** {@return the value of every switch under the readings chosen by the rule book} */
    Map<InterpretationId, String> chosenReadings() {
        return chosenReadings;
    }

    /** {@return one of the schedules, ready for counting} */
    Blueprint blueprint(Edition edition, Schedule schedule) {
        Ready ready = Objects.requireNonNull(schedules.get(edition)).get(schedule);
        if (ready == null) {
            throw new IllegalArgumentException(
                    "schedule [" + schedule.title() + "] is none of edition " + edition.id());
        }
        Blueprint known = ready.blueprint;
        if (known == null) {
            known = new Blueprint(edition, schedule, book.allCodes());
            ready.blueprint = known;
        }
        return known;
    }
}
