package io.github.cmerules.json.packets;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.rule.Citation;
import java.util.List;
import java.util.Optional;

/**
 * What a report says, apart from how it looks: the HTML and the plain text are made from one.
 *
 * @param title its heading
 * @param parts what follows, in order
 */
record Report(String title, List<Part> parts) {

    /** A part of a report. */
    sealed interface Part {}

    /**
     * A heading within the report.
     *
     * @param level 2 for a license, 3 for a section of it
     */
    record Heading(int level, String text) implements Part {}

    /**
     * What came out, in a word and a sentence.
     *
     * @param tone how it is marked
     */
    record Result(Tone tone, String word, String sentence) implements Part {}

    /** Words after labels. */
    record Entries(List<Entry> entries) implements Part {}

    record Entry(String label, String words) {}

    /** A list of sentences, or a paragraph where there is only one to be expected. */
    record Sentences(List<String> sentences) implements Part {}

    /**
     * A table.
     *
     * @param caption what it is about
     * @param columns its headings; the first is that of the rows
     */
    record Table(String caption, List<String> columns, List<Row> rows) implements Part {}

    /**
     * A row of a table.
     *
     * @param heading what the row is about
     * @param bar how far it has come, if that can be shown
     * @param details lines below the heading
     * @param cells the cells, one fewer than columns
     */
    record Row(String heading, Optional<Bar> bar, List<String> details, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param lines its words, none if it is empty
     * @param tone how it is marked, if it is
     * @param number whether it is a number or a day, to stand on one line
     * @param sources the numbers of sources that it refers to
     */
    record Cell(List<String> lines, Optional<Tone> tone, boolean number, List<Integer> sources) {

        static Cell of(List<String> lines) {
            return new Cell(lines, Optional.empty(), false, List.of());
        }

        static Cell of(String words) {
            return of(List.of(words));
        }

        static Cell number(String number) {
            return new Cell(List.of(number), Optional.empty(), true, List.of());
        }

        static Cell marked(Tone tone, String word) {
            return new Cell(List.of(word), Optional.of(tone), false, List.of());
        }

        static Cell sources(List<Integer> sources) {
            return new Cell(List.of(), Optional.empty(), false, sources);
        }

        static Cell empty() {
            return of(List.of());
        }
    }

    /**
     * How much of an amount has been reached.
     *
     * @param reached in any unit
     * @param whole in the same unit, more than 0
     * @param words what it shows, for those who do not see it
     */
    record Bar(Amount reached, Amount whole, Tone tone, String words) {

        /** {@return how many of a number of equal parts are reached, rounded down; all of them at most} */
        long of(int parts) {
            Amount most = reached.min(whole);
            return Math.multiplyExact(most.hundredths(), parts) / whole.hundredths();
        }
    }

    /**
     * What rules cite, in the order of their numbers.
     *
     * @param first the number of the first
     */
    record Sources(int first, List<Citation> citations) implements Part {}

    /** How something is marked. */
    enum Tone {
        /** Nothing is left to do. */
        GOOD,
        /** Something is short, and time has run out. */
        BAD,
        /** Something is short, and there is time. */
        OPEN,
        /** It depends on something that is not known. */
        UNKNOWN,
        /** It is not asked for. */
        ASIDE
    }
}
