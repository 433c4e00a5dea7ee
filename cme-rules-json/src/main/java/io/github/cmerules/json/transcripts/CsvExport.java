package io.github.cmerules.json.transcripts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Credits and evaluations as CSV (RFC 4180), for spreadsheets.
 *
 * <p>A spreadsheet takes a text that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line break for a
 * formula, and a title can be such a text. So an apostrophe goes before it, and also before texts that begin with
 * apostrophes and such a character, so that {@link CsvMapping#ofExport} knows what to take away.
 */
public final class CsvExport {

    /** The columns of credits, in their order. */
    static final Map<CsvColumn, String> COLUMNS = columns();

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private CsvExport() {}

    private static Map<CsvColumn, String> columns() {
        Map<CsvColumn, String> columns = new EnumMap<>(CsvColumn.class);
        columns.put(CsvColumn.ID, "id");
        columns.put(CsvColumn.ACTIVITY_ID, "activityId");
        columns.put(CsvColumn.TITLE, "title");
        columns.put(CsvColumn.PROVIDER, "provider");
        columns.put(CsvColumn.COMPLETED_ON, "completedOn");
        columns.put(CsvColumn.CATEGORY, "category");
        columns.put(CsvColumn.AMOUNT, "amount");
        columns.put(CsvColumn.MINUTES, "minutes");
        columns.put(CsvColumn.DESIGNATIONS, "designations");
        columns.put(CsvColumn.FORMAT, "format");
        columns.put(CsvColumn.EVIDENCE, "evidence");
        columns.put(CsvColumn.PLANNED, "planned");
        return columns;
    }

    /**
     * {@return credits as CSV with a header line; {@link CsvMapping#ofExport} reads it}
     *
     * <p>Subjects, approvals and further properties stand in one column, with semicolons between them.
     *
     * @param credits the credits
     */
    public static String credits(List<Credit> credits) {
        return write(csv -> {
            csv.accept(List.copyOf(COLUMNS.values()));
            for (Credit credit : credits) {
                csv.accept(COLUMNS.keySet().stream()
                        .map(column -> cell(credit, column))
                        .toList());
            }
        });
    }

    /**
     * {@return the outcome of every requirement as CSV with a header line}
     *
     * @param evaluation the evaluation
     */
    public static String requirements(Evaluation evaluation) {
        return write(csv -> {
            csv.accept(List.of("requirement", "title", "status", "unit", "required", "counted", "missing", "deadline"));
            for (RequirementOutcome outcome : evaluation.requirements()) {
                csv.accept(List.of(
                        outcome.id().toString(),
                        outcome.title(),
                        outcome.status().toString(),
                        outcome.unit().toString(),
                        outcome.required().toString(),
                        outcome.counted().toString(),
                        outcome.missing().toString(),
                        outcome.deadline().toString()));
            }
        });
    }

    private static String cell(Credit credit, CsvColumn column) {
        return switch (column) {
            case ID -> credit.id();
            case ACTIVITY_ID -> text(credit.activityId());
            case TITLE -> text(credit.title());
            case PROVIDER -> text(credit.provider());
            case COMPLETED_ON -> credit.completedOn().toString();
            case CATEGORY -> credit.category().code();
            case AMOUNT -> credit.amount().toString();
            case MINUTES ->
                credit.minutes().isPresent() ? Integer.toString(credit.minutes().getAsInt()) : "";
            case DESIGNATIONS -> designations(credit);
            case FORMAT -> text(credit.format());
            case EVIDENCE -> credit.evidence().code();
            case PLANNED -> Boolean.toString(credit.planned());
            case ACTION, LEARNER -> "";
        };
    }

    private static String designations(Credit credit) {
        return String.join(
                ";",
                Stream.of(
                                codes("", credit.topics()),
                                codes(VendorCodes.APPROVAL, credit.approvals()),
                                codes(VendorCodes.ATTRIBUTE, credit.attributes()))
                        .flatMap(codes -> codes)
                        .toList());
    }

    private static Stream<String> codes(String prefix, Set<? extends Code> codes) {
        return codes.stream().map(code -> prefix + code.code()).sorted();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String write(Consumer<Consumer<List<String>>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.accept(row -> csv.writeRecord(guarded(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> guarded(List<String> row) {
        List<String> guarded = new ArrayList<>(row.size());
        row.forEach(cell -> guarded.add(guarded(cell)));
        return guarded;
    }

    /** {@return a text that no spreadsheet takes for a formula} */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** {@return a text as it was before it was guarded} */
    static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
