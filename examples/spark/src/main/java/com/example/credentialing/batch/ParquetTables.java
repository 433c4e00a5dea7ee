package com.example.credentialing.batch;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Dossiers and results as Parquet tables. */
final class ParquetTables {

    /** What a dossier consists of. */
    private static final List<String> PROPERTIES =
            List.of("version", "license", "licenses", "credits", "asOf", "interpretations");

    private static final String EVALUATIONS = "evaluations";
    private static final String ERRORS = "errors";

    private ParquetTables() {}

    /**
     * {@return the dossiers of a table, and every other column of it}
     *
     * <p>A row has its dossier as a JSON document in the column {@code dossier}, or the properties of one in columns of
     * their names. What is null is not stated.
     *
     * @throws IllegalArgumentException if the table has neither, or another column of a name that results have
     */
    static Dataset<Row> read(SparkSession spark, String in) {
        Dataset<Row> table = spark.read().parquet(in);
        List<String> names = List.of(table.columns());
        List<String> own = names.contains(Columns.DOSSIER) ? List.of(Columns.DOSSIER) : intersection(PROPERTIES, names);
        if (own.isEmpty()) {
            throw new IllegalArgumentException("the columns " + names + " have no dossier: expected [" + Columns.DOSSIER
                    + "] or some of " + PROPERTIES);
        }
        List<String> others = names.stream().filter(name -> !own.contains(name)).toList();
        List<String> taken = intersection(
                others, List.of(Columns.FILE, Columns.LINE, Columns.RESULT, Columns.EVALUATED, EVALUATIONS, ERRORS));
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException("the columns " + taken + " would be in the results twice: expected other"
                    + " names. Maybe rename or drop them?");
        }
        Column document =
                own.contains(Columns.DOSSIER) ? coalesce(col(Columns.DOSSIER), lit("")) : to_json(struct(columns(own)));
        List<Column> selected = new ArrayList<>(List.of(
                col("_metadata.file_path").as(Columns.FILE),
                col("_metadata.row_index").plus(1).as(Columns.LINE),
                document.cast("binary").as(Columns.DOSSIER)));
        selected.addAll(List.of(columns(others)));
        return table.select(selected.toArray(Column[]::new));
    }

    /**
     * Writes a row for each dossier: where it comes from, the other columns of its row, its evaluations (one for each
     * license), and its errors if it has no evaluations.
     */
    static void write(Dataset<Row> results, String out) {
        Column parsed = from_json(col(Columns.RESULT), ResultSchema.RESULT, Map.of("mode", "FAILFAST"));
        Column one = struct(Stream.of(ResultSchema.EVALUATION.fieldNames())
                .map(name -> col("parsed").getField(name).as(name))
                .toArray(Column[]::new));
        Column several = col("parsed").getField(EVALUATIONS);
        results.withColumn("parsed", parsed)
                .withColumn(EVALUATIONS, when(col(Columns.EVALUATED), coalesce(several, array(one))))
                .withColumn(
                        ERRORS, when(not(col(Columns.EVALUATED)), col("parsed").getField(ERRORS)))
                .drop(Columns.RESULT, Columns.EVALUATED, "parsed")
                .write()
                .parquet(out);
    }

    private static List<String> intersection(List<String> these, List<String> those) {
        return these.stream().filter(those::contains).toList();
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
    }
}
