package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.internal.Bounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; what is found many times is counted. */
final class Report {

    private static final int SHOWN = 200;

    private record What(Finding.Kind kind, String field, String value) {}

    private final Map<What, Finding> findings = new LinkedHashMap<>();

    /** Notes a code that nobody gave a meaning. */
    void add(Finding.Kind kind, Cell cell) {
        add(kind, cell.place(), cell.field(), cell.text());
    }

    /** Notes something whose value is not to be shown. */
    void add(Finding.Kind kind, String place, String field) {
        add(kind, place, field, "");
    }

    private void add(Finding.Kind kind, String place, String field, String value) {
        What what = new What(kind, printable(field), printable(value));
        findings.merge(
                what,
                new Finding(kind, place, what.field(), what.value(), 1),
                (first, again) -> new Finding(
                        kind, first.place(), first.field(), first.value(), Math.addExact(first.count(), 1)));
        if (findings.size() > Bounds.PROBLEMS) {
            throw InvalidInputException.of(
                    place,
                    "there are more than " + Bounds.PROBLEMS + " different things that the mapping does not know: the"
                            + " rest of the file was not read. Maybe the file is of another format?");
        }
    }

    List<Finding> findings() {
        return new ArrayList<>(findings.values());
    }

    /** {@return a text on one line, cut to a bounded length} */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.strip().codePoints().limit(SHOWN).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return shown.toString();
    }
}
