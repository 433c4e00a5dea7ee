package io.github.cmerules.json.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of XML in memory, with its place. */
final class XmlElement {

    private final @Nullable XmlElement parent;
    private final String namespace;
    private final String name;
    private final int line;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> attributes = new ArrayList<>();

    XmlElement(@Nullable XmlElement parent, String namespace, String name, int line) {
        this.parent = parent;
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void append(char[] more, int start, int length) {
        text.append(more, start, length);
    }

    void attribute(String attribute, String value) {
        attributes.add(attribute);
        attributes.add(value);
    }

    Optional<String> attribute(String attribute) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(attribute)) {
                return Optional.of(attributes.get(i + 1).strip());
            }
        }
        return Optional.empty();
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    String name() {
        return name;
    }

    boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    /** {@return the text, without white space at both ends} */
    String text() {
        return text.toString().strip();
    }

    String place() {
        return "line " + line + ", " + Report.printable(name);
    }

    List<XmlElement> children() {
        return children;
    }

    Optional<XmlElement> child(String otherNamespace, String otherName) {
        return children.stream()
                .filter(child -> child.is(otherNamespace, otherName))
                .findFirst();
    }

    /** {@return this element and all within it, in the order of the document} */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    /** {@return the nearest element of a name that is a child of this element or of one around it} */
    Optional<XmlElement> around(String otherNamespace, String otherName) {
        Optional<XmlElement> found = child(otherNamespace, otherName);
        return found.isPresent() || parent == null ? found : parent.around(otherNamespace, otherName);
    }
}
