package io.github.cmerules.json.rules;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The definitions of a JSON Schema, each made once and referred to by name. */
final class Definitions {

    private final Set<String> begun = new HashSet<>();
    private final Map<String, Node> made = new TreeMap<>();

    /** {@return a reference to a definition, which is made if it is the first} */
    Node reference(String name, Supplier<Node> schema) {
        if (begun.add(name)) {
            made.put(name, schema.get());
        }
        return Node.object(Map.of("$ref", Node.text("#/$defs/" + name)));
    }

    Node all() {
        return Node.object(made);
    }
}
