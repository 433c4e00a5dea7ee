package io.github.cmerules.json;

import io.github.cmerules.core.model.Shown;
import io.github.cmerules.json.internal.Hints;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The properties of an object. What was never asked for is unknown, and {@link #done()} says so. */
final class Fields {

    private final Value object;
    private final Map<String, Json> values;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Value object, Map<String, Json> values) {
        this.object = object;
        this.values = values;
    }

    Value object() {
        return object;
    }

    Optional<Value> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name)).map(value -> object.child(name, value));
    }

    Optional<Value> required(String name) {
        Optional<Value> value = optional(name);
        if (value.isEmpty()) {
            object.problems().add(Pointers.child(object.path(), name), "is missing");
        }
        return value;
    }

    /** Reads the version of the format. */
    void version() {
        required("version")
                .ifPresent(version -> version.integer()
                        .filter(number -> number != 1)
                        .ifPresent(number -> version.refuse(number + " is not a known version: expected 1")));
    }

    /** Notes every property that was never asked for. */
    void done() {
        if (!object.strict()) {
            return;
        }
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                object.problems()
                        .add(
                                Pointers.child(object.path(), name),
                                Shown.quoted(name) + " is not a known property: expected one of "
                                        + String.join(", ", asked) + Hints.maybe(name, asked));
            }
        }
    }
}
