package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.json.internal.Complaints;
import io.github.cmerules.json.internal.Pointers;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.JacksonYAMLParseException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Makes nodes of a document within the bounds. What starts with a brace is JSON, anything else is YAML 1.2.
 *
 * <p>In YAML an object or a list may have a name by an anchor and stand elsewhere by an alias; the parser does not tell of
 * anchors on other values. It counts each time, so that a short
 * document cannot stand for a huge one. Tags are refused: a value is what it looks like.
 */
final class PackParser {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Bounds.DEPTH)
            .maxStringLength(Bounds.TEXT)
            .maxNameLength(Bounds.NAME)
            .maxNumberLength(Bounds.NUMBER)
            .build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    private static final Pattern YAML_PLACE = Pattern.compile("line ([0-9]{1,9}), column ([0-9]{1,9})");
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^\uFEFF");

    private final JsonParser parser;
    private final Faults faults;

    /** What anchors name, with how many values and levels it has. */
    private final Map<String, Named> named = new HashMap<>();

    private long values;

    private record Named(Node node, long values, int height) {}

    /** A value together with its size, which is known only when it is complete. */
    private record Sized(Node node, int height) {}

    private PackParser(TokenStreamFactory factory, String text, Faults faults) {
        this.parser = factory.createParser(ObjectReadContext.empty(), new WholeCharacters(text));
        this.faults = faults;
    }

    /**
     * {@return the value that is the whole document}
     *
     * @param faults where names that are given twice are noted
     * @throws InvalidInputException if it is neither JSON nor YAML, or exceeds a bound
     */
    static Node parse(String document, Faults faults) {
        String text = BYTE_ORDER_MARK.matcher(document).replaceFirst("");
        TokenStreamFactory factory = text.stripLeading().startsWith("{") ? JSON : YAML;
        int most = factory == JSON ? Bounds.DOCUMENT : Bounds.YAML_DOCUMENT;
        if (text.length() > most) {
            throw faults.stop(1, "the document is too large: expected at most " + most + " characters");
        }
        PackParser reader = new PackParser(factory, text, faults);
        try {
            return reader.document();
        } catch (StreamConstraintsException e) {
            throw faults.stop(reader.line(), bound(String.valueOf(e.getOriginalMessage())));
        } catch (JacksonYAMLParseException e) {
            throw notYaml(String.valueOf(e.getOriginalMessage()), faults, reader.line());
        } catch (UnexpectedEndOfInputException e) {
            throw faults.stop(reader.line(), "the document ends in the middle. Maybe it was cut off?");
        } catch (JacksonException e) {
            String message = String.valueOf(e.getOriginalMessage());
            throw faults.stop(
                    reader.line(),
                    factory == JSON
                            ? Complaints.notJson(message)
                            : "the name of a property is no plain text: expected a name and a colon");
        }
    }

    private Node document() {
        if (parser.nextToken() == null) {
            throw faults.stop(1, "the document is empty: expected a rule pack");
        }
        Node node = value("", 0, tokenLine()).node();
        if (parser.nextToken() != null) {
            throw faults.stop(tokenLine(), "there is something after the end of the document: expected one rule pack");
        }
        return node;
    }

    /** {@return the value at the current token} */
    private Sized value(String path, int depth, int line) {
        String anchor = (String) parser.getObjectId();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            return alias(parser.getString(), depth, line);
        }
        if (parser.getTypeId() != null) {
            throw faults.stop(line, "tags such as !!str are not taken: expected a plain value");
        }
        if (depth > Bounds.DEPTH) {
            throw tooDeep(line);
        }
        long before = values;
        spend(1, line);
        Sized sized = switch (Objects.requireNonNull(parser.currentToken())) {
            case START_OBJECT -> members(path, depth, line);
            case START_ARRAY -> elements(path, depth, line);
            case VALUE_STRING -> new Sized(new Node.Text(text(line), line), 0);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Sized(new Node.Numeral(text(line), line), 0);
            case VALUE_TRUE, VALUE_FALSE ->
                new Sized(new Node.Flag(parser.currentToken() == JsonToken.VALUE_TRUE, line), 0);
            default -> new Sized(new Node.Nothing(line), 0);
        };
        if (anchor != null) {
            named.put(anchor, new Named(sized.node(), values - before, sized.height()));
        }
        return sized;
    }

    private Sized alias(String name, int depth, int line) {
        Named known = named.get(name);
        if (known == null) {
            throw faults.stop(
                    line,
                    Shown.quoted("*" + name)
                            + " stands for nothing: expected the name of an anchor before it, on an object or a list");
        }
        if (depth + known.height() > Bounds.DEPTH) {
            throw tooDeep(line);
        }
        spend(known.values(), line);
        return new Sized(known.node().at(line), known.height());
    }

    private Sized members(String path, int depth, int line) {
        Map<String, Node> members = new LinkedHashMap<>();
        int height = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = name();
            int at = tokenLine();
            parser.nextToken();
            String child = Pointers.child(path, name);
            // A value is looked for where its name stands, even if it starts on the line below.
            Sized value = value(child, depth + 1, at);
            height = Math.max(height, value.height() + 1);
            if (members.putIfAbsent(name, value.node()) != null) {
                faults.add(at, child, Shown.quoted(name) + " is given twice: expected once");
            }
        }
        return new Sized(new Node.Members(members, line), height);
    }

    private String name() {
        String name = String.valueOf(parser.currentName());
        if (name.length() > Bounds.NAME) {
            throw faults.stop(tokenLine(), bound("Name"));
        }
        return name;
    }

    private Sized elements(String path, int depth, int line) {
        List<Node> elements = new ArrayList<>();
        int height = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Sized value = value(Pointers.child(path, elements.size()), depth + 1, tokenLine());
            height = Math.max(height, value.height() + 1);
            elements.add(value.node());
        }
        return new Sized(new Node.Elements(elements, line), height);
    }

    private String text(int line) {
        String text = parser.getString();
        if (text.length() > Bounds.TEXT) {
            throw faults.stop(line, bound("String"));
        }
        return text;
    }

    private void spend(long more, int line) {
        values += more;
        if (values > Bounds.VALUES) {
            throw faults.stop(
                    line,
                    "the document is too large: expected at most " + Bounds.VALUES
                            + " values, those that aliases stand for counted each time");
        }
    }

    private InvalidInputException tooDeep(int line) {
        return faults.stop(line, bound("depth"));
    }

    private int tokenLine() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private int line() {
        return Math.max(1, parser.currentLocation().getLineNr());
    }

    /** {@return which bound was exceeded; the parser says it with the names of its own settings} */
    private static String bound(String message) {
        if (message.contains("depth")) {
            return "objects and lists lie too deep within each other: expected at most " + Bounds.DEPTH + " levels";
        }
        if (message.startsWith("Name")) {
            return "the name of a property is too long: expected at most " + Bounds.NAME + " characters";
        }
        return "a text or a number is too long: expected at most " + Bounds.TEXT + " characters, or " + Bounds.NUMBER
                + " digits";
    }

    /** The parser of YAML tells a story of several lines; what went wrong is the last that is not a place. */
    private static InvalidInputException notYaml(String message, Faults faults, int line) {
        String what = message.lines()
                .filter(told -> !told.isBlank() && !told.startsWith(" "))
                .reduce((first, second) -> second)
                .orElse("it cannot be read");
        @Nullable String place = null;
        Matcher matcher = YAML_PLACE.matcher(message);
        while (matcher.find()) {
            place = matcher.group(1);
        }
        return faults.stop(
                place == null ? line : Integer.parseInt(place),
                "this is not YAML: " + Pointers.printable(what)
                        + ". Maybe a line is not indented as its neighbors, or a text needs double quotes?");
    }

    /**
     * Delivers a text without ever stopping within a character: the parser of YAML (snakeyaml-engine 3.0.1) would look for
     * the other half of it beyond the end of its buffer.
     */
    private static final class WholeCharacters extends Reader {

        private final String text;
        private int next;

        WholeCharacters(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            int end = Math.min(text.length(), next + length);
            if (length > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            int count = end - next;
            text.getChars(next, end, buffer, offset);
            next = end;
            return count > 0 || length == 0 ? count : -1;
        }

        @Override
        public void close() {}
    }
}
