package io.github.cmerules.json.internal;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON values from a document within the bounds, and says in plain words where it is no JSON. */
public final class JsonInput {

    /** Documents of others. */
    private static final JsonFactory BOUNDED = factory(Bounds.TEXT);

    /** Documents that this library wrote: explanations have no bound. */
    private static final JsonFactory TRUSTED = factory(Integer.MAX_VALUE);

    private final JsonParser parser;
    private final long lineOffset;
    private final boolean bounded;

    private int values;
    private long characters;

    private JsonInput(JsonFactory factory, Reader reader, long lineOffset) {
        this.parser = factory.createParser(ObjectReadContext.empty(), reader);
        this.lineOffset = lineOffset;
        this.bounded = factory == BOUNDED;
    }

    private static JsonFactory factory(int maxText) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Bounds.DEPTH)
                        .maxStringLength(maxText)
                        .maxNameLength(Bounds.NAME)
                        .maxNumberLength(Bounds.NUMBER)
                        .build())
                .build();
    }

    /** {@return the input from a stream of bytes, which is not closed} */
    public static JsonInput of(InputStream bytes, long maxBytes) {
        return of(bytes, maxBytes, 1);
    }

    /** {@return the input from a stream of bytes that stands on a line of something larger} */
    public static JsonInput of(InputStream bytes, long maxBytes, long firstLine) {
        return new JsonInput(BOUNDED, Source.utf8(bytes, maxBytes), firstLine - 1);
    }

    /** {@return the input from a text} */
    public static JsonInput of(String text, long maxCharacters) {
        if (text.length() > maxCharacters) {
            throw Source.tooLarge(maxCharacters);
        }
        return new JsonInput(BOUNDED, Source.withoutMark(new StringReader(text)), 0);
    }

    /** {@return the input from a text that this library wrote} */
    public static JsonInput ofOwn(String text) {
        return new JsonInput(TRUSTED, new StringReader(text), 0);
    }

    /**
     * {@return the value that is the whole document}
     *
     * @param problems where properties that are given twice are noted
     */
    public Value document(Problems problems, boolean strict) {
        return guarded(() -> {
            first();
            Json json = tree(problems);
            end();
            return new Value("", json, problems, strict);
        });
    }

    /**
     * {@return the value that is the whole document, without the elements of some lists}
     *
     * @param problems where properties that are given twice are noted
     * @param lists the pointers to the lists, through objects alone; they are empty in the value returned
     * @param each takes the elements, one at a time
     */
    public Value document(Problems problems, Set<String> lists, Consumer<Value> each) {
        return guarded(() -> {
            Json json = first() == JsonToken.START_OBJECT ? members("", problems, lists, each) : tree(problems);
            end();
            return new Value("", json, problems, true);
        });
    }

    /** {@return the object at the current token, of which the elements of some lists are handed over as they come} */
    private Json members(String path, Problems problems, Set<String> lists, Consumer<Value> each) {
        return members(problems, name -> {
            String child = Pointers.child(path, name);
            if (parser.currentToken() == JsonToken.START_ARRAY && lists.contains(child)) {
                return elements(child, problems, each);
            }
            if (parser.currentToken() == JsonToken.START_OBJECT
                    && lists.stream().anyMatch(list -> list.startsWith(child + "/"))) {
                return members(child, problems, lists, each);
            }
            return tree(problems);
        });
    }

    private Json members(Problems problems, Function<String, Json> value) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            spend(name.length());
            parser.nextToken();
            if (members.putIfAbsent(name, value.apply(name)) != null) {
                String path = parser.streamReadContext().pathAsPointer().toString();
                problems.add(Pointers.printable(path), Shown.quoted(name) + " is given twice: expected once");
            }
        }
        return new Json.Members(members);
    }

    /** Every element may be as large as everything else together, because it does not stay. */
    private Json elements(String path, Problems problems, Consumer<Value> each) {
        int valuesBefore = values;
        long charactersBefore = characters;
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values = 0;
            characters = 0;
            each.accept(new Value(Pointers.child(path, index++), tree(problems), problems, true));
        }
        values = valuesBefore;
        characters = charactersBefore;
        return new Json.Elements(List.of());
    }

    /** {@return the value at the current token} */
    private Json tree(Problems problems) {
        spend(0);
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(problems, name -> tree(problems));
            case START_ARRAY -> {
                List<Json> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(tree(problems));
                }
                yield new Json.Elements(elements);
            }
            case VALUE_STRING -> new Json.Text(scalar());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(scalar());
            case VALUE_TRUE -> Json.Word.TRUE;
            case VALUE_FALSE -> Json.Word.FALSE;
            default -> Json.Word.NULL;
        };
    }

    private String scalar() {
        String text = parser.getString();
        spend(text.length());
        return text;
    }

    private void spend(int length) {
        values++;
        characters += length;
        if (bounded && (values > Bounds.VALUES || characters > Bounds.CHARACTERS)) {
            throw stopped("a credit, or everything beside the credits, is too large: expected at most " + Bounds.VALUES
                    + " values and " + Bounds.CHARACTERS + " characters");
        }
    }

    private JsonToken first() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw InvalidInputException.of("", "the document is empty: expected a JSON object");
        }
        return token;
    }

    private void end() {
        if (parser.nextToken() != null) {
            throw stopped("there is something after the end of the document: expected one JSON object");
        }
    }

    private <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StreamConstraintsException e) {
            throw stopped(bound(e.getOriginalMessage()));
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw Source.notUtf8();
            }
            throw new UncheckedIOException(e.getCause());
        } catch (UnexpectedEndOfInputException e) {
            throw stopped("the document ends in the middle. Maybe it was cut off?");
        } catch (JacksonException e) {
            throw stopped(Complaints.notJson(e.getOriginalMessage()));
        }
    }

    private InvalidInputException stopped(String message) {
        TokenStreamLocation at = parser.currentLocation();
        return InvalidInputException.of(
                "", "line " + (lineOffset + at.getLineNr()) + ", column " + at.getColumnNr() + ": " + message);
    }

    /** {@return which bound was exceeded; the parser says it with the names of its own settings} */
    private static String bound(String message) {
        if (message.contains("depth")) {
            return "objects and lists lie too deep within each other: expected at most " + Bounds.DEPTH + " levels";
        }
        if (message.startsWith("Name")) {
            return "the name of a property is too long: expected at most " + Bounds.NAME + " characters";
        }
        if (message.startsWith("Number")) {
            return "a number is too long: expected at most " + Bounds.NUMBER + " digits";
        }
        // A number that does not end is found too long for a text first.
        return "a text or a number is too long: expected at most " + Bounds.TEXT + " characters, or " + Bounds.NUMBER
                + " digits";
    }
}
