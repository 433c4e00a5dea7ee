package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a condition is decided on: a license on a day, the readings chosen, and an answer for what is not known.
 *
 * @param license the license
 * @param date the day on which facts are looked up: the renewal date or the day of the application
 * @param readings the value chosen for each switch
 * @param assumed the answers tried for facts that are not known on that day
 */
public record Circumstances(
        License license, LocalDate date, Map<InterpretationId, String> readings, Map<Fact, Boolean> assumed) {

    /** Takes copies of the maps. */
    public Circumstances {
        readings = Map.copyOf(readings);
        assumed = Map.copyOf(assumed);
    }

    /**
     * {@return the same circumstances with other answers for what is not known}
     *
     * @param answers an answer for each unknown fact
     */
    public Circumstances assuming(Map<Fact, Boolean> answers) {
        return new Circumstances(license, date, readings, answers);
    }

    /**
     * {@return what the license itself says of a fact, empty if it is unknown}
     *
     * @param fact the fact in question
     */
    public Optional<Boolean> known(Fact fact) {
        FactValue value = license.facts().get(fact);
        return value == null ? Optional.empty() : value.on(date);
    }

    /**
     * {@return whether a fact is true, as known or else as assumed; a fact without either is not}
     *
     * @param fact the fact in question
     */
    public boolean isTrue(Fact fact) {
        return known(fact).orElseGet(() -> assumed.getOrDefault(fact, false));
    }
}
