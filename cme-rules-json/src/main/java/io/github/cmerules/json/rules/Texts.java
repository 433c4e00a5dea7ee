package io.github.cmerules.json.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes nodes as YAML and as JSON: what is short stands on one line, anything else has a line for each part. */
final class Texts {

    /** The greatest length of a line, where it can be broken. */
    private static final int WIDTH = 110;

    /** The shortest room that is left to a folded text, in characters. */
    private static final int ROOM = 40;

    /** The most values that stand on one line of YAML. */
    private static final int SHORT = 12;

    private static final String INDENT = "  ";

    /** What needs no quotes in YAML, wherever it stands. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9(][A-Za-z0-9 _./()'+%§-]*(?<! )");

    /** What needs none outside braces and brackets. */
    private static final Pattern PROSE =
            Pattern.compile("[A-Za-z(][^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}\\u2028\\u2029#]*");

    /** What somebody else's parser of YAML may take for a number, a date apart. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+.]?[0-9][0-9_]*([.:][0-9_]*)*([eE][-+]?[0-9]*)?|0[xob][0-9A-Fa-f_]+");

    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private final StringBuilder out = new StringBuilder();

    private Texts() {}

    // ---- YAML ---------------------------------------------------------------------------------------------------

    /** {@return a document in YAML 1.2} */
    static String yaml(Node document) {
        Texts texts = new Texts();
        texts.block(document, "", false);
        return texts.out.toString().stripLeading();
    }

    /**
     * Writes a value after its name or its hyphen.
     *
     * @param indent the spaces before each of its lines
     * @param started whether its first part stands on a line that is begun already, after a hyphen
     */
    private void block(Node node, String indent, boolean started) {
        String flow = flow(node);
        // The document itself has a line for each property: in braces it would be taken for JSON.
        if (!indent.isEmpty() && isShort(node, flow, indent)) {
            out.append(started ? "" : " ").append(flow).append('\n');
        } else if (node instanceof Node.Text text) {
            out.append(started ? "" : " ");
            prose(text.value(), indent);
        } else if (node instanceof Node.Members members) {
            boolean same = started;
            if (!started) {
                out.append('\n');
            }
            for (Map.Entry<String, Node> member : members.values().entrySet()) {
                out.append(same ? "" : indent).append(scalar(member.getKey())).append(':');
                same = false;
                // The parts of a list are set apart by their hyphens.
                block(member.getValue(), indent + INDENT, false);
            }
        } else if (isPlain(node)) {
            out.append(started ? "" : " ");
            wrapped(node, indent);
        } else {
            out.append(started ? "" : "\n");
            boolean same = started;
            for (Node element : node.within()) {
                out.append(same ? "" : indent).append("- ");
                same = false;
                block(element, indent + INDENT, true);
            }
        }
    }

    /** {@return whether a value is a list of values without parts} */
    private static boolean isPlain(Node node) {
        for (Node element : node.within()) {
            if (element instanceof Node.Members
                    || element instanceof Node.Elements
                    || flow(element).length() > ROOM) {
                return false;
            }
        }
        return node instanceof Node.Elements;
    }

    /** A long list of short values goes on from line to line. */
    private void wrapped(Node list, String indent) {
        int start = out.length() - indent.length();
        String separator = "[";
        for (Node element : list.within()) {
            String next = flow(element);
            out.append(separator);
            if (out.length() - start + next.length() > WIDTH) {
                out.append('\n').append(indent);
                start = out.length() - indent.length();
            } else if (separator.equals(",")) {
                out.append(' ');
            }
            out.append(next);
            separator = ",";
        }
        out.append("]\n");
    }

    /** A long text without anything unusual is folded; a fold reads as one space. */
    private void prose(String text, String indent) {
        List<String> lines = folded(text, Math.max(ROOM, WIDTH - indent.length()));
        if (lines.size() == 1) {
            out.append(PROSE.matcher(text).matches() && !mayMislead(text) ? text : quoted(text))
                    .append('\n');
            return;
        }
        out.append(">-\n");
        lines.forEach(line -> out.append(indent).append(line).append('\n'));
    }

    private static boolean mayMislead(String text) {
        return text.contains(": ")
                || text.endsWith(":")
                || text.endsWith(" ")
                || WORD.matcher(text).matches();
    }

    private static List<String> folded(String text, int width) {
        boolean foldable = PROSE.matcher(text).matches() && !text.contains("  ") && !text.endsWith(" ");
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (foldable && rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            if (space < 0) {
                break;
            }
            lines.add(rest.substring(0, space));
            rest = rest.substring(space + 1);
        }
        lines.add(rest);
        return lines;
    }

    private static boolean isShort(Node node, String flow, String indent) {
        boolean scalar = !(node instanceof Node.Members || node instanceof Node.Elements);
        boolean fits = flow.length() <= WIDTH / 2 + ROOM - indent.length() / 2 && count(node) <= SHORT;
        boolean empty = flow.equals("{}") || flow.equals("[]");
        if (scalar) {
            return !(node instanceof Node.Text) || (fits && PLAIN.matcher(flow).matches());
        }
        return fits || empty;
    }

    private static int count(Node node) {
        int count = 1;
        for (Node inner : node.within()) {
            count += count(inner);
        }
        return count;
    }

    private static String flow(Node node) {
        if (node instanceof Node.Members members) {
            List<String> parts = new ArrayList<>();
            members.values().forEach((name, value) -> parts.add(scalar(name) + ": " + flow(value)));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node instanceof Node.Elements elements) {
            return "["
                    + String.join(
                            ", ", elements.values().stream().map(Texts::flow).toList()) + "]";
        }
        return node instanceof Node.Text text ? scalar(text.value()) : literal(node);
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !NUMBER.matcher(text).matches()
                && !WORD.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    private static String literal(Node node) {
        if (node instanceof Node.Numeral number) {
            return number.digits();
        }
        return node instanceof Node.Flag flag ? Boolean.toString(flag.value()) : "null";
    }

    // ---- JSON ---------------------------------------------------------------------------------------------------

    /** {@return a document in JSON} */
    static String json(Node document) {
        Texts texts = new Texts();
        texts.json(document, "");
        return texts.out.append('\n').toString();
    }

    private void json(Node node, String indent) {
        String flow = flowJson(node);
        if (flow.length() + indent.length() <= WIDTH) {
            out.append(flow);
            return;
        }
        boolean object = node instanceof Node.Members;
        String inner = indent + INDENT;
        String separator = object ? "{\n" : "[\n";
        if (node instanceof Node.Members members) {
            for (Map.Entry<String, Node> member : members.values().entrySet()) {
                out.append(separator)
                        .append(inner)
                        .append(quoted(member.getKey()))
                        .append(": ");
                json(member.getValue(), inner);
                separator = ",\n";
            }
        } else if (node instanceof Node.Elements elements) {
            for (Node element : elements.values()) {
                out.append(separator).append(inner);
                json(element, inner);
                separator = ",\n";
            }
        } else {
            out.append(flow);
            return;
        }
        out.append('\n').append(indent).append(object ? '}' : ']');
    }

    private static String flowJson(Node node) {
        if (node instanceof Node.Members members) {
            List<String> parts = new ArrayList<>();
            members.values().forEach((name, value) -> parts.add(quoted(name) + ": " + flowJson(value)));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node instanceof Node.Elements elements) {
            return "["
                    + String.join(
                            ", ",
                            elements.values().stream().map(Texts::flowJson).toList())
                    + "]";
        }
        return node instanceof Node.Text text ? quoted(text.value()) : literal(node);
    }

    /** {@return a text in double quotes, as JSON and YAML take it alike} */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (isPrinted(c)) {
                quoted.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrinted(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
