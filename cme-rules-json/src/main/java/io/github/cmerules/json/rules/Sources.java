package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.DATE;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Codecs.constant;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Fields.list;
import static io.github.cmerules.json.rules.Fields.maybe;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Names.INTERPRETATION_ID;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.json.rules.Fields.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How rules name where they are written. */
final class Sources {

    private Sources() {}

    /** A document that rules cite. */
    static final Form<Source> SOURCE = ofRecord(
            "source",
            "A document that rules cite.",
            Source.class,
            field("title", TEXT, "its title"),
            maybe("url", TEXT, "where it can be read"),
            field("readOn", DATE, "the day on which it was read"),
            field(
                    "confidence",
                    constant("confidence", Citation.Confidence.values(), Citation.Confidence::code),
                    "how sure we are: the text itself, a copy of it, or what somebody says of it"));

    /** A citation without the place in the document. */
    record Source(String title, Optional<String> url, LocalDate readOn, Citation.Confidence confidence) {

        static Source of(Citation citation) {
            return new Source(citation.title(), citation.url(), citation.readOn(), citation.confidence());
        }

        Citation citation() {
            return new Citation(title, Optional.empty(), url, readOn, confidence);
        }
    }

    static final Codec<Citation> CITATION = new CitationCodec();

    static final Field<List<Citation>> CITATIONS = list("citations", CITATION, "where it is written");
    static final Field<List<InterpretationId>> INTERPRETATIONS =
            list("interpretations", INTERPRETATION_ID, "the open points on whose reading it rests");
}
