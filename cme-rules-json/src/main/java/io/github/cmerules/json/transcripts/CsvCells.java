package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.json.internal.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cells of one row. A cell that is blank says nothing.
 *
 * @param line the number of the line
 * @param names the names of the columns, as messages show them
 * @param fields what stands in the row
 * @param problems where problems are noted
 */
record CsvCells(long line, List<String> names, List<String> fields, Problems problems) {

    /** {@return where the row is} */
    String place() {
        return "line " + line;
    }

    /** {@return a cell without white space at both ends, or nothing if it is blank} */
    Optional<Cell> cell(int column) {
        String text = column < fields.size() ? fields.get(column).strip() : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(new Cell(place(column), names.get(column), text));
    }

    Optional<String> text(int column) {
        return cell(column).map(Cell::text);
    }

    Optional<LocalDate> day(int column, CsvLayout layout) {
        return parsed(column, layout::day);
    }

    Optional<Amount> amount(int column) {
        return parsed(column, Amount::of);
    }

    Optional<Integer> integer(int column) {
        return parsed(column, text -> {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException notANumber) {
                throw InvalidInputException.of("", Shown.quoted(text) + " is not a whole number: expected such as 60");
            }
        });
    }

    /** {@return which of two words a cell holds: true for the first} */
    Optional<Boolean> either(int column, String first, String second) {
        return parsed(column, text -> {
            String word = Codes.key(text);
            if (!word.equals(first) && !word.equals(second)) {
                throw InvalidInputException.of(
                        "", Shown.quoted(text) + " is not known: expected " + first + " or " + second);
            }
            return word.equals(first);
        });
    }

    private <T> Optional<T> parsed(int column, Function<String, T> parser) {
        Optional<Cell> cell = cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(cell.get().text()));
        } catch (InvalidInputException refused) {
            problems.addAll(cell.get().place(), refused);
            return Optional.empty();
        }
    }

    private String place(int column) {
        return place() + ", " + names.get(column);
    }
}
