package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Shown;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads CSV with a header line. */
final class CsvTranscripts implements TranscriptReader {

    private static final Pattern BETWEEN_DESIGNATIONS = Pattern.compile(";");

    private final CsvMapping mapping;

    CsvTranscripts(CsvMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public TranscriptResult read(InputStream file) {
        Sheet sheet = new Sheet(mapping);
        CsvRows.read(file, mapping.layout().separator(), sheet::row);
        return sheet.collector.result();
    }

    /** One file. */
    private static final class Sheet {

        private final CsvMapping mapping;
        private final Collector collector;
        private final Map<CsvColumn, Integer> columns = new EnumMap<>(CsvColumn.class);
        private final Map<String, Integer> shares = new LinkedHashMap<>();
        private List<String> names = List.of();

        Sheet(CsvMapping mapping) {
            this.mapping = mapping;
            this.collector = new Collector("csv", mapping.codes());
        }

        void row(long line, List<String> fields) {
            if (names.isEmpty()) {
                header(line, fields.stream().map(String::strip).toList());
            } else {
                record(new CsvCells(line, names, fields, collector.problems()));
            }
        }

        private void header(long line, List<String> fields) {
            names = names(fields);
            Map<String, Integer> found = new HashMap<>();
            List<String> twice = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.get(i).isEmpty() && found.putIfAbsent(Codes.key(fields.get(i)), i) != null) {
                    twice.add(Codes.key(fields.get(i)));
                }
            }
            mapping.columns().forEach((column, name) -> {
                Optional<Integer> index = index(line, found, twice, name);
                index.ifPresent(i -> columns.put(column, i));
            });
            for (String name : mapping.shares()) {
                index(line, found, twice, name).ifPresent(i -> shares.put(name, i));
            }
            // Without its columns, every row would be wrong.
            collector.problems().throwIfAny();
            for (int i = 0; i < fields.size(); i++) {
                if (!columns.containsValue(i) && !shares.containsValue(i)) {
                    collector.unknownField("line " + line, names.get(i));
                }
            }
        }

        private Optional<Integer> index(long line, Map<String, Integer> found, List<String> twice, String name) {
            Integer index = found.get(Codes.key(name));
            if (index == null) {
                collector
                        .problems()
                        .add(
                                "line " + line,
                                "there is no column " + Shown.quoted(name)
                                        + ": expected the names of the mapping. Maybe the separator is another one?");
            } else if (twice.contains(Codes.key(name))) {
                collector.problems().add("line " + line, "there are several columns " + Shown.quoted(name));
            }
            return Optional.ofNullable(index);
        }

        private static List<String> names(List<String> fields) {
            List<String> names = new ArrayList<>();
            for (String field : fields) {
                names.add(field.isEmpty() ? "column " + (names.size() + 1) : Report.printable(field));
            }
            return names;
        }

        private void record(CsvCells cells) {
            int before = collector.problems().count();
            if (cells.fields().size() != names.size()) {
                collector
                        .problems()
                        .add(
                                cells.place(),
                                "has " + cells.fields().size() + " fields: expected " + names.size()
                                        + " as in the header line. Maybe a field with a separator lacks quotes?");
                return;
            }
            if (!collector.concerns(
                    cells.place(), text(cells, CsvColumn.LEARNER).map(Set::of).orElse(Set.of()))) {
                return;
            }
            Draft draft = draft(cells);
            if (collector.problems().count() == before) {
                collector.add(draft);
            }
        }

        private Draft draft(CsvCells cells) {
            Draft draft = new Draft(cells.place());
            draft.delete = column(CsvColumn.ACTION)
                    .flatMap(i -> cells.either(i, "delete", "add"))
                    .orElse(false);
            draft.id = text(cells, CsvColumn.ID);
            draft.activity = text(cells, CsvColumn.ACTIVITY_ID);
            draft.activityId = draft.activity;
            draft.title = text(cells, CsvColumn.TITLE);
            draft.provider = text(cells, CsvColumn.PROVIDER);
            draft.completedOn = column(CsvColumn.COMPLETED_ON).flatMap(i -> cells.day(i, mapping.layout()));
            draft.amount = column(CsvColumn.AMOUNT).flatMap(cells::amount);
            column(CsvColumn.MINUTES)
                    .flatMap(cells::integer)
                    .ifPresent(minutes -> draft.minutes = OptionalInt.of(minutes));
            draft.category = column(CsvColumn.CATEGORY).flatMap(cells::cell);
            draft.format = column(CsvColumn.FORMAT).flatMap(cells::cell);
            draft.evidence = column(CsvColumn.EVIDENCE).flatMap(cells::cell);
            draft.planned = column(CsvColumn.PLANNED)
                    .flatMap(i -> cells.either(i, "true", "false"))
                    .orElse(false);
            column(CsvColumn.DESIGNATIONS).flatMap(cells::cell).ifPresent(cell -> {
                for (String code : BETWEEN_DESIGNATIONS.split(cell.text(), -1)) {
                    if (!code.isBlank()) {
                        draft.designations.add(new Cell(cell.place(), cell.field(), code.strip()));
                    }
                }
            });
            shares.forEach((name, i) -> cells.amount(i)
                    .ifPresent(amount -> draft.shares.add(new Draft.Share(
                            new Cell(cells.place() + ", " + names.get(i), names.get(i), name), amount))));
            return draft;
        }

        private Optional<String> text(CsvCells cells, CsvColumn column) {
            return mapping.exported()
                    ? column(column)
                            .map(i -> CsvExport.unguarded(cells.fields().get(i)))
                            .filter(text -> !text.isEmpty())
                    : column(column).flatMap(cells::text);
        }

        private Optional<Integer> column(CsvColumn column) {
            return Optional.ofNullable(columns.get(column));
        }
    }
}
