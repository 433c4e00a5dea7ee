package com.example.credentialing.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.github.cmerules.core.RuleBooks;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/** Evaluates dossiers on a cluster: {@code EvaluateJob <jsonl|parquet> IN <jsonl|parquet> OUT}. */
public final class EvaluateJob {

    /**
     * What a run has done.
     *
     * @param evaluated the number of dossiers that were evaluated, whatever the verdict
     * @param refused the number of dossiers that could not be evaluated
     * @param processes the processes that evaluated them, in words
     */
    public record Summary(long evaluated, long refused, Set<String> processes) {

        /** {@return the summary as a line for people} */
        @Override
        public String toString() {
            return evaluated + " evaluated, " + refused + " refused, by " + String.join(", ", processes);
        }
    }

    private EvaluateJob() {}

    /**
     * Runs the job in the session that {@code spark-submit} configures, and prints a summary.
     *
     * @param args the format and the place of the input, and the format and the place of the output, which must not exist
     * @throws Exception if Spark fails, or an executor has other rules than the driver
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: EvaluateJob <jsonl|parquet> IN <jsonl|parquet> OUT");
            System.exit(2);
        }
        Format from = Format.of(args[0]);
        Format to = Format.of(args[2]);
        try (SparkSession spark =
                SparkSession.builder().appName("Evaluation of dossiers").getOrCreate()) {
            System.out.println(run(spark, from, args[1], to, args[3]));
        }
    }

    /**
     * {@return what was done}
     *
     * @param spark the session
     * @param from the format of the input
     * @param in a file, a folder or a pattern of Spark
     * @param to the format of the output
     * @param out a folder that does not exist
     * @throws InterruptedException if the thread is interrupted while the counts are on their way
     */
    public static Summary run(SparkSession spark, Format from, String in, Format to, String out)
            throws InterruptedException {
        CollectionAccumulator<String> processes = spark.sparkContext().collectionAccumulator("processes");
        Dataset<Row> dossiers = from.read(spark, in);
        EvaluatePartition evaluation = new EvaluatePartition(ExpectedRules.of(RuleBooks.installed()), processes);
        Observation seen = new Observation();
        Dataset<Row> results = dossiers.mapPartitions(evaluation, Encoders.row(Columns.ofResults(dossiers.schema())))
                .observe(
                        seen,
                        count(lit(1)).as("all"),
                        count_if(not(col(Columns.EVALUATED))).as("refused"));
        to.write(results, out);
        Map<String, ?> counts = seen.getAsJava();
        long refused = ((Number) counts.get("refused")).longValue();
        return new Summary(
                ((Number) counts.get("all")).longValue() - refused, refused, new TreeSet<>(processes.value()));
    }
}
