package com.example.credentialing.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Dossiers and results as files of JSON Lines. */
final class JsonLinesFiles {

    private JsonLinesFiles() {}

    /** {@return the lines that are not blank, in the order of the files and lines} */
    static Dataset<Row> read(SparkSession spark, String in) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return spark.createDataFrame(NumberedLines.of(context, in).rows(), Columns.ofDossiers());
    }

    /**
     * Writes one line for each dossier, in their order: the parts of the output, one after the other, are in the order of
     * the input. Errors name the file, too.
     */
    static void write(Dataset<Row> results, String out) {
        Column errors = from_json(col(Columns.RESULT), ResultSchema.ERRORS, Map.of("mode", "FAILFAST"))
                .getField("errors");
        Column located =
                to_json(struct(lit(1).as("version"), col(Columns.FILE), col(Columns.LINE), errors.as("errors")));
        results.select(when(col(Columns.EVALUATED), col(Columns.RESULT))
                        .otherwise(located)
                        .as("value"))
                .write()
                .text(out);
    }
}
