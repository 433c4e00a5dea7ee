package io.github.cmerules.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schemas (draft 2020-12) of the documents, as texts.
 *
 * <p>They lie in the jar under {@code io/github/cmerules/json/schema/}. Those of documents that come in refuse unknown
 * properties; those of documents that go out allow more to be added. A schema knows the form of a document, not the codes
 * of rule books.
 */
public final class Schemas {

    private Schemas() {}

    /** {@return the schema of a dossier, {@code dossier.schema.json}} */
    public static String dossier() {
        return text("dossier.schema.json");
    }

    /** {@return the schema of one evaluation or a list of evaluations, {@code evaluation.schema.json}} */
    public static String evaluation() {
        return text("evaluation.schema.json");
    }

    /**
     * {@return the schema of a law case, {@code law-case.schema.json}; it refers to {@code dossier.schema.json} beside
     *     it}
     */
    public static String lawCase() {
        return text("law-case.schema.json");
    }

    /**
     * {@return the schema of one line of results, {@code json-lines-result.schema.json}; it refers to
     *     {@code evaluation.schema.json} beside it}
     */
    public static String jsonLinesResult() {
        return text("json-lines-result.schema.json");
    }

    /**
     * {@return the schema of an outlook or a list of outlooks, {@code outlook.schema.json}; it refers to
     *     {@code evaluation.schema.json} and {@code evaluation-diff.schema.json} beside it}
     */
    public static String outlook() {
        return text("outlook.schema.json");
    }

    /**
     * {@return the schema of what changed between evaluations, {@code evaluation-diff.schema.json}; it refers to
     *     {@code evaluation.schema.json} beside it}
     */
    public static String evaluationDiff() {
        return text("evaluation-diff.schema.json");
    }

    /** {@return the schema of a rule pack in JSON or in YAML, {@code rule-pack.schema.json}} */
    public static String rulePack() {
        return text("rule-pack.schema.json");
    }

    /** {@return the schema of one plan or a list of plans, {@code plan.schema.json}} */
    public static String plan() {
        return text("plan.schema.json");
    }

    /** {@return the schema of the manifest of an audit packet, {@code packet-manifest.schema.json}} */
    public static String packetManifest() {
        return text("packet-manifest.schema.json");
    }

    /** {@return the schema of the witness in an audit packet, {@code witness.schema.json}} */
    public static String witness() {
        return text("witness.schema.json");
    }

    private static String text(String name) {
        try (InputStream resource = Schemas.class.getResourceAsStream("schema/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("schema [" + name + "] is not in the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
