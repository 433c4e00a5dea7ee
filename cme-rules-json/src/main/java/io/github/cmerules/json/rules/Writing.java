package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.Problem;
import io.github.cmerules.json.internal.Pointers;
import java.util.List;
import java.util.Set;

/**
 * The place of a value that is written.
 *
 * @param path the JSON pointer to the value
 * @param problems takes what cannot be written
 * @param sources names the documents that citations refer to
 * @param released the names of the editions whose digest is stated
 */
record Writing(String path, List<Problem> problems, SourceNames sources, Set<String> released) {

    Writing child(String name) {
        return new Writing(Pointers.child(path, name), problems, sources, released);
    }

    Writing child(int index) {
        return new Writing(Pointers.child(path, index), problems, sources, released);
    }

    /** {@return nothing, with the reason noted} */
    Node refuse(String message) {
        problems.add(new Problem(path, message));
        return new Node.Nothing(Node.NOWHERE);
    }
}
