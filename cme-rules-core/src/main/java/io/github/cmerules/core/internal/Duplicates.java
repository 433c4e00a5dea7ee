package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.DuplicatePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Finds the lines of a transcript that claim again what another line claims. */
final class Duplicates {

    /** Which of several equal lines stands: an earned one, then the best shown, then the first by id. */
    private static final Comparator<Credit> BEST_LINE = Comparator.comparing(Credit::planned)
            .thenComparing(Credit::evidence, Comparator.reverseOrder())
            .thenComparing(credit -> credit.approvals().size(), Comparator.reverseOrder())
            .thenComparing(Credit::id);

    /** Lines of one activity in one period; an activity is named, or made up of all records of one kind. */
    private record Claimed(Object activity, LocalDate period) {}

    /** What makes two lines of one activity on one day the same line. */
    private record Line(Category category, Set<Topic> topics, Amount amount, OptionalInt minutes) {}

    private final DuplicatePolicy policy;
    private final Optional<Cycle> cycle;
    private final Map<Claimed, List<Credit>> activities = new HashMap<>();
    private final Map<Claimed, List<Credit>> events = new HashMap<>();

    /** Starts with a policy for activities that are named. */
    Duplicates(DuplicatePolicy policy, Optional<Cycle> cycle) {
        this.policy = policy;
        this.cycle = cycle;
    }

    /** Adds a line that stands for the activity it names, if it names one. */
    void add(Credit credit) {
        credit.activityId().ifPresent(activity -> add(credit, activity, policy, activities));
    }

    /** Adds a line that is one of all records of a kind, which are one activity under a policy of its own. */
    void add(Credit credit, int kind, DuplicatePolicy repeats) {
        add(credit, kind, repeats, events);
    }

    private void add(Credit credit, Object activity, DuplicatePolicy under, Map<Claimed, List<Credit>> claims) {
        under.period(credit.completedOn(), cycle)
                .ifPresent(period -> claims.computeIfAbsent(new Claimed(activity, period), key -> new ArrayList<>())
                        .add(credit));
    }

    /** {@return the ids of the lines that are duplicates} */
    Set<String> ids() {
        Set<String> duplicates = new HashSet<>();
        activities.values().forEach(lines -> once(lines, Duplicates::line, duplicates));
        events.values().forEach(lines -> once(lines, line -> true, duplicates));
        return duplicates;
    }

    private static Line line(Credit credit) {
        return new Line(credit.category(), credit.topics(), credit.amount(), credit.minutes());
    }

    /** A plan to repeat an activity does not take the place of having done it, so earned lines set the day. */
    private static void once(List<Credit> lines, Function<Credit, Object> part, Set<String> duplicates) {
        if (lines.size() == 1) {
            return;
        }
        LocalDate day = lines.stream()
                .min(Comparator.comparing(Credit::planned).thenComparing(Credit::completedOn))
                .orElseThrow()
                .completedOn();
        Set<Object> parts = new HashSet<>();
        lines.stream().sorted(BEST_LINE).forEach(credit -> {
            boolean stands = credit.completedOn().equals(day) && parts.add(part.apply(credit));
            if (!stands) {
                duplicates.add(credit.id());
            }
        });
    }
}
