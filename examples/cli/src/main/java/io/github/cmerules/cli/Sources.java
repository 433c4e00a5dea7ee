package io.github.cmerules.cli;

import io.github.cmerules.core.rule.Citation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** References to sources, so that a page names each of them once. */
final class Sources {

    private final Map<Citation, String> references = new LinkedHashMap<>();

    /** {@return the reference to a source, such as {@code [1]}; every source has its own} */
    String reference(Citation citation) {
        return references.computeIfAbsent(citation, unseen -> "[" + (references.size() + 1) + "]");
    }

    /** Hands over every source that was referred to, in the order of the references. */
    void forEach(BiConsumer<String, Citation> reader) {
        references.forEach((citation, reference) -> reader.accept(reference, citation));
    }
}
