package com.example.credentialing.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.InputSplit;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.Tuple2;

/**
 * The lines of text files with their numbers.
 *
 * <p>Files are read in pieces, and a piece does not know how many lines lie before it. So all pieces are read twice: the
 * first time only to count their lines.
 */
final class NumberedLines {

    /** A piece of a file. */
    private record Piece(String file, long start) implements Serializable {

        static Piece of(InputSplit split) {
            FileSplit piece = (FileSplit) split;
            return new Piece(piece.getPath().toString(), piece.getStart());
        }
    }

    /** How many lines a piece has. */
    private record Count(Piece piece, long lines) implements Serializable {}

    private final JavaHadoopRDD<LongWritable, Text> lines;

    private NumberedLines(JavaHadoopRDD<LongWritable, Text> lines) {
        this.lines = lines;
    }

    /** {@return the lines of a file, of the files in a folder, or of those that a pattern names} */
    static NumberedLines of(JavaSparkContext spark, String in) {
        JobConf files = new JobConf(spark.hadoopConfiguration());
        FileInputFormat.setInputPaths(files, in);
        // A carriage return alone ends no line: it is white space of JSON.
        files.set("textinputformat.record.delimiter", "\n");
        return new NumberedLines((JavaHadoopRDD<LongWritable, Text>) spark.hadoopRDD(
                files, TextInputFormat.class, LongWritable.class, Text.class, spark.defaultParallelism()));
    }

    /** {@return file, number and bytes of every line that is not blank} */
    JavaRDD<Row> rows() {
        Map<Piece, Long> before = linesBefore();
        return lines.mapPartitionsWithInputSplit(
                (split, records) -> {
                    Piece piece = Piece.of(split);
                    return numbered(piece.file(), before.get(piece), records);
                },
                true);
    }

    private Map<Piece, Long> linesBefore() {
        List<Count> counts = new ArrayList<>(lines.mapPartitionsWithInputSplit(
                        (split, records) -> List.of(new Count(Piece.of(split), count(records)))
                                .iterator(),
                        true)
                .collect());
        counts.sort(Comparator.comparingLong(count -> count.piece().start()));
        Map<String, Long> seen = new HashMap<>();
        Map<Piece, Long> before = new HashMap<>();
        for (Count count : counts) {
            long sum = seen.merge(count.piece().file(), count.lines(), Long::sum);
            before.put(count.piece(), sum - count.lines());
        }
        return before;
    }

    private static long count(Iterator<?> records) {
        long count = 0;
        for (; records.hasNext(); records.next()) {
            count++;
        }
        return count;
    }

    private static Iterator<Row> numbered(String file, long before, Iterator<Tuple2<LongWritable, Text>> records) {
        long[] number = {before};
        Stream<Tuple2<LongWritable, Text>> stream =
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, 0), false);
        return stream.peek(record -> number[0]++)
                .filter(record -> !blank(record._2()))
                .map(record -> RowFactory.create(file, number[0], record._2().copyBytes()))
                .iterator();
    }

    private static boolean blank(Text line) {
        byte[] bytes = line.getBytes();
        for (int i = 0; i < line.getLength(); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
