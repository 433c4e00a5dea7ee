package io.github.cmerules.json.transcripts;

import io.github.cmerules.json.internal.Problems;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of a CE Broker roster. */
final class CeBrokerTranscripts implements TranscriptReader {

    // Columns A to J; D, the publishing number, and H, the profession, say nothing of the credit.
    private static final int PROVIDER_NUMBER = 0;
    private static final int COURSE_NUMBER = 1;
    private static final int OWN_COURSE_ID = 2;
    private static final int LICENSE_NUMBER = 4;
    private static final int COMPLETION_DATE = 5;
    private static final int STATE = 6;
    private static final int SUBJECT_AREA = 8;
    private static final int HOURS = 9;

    private static final List<String> NAMES = List.of(
            "provider number",
            "course number",
            "own course id",
            "publishing number",
            "license number",
            "completion date",
            "state",
            "profession",
            "subject area",
            "hours");

    private final Mapping mapping;
    private final CsvLayout layout;

    CeBrokerTranscripts(Mapping mapping, CsvLayout layout) {
        this.mapping = mapping;
        this.layout = layout;
    }

    @Override
    public TranscriptResult read(InputStream file) {
        Collector collector = new Collector("ce-broker", mapping);
        CsvRows.read(file, layout.separator(), (line, fields) -> {
            CsvCells cells = new CsvCells(line, NAMES, fields, collector.problems());
            if (line > 1 || !isHeader(cells)) {
                row(cells, collector);
            }
        });
        return collector.result();
    }

    /** A first line without a digit where the date and the license number are holds the names of the columns. */
    private static boolean isHeader(CsvCells cells) {
        return noDigit(cells, COMPLETION_DATE) && noDigit(cells, LICENSE_NUMBER);
    }

    private static boolean noDigit(CsvCells cells, int column) {
        return cells.text(column)
                .map(text -> text.chars().noneMatch(Character::isDigit))
                .orElse(false);
    }

    private void row(CsvCells cells, Collector collector) {
        Problems problems = collector.problems();
        int before = problems.count();
        List<String> beyond = cells.fields().stream().skip(NAMES.size()).toList();
        if (beyond.stream().anyMatch(text -> !text.isBlank())) {
            problems.add(
                    cells.place(),
                    "has " + cells.fields().size() + " fields: expected " + NAMES.size() + ", columns A to J");
            return;
        }
        Optional<String> license = required(cells, LICENSE_NUMBER);
        Optional<String> state = required(cells, STATE);
        boolean known = license.isPresent() && state.isPresent();
        if (known && !collector.concerns(cells.place(), Set.of(state.get() + ":" + license.get()))) {
            return;
        }
        Draft draft = new Draft(cells.place());
        activity(cells, draft);
        required(cells, COMPLETION_DATE);
        draft.completedOn = cells.day(COMPLETION_DATE, layout);
        draft.amount = cells.amount(HOURS);
        cells.cell(SUBJECT_AREA).ifPresent(draft.designations::add);
        if (problems.count() == before) {
            collector.add(draft);
        }
    }

    private static void activity(CsvCells cells, Draft draft) {
        Optional<String> course = cells.text(COURSE_NUMBER);
        Optional<String> ownId = cells.text(OWN_COURSE_ID);
        if (course.isPresent()) {
            draft.activity = course;
            draft.activityId = course.map(number -> "ce-broker-20-" + number);
        } else if (ownId.isPresent()) {
            draft.activity = required(cells, PROVIDER_NUMBER).map(provider -> provider + "/" + ownId.get());
            draft.activityId = draft.activity.map(id -> "ce-broker-50-" + id);
        } else {
            cells.problems()
                    .add(cells.place(), "the course is missing: expected a course number, or the provider's own id");
        }
    }

    private static Optional<String> required(CsvCells cells, int column) {
        Optional<String> text = cells.text(column);
        if (text.isEmpty()) {
            cells.problems().add(cells.place() + ", " + NAMES.get(column), "is missing");
        }
        return text;
    }
}
