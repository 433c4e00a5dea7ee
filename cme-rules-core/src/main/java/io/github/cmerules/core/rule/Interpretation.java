package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A point that the sources of a rule book leave open, with the reading chosen.
 *
 * @param id the stable name
 * @param reading the reading chosen, in a sentence
 * @param alternative the other reading, in a sentence
 * @param basis why this reading was chosen, with its sources, in a sentence
 * @param choice the values that a caller can choose from, if this is a switch
 */
public record Interpretation(
        InterpretationId id, String reading, String alternative, String basis, Optional<Choice> choice) {

    /**
     * The values of a switch.
     *
     * @param chosen the value that stands for the reading chosen
     * @param others the values that stand for the alternatives, at least one
     */
    public record Choice(String chosen, List<String> others) {
        /** Takes a copy of the list. */
        public Choice {
            others = List.copyOf(others);
        }

        /** {@return every value, the chosen one first} */
        public List<String> values() {
            return Stream.concat(Stream.of(chosen), others.stream()).toList();
        }
    }

    /**
     * {@return an interpretation that a caller cannot change}
     *
     * @param id the stable name
     * @param reading the reading chosen
     * @param alternative the other reading
     * @param basis why this reading was chosen
     */
    public static Interpretation of(InterpretationId id, String reading, String alternative, String basis) {
        return new Interpretation(id, reading, alternative, basis, Optional.empty());
    }

    /**
     * {@return the same interpretation as a switch}
     *
     * @param chosen the value that stands for the reading chosen
     * @param others the values that stand for the alternatives
     */
    public Interpretation withChoice(String chosen, String... others) {
        return new Interpretation(id, reading, alternative, basis, Optional.of(new Choice(chosen, List.of(others))));
    }
}
