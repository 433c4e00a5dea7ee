package io.github.cmerules.json.rules;

import io.github.cmerules.core.rule.Citation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A citation is the name of a source, with the place in it if there is one. */
final class CitationCodec implements Codec<Citation> {

    private static final String SOURCE = "source";
    private static final String SECTION = "section";

    private final Form<Cited> form = Form.ofRecord(
            "citation",
            "A place in a source.",
            Cited.class,
            Fields.field(SOURCE, Codecs.TEXT, "the name of the source"),
            Fields.field(SECTION, Codecs.TEXT, "the place in it"));

    /** A source by its name, and the place in it. */
    record Cited(String source, String section) {}

    /** {@return the properties of a citation with a place} */
    List<Fields.Field<Object>> fields() {
        return form.fields();
    }

    @Override
    public Optional<Citation> read(Place at) {
        if (at.node() instanceof Node.Text) {
            return at.text().flatMap(name -> source(name, at));
        }
        return form.read(at).flatMap(read -> source(read.source(), at).map(source -> source.at(read.section())));
    }

    private static Optional<Citation> source(String name, Place at) {
        Map<String, Optional<Citation>> sources = at.reading().sources();
        Optional<Citation> known = sources.get(name);
        return known == null ? at.refuseUnknown(SOURCE, name, sources.keySet()) : known;
    }

    @Override
    public Node write(Citation citation, Writing at) {
        Node name = Node.text(at.sources().of(citation));
        if (citation.section().isEmpty()) {
            return name;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        members.put(SOURCE, name);
        members.put(SECTION, Codecs.TEXT.write(citation.section().get(), at.child(SECTION)));
        return Node.object(members);
    }

    @Override
    public Node schema(Definitions definitions) {
        return definitions.reference(
                "citation",
                () -> Node.object(Map.of(
                        "anyOf", Node.list(List.of(Codecs.TEXT.schema(definitions), form.inline(definitions))))));
    }

    @Override
    public String label() {
        return form.label();
    }
}
