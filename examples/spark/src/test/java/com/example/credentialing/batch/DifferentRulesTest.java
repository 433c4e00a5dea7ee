package com.example.credentialing.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.rules.RulePacks;
import io.github.cmerules.massachusetts.MassachusettsRuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No executor decides by other rules than the driver. */
class DifferentRulesTest {

    private static final String HERE = "executor 7";

    @TempDir
    Path folder;

    private static String pack() {
        try (InputStream in = Objects.requireNonNull(PackProvider.class.getResourceAsStream("/" + PackProvider.FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed() {
        String changed = pack().replace("required: 40", "required: 41");
        assertThat(changed).isNotEqualTo(pack());
        return changed;
    }

    private static RuleBook book(String pack) {
        return RulePacks.read(pack, PackProvider.FILE).ruleBook();
    }

    private static String digest(RuleBook book) {
        return book.editions().get(0).digest();
    }

    @Test
    void expectedBooksAreTakenAndOthersLeftOut() {
        ExpectedRules expected = ExpectedRules.of(RuleBooks.of(book(pack())));
        RuleBooks found = expected.among(RuleBooks.installed(), HERE);
        assertThat(RuleBooks.installed().all()).hasSize(2);
        assertThat(found.all()).containsExactly(book(pack()));
    }

    @Test
    void otherDigestIsNamedBesideTheExpectedOne() {
        RuleBook massachusetts = MassachusettsRuleBook.ruleBook();
        ExpectedRules expected = ExpectedRules.of(RuleBooks.of(massachusetts, book(pack())));
        assertThatThrownBy(() -> expected.among(RuleBooks.of(massachusetts, book(changed())), HERE))
                .isInstanceOf(DifferentRulesException.class)
                .hasMessageContainingAll(
                        HERE,
                        "rule book [us-xx/physician], edition [2020-01-01]: digest [" + digest(book(changed()))
                                + "], expected [" + digest(book(pack())) + "]")
                .hasMessageNotContaining("us-ma");
    }

    @Test
    void missingBookIsNamed() {
        ExpectedRules expected = ExpectedRules.of(RuleBooks.of(book(pack())));
        assertThatThrownBy(() -> expected.among(RuleBooks.of(), HERE))
                .isInstanceOf(DifferentRulesException.class)
                .hasMessageContainingAll("[us-xx/physician]: not installed", digest(book(pack())));
    }

    @Test
    void editionThatOnlyOneSideHasIsNamed() {
        RuleBook one = book(pack());
        RuleBook two = book(pack().replace("2020-01-01", "2021-01-01"));
        assertThatThrownBy(() -> ExpectedRules.of(RuleBooks.of(one)).among(RuleBooks.of(two), HERE))
                .hasMessageContainingAll(
                        "edition [2020-01-01]: digest [none], expected [" + digest(one) + "]",
                        "edition [2021-01-01]: digest [" + digest(two) + "], expected [none]");
    }

    /** An older file on the class path of the executors goes before the one in the jar, as it would on a cluster. */
    @Test
    void executorWithOtherRulesStopsTheJob() throws IOException {
        Path older = Files.createDirectory(folder.resolve("older"));
        Files.writeString(older.resolve(PackProvider.FILE), changed());
        Path in = folder.resolve("in.jsonl");
        Files.write(in, Roster.lines(3, 3).toList());
        Path out = folder.resolve("out");
        try (SparkSession spark = Cluster.of(folder)
                .config("spark.executor.extraClassPath", older.toString())
                .config("spark.task.maxFailures", "1")
                .getOrCreate()) {
            assertThatThrownBy(() -> EvaluateJob.run(spark, Format.JSONL, in.toString(), Format.JSONL, out.toString()))
                    .hasStackTraceContaining("DifferentRulesException")
                    .hasStackTraceContaining("rule book [us-xx/physician], edition [2020-01-01]: digest ["
                            + digest(book(changed())) + "], expected [" + digest(book(pack())) + "]");
        }
        assertThat(out.resolve("_SUCCESS")).doesNotExist();
    }
}
