package com.example.credentialing.batch;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.json.JsonLines;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares a run in one process with runs on two executors, both from start to end: {@code LocalClusterRun DOSSIERS FOLDER
 * SPARK_HOME JAR JVM_OPTIONS}. The evaluations must be the same.
 */
final class LocalClusterRun {

    private static final int DIFFERENT = 500;

    private static final Pattern CPU_TIME = Pattern.compile("\"Executor CPU Time\":(\\d+)");

    private final Path folder;
    private final Path sparkHome;
    private final Path jar;
    private final Path jvmOptions;

    private LocalClusterRun(Path folder, Path sparkHome, Path jar, Path jvmOptions) {
        this.folder = folder;
        this.sparkHome = sparkHome;
        this.jar = jar;
        this.jvmOptions = jvmOptions;
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            evaluate(Path.of(args[0]), Path.of(args[1]));
        } else {
            int dossiers = Integer.parseInt(args[0]);
            new LocalClusterRun(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), Path.of(args[4])).run(dossiers);
        }
    }

    /** Runs in one process, which is another one than that of the comparison. */
    private static void evaluate(Path in, Path out) throws IOException {
        try (InputStream dossiers = new BufferedInputStream(Files.newInputStream(in));
                OutputStream results = Files.newOutputStream(out)) {
            JsonLines.evaluate(dossiers, results, EvaluationOptions.standard(), done -> {});
        }
        System.out.printf(
                Locale.ROOT,
                "one process: %.1f s of processor time in the thread that evaluates%n",
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9);
    }

    private void run(int dossiers) throws Exception {
        delete(folder);
        Files.createDirectories(events());
        Path in = folder.resolve("roster.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(in)) {
            for (Iterator<String> lines = Roster.lines(DIFFERENT, dossiers).iterator(); lines.hasNext(); ) {
                out.write(lines.next());
                out.write('\n');
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d dossiers, %d of them different, %,d MiB; %d processors%n",
                dossiers,
                DIFFERENT,
                Files.size(in) >> 20,
                Runtime.getRuntime().availableProcessors());
        Path alone = folder.resolve("one-process.jsonl");
        run("one process", inOneProcess(in, alone));
        run("two executors, JSON Lines", submit("jsonl", in, "jsonl", folder.resolve("lines")));
        printProcessorTime("two executors, JSON Lines");
        run("two executors, Parquet", submit("jsonl", in, "parquet", folder.resolve("table")));
        printProcessorTime("two executors, Parquet");
        if (!same(alone, folder.resolve("lines"))) {
            throw new IllegalStateException("the results differ: see [" + folder + "]");
        }
        System.out.println("the results of both are the same, line for line");
    }

    private static List<String> inOneProcess(Path in, Path out) {
        return List.of(
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                LocalClusterRun.class.getName(),
                in.toString(),
                out.toString());
    }

    /** What spark-submit of an installation does. */
    private List<String> submit(String from, Path in, String to, Path out) {
        return List.of(
                "@" + jvmOptions,
                "-Xmx1g",
                "-cp",
                sparkHome.resolve("jars") + File.separator + "*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local-cluster[2,1,1024]",
                "--class",
                EvaluateJob.class.getName(),
                "--conf",
                "spark.eventLog.enabled=true",
                "--conf",
                "spark.eventLog.rolling.enabled=false",
                "--conf",
                "spark.eventLog.compress=false",
                "--conf",
                "spark.eventLog.dir=" + events().toUri(),
                "--conf",
                "spark.log.level=ERROR",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.local.dir=" + folder.resolve("local"),
                jar.toString(),
                from,
                in.toString(),
                to,
                out.toString());
    }

    private Path events() {
        return folder.resolve("events");
    }

    private void run(String what, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(folder.resolve(what + ".log").toFile());
        process.environment().put("SPARK_HOME", sparkHome.toString());
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        long start = System.nanoTime();
        int status = process.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException(
                    what + " ended with status [" + status + "]: see the log in [" + folder + "]");
        }
        System.out.printf(Locale.ROOT, "%s: %.1f s from start to end%n", what, seconds);
    }

    /** Prints what Spark noted about its tasks, and forgets it. */
    private void printProcessorTime(String what) throws IOException {
        long nanoseconds = 0;
        try (Stream<Path> logs = Files.list(events())) {
            for (Path log : logs.toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    nanoseconds += lines.filter(line -> line.startsWith("{\"Event\":\"SparkListenerTaskEnd\""))
                            .flatMap(line -> CPU_TIME.matcher(line).results())
                            .mapToLong(time -> Long.parseLong(time.group(1)))
                            .sum();
                }
                Files.delete(log);
            }
        }
        System.out.printf(Locale.ROOT, "%s: %.1f s of processor time in tasks%n", what, nanoseconds / 1e9);
    }

    /** {@return whether the parts of a run, one after the other, are the results of another} */
    private static boolean same(Path results, Path parts) throws IOException {
        try (Stream<String> expected = Files.lines(results);
                Stream<Path> files = Files.list(parts)) {
            Iterator<String> lines = expected.iterator();
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                try (Stream<String> actual = Files.lines(part)) {
                    if (!actual.allMatch(line -> lines.hasNext() && lines.next().equals(line))) {
                        return false;
                    }
                }
            }
            return !lines.hasNext();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
