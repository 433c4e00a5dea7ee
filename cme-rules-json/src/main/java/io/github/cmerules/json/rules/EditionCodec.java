package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.rule.Edition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An edition with its digest, once it is released. */
record EditionCodec(Form<Edition> form) implements Codec<Edition> {

    static final String DIGEST = "digest";
    static final String SAYS = "the digest of the edition as it was released; none before";

    @Override
    public Optional<Edition> read(Place at) {
        return at.members().flatMap(members -> {
            Optional<Edition> edition = form.read(at, members, Set.of(DIGEST));
            Node digest = members.get(DIGEST);
            if (digest != null && edition.isPresent()) {
                compare(edition.get(), at.child(DIGEST, digest));
            }
            return edition;
        });
    }

    private static void compare(Edition edition, Place at) {
        at.text().ifPresent(stated -> {
            at.reading().released().add(edition.id());
            if (!stated.equals(edition.digest())) {
                at.refuse("edition [" + edition.id() + "] was released with the digest " + Shown.quoted(stated)
                        + " and now has \"" + edition.digest() + "\": a released edition is never changed. Maybe"
                        + " add a new edition, or leave the digest out until it is released?");
            }
        });
    }

    @Override
    public Node write(Edition edition, Writing at) {
        Node written = form.write(edition, at);
        if (!at.released().contains(edition.id())) {
            return written;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        ((Node.Members) written).values().forEach((name, node) -> {
            members.put(name, node);
            if (name.equals("inForce")) {
                members.put(DIGEST, Node.text(edition.digest()));
            }
        });
        return Node.object(members);
    }

    @Override
    public Node schema(Definitions definitions) {
        return definitions.reference(form.name(), () -> {
            Map<String, Node> schema = new LinkedHashMap<>(((Node.Members) form.inline(definitions)).values());
            Map<String, Node> properties = new LinkedHashMap<>(
                    ((Node.Members) schema.getOrDefault("properties", Node.object(Map.of()))).values());
            properties.put(
                    DIGEST,
                    Codecs.schema(
                            "string", "pattern", Node.text("^sha256:[0-9a-f]{64}$"), "description", Node.text(SAYS)));
            schema.put("properties", Node.object(properties));
            return Node.object(schema);
        });
    }

    @Override
    public String label() {
        return form.label();
    }
}
