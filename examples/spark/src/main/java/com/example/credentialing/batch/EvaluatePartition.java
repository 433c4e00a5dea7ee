package com.example.credentialing.batch;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.json.JsonLines;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.CollectionAccumulator;

/** Evaluates the dossiers of one partition, in their order, under the rules that this process has installed. */
final class EvaluatePartition implements MapPartitionsFunction<Row, Row> {

    @Serial
    private static final long serialVersionUID = 1;

    private final ExpectedRules expected;
    private final CollectionAccumulator<String> processes;

    EvaluatePartition(ExpectedRules expected, CollectionAccumulator<String> processes) {
        this.expected = expected;
        this.processes = processes;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> dossiers) {
        String here = process();
        EvaluationOptions options = EvaluationOptions.builder()
                .ruleBooks(expected.among(RuleBooks.installed(), here))
                .build();
        processes.add(here);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return dossiers.hasNext();
            }

            @Override
            public Row next() {
                return evaluated(dossiers.next(), options);
            }
        };
    }

    private static Row evaluated(Row dossier, EvaluationOptions options) {
        int document = dossier.fieldIndex(Columns.DOSSIER);
        JsonLines.Result result =
                JsonLines.evaluate(dossier.getAs(document), dossier.<Long>getAs(Columns.LINE), options);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < dossier.size(); i++) {
            if (i == document) {
                values.add(result.json());
                values.add(result.evaluated());
            } else {
                values.add(dossier.get(i));
            }
        }
        return RowFactory.create(values.toArray());
    }

    private static String process() {
        return "executor " + SparkEnv.get().executorId() + " (process "
                + ProcessHandle.current().pid() + ")";
    }
}
