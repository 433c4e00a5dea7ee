package io.github.cmerules.json;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the licenses of a dossier are to be evaluated: what the dossier says goes before what the caller says.
 *
 * <p>A switch belongs to a rule book, and licenses may be under different ones. A switch is handed on to a license unless
 * it belongs to another license's rule book alone.
 */
final class DossierOptions {

    private final EvaluationOptions base;
    private final Map<License, Set<InterpretationId>> switches = new LinkedHashMap<>();
    private final Map<InterpretationId, String> chosen;
    private final Optional<LocalDate> asOf;

    DossierOptions(
            EvaluationOptions base,
            Collection<License> licenses,
            Optional<LocalDate> asOf,
            Map<InterpretationId, String> interpretations) {
        this.base = base;
        this.asOf = asOf;
        this.chosen = new LinkedHashMap<>(base.interpretations());
        chosen.putAll(interpretations);
        licenses.forEach(license -> switches.put(license, switches(license, base.ruleBooks())));
    }

    private static Set<InterpretationId> switches(License license, RuleBooks books) {
        return books.find(license.jurisdiction(), license.profession()).stream()
                .flatMap(book -> book.interpretations().stream())
                .map(interpretation -> interpretation.id())
                .collect(Collectors.toSet());
    }

    /** {@return the options for one of the licenses} */
    EvaluationOptions of(License license) {
        Map<InterpretationId, String> own = new LinkedHashMap<>(chosen);
        own.keySet()
                .removeIf(id -> !switches.getOrDefault(license, Set.of()).contains(id)
                        && switches.values().stream().anyMatch(ids -> ids.contains(id)));
        return with(own);
    }

    /** {@return the options for all licenses together, with the switches of all of them} */
    EvaluationOptions ofAll() {
        return with(chosen);
    }

    private EvaluationOptions with(Map<InterpretationId, String> interpretations) {
        EvaluationOptions.Builder options =
                EvaluationOptions.builder().from(base).interpretations(interpretations);
        asOf.ifPresent(options::asOf);
        return options.build();
    }
}
