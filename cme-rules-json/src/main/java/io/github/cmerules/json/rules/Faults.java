package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, each with its file, line and path, so that all of it is reported at once. */
final class Faults {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    /**
     * Notes a problem.
     *
     * @param path the pointer to the value, empty for the document
     * @throws InvalidInputException if there are too many to go on
     */
    void add(int line, String path, String message) {
        String place = file + ":" + line;
        found.add(new Problem(path.isEmpty() ? place : place + " " + path, message));
        if (found.size() >= Bounds.PROBLEMS) {
            found.add(new Problem(
                    file,
                    "there are " + Bounds.PROBLEMS + " problems or more: the rest of the document was not checked"));
            throw new InvalidInputException(found);
        }
    }

    /** {@return the problem of a document that cannot be read on} */
    InvalidInputException stop(int line, String message) {
        add(line, "", message);
        return new InvalidInputException(found);
    }

    void throwIfAny() {
        InvalidInputException.throwIfAny(found);
    }
}
