package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.Shown;
import java.util.List;
import java.util.Map;

/** A value of a document with the line it stands on; YAML and JSON are alike from here on. */
sealed interface Node {

    /** Where a node stands that is to be written. */
    int NOWHERE = 0;

    /** {@return the line on which it starts, the first being 1} */
    int line();

    /** {@return how it is shown in messages} */
    String shown();

    /** {@return the same value on another line} */
    Node at(int otherLine);

    /** {@return the nodes right within it} */
    default Iterable<Node> within() {
        return List.of();
    }

    /** A text. */
    record Text(String value, int line) implements Node {
        @Override
        public String shown() {
            return Shown.quoted(value);
        }

        @Override
        public Node at(int otherLine) {
            return new Text(value, otherLine);
        }
    }

    /** A number, as its digits. */
    record Numeral(String digits, int line) implements Node {
        @Override
        public String shown() {
            return digits;
        }

        @Override
        public Node at(int otherLine) {
            return new Numeral(digits, otherLine);
        }
    }

    /** True or false. */
    record Flag(boolean value, int line) implements Node {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }

        @Override
        public Node at(int otherLine) {
            return new Flag(value, otherLine);
        }
    }

    /** Nothing. */
    record Nothing(int line) implements Node {
        @Override
        public String shown() {
            return "nothing";
        }

        @Override
        public Node at(int otherLine) {
            return new Nothing(otherLine);
        }
    }

    /** A list. */
    record Elements(List<Node> values, int line) implements Node {
        @Override
        public String shown() {
            return "a list";
        }

        @Override
        public Node at(int otherLine) {
            return new Elements(values, otherLine);
        }

        @Override
        public Iterable<Node> within() {
            return values;
        }
    }

    /** Values by name, in their order. */
    record Members(Map<String, Node> values, int line) implements Node {
        @Override
        public String shown() {
            return "an object";
        }

        @Override
        public Node at(int otherLine) {
            return new Members(values, otherLine);
        }

        @Override
        public Iterable<Node> within() {
            return values.values();
        }
    }

    static Node text(String value) {
        return new Text(value, NOWHERE);
    }

    static Node number(String digits) {
        return new Numeral(digits, NOWHERE);
    }

    static Node flag(boolean value) {
        return new Flag(value, NOWHERE);
    }

    static Node list(List<Node> values) {
        return new Elements(values, NOWHERE);
    }

    static Node object(Map<String, Node> values) {
        return new Members(values, NOWHERE);
    }
}
