package io.github.cmerules.core.diff;

import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What changed between two editions of a rule book, as data.
 *
 * <p>There is no change if and only if the editions say the same, whatever their ids and the dates on which they are in
 * force. Swapping the editions swaps what came and what went, before and after.
 *
 * <p>Parts are matched by name: schedules, limits, carry-overs and make-ups by title, requirements by id, milestones and
 * notices by code, relations by their sentence, and valuations by their kind and the credits that they value, in words. Of
 * several parts with one name the first goes with the first. A part whose name changed is therefore one that went and one
 * that came. The order of parts is a property of what they belong to, and only parts that both editions have are put in it.
 *
 * @param before the earlier edition
 * @param after the later edition
 * @param changes every part that differs: the edition itself, then its schedules, each followed by its parts, then its
 *     valuations and notices; of each kind first what was there before, then what came, in the orders of the editions
 */
public record EditionDiff(Edition before, Edition after, List<PartChange> changes) {

    /** Takes a copy of the list. */
    public EditionDiff {
        changes = List.copyOf(changes);
    }

    /**
     * {@return what changed from one edition to another}
     *
     * @param before the earlier edition
     * @param after the later edition
     */
    public static EditionDiff between(Edition before, Edition after) {
        List<PartChange> changes = new ArrayList<>();
        PartTypes.EDITION
                .change(Optional.empty(), new Pair<>(Optional.of(before), Optional.of(after)))
                .ifPresent(changes::add);
        for (Pair<Schedule> pair : PartTypes.SCHEDULE.match(before.schedules(), after.schedules())) {
            PartTypes.SCHEDULE.change(Optional.empty(), pair).ifPresent(changes::add);
            changes.addAll(within(pair));
        }
        changes.addAll(PartTypes.EXCHANGE.changes(Optional.empty(), before.valuations(), after.valuations()));
        changes.addAll(PartTypes.WHEN_COVERED.changes(Optional.empty(), before.valuations(), after.valuations()));
        changes.addAll(PartTypes.NOTICE.changes(Optional.empty(), before.notices(), after.notices()));
        changes.addAll(
                PartTypes.CREDIT_NOTICE.changes(Optional.empty(), before.creditNotices(), after.creditNotices()));
        return new EditionDiff(before, after, changes);
    }

    private static List<PartChange> within(Pair<Schedule> schedules) {
        List<PartChange> changes = new ArrayList<>();
        changes.addAll(parts(PartTypes.REQUIREMENT, schedules, Schedule::requirements));
        changes.addAll(parts(PartTypes.LIMIT, schedules, Schedule::limits));
        changes.addAll(parts(PartTypes.RELATION, schedules, Schedule::relations));
        changes.addAll(parts(PartTypes.CARRY_OVER, schedules, Schedule::carryOvers));
        changes.addAll(parts(PartTypes.MAKE_UP, schedules, Schedule::makeUps));
        changes.addAll(parts(PartTypes.MILESTONE, schedules, Schedule::milestones));
        changes.addAll(parts(PartTypes.NOTICE, schedules, Schedule::notices));
        return changes;
    }

    private static <T> List<PartChange> parts(
            PartType<T> type, Pair<Schedule> schedules, Function<Schedule, List<T>> parts) {
        return type.changes(
                Optional.of(schedules.either().title()),
                schedules.before().map(parts).orElse(List.of()),
                schedules.after().map(parts).orElse(List.of()));
    }

    /** {@return whether the editions say the same} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
