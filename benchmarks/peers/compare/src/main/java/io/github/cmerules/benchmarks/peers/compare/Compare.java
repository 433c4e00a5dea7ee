package io.github.cmerules.benchmarks.peers.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes sure that all engines give the same outcomes, then measures each on a class path of its own, and prints one table.
 *
 * <p>Runs of the engines take turns, so that a slow spell of the machine hits all of them. Arguments: the folder of the
 * peers, then homes of further JDKs to measure; {@code --quick} makes a short run.
 */
public final class Compare {

    private static final String PACKAGE = "io.github.cmerules.benchmarks.peers.";
    private static final String BASE = "plain";
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final int KIBI = 1024;
    private static final int ROUNDS_OF_VERIFICATION = 20;

    private final Path peers;
    private final boolean quick;
    private final Map<String, String> engines = new LinkedHashMap<>();

    private Compare(Path peers, boolean quick) {
        this.peers = peers;
        this.quick = quick;
        engines.put(BASE, "plain");
        engines.put("predicates", "plain");
        engines.put("cme-rules", "cme-rules");
        engines.put("cme-rules-explained", "cme-rules");
        engines.put("cme-rules-listed", "cme-rules");
        engines.put("cme-rules-mapped", "cme-rules");
        engines.put("easy-rules", "easy-rules");
        engines.put("easy-rules-once", "easy-rules");
        engines.put("evrete", "evrete");
        engines.put("cel", "cel");
        engines.put("cel-for-each-credit", "cel");
        engines.put("drools", "drools");
        engines.put("drools-kjar", "drools-kjar");
    }

    /** What was measured of one engine. */
    private static final class Row {
        private final List<Long> throughput = new ArrayList<>();
        private final List<Long> bytes = new ArrayList<>();
        private final List<Long> coldStart = new ArrayList<>();
        private final List<Long> coldPeak = new ArrayList<>();
        private final List<Long> peak = new ArrayList<>();
    }

    /** Takes the folder of the peers, further JDKs and {@code --quick}. */
    public static void main(String[] args) throws IOException {
        List<String> given = new ArrayList<>(Arrays.asList(args));
        boolean quick = given.remove("--quick");
        List<Path> jdks = new ArrayList<>();
        jdks.add(Path.of(System.getProperty("java.home")));
        given.stream().skip(1).map(Path::of).forEach(jdks::add);
        Compare compare = new Compare(Path.of(given.get(0)), quick);
        jdks.forEach(compare::verify);
        for (Path jdk : jdks) {
            compare.measure(jdk);
        }
    }

    private void verify(Path jdk) {
        Map<String, List<String>> byOutcomes = new TreeMap<>();
        engines.keySet()
                .forEach(engine -> byOutcomes
                        .computeIfAbsent(verified(jdk, engine, 1).replaceAll(",.*", ""), key -> new ArrayList<>())
                        .add(engine));
        if (byOutcomes.size() != 1) {
            throw new IllegalStateException("outcomes differ: " + byOutcomes);
        }
        System.err.println(jdk + ": " + engines.size() + " engines, the same outcomes: "
                + byOutcomes.keySet().iterator().next());
    }

    private String verified(Path jdk, String engine, int rounds) {
        return run(jdk, engine, List.of("-Xmx256m", "-XX:+UseSerialGC"), "Verification", engine, "" + rounds)
                .strip();
    }

    private void measure(Path jdk) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        engines.keySet().forEach(engine -> rows.put(engine, new Row()));
        for (int round = 0; round <= (quick ? 3 : 11); round++) {
            for (String engine : engines.keySet()) {
                long start = System.nanoTime();
                String said = run(jdk, engine, List.of(), "ColdStart", engine);
                if (round > 0) {
                    rows.get(engine).coldStart.add((System.nanoTime() - start) / 1_000_000);
                    rows.get(engine).coldPeak.add(peak(said));
                }
            }
        }
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            rows.forEach((engine, row) -> {
                row.peak.add(peak(verified(jdk, engine, ROUNDS_OF_VERIFICATION)));
                benchmark(jdk, engine, row);
                System.err.println(jdk + " " + engine + ": " + row.throughput + " a second, " + row.bytes + " bytes");
            });
        }
        print(jdk, rows);
    }

    private void benchmark(Path jdk, String engine, Row row) {
        try {
            Path result = Files.createTempFile("peers", ".csv");
            List<String> command =
                    new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-cp"));
            command.add(classPath(engines.get(engine)) + ":" + classPath("compare"));
            command.addAll(List.of("org.openjdk.jmh.Main", "EvaluateDossier", "-p", "engine=" + engine));
            command.addAll(List.of("-jvmArgs", "-Xms512m -Xmx512m", "-prof", "gc", "-f", "1", "-foe", "true"));
            command.addAll(List.of("-wi", quick ? "3" : "6", "-w", "2", "-i", quick ? "2" : "4", "-r", "1"));
            command.addAll(List.of("-rf", "csv", "-rff", result.toString()));
            said(command);
            for (String line : Files.readAllLines(result)) {
                String[] cells = line.split(",", -1);
                if (cells[0].endsWith("evaluate\"")) {
                    row.throughput.add(Math.round(Double.parseDouble(cells[4])));
                } else if (cells[0].endsWith("gc.alloc.rate.norm\"")) {
                    row.bytes.add(Math.round(Double.parseDouble(cells[4])));
                }
            }
            Files.delete(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(Path jdk, String engine, List<String> options, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(engines.get(engine)), PACKAGE + main));
        command.addAll(Arrays.asList(arguments));
        return said(command);
    }

    private static String said(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command) + "\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String classPath(String module) {
        Path target = peers.resolve(module).resolve("target");
        return Stream.concat(jars(target), jars(target.resolve("lib")))
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long peak(String said) {
        Matcher peak = PEAK.matcher(said);
        return peak.find() ? Long.parseLong(peak.group(1)) / KIBI : 0;
    }

    private void print(Path jdk, Map<String, Row> rows) throws IOException {
        System.out.println("\nJDK " + version(jdk) + "\n");
        System.out.println("| engine | evaluations a second (range) | by plain | bytes each | cold start, ms | by plain"
                + " | peak then, MiB | peak after 20,000, MiB | jars | MiB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Row base = rows.get(BASE);
        for (Map.Entry<String, Row> entry : rows.entrySet()) {
            Row row = entry.getValue();
            List<Path> jars = jars(peers.resolve(engines.get(entry.getKey())).resolve("target/lib"))
                    .filter(jar -> !jar.getFileName().toString().contains("peers-job"))
                    .toList();
            long size = 0;
            for (Path jar : jars) {
                size += Files.size(jar);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d (%,d to %,d) | %s | %,d | %d | %.2f | %d | %d | %d | %.2f |%n",
                    entry.getKey(),
                    median(row.throughput),
                    row.throughput.stream().min(Long::compare).orElseThrow(),
                    row.throughput.stream().max(Long::compare).orElseThrow(),
                    ratio(median(row.throughput), median(base.throughput)),
                    median(row.bytes),
                    median(row.coldStart),
                    (double) median(row.coldStart) / median(base.coldStart),
                    median(row.coldPeak),
                    median(row.peak),
                    jars.size(),
                    (double) size / KIBI / KIBI);
        }
    }

    private static String ratio(long one, long other) {
        double ratio = (double) one / other;
        return ratio >= 0.1
                ? String.format(Locale.ROOT, "%.2f", ratio)
                : String.format(Locale.ROOT, "1/%.0f", 1 / ratio);
    }

    private static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String version(Path jdk) throws IOException {
        return Files.readAllLines(jdk.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=") || line.startsWith("IMPLEMENTOR="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .collect(Collectors.joining(" "));
    }
}
