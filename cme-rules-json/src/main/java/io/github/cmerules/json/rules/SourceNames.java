package io.github.cmerules.json.rules;

import io.github.cmerules.core.rule.Citation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names for the documents that rules cite, made from their titles, in the order in which they are first cited. */
final class SourceNames {

    private static final int LENGTH = 32;

    private final Map<Citation, String> names = new LinkedHashMap<>();

    /** {@return the name of the document that a citation is from} */
    String of(Citation citation) {
        return names.computeIfAbsent(document(citation), this::fresh);
    }

    /** {@return the document that a citation is from, without the place in it} */
    static Citation document(Citation citation) {
        return new Citation(
                citation.title(), Optional.empty(), citation.url(), citation.readOn(), citation.confidence());
    }

    Map<String, Citation> all() {
        Map<String, Citation> all = new LinkedHashMap<>();
        names.forEach((citation, name) -> all.put(name, citation));
        return all;
    }

    private String fresh(Citation citation) {
        String words = citation.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String start = words.length() > LENGTH ? words.substring(0, LENGTH).replaceAll("-[^-]*$", "") : words;
        String trimmed = start.replaceAll("^-+|-+$", "");
        String base = trimmed.isEmpty() ? "source" : trimmed;
        String name = base;
        for (int number = 2; names.containsValue(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }
}
