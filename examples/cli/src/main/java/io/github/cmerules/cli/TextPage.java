package io.github.cmerules.cli;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text in lines of at most {@value #WIDTH} columns. What is put in may come from outside: line breaks, control
 * characters and marks that turn the direction of writing become spaces.
 */
final class TextPage {

    /** The greatest length of a line. */
    static final int WIDTH = 100;

    /** The width of the labels of entries. */
    static final int LABEL = 12;

    private static final Pattern GAPS =
            Pattern.compile("[\\p{IsControl}\\p{IsWhite_Space}\\u202A-\\u202E\\u2066-\\u2069]+");

    private final StringBuilder text = new StringBuilder();

    /** Adds an empty line, unless the page is empty. */
    TextPage gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return this;
    }

    /** Adds a heading after an empty line. */
    TextPage heading(String heading) {
        return gap().paragraph("", heading);
    }

    /** Adds a heading and a sentence for each of some things, each with a dash before it; nothing if there are none. */
    TextPage section(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            heading(heading);
            sentences.forEach(sentence -> labeled("  - ", sentence));
        }
        return this;
    }

    /** Adds words after a mark, the further lines below the first word. */
    TextPage item(String mark, String words) {
        return labeled(mark, words);
    }

    /** Adds words after a label in a column of {@value #LABEL}, or below a label that is longer. */
    TextPage entry(String indent, String label, String words) {
        if (label.length() >= LABEL) {
            return paragraph(indent, label).paragraph(indent + " ".repeat(LABEL), words);
        }
        return labeled(indent + label + " ".repeat(LABEL - label.length()), words);
    }

    /** Adds words, every line after the same indent. */
    TextPage paragraph(String indent, String words) {
        return paragraph(indent, indent, words);
    }

    /** Adds words after a label, the further lines below the first word. */
    private TextPage labeled(String label, String words) {
        return paragraph(label, " ".repeat(label.length()), words);
    }

    /** Adds something that is of no use in parts, such as an address, on a line of its own, however long. */
    TextPage unbroken(String indent, String word) {
        text.append(indent).append(clean(word)).append('\n');
        return this;
    }

    /**
     * Adds a row of a table.
     *
     * @param columns the columns of the table
     * @param cells one for each column; the first that is too long goes on below
     */
    TextPage row(List<Column> columns, List<String> cells) {
        StringBuilder line = new StringBuilder();
        String rest = "";
        int restAt = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = clean(cells.get(i));
            if (rest.isEmpty() && length(cell) > column.width()) {
                int cut = cut(cell, column.width());
                rest = cell.substring(cut).strip();
                restAt = line.length();
                cell = cell.substring(0, cut).strip();
            }
            line.append(column.fit(cell, length(cell)));
        }
        text.append(line.toString().stripTrailing()).append('\n');
        return rest.isEmpty() ? this : paragraph(" ".repeat(restAt), rest);
    }

    /**
     * A column of a table.
     *
     * @param width its width, without the two spaces after it
     * @param right whether the cells stand at its right end
     */
    record Column(int width, boolean right) {

        private String fit(String cell, int length) {
            String space = " ".repeat(Math.max(0, width - length));
            return (right ? space + cell : cell + space) + "  ";
        }
    }

    private TextPage paragraph(String first, String following, String words) {
        String rest = clean(words);
        String indent = first;
        do {
            int room = WIDTH - length(indent);
            int cut = length(rest) <= room ? rest.length() : cut(rest, room);
            text.append((indent + rest.substring(0, cut)).stripTrailing()).append('\n');
            rest = rest.substring(cut).strip();
            indent = following;
        } while (!rest.isEmpty());
        return this;
    }

    /** {@return where to cut a text: at the last space that leaves it short enough, or inside a word} */
    private static int cut(String words, int room) {
        int most = words.offsetByCodePoints(0, room);
        int space = words.lastIndexOf(' ', most);
        return space > 0 ? space : most;
    }

    private static String clean(String words) {
        return GAPS.matcher(words).replaceAll(" ").strip();
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    /** {@return the lines, each with its end} */
    @Override
    public String toString() {
        return text.toString();
    }
}
