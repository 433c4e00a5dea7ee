package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.json.internal.Hints;
import io.github.cmerules.json.internal.Pointers;
import io.github.cmerules.json.internal.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A value that is read, with its place. Whoever reads it as something that it is not gets nothing, and the problem is
 * noted.
 *
 * @param path the JSON pointer to the value
 * @param node the value
 * @param reading what is common to the document
 */
record Place(String path, Node node, Reading reading) {

    /** {@return the value of a property} */
    Place child(String name, Node value) {
        return new Place(Pointers.child(path, name), value, reading);
    }

    Optional<String> text() {
        if (!(node instanceof Node.Text text)) {
            return refuse(node.shown() + " is not a text: expected a text"
                    + (node instanceof Node.Numeral ? ". Maybe put it in double quotes?" : ""));
        }
        return Value.hasHalfCharacter(text.value())
                ? refuse(node.shown() + " is not a text: it has half of a surrogate pair")
                : Optional.of(text.value());
    }

    /** {@return the value as a text that something is made from} */
    <T> Optional<T> parsed(Function<String, T> parser) {
        return text().flatMap(text -> made(() -> parser.apply(text)));
    }

    Optional<Boolean> flag() {
        return node instanceof Node.Flag flag
                ? Optional.of(flag.value())
                : refuse(node.shown() + " is not true or false: expected true or false");
    }

    /** {@return the value as a number} */
    Optional<BigDecimal> decimal(String what) {
        if (!(node instanceof Node.Numeral number)) {
            return refuse(node.shown() + " is not " + what + ": expected a number"
                    + (node instanceof Node.Text ? " without quotes" : ""));
        }
        try {
            return Optional.of(new BigDecimal(number.digits()));
        } catch (NumberFormatException notFinite) {
            return refuse(node.shown() + " is not " + what + ": expected a number in decimal digits");
        }
    }

    /** {@return what is made of each element of a list; nothing if one of them could not be read} */
    <T> Optional<List<T>> list(Function<Place, Optional<T>> reader) {
        if (!(node instanceof Node.Elements elements)) {
            return refuse(node.shown() + " is not a list: expected a list");
        }
        List<T> read = new ArrayList<>(elements.values().size());
        int index = 0;
        for (Node element : elements.values()) {
            reader.apply(new Place(Pointers.child(path, index++), element, reading))
                    .ifPresent(read::add);
        }
        return read.size() == index ? Optional.of(read) : Optional.empty();
    }

    /** {@return the properties of an object} */
    Optional<Map<String, Node>> members() {
        return node instanceof Node.Members members
                ? Optional.of(members.values())
                : refuse(node.shown() + " is not an object: expected properties with their values");
    }

    /** {@return what is made, or nothing if the model refuses it} */
    <T> Optional<T> made(Supplier<T> maker) {
        T made;
        try {
            made = maker.get();
        } catch (InvalidInputException refused) {
            refused.problems()
                    .forEach(problem -> reading.faults()
                            .add(node.line(), path, problem.path().isEmpty() ? problem.message() : problem.toString()));
            return Optional.empty();
        }
        return Optional.of(made);
    }

    <T> Optional<T> refuse(String message) {
        reading.faults().add(node.line(), path, message);
        return Optional.empty();
    }

    <T> Optional<T> refuseUnknown(String kind, String value, Collection<String> known) {
        List<String> names = known.stream().sorted().toList();
        String expected = names.isEmpty() ? "none is known" : "expected one of " + String.join(", ", names);
        return refuse(Shown.quoted(value) + " is not a known " + kind + ": " + expected + Hints.maybe(value, names));
    }
}
