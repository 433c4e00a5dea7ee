package io.github.cmerules.json.transcripts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.Source;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Takes a CSV file apart into rows within bounds, and holds no more than one of them. */
final class CsvRows {

    /** The greatest number of fields in a row. */
    private static final int FIELDS = 1_000;

    /** The greatest number of characters in a row. */
    private static final int ROW = 200_000;

    private CsvRows() {}

    /** Takes a row. */
    interface Taker {

        /**
         * Takes a row.
         *
         * @param line the number of the line on which it starts, from 1
         * @param fields what stands in it
         */
        void take(long line, List<String> fields);
    }

    /** Hands over every row that is not empty. */
    static void read(InputStream file, char separator, Taker taker) {
        CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(ROW)
                .build(
                        CsvRecordHandler.of(bounds -> bounds.maxFields(FIELDS)
                                .maxFieldSize(Bounds.TEXT)
                                .maxRecordSize(ROW)),
                        Source.utf8(file, Bounds.DOCUMENT_BYTES));
        long line = 0;
        try {
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                taker.take(line, row.getFields());
            }
        } catch (CsvParseException e) {
            throw refused(line, e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? Source.notUtf8() : e;
        }
        if (line == 0) {
            throw InvalidInputException.of("", "the file is empty: expected a line with the names of the columns");
        }
    }

    private static InvalidInputException refused(long lastLine, CsvParseException e) {
        if (e.getCause() instanceof InvalidInputException tooLarge) {
            return tooLarge;
        }
        String place = lastLine == 0 ? "at its beginning" : "after line " + lastLine;
        return InvalidInputException.of(
                "",
                "the file is not readable as CSV " + place + ": expected fields of at most " + Bounds.TEXT
                        + " characters, rows of at most " + FIELDS + " fields and " + ROW
                        + " characters, and a quote at the end of what begins with one. Maybe a quote is missing?");
    }
}
