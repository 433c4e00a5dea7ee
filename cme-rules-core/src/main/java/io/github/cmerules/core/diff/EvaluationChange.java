package io.github.cmerules.core.diff;

import io.github.cmerules.core.model.RequirementId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of an evaluation that came, went or changed.
 *
 * @param part what kind of part it is
 * @param name what the part was matched by: the id of a requirement, of an interpretation or of a credit, the name of a fact,
 *     the code of a date or a notice, the requirements that are joint; empty for the evaluation as a whole
 * @param requirement for which requirement, where the part is what becomes of one credit for one requirement
 * @param title the heading of a requirement or the title of a credit; empty where it changed or there is none
 * @param kind whether it came, went or changed
 * @param properties of a changed part each property that differs; of one that came or went each that it states
 */
public record EvaluationChange(
        EvaluationPart part,
        String name,
        Optional<RequirementId> requirement,
        Optional<String> title,
        PartChange.Kind kind,
        List<Value> properties) {

    /** What a sentence about a part that came or went need not say: its heading is there, its sources are data. */
    private static final Set<EvaluationProperty> BESIDE =
            EnumSet.of(EvaluationProperty.TITLE, EvaluationProperty.CITATIONS);

    /**
     * What became of one property.
     *
     * <p>Codes, days and amounts are written as in documents; the parts of a list stand behind each other with a semicolon
     * between. The values themselves are in the two evaluations.
     *
     * @param property which property
     * @param before the value before; empty where the part was not there or did not state it
     * @param after the value after; empty where the part is not there or does not state it
     */
    public record Value(EvaluationProperty property, Optional<String> before, Optional<String> after) {

        private String changed() {
            return property == EvaluationProperty.ORDER
                    ? "the order in which things are listed changed, and nothing else"
                    : property.phrase(before) + ", now "
                            + (before.equals(after) ? "something else in the same words" : property.words(after));
        }

        private String stated() {
            return property.phrase(after.or(() -> before));
        }
    }

    /** Takes a copy of the list. */
    public EvaluationChange {
        properties = List.copyOf(properties);
    }

    /**
     * {@return what became of a property, empty if it is the same}
     *
     * @param property which property
     */
    public Optional<Value> property(EvaluationProperty property) {
        return properties.stream().filter(value -> value.property() == property).findFirst();
    }

    /**
     * {@return the change in sentences: of the evaluation as a whole one for each property, else one; the wording may change
     *     between versions}
     */
    public List<String> sentences() {
        if (part == EvaluationPart.EVALUATION) {
            return properties.stream()
                    .map(Value::changed)
                    .map(EvaluationChange::sentence)
                    .toList();
        }
        return List.of(sentence(
                switch (kind) {
                    case CHANGED -> heading() + ": " + joined(properties, Value::changed);
                    case ADDED -> heading() + " is new" + stated();
                    case REMOVED -> heading() + " is gone" + stated();
                }));
    }

    private String heading() {
        String titled = title.filter(text -> !text.isBlank())
                .map(text -> text + " (" + name + ")")
                .orElse(name);
        return switch (part) {
            case EVALUATION, REQUIREMENT -> titled;
            case INTERPRETATION -> "The reading of " + name;
            case JOINT -> "Being short together: " + name;
            case CREDIT -> "The credit " + titled;
            case COUNTING ->
                "The credit " + titled + " toward "
                        + requirement.map(Object::toString).orElse("");
            case QUESTION -> "The question about " + name;
            case OUTLOOK -> "The credit to come " + name;
            case KEEP -> "The evidence of " + name;
            case DATE -> "The day " + titled;
            case NOTICE -> "The notice " + name;
        };
    }

    private String stated() {
        List<Value> told = properties.stream()
                .filter(value -> !BESIDE.contains(value.property()))
                .toList();
        return told.isEmpty() ? "" : ": " + joined(told, Value::stated);
    }

    private static String joined(List<Value> values, Function<Value, String> words) {
        return values.stream().map(words).collect(Collectors.joining("; "));
    }

    private static String sentence(String words) {
        String started = Character.isLowerCase(words.codePointAt(0))
                ? Character.toString(Character.toTitleCase(words.codePointAt(0)))
                        + words.substring(words.offsetByCodePoints(0, 1))
                : words;
        return started.endsWith(".") ? started : started + ".";
    }
}
