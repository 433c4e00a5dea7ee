package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RuleBookId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rules were applied.
 *
 * @param id the rule book
 * @param edition the edition
 * @param verifiedThrough the day through which the rules were checked against their sources, included
 * @param digest the digest of the edition
 * @param interpretations the value of every switch
 */
public record RuleBookReference(
        RuleBookId id,
        String edition,
        LocalDate verifiedThrough,
        String digest,
        Map<InterpretationId, String> interpretations) {

    /** Takes a copy of the map, in order. */
    public RuleBookReference {
        interpretations = Collections.unmodifiableMap(new TreeMap<>(interpretations));
    }
}
