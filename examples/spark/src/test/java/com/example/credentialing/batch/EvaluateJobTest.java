package com.example.credentialing.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on two executors gives what one process gives that evaluates line after line. */
class EvaluateJobTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String SEVERAL = """
            {"version": 1, "licenses": [
              {"jurisdiction": "US-XX", "profession": "MD", "type": "full", "number": "xx",
                "cycle": {"start": "2023-01-01", "end": "2024-12-31"}},
              {"jurisdiction": "US-MA", "profession": "MD", "type": "full", "number": "ma",
                "cycle": {"start": "2023-05-11", "end": "2025-05-10"}}],
              "credits": [{"id": "c1", "title": "Ünïcode / \\"quotes\\"", "completedOn": "2024-02-01",
                "category": "ama-pra-1", "amount": 12.25, "topics": ["opioid-pain"]}],
              "asOf": "2024-12-31"}""".replace("\n", "\r");

    /** A table of dossiers, as somebody might have it who states facts once and for all. */
    private static final StructType DOSSIER = StructType.fromDDL("""
            version int,
            license struct<
              jurisdiction string, profession string, type string, status string, number string, occasion string,
              issuedOn date, birthDate date, cycle struct<start date, end date>, appliedOn date,
              facts map<string, boolean>,
              waivers array<struct<requirement string, reference string, until date>>,
              exemptions array<string>, fulfilled array<struct<requirement string, on date>>,
              credentials array<struct<kind string, issuedOn date, expiresOn date, jurisdiction string>>>,
            credits array<struct<
              id string, activityId string, title string, provider string, completedOn date, category string,
              amount decimal(9, 2), minutes int, topics array<string>, format string, evidence string,
              approvals array<string>, attributes array<string>, planned boolean>>,
            asOf date,
            interpretations map<string, string>
            """);

    /** Spark writes amounts with two decimals, always. */
    private static final Comparator<JsonNode> AMOUNTS_BY_VALUE =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    @TempDir
    static Path folder;

    private static SparkSession spark;

    private static List<Dossier> dossiers;

    @BeforeAll
    static void start() throws IOException {
        dossiers = Roster.dossiers(60);
        spark = Cluster.of(folder).getOrCreate();
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    /** {@return generated dossiers, one with two licenses, and lines that cannot be evaluated, at the end too} */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>(
                dossiers.stream().map(dossier -> Roster.line(dossier, "1")).toList());
        lines.add(7, "{\"version\": 1, ");
        lines.add(20, " \t\r");
        lines.add(21, SEVERAL);
        lines.add(40, SEVERAL.replace("2024-02-01", "2024-02-30").replace("ama-pra-1", "no-such"));
        lines.add("[]");
        return lines;
    }

    private static Path files(String name) throws IOException {
        Path in = Files.createDirectory(folder.resolve(name));
        Files.write(in.resolve("a.jsonl"), lines());
        List<String> reversed = new ArrayList<>(lines());
        Collections.reverse(reversed);
        Files.write(in.resolve("b.jsonl"), reversed);
        return in;
    }

    /** {@return what one process makes of a file, with the name of the file in errors} */
    private static List<String> inOneProcess(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.evaluate(
                new ByteArrayInputStream(Files.readAllBytes(file)), out, EvaluationOptions.standard(), done -> {});
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst(
                        "^\\{\"version\":1,\"line\":", "{\"version\":1,\"file\":\"file:" + file + "\",\"line\":"))
                .toList();
    }

    private static List<String> output(Path out) throws IOException {
        try (Stream<Path> parts = Files.list(out)) {
            return parts.filter(part -> part.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .flatMap(part -> {
                        try {
                            return Files.readAllLines(part).stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static JsonNode json(String document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSame(JsonNode actual, JsonNode expected) {
        assertThat(actual.equals(AMOUNTS_BY_VALUE, expected))
                .as("%s%nis not%n%s", actual, expected)
                .isTrue();
    }

    @Test
    void linesGiveTheSameLinesInTheSameOrder() throws Exception {
        Path in = files("lines");
        Path out = folder.resolve("lines-out");
        EvaluateJob.Summary summary = EvaluateJob.run(spark, Format.JSONL, in.toString(), Format.JSONL, out.toString());

        List<String> a = inOneProcess(in.resolve("a.jsonl"));
        List<String> b = inOneProcess(in.resolve("b.jsonl"));
        List<String> output = output(out);
        assertThat(output).hasSize(a.size() + b.size()).hasSize(2 * 64);
        // The file system says which file comes first.
        boolean inOrder = output.get(0).equals(a.get(0));
        assertThat(output)
                .isEqualTo(Stream.concat((inOrder ? a : b).stream(), (inOrder ? b : a).stream())
                        .toList());
        assertThat(output).filteredOn(line -> line.contains("\"errors\":")).hasSize(6);
        assertThat(output).anyMatch(line -> line.contains("a.jsonl\",\"line\":8,\"errors\":[{\"path\":\"\","));
        assertThat(summary.evaluated()).isEqualTo(2 * 61);
        assertThat(summary.refused()).isEqualTo(6);
    }

    @Test
    void otherProcessesDoTheWork() throws Exception {
        Path in = files("processes");
        EvaluateJob.Summary summary = EvaluateJob.run(
                spark,
                Format.JSONL,
                in.toString(),
                Format.JSONL,
                folder.resolve("processes-out").toString());
        assertThat(summary.processes())
                .hasSize(2)
                .allMatch(process -> process.matches("executor [01] \\(process \\d+\\)"))
                .noneMatch(process ->
                        process.contains("(process " + ProcessHandle.current().pid() + ")"));
    }

    @Test
    void tableOfResultsSaysAllThatLinesSay() throws Exception {
        Path in = files("table");
        Path out = folder.resolve("table-out");
        EvaluateJob.run(spark, Format.JSONL, in.toString(), Format.PARQUET, out.toString());

        for (String file : List.of("a.jsonl", "b.jsonl")) {
            List<Row> results = spark.read()
                    .parquet(out.toString())
                    .filter(col("file").endsWith("/" + file))
                    .orderBy("line")
                    .select(to_json(struct(col("line"), col("evaluations"), col("errors"))))
                    .collectAsList();
            List<String> expected = inOneProcess(in.resolve(file));
            assertThat(results).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                ObjectNode result = (ObjectNode) json(results.get(i).getString(0));
                assertThat(result.remove("line").asInt())
                        .isEqualTo(numbers(in.resolve(file)).get(i));
                assertSame(result, columns(json(expected.get(i))));
            }
        }
    }

    /** {@return the numbers of the lines that are not blank} */
    private static List<Integer> numbers(Path file) throws IOException {
        // A carriage return alone ends no line.
        String[] lines = Files.readString(file).split("\n");
        return IntStream.rangeClosed(1, lines.length)
                .filter(number -> !lines[number - 1].isBlank())
                .boxed()
                .toList();
    }

    /** {@return a line of results as a row of the table has it} */
    private static JsonNode columns(JsonNode line) {
        String name = line.has("errors") ? "errors" : "evaluations";
        JsonNode value =
                line.has(name) ? line.get(name) : JSON.createArrayNode().add(line);
        return JSON.createObjectNode().set(name, value);
    }

    @Test
    void tableOfDocumentsGivesLines() throws Exception {
        Path in = folder.resolve("documents");
        List<String> lines = lines();
        lines.set(20, null);
        List<Row> rows =
                lines.stream().map(line -> RowFactory.create((Object) line)).toList();
        spark.createDataFrame(rows, StructType.fromDDL("dossier string"))
                .coalesce(1)
                .write()
                .parquet(in.toString());
        Path out = folder.resolve("documents-out");
        EvaluateJob.run(spark, Format.PARQUET, in.toString(), Format.JSONL, out.toString());

        List<String> output = output(out);
        assertThat(output).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i) == null ? new byte[0] : lines.get(i).getBytes(StandardCharsets.UTF_8);
            JsonLines.Result alone = JsonLines.evaluate(line, i + 1, EvaluationOptions.standard());
            if (alone.evaluated()) {
                assertThat(output.get(i)).isEqualTo(alone.json());
            } else {
                assertThat(json(output.get(i)).get("line"))
                        .isEqualTo(json(alone.json()).get("line"));
                assertThat(json(output.get(i)).get("errors"))
                        .isEqualTo(json(alone.json()).get("errors"));
            }
        }
    }

    @Test
    void tableOfColumnsKeepsItsOtherColumns() throws Exception {
        List<String> lines = dossiers.stream()
                .filter(EvaluateJobTest::statesFactsOnceAndForAll)
                .map(dossier -> Roster.line(dossier, "1"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(10);
        Path file = folder.resolve("columns.jsonl");
        Files.write(file, lines);
        Path in = folder.resolve("columns");
        spark.read()
                .schema(DOSSIER)
                .json(file.toString())
                .withColumn("employee", concat(lit("e-"), monotonically_increasing_id()))
                .coalesce(1)
                .write()
                .parquet(in.toString());
        Path out = folder.resolve("columns-out");
        EvaluateJob.Summary summary =
                EvaluateJob.run(spark, Format.PARQUET, in.toString(), Format.PARQUET, out.toString());

        assertThat(summary.refused()).isZero();
        List<Row> results = spark.read()
                .parquet(out.toString())
                .orderBy("line")
                .select(col("line"), col("employee"), to_json(col("evaluations").getItem(0)))
                .collectAsList();
        List<String> expected = inOneProcess(file);
        assertThat(results).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(results.get(i).getLong(0)).isEqualTo(i + 1);
            assertThat(results.get(i).getString(1)).isEqualTo("e-" + i);
            assertSame(json(results.get(i).getString(2)), json(expected.get(i)));
        }
    }

    private static boolean statesFactsOnceAndForAll(Dossier dossier) {
        return Set.of(FactValue.TRUE, FactValue.FALSE)
                .containsAll(dossier.licenses().get(0).facts().values());
    }

    @Test
    void columnsThatResultsHaveAreRefused() {
        Path in = folder.resolve("taken");
        spark.range(1)
                .selectExpr("'{}' as dossier", "id as line", "id as key")
                .write()
                .parquet(in.toString());
        assertThatThrownBy(() -> EvaluateJob.run(
                        spark,
                        Format.PARQUET,
                        in.toString(),
                        Format.PARQUET,
                        folder.resolve("taken-out").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[line]");
    }

    @Test
    void tableWithoutDossiersIsRefused() {
        Path in = folder.resolve("none");
        spark.range(1).write().parquet(in.toString());
        assertThatThrownBy(() -> EvaluateJob.run(
                        spark,
                        Format.PARQUET,
                        in.toString(),
                        Format.JSONL,
                        folder.resolve("none-out").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[id]");
    }
}
