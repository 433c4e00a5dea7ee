package io.github.cmerules.cli;

import io.github.cmerules.core.rule.Citation;
import java.util.LinkedHashMap;
import java.util.Map;

/** References to sources, so that a page names each of them once. */
final class Sources {

    private static final String INDENT = "  ";

    private final Map<Citation, String> references = new LinkedHashMap<>();

    /** {@return the reference to a source, such as {@code [1]}; every source has its own} */
    String reference(Citation citation) {
        return references.computeIfAbsent(citation, unseen -> "[" + (references.size() + 1) + "]");
    }

    /** Writes every source that was referred to, in the order of the references. */
    void write(TextPage page) {
        references.forEach((citation, reference) -> {
            page.entry(
                    INDENT,
                    reference,
                    citation.title()
                            + citation.section().map(section -> ", " + section).orElse("")
                            + ", read " + citation.readOn() + " (" + citation.confidence() + ")");
            citation.url().ifPresent(url -> page.unbroken(INDENT + " ".repeat(TextPage.LABEL), url));
        });
    }
}
