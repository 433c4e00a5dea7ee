package com.example.credentialing.batch;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How dossiers come in and evaluations go out. */
public enum Format {
    /** JSON Lines: a document a line. */
    JSONL {
        @Override
        Dataset<Row> read(SparkSession spark, String in) {
            return JsonLinesFiles.read(spark, in);
        }

        @Override
        void write(Dataset<Row> results, String out) {
            JsonLinesFiles.write(results, out);
        }
    },
    /** Parquet: a dossier a row. */
    PARQUET {
        @Override
        Dataset<Row> read(SparkSession spark, String in) {
            return ParquetTables.read(spark, in);
        }

        @Override
        void write(Dataset<Row> results, String out) {
            ParquetTables.write(results, out);
        }
    };

    /** {@return the dossiers, with the columns that {@link Columns} names} */
    abstract Dataset<Row> read(SparkSession spark, String in);

    /** Writes results, with the columns that {@link Columns} names. */
    abstract void write(Dataset<Row> results, String out);

    /**
     * {@return the format with a name in lower case}
     *
     * @throws IllegalArgumentException if there is none
     */
    static Format of(String name) {
        return Stream.of(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("format [" + name + "] is unknown: expected jsonl or parquet"));
    }
}
