package com.example.credentialing.batch;

import io.github.cmerules.core.rule.RuleBookProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.spark.sql.SparkSession;

/** A cluster of two executors, each a process of its own, which take the job from jars. */
final class Cluster {

    private Cluster() {}

    /** {@return a session, not started yet, whose executors have the jar of the job and the rule book of the tests} */
    static SparkSession.Builder of(Path folder) throws IOException {
        return SparkSession.builder()
                .appName("test")
                .master("local-cluster[2,1,1024]")
                .config("spark.jars", System.getProperty("spark.jar") + "," + rules(folder.resolve("rules.jar")))
                // Work waits for both executors.
                .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s")
                // More pieces than executors.
                .config("spark.default.parallelism", "5")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.local.dir", folder.resolve("local").toString())
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1");
    }

    private static Path rules(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : List.of(
                    PackProvider.class.getName().replace('.', '/') + ".class",
                    PackProvider.FILE,
                    "META-INF/services/" + RuleBookProvider.class.getName())) {
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = Objects.requireNonNull(Cluster.class.getResourceAsStream("/" + name))) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }
}
