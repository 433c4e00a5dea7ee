package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.License;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Board's chart of 2024-04-11, copied row by row: what is owed in each column, in hundredths of a credit or as a number
 * of trainings, and on which fact about the licensee it depends.
 *
 * <p>It is written in the codes of documents and knows nothing of the rule book.
 */
final class ChartTable {

    static final String TOTAL = "us-ma/total";
    static final String RISK = "us-ma/risk-management";
    static final String REGULATIONS = "us-ma/board-regulations";
    static final String OPIOIDS = "us-ma/opioid-pain";
    static final String END_OF_LIFE = "us-ma/end-of-life";
    static final String RECORDS = "us-ma/ehr";
    static final String BIAS = "us-ma/implicit-bias";
    static final String ALZHEIMERS = "us-ma/alzheimers";
    static final String CHILD = "us-ma/child-abuse";
    static final String VIOLENCE = "us-ma/domestic-sexual-violence";

    static final String PRESCRIBES = "prescribes-controlled-substances";
    static final String PRACTICES = "practices-medicine";
    static final String ADULTS = "serves-adults";

    /** The ways of showing proficiency in health records other than by a course. */
    static final List<String> OTHER_WAYS = List.of("ehr-meaningful-use", "ehr-hospital-affiliation", "ehr-mass-hiway");

    static final List<String> ALL_FACTS =
            List.of(PRESCRIBES, PRACTICES, ADULTS, "ehr-meaningful-use", "ehr-hospital-affiliation", "ehr-mass-hiway");

    /** Of these a credit serves at most one. */
    static final List<String> TOPICS = List.of(OPIOIDS, END_OF_LIFE, RECORDS, BIAS, ALZHEIMERS);

    /** Trainings: their number counts, not their hours. */
    static final List<String> TRAININGS = List.of(REGULATIONS, CHILD, VIOLENCE);

    /** What may have been done at any time before. */
    static final List<String> ONCE = List.of(ALZHEIMERS, CHILD, VIOLENCE, RECORDS, END_OF_LIFE, BIAS);

    /** The columns, in the order of the chart. */
    enum Column {
        FULL_INITIAL("full", "initial"),
        FULL_RENEWAL("full", "renewal"),
        FULL_REVIVAL("full", "revival"),
        ADMINISTRATIVE_RENEWAL("administrative", "renewal"),
        FACULTY_INITIAL("temporary-faculty", "initial"),
        FACULTY_RENEWAL("temporary-faculty", "renewal");

        final String type;
        final String occasion;

        Column(String type, String occasion) {
            this.type = type;
            this.occasion = occasion;
        }

        static Column of(License license) {
            for (Column column : values()) {
                if (column.type.equals(license.type().code())
                        && column.occasion.equals(license.occasion().code())) {
                    return column;
                }
            }
            throw new IllegalArgumentException("no column for " + license.type() + ", " + license.occasion());
        }
    }

    /** N: nothing; Y and O: owed; P, A, W: owed by whoever prescribes, serves adults, practices; a number: the amount. */
    private static final String CHART = """
            topic                           initial renewal revival administrative faculty-initial faculty-renewal
            us-ma/alzheimers                N       A100    A100    N              N               A100
            us-ma/child-abuse               Y100    O100    O100    O100           Y100            O100
            us-ma/domestic-sexual-violence  Y100    O100    O100    O100           Y100            O100
            us-ma/ehr                       Y300    W300    W300    N              N               N
            us-ma/end-of-life               N       O200    O200    O200           N               O200
            us-ma/opioid-pain               P300    P300    P300    N              P300            P300
            us-ma/risk-management           N       Y1000   Y1000   Y1000          N               Y500
            us-ma/implicit-bias             Y200    O200    O200    O200           Y200            O200
            us-ma/board-regulations         N       Y100    Y100    Y100           N               Y100
            us-ma/total                     N       Y5000   Y5000   Y5000          N               Y2500
            """;

    /**
     * What a column owes.
     *
     * @param amount the least amount
     * @param fact the fact on which it depends, empty if it depends on none
     */
    record Cell(long amount, String fact) {}

    private static final Map<Column, Map<String, Cell>> COLUMNS =
            Stream.of(Column.values()).collect(Collectors.toMap(column -> column, ChartTable::cells));

    private ChartTable() {}

    /** {@return what a column owes, by requirement} */
    static Map<String, Cell> column(Column column) {
        return COLUMNS.get(column);
    }

    private static Map<String, Cell> cells(Column column) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        CHART.lines().skip(1).map(line -> line.split(" +")).forEach(row -> {
            String cell = row[1 + column.ordinal()];
            if (!cell.equals("N")) {
                String fact = switch (cell.charAt(0)) {
                    case 'P' -> PRESCRIBES;
                    case 'A' -> ADULTS;
                    case 'W' -> PRACTICES;
                    default -> "";
                };
                cells.put(row[0], new Cell(Long.parseLong(cell.substring(1)), fact));
            }
        });
        return cells;
    }
}
