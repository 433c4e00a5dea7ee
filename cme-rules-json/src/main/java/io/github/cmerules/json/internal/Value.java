package io.github.cmerules.json.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.Dates;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A value with its place in the document. Whoever reads it as something that it is not gets nothing, and the problem is
 * noted.
 *
 * @param path the JSON pointer to the value
 * @param json the value
 * @param problems where problems are noted
 * @param strict whether a property that nobody asks for is a problem
 */
public record Value(String path, Json json, Problems problems, boolean strict) {

    /** {@return the value as a text} */
    public Optional<String> text() {
        if (!(json instanceof Json.Text text)) {
            return refuse(json.shown() + " is not a text: expected a text in double quotes");
        }
        return hasHalfCharacter(text.value())
                ? refuse(json.shown() + " is not a text: it has half of a surrogate pair")
                : Optional.of(text.value());
    }

    /** {@return the value as a text that something is made from} */
    public <T> Optional<T> parsed(Function<String, T> parser) {
        return text().flatMap(text -> made(() -> parser.apply(text)));
    }

    /** {@return the value as a day} */
    public Optional<LocalDate> date() {
        return parsed(Dates::parse);
    }

    /** {@return the value as a code that somebody knows} */
    public <T extends Code> Optional<T> known(String kind, Function<String, T> of, Collection<T> known) {
        Optional<T> code = parsed(of);
        if (code.isPresent() && !known.contains(code.get())) {
            return refuseUnknown(kind, code.get().code(), known.stream().map(Code::code));
        }
        return code;
    }

    /** {@return the value as one of a closed set} */
    public <T> Optional<T> oneOf(String kind, Function<String, Optional<T>> find, T[] all) {
        return text().flatMap(text -> {
            Optional<T> found = find.apply(text);
            return found.isPresent()
                    ? found
                    : refuseUnknown(kind, text, Stream.of(all).map(Object::toString));
        });
    }

    /** {@return the value as {@code true} or {@code false}} */
    public Optional<Boolean> flag() {
        if (json == Json.Word.TRUE || json == Json.Word.FALSE) {
            return Optional.of(json == Json.Word.TRUE);
        }
        return refuse(json.shown() + " is not true or false: expected true or false" + quotesHint());
    }

    /** {@return the value as an amount that a document may state} */
    public Optional<Amount> amount() {
        Optional<Amount> amount = sum();
        if (amount.isPresent() && amount.get().compareTo(Amount.MAX_STATED) > 0) {
            return outOfRange();
        }
        return amount;
    }

    /** {@return the value as an amount of any size} */
    public Optional<Amount> sum() {
        return decimal("an amount").flatMap(number -> {
            if (number.signum() < 0) {
                return refuse(json.shown() + " is negative: expected 0 or more");
            }
            if ((long) number.precision() - number.scale() > 15) {
                return outOfRange();
            }
            return number.signum() != 0 && number.stripTrailingZeros().scale() > 2
                    ? refuse(json.shown()
                            + " has more than two decimals: amounts are taken as certified and never rounded")
                    : made(() -> Amount.of(number));
        });
    }

    /** {@return the value as a whole number} */
    public Optional<Integer> integer() {
        return decimal("a whole number").flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException notWhole) {
                return refuse(json.shown() + " is not a whole number in range: expected such as 60");
            }
        });
    }

    /** {@return the value as an object with known properties} */
    public Optional<Fields> object() {
        return json instanceof Json.Members members
                ? Optional.of(new Fields(this, members.values()))
                : refuse(json.shown() + " is not an object: expected an object in braces");
    }

    /** {@return the properties of an object whose names are data, none if it is no object} */
    public Map<String, Json> members() {
        if (json instanceof Json.Members members) {
            return members.values();
        }
        refuse(json.shown() + " is not an object: expected an object in braces");
        return Map.of();
    }

    /** {@return the elements of a list, none if it is no list} */
    public List<Value> list() {
        if (!(json instanceof Json.Elements elements)) {
            refuse(json.shown() + " is not a list: expected a list in brackets");
            return List.of();
        }
        List<Value> values = new ArrayList<>(elements.values().size());
        for (Json element : elements.values()) {
            values.add(new Value(Pointers.child(path, values.size()), element, problems, strict));
        }
        return values;
    }

    /** {@return what is made of each element of a list, without those that could not be read} */
    public <T> List<T> list(Function<Value, Optional<T>> reader) {
        return list().stream().map(reader).flatMap(Optional::stream).toList();
    }

    /** {@return the values chosen for switches, none if it is no object} */
    public Map<InterpretationId, String> interpretations() {
        Map<InterpretationId, String> chosen = new LinkedHashMap<>();
        members().forEach((name, value) -> {
            Value choice = child(name, value);
            Optional<InterpretationId> id = choice.made(() -> InterpretationId.of(name));
            Optional<String> text = choice.text();
            if (id.isPresent() && text.isPresent()) {
                chosen.put(id.get(), text.get());
            }
        });
        return chosen;
    }

    /** {@return a property of this object whose name is data} */
    public Value child(String name, Json value) {
        return new Value(Pointers.child(path, name), value, problems, strict);
    }

    /** {@return what is made, or nothing if the model refuses it} */
    public <T> Optional<T> made(Supplier<T> maker) {
        T made;
        try {
            made = maker.get();
        } catch (InvalidInputException refused) {
            problems.addAll(path, refused);
            return Optional.empty();
        }
        return Optional.of(made);
    }

    public <T> Optional<T> refuse(String message) {
        problems.add(path, message);
        return Optional.empty();
    }

    private <T> Optional<T> refuseUnknown(String kind, String value, Stream<String> known) {
        List<String> names = known.sorted().toList();
        String expected = names.isEmpty() ? "none is known" : "expected one of " + String.join(", ", names);
        return refuse(Shown.quoted(value) + " is not a known " + kind + ": " + expected + Hints.maybe(value, names));
    }

    private <T> Optional<T> outOfRange() {
        return refuse(json.shown() + " is out of range: expected 0 to " + Amount.MAX_STATED
                + " credits. Maybe it is in minutes?");
    }

    private Optional<BigDecimal> decimal(String what) {
        if (!(json instanceof Json.Numeral number)) {
            return refuse(json.shown() + " is not " + what + ": expected a number" + quotesHint());
        }
        try {
            return Optional.of(new BigDecimal(number.digits()));
        } catch (NumberFormatException exponentTooLarge) {
            return outOfRange();
        }
    }

    private String quotesHint() {
        return json instanceof Json.Text ? " without quotes" : "";
    }

    /** {@return whether a text has half of a surrogate pair, which is no character} */
    public static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
