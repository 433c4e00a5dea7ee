package io.github.cmerules.json.internal;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, so that all of it is reported at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /**
     * Notes a problem.
     *
     * @throws InvalidInputException if there are too many to go on
     */
    public void add(Problem problem) {
        found.add(problem);
        if (found.size() >= Bounds.PROBLEMS) {
            found.add(new Problem(
                    "",
                    "there are " + Bounds.PROBLEMS + " problems or more: the rest of the document was not checked"));
            throw new InvalidInputException(found);
        }
    }

    public void add(String path, String message) {
        add(new Problem(path, message));
    }

    /** Notes what a constructor of the model refused, at the place where its values stand. */
    public void addAll(String path, InvalidInputException refused) {
        refused.problems().forEach(problem -> add(problem.under(path)));
    }

    /** {@return what was noted so far} */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    public int count() {
        return found.size();
    }

    /** {@return whether a problem was noted at a path, above or below it} */
    public boolean touch(String path) {
        return found.stream()
                .map(Problem::path)
                .anyMatch(other -> other.equals(path)
                        || other.startsWith(path + "/")
                        || (!other.isEmpty() && path.startsWith(other + "/")));
    }

    public void throwIfAny() {
        InvalidInputException.throwIfAny(found);
    }
}
