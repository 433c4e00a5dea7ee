package com.example.credentialing.batch;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns between reading and writing: where a dossier comes from, the dossier or its result, and whatever else a row
 * had.
 */
final class Columns {

    /** The file that a dossier comes from. */
    static final String FILE = "file";

    /** The number of the line or row in that file, from 1. */
    static final String LINE = "line";

    /** The dossier as a JSON document in UTF-8. */
    static final String DOSSIER = "dossier";

    /** The evaluation, or the errors, as a JSON document. */
    static final String RESULT = "result";

    /** Whether the dossier was evaluated; the result has errors otherwise. */
    static final String EVALUATED = "evaluated";

    /** {@return the first columns of every input, in this order} */
    static StructType ofDossiers() {
        return new StructType()
                .add(FILE, DataTypes.StringType, false)
                .add(LINE, DataTypes.LongType, false)
                .add(DOSSIER, DataTypes.BinaryType, false);
    }

    /** {@return the columns of results: the dossier has given way to its result} */
    static StructType ofResults(StructType dossiers) {
        StructType results = new StructType();
        for (StructField field : dossiers.fields()) {
            results = field.name().equals(DOSSIER)
                    ? results.add(RESULT, DataTypes.StringType, false).add(EVALUATED, DataTypes.BooleanType, false)
                    : results.add(field);
        }
        return results;
    }

    private Columns() {}
}
