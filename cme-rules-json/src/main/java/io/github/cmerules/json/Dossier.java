package io.github.cmerules.json;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The licenses of one person and one transcript, as a document hands them over.
 *
 * @param licenses the licenses in the order of the document, at least one
 * @param several whether the document has a list of licenses; the result is then a list, too, even of one
 * @param credits the transcript in the order of the document
 * @param asOf the day of the evaluation; absent: it follows from the license
 * @param interpretations the values chosen for switches of the rule books
 */
public record Dossier(
        List<License> licenses,
        boolean several,
        List<Credit> credits,
        Optional<LocalDate> asOf,
        Map<InterpretationId, String> interpretations) {

    /**
     * Takes copies of the lists and of the map, in order.
     *
     * @throws InvalidInputException if there is no license, or more than one and not {@code several}
     */
    public Dossier {
        licenses = List.copyOf(licenses);
        credits = List.copyOf(credits);
        interpretations = Collections.unmodifiableMap(new TreeMap<>(interpretations));
        if (licenses.isEmpty() || (licenses.size() > 1 && !several)) {
            throw InvalidInputException.of(
                    "",
                    "licenses [" + licenses.size() + "] with several [" + several + "]: expected "
                            + (several ? "at least one" : "one license"));
        }
    }
}
