package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a condition is decided on: the dates of an evaluation, the readings chosen, and an answer for what is not known.
 *
 * @param timeline the license and its dates; facts are looked up on its end
 * @param readings the value chosen for each switch
 * @param assumed the answers tried for single conditions that cannot be decided on what is known
 */
public record Circumstances(
        Timeline timeline, Map<InterpretationId, String> readings, Map<Condition.Leaf, Boolean> assumed) {

    /** Takes copies of the maps. */
    public Circumstances {
        readings = Map.copyOf(readings);
        assumed = Map.copyOf(assumed);
    }

    /**
     * Makes the circumstances of a license whose cycle, if it has one, is given.
     *
     * @param license the license
     * @param date the day on which facts are looked up: the renewal date or the day of the application
     * @param readings the value chosen for each switch
     * @param assumed the answers tried for what is not known
     */
    public Circumstances(
            License license,
            LocalDate date,
            Map<InterpretationId, String> readings,
            Map<Condition.Leaf, Boolean> assumed) {
        this(Timeline.of(license, license.cycle(), date), readings, assumed);
    }

    /** {@return the license} */
    public License license() {
        return timeline.license();
    }

    /** {@return the day on which facts are looked up: the renewal date or the day of the application} */
    public LocalDate date() {
        return timeline.end();
    }

    /**
     * {@return the same circumstances with other answers for what is not known}
     *
     * @param answers an answer for each single condition that cannot be decided
     */
    public Circumstances assuming(Map<Condition.Leaf, Boolean> answers) {
        return new Circumstances(timeline, readings, answers);
    }

    /**
     * {@return the same circumstances with other dates}
     *
     * @param dates the license and its dates
     */
    public Circumstances on(Timeline dates) {
        return new Circumstances(dates, readings, assumed);
    }

    /**
     * {@return what the license itself says of a fact, empty if it is unknown}
     *
     * @param fact the fact in question
     */
    public Optional<Boolean> known(Fact fact) {
        FactValue value = license().facts().get(fact);
        return value == null ? Optional.empty() : value.on(date());
    }

    /**
     * {@return whether a fact is true, as known or else as assumed; a fact without either is not}
     *
     * @param fact the fact in question
     */
    public boolean isTrue(Fact fact) {
        return new Condition.FactIsTrue(fact).test(this);
    }
}
