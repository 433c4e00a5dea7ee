package io.github.cmerules.core.diff;

import io.github.cmerules.core.rule.Citation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of an edition that came, went or changed.
 *
 * @param schedule the title of the schedule to which the part belongs; empty for a schedule itself and for what belongs to
 *     the edition
 * @param part what kind of part it is
 * @param name what the part was matched by, such as the id of a requirement or the title of a limit; empty for the edition
 * @param title the heading of a part that is matched by an id or a code; empty where it changed or there is none
 * @param kind whether it came, went or changed
 * @param properties of a changed part each property that differs; of one that came or went each that it states
 * @param citationsBefore where it was written, empty if it was not there
 * @param citationsAfter where it is written, empty if it is no longer there
 */
public record PartChange(
        Optional<String> schedule,
        Part part,
        String name,
        Optional<String> title,
        Kind kind,
        List<PropertyChange> properties,
        List<Citation> citationsBefore,
        List<Citation> citationsAfter) {

    /** What a sentence about a part that came or went need not say: its heading is there, its sources are data. */
    private static final Set<Property> BESIDE = EnumSet.of(Property.TITLE, Property.CITATIONS);

    /** What became of a part. */
    public enum Kind {
        /** Only the later of the two has it. */
        ADDED("added"),
        /** Only the earlier of the two has it. */
        REMOVED("removed"),
        /** Both have it, and it differs. */
        CHANGED("changed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** {@return the code as it is written in documents} */
        public String code() {
            return code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Takes copies of the lists. */
    public PartChange {
        properties = List.copyOf(properties);
        citationsBefore = List.copyOf(citationsBefore);
        citationsAfter = List.copyOf(citationsAfter);
    }

    /**
     * {@return the change in sentences, one for each property of a changed part; the wording may change between versions}
     *
     * <p>The one sentence of a part that came or went has everything that the part states but its sources, which stand in
     * the change.
     */
    public List<String> sentences() {
        return switch (kind) {
            case CHANGED ->
                properties.stream()
                        .map(property -> sentence(heading() + ": " + property.changed()))
                        .toList();
            case ADDED -> List.of(sentence(heading() + " is new" + stated()));
            case REMOVED -> List.of(sentence(heading() + " no longer exists" + stated()));
        };
    }

    private String heading() {
        return switch (part) {
            case EDITION -> "The edition";
            case REQUIREMENT, MILESTONE ->
                title.map(text -> text + " (" + name + ")").orElse(name);
            case SCHEDULE -> "The schedule \"" + name + "\"";
            case LIMIT -> "The limit \"" + name + "\"";
            case RELATION -> "The relation \"" + name + "\"";
            case CARRY_OVER -> "The carry-over \"" + name + "\"";
            case MAKE_UP -> "The make-up \"" + name + "\"";
            case VALUATION -> "The valuation of credits with " + name;
            case NOTICE, CREDIT_NOTICE -> "The notice " + name;
        };
    }

    private String stated() {
        String values = properties.stream()
                .filter(property -> !BESIDE.contains(property.property()))
                .map(PropertyChange::stated)
                .collect(Collectors.joining("; "));
        return values.isEmpty() ? "" : ": " + values;
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
